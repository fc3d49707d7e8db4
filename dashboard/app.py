"""The Dash application: the URL in, a page out."""

import logging
from pathlib import Path
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component
from flask import Response, request

from dashboard.components.frame import footer, header
from dashboard.components.notices import notices
from dashboard.context import Context
from dashboard.exports import csv
from dashboard.pages import change, data, methods, region, regions, results
from dashboard.pages.problem import problem
from dashboard.server import health
from dashboard.state import asked_snapshot, parse
from dashboard.store import Store, UnknownSnapshot
from indicators import geography
from indicators.catalogue import load

RENDER = {
    "/": results.render,
    "/change": change.render,
    "/regions": regions.render,
    "/data": data.render,
    "/methods": methods.render,
}
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
    app.layout = html.Div(
        [dcc.Location(id="url", refresh="callback-nav"), html.Div(id="page"), dcc.Store(id="head")]
    )
    store = Store(snapshots)

    def open_view(path: str, search: str | None) -> Context:
        opened = store.snapshot(asked_snapshot(search) or None)
        records = opened.catalogue
        return Context(parse(search, records.indicators, themes=records.themes), path, opened)

    @app.callback(
        Output("page", "children"),
        Output("head", "data"),
        Input("url", "pathname"),
        Input("url", "search"),
    )
    def page(pathname: str | None, search: str | None) -> tuple[list[Any], dict[str, str]]:
        path = pathname or "/"
        try:
            return _page(open_view(path, search))
        except UnknownSnapshot:
            state = parse(search, load().indicators)
            body = problem(state, "ui-unknown-release", id=state.snapshot)
        except Exception:
            log.exception("page %s", path)
            state = parse(search, load().indicators)
            body = problem(state, "ui-server-error")
        return [html.Main(body, id="main")], _head(state.lang, path, body)

    @app.callback(Output("found", "children"), Input("q", "value"), State("url", "search"))
    def found(text: str | None, search: str | None) -> list[Component]:
        return data.found(open_view("/data", search), (text or "")[:100])

    for function, source in (
        ("head", Input("head", "data")),
        ("hover", Input("graph-map", "hoverData")),
        ("hover", Input("graph-dots", "hoverData")),
        ("choose", Input("graph-map", "clickData")),
        ("choose", Input("graph-dots", "clickData")),
        ("searched", Input("q", "value")),
    ):
        app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction("perhemittari", function), source
        )
    csv.add(app.server, open_view)
    health.add(app.server, store, app.csp_hashes())

    @app.server.after_request
    def status(response: Response) -> Response:
        if request.endpoint == "/<path:path>" and not _exists(request.path):
            response.status_code = 404
        return response

    return app


def _page(context: Context) -> tuple[list[Any], dict[str, str]]:
    render = RENDER.get(context.path)
    if context.path == "/region" or context.path.startswith("/region/"):
        render = region.render
    body = render(context) if render else None
    if body is None:
        body = problem(context.state, "ui-page-not-found")
    main = html.Main([*notices(context), *body], id="main")
    return [header(context), main, footer(context)], _head(context.state.lang, context.path, body)


def _head(lang: str, path: str, body: list[Component]) -> dict[str, str]:
    """What assets/navigation.js writes into the document: its language and its title."""
    return {"lang": lang, "path": path, "title": f"{_heading(body)} – Perhemittari"}


def _heading(part: Any) -> str:
    """The text of the first h1 within."""
    if isinstance(part, html.H1):
        return str(part.children)
    children = part if isinstance(part, list) else getattr(part, "children", None)
    for child in children if isinstance(children, list) else [children]:
        if isinstance(child, Component) and (text := _heading(child)):
            return text
    return ""


def _exists(path: str) -> bool:
    place = path.removeprefix("/region").strip("/")
    return path in RENDER or (
        path.startswith("/region") and (not place or place in {r.code for r in geography.regions()})
    )
