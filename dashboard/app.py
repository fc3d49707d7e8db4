"""The Dash application: the URL in, a page out."""

from pathlib import Path
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, dcc, html
from dash.development.base_component import Component

from dashboard.components.frame import footer, header
from dashboard.context import Context
from dashboard.pages import change, regions, results
from dashboard.server import delivery, first
from dashboard.state import parse
from dashboard.store import Store
from indicators.catalogue import load
from indicators.words import say

PAGES = {"/": results.render, "/change": change.render, "/regions": regions.render}


def create(snapshots: Path) -> Dash:
    """The application on the snapshot folder `snapshots`, ready to be served."""
    app = Dash(
        "perhemittari",
        title="Perhemittari",
        assets_folder=str(Path(__file__).parent / "assets"),
        update_title="",
        serve_locally=True,
    )
    store, catalogue = Store(snapshots), load()

    def page(pathname: str | None, search: str | None) -> list[Component]:
        path = pathname or "/"
        opened = store.snapshot()
        context = Context(
            state=parse(search, catalogue.indicators),
            path=path,
            snapshot=opened,
            catalogue=catalogue,
            shown=frozenset(row["indicator"] for row in opened.fetch("indicators")),
        )
        render = PAGES.get(path)
        body = render(context) if render else _not_found(context)
        return [header(context), html.Main([*_ignored(context), *body], id="main"), footer(context)]

    app.layout = first.layout(page, [html.Div(id="spoken")])
    app.callback(
        Output("page", "children"),
        Input("url", "pathname"),
        Input("url", "search"),
        prevent_initial_call=True,
    )(page)
    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("perhemittari", "language"),
        Output("spoken", "children"),
        Input("url", "search"),
    )
    delivery.add(app, store)
    return app


def _not_found(context: Context) -> list[Any]:
    return [
        html.H1(say("page-not-found", context.state.lang)),
        html.P(dcc.Link(context.say("nav-results"), href=context.href("/"))),
    ]


def _ignored(context: Context) -> list[Component]:
    what = ", ".join(context.state.ignored)
    return [html.P(context.say("pages-ignored", what=what), className="note")] if what else []
