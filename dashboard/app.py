"""The Dash application: the URL in, a page out."""

import logging
from pathlib import Path
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, html
from dash.development.base_component import Component
from flask import Response, g, has_request_context, request

from dashboard.components.frame import footer, header
from dashboard.components.notices import notices
from dashboard.context import Context
from dashboard.exports import files
from dashboard.exports.opening import opening
from dashboard.exports.whole import routes as whole
from dashboard.pages import (
    change,
    compare,
    data,
    definition,
    methods,
    region,
    regions,
    releases,
    results,
    search,
)
from dashboard.pages.problem import problem
from dashboard.server import delivery, first, logs, requests
from dashboard.server.plain import plain
from dashboard.state import ViewState, asked_snapshot, parse, settled
from dashboard.store import Releases, Snapshot, Store, UnknownSnapshot
from indicators.catalogue import load

RENDER = {
    "/": results.render,
    "/change": change.render,
    "/regions": regions.render,
    "/region": region.render,
    "/compare": compare.render,
    "/data": data.render,
    "/methods": methods.render,
    "/releases": releases.render,
    "/search": search.render,
}
LINKED = (
    "map", "tiles", "dots", "change", "change_map", "change_tiles", "slope", "multiples",
    "multiples-narrow",
)  # fmt: skip
"""Charts whose regions are pointed at and chosen in the picture."""
BELOW = {"/region": region.render, "/data": definition.render}
"""Pages of one thing each, by the beginning of their path."""
log = logging.getLogger(__name__)


def create(snapshots: Path) -> Dash:
    """The application on the snapshot folder `snapshots`, ready to be served."""
    app = Dash(
        "perhemittari",
        title="Perhemittari",
        assets_folder=str(Path(__file__).parent / "assets"),
        update_title="",
        serve_locally=True,
        suppress_callback_exceptions=True,
    )
    store = Store(snapshots)
    kept = Releases(store)
    delivery.begin(app, store)

    def open_view(path: str, search: str | None, *, newest: bool = False) -> Context:
        asked = "" if newest else asked_snapshot(search)
        opened = store.snapshot(asked or None)
        if has_request_context():
            request.environ[logs.SNAPSHOT] = opened.id
        records = opened.catalogue
        state = parse(search, records.indicators, themes=records.themes)
        state = settled(state, _levels(opened, path, records.indicators[state.indicator].number))
        withdrawn = bool(asked) and asked in store.withdrawn()
        return Context(state, path, opened, withdrawn=withdrawn, releases=kept)

    def page(pathname: str | None, search: str | None) -> list[Component]:
        path = pathname or "/"
        try:
            try:
                return store.sure(lambda: _page(open_view(path, search)))
            except UnknownSnapshot:
                context = open_view(path, search, newest=True)
                asked, context = context.state.snapshot, context.at(snapshot="")
                g.status = 404
                return _framed(context, problem(context.state, "ui-unknown-release", id=asked))
        except Exception:
            # The reader gets a page that says so, the log the cause.
            log.exception("page %s", path)
            g.status = 500
            state = parse(search, load().indicators)
            reference = requests.current() or ""
            return [_main(state, path, problem(state, "ui-server-error", reference=reference))]

    app.layout = first.layout(page)
    app.callback(
        Output("page", "children"),
        Input("url", "pathname"),
        Input("url", "search"),
        prevent_initial_call=True,
    )(page)

    @app.callback(Output("found", "children"), Input("q", "value"), State("url", "search"))
    def found(text: str | None, search: str | None) -> list[Component]:
        return store.sure(lambda: data.found(open_view("/data", search), (text or "")[:100]))

    for function, source in (
        ("head", Input("page", "children")),
        *(("hover", Input(f"graph-{key}", "hoverData")) for key in LINKED),
        *(("choose", Input(f"graph-{key}", "clickData")) for key in LINKED),
        ("searched", Input("q", "value")),
    ):
        app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction("perhemittari", function), source
        )
    files.add(app.server, open_view, store.sure)
    whole.add(app.server, opening(open_view), snapshots)

    @app.server.after_request  # type: ignore[untyped-decorator]
    def status(response: Response) -> Response:
        # The page's own status on its document; a callback's answer must be 200 to be shown.
        if request.endpoint in first.PAGE_ENDPOINTS:
            response.status_code = g.get("status", response.status_code)
        return response

    delivery.add(app, store)
    return app


def _levels(opened: Snapshot, path: str, number: int) -> set[str]:
    """The levels of the figures that a page can show: a region's own page shows any indicator."""
    parts = opened.dimensions
    shown = parts if path.startswith("/region/") else {number}
    return {level for one in shown for level, _, _ in parts.get(one, ())}


def _page(context: Context) -> list[Component]:
    path = context.path
    folder = "/".join(path.split("/")[:2])
    render = RENDER.get(path) or BELOW.get(folder)
    body = render(context) if render else None
    if body is None:
        g.status = 404
        body = problem(context.state, "ui-page-not-found")
    return _framed(context, body)


def _framed(context: Context, body: list[Component]) -> list[Component]:
    main = _main(context.state, context.path, [*notices(context), *body])
    return plain([header(context), main, footer(context)])


def _main(state: ViewState, path: str, body: list[Component]) -> Component:
    """The page's content, with what assets/navigation.js writes into the document."""
    head: dict[str, Any] = {
        "data-lang": state.lang,
        "data-path": path,
        "data-title": _heading(body),
    }
    return html.Main(body, id="main", **head)


def _heading(part: Any) -> str:
    """The text of the first h1 within."""
    if isinstance(part, html.H1):
        return str(part.children)
    children = part if isinstance(part, list) else getattr(part, "children", None)
    for child in children if isinstance(children, list) else [children]:
        if isinstance(child, Component) and (text := _heading(child)):
            return text
    return ""
