"""`/data/<indicator>`: what an indicator is, how its definition has changed, what is near it."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import link
from dashboard.components.definition import definition
from dashboard.components.history import history
from dashboard.components.related import related
from dashboard.context import Context


def render(context: Context) -> list[Component] | None:
    """The page of the indicator that the path names; None where there is none with figures."""
    id_ = context.path.removeprefix("/data/").strip("/")
    if id_ not in {record.id for record in context.indicators}:
        return None
    context = context.at(indicator=id_)
    record, say, lang = context.indicator, context.say, context.state.lang
    theme = context.catalogue.themes[record.theme].name.in_(lang)
    ways = [
        link(say(key), context.href(path))
        for path, key in (("/change", "definition-change"), ("/regions", "definition-regions"))
    ]
    download = html.A(
        say("ui-download-indicator"),
        href=context.href(f"/data/{id_}.csv"),
        download=f"perhemittari-{id_}.csv",
    )
    return [
        html.P([link(say("nav-data"), context.href("/data")), f" · {theme}"], className="kicker"),
        html.H1(record.name.in_(lang)),
        *([html.P(say("demo-notice"), className="demo")] if record.demo else []),
        html.P([*ways, download], className="tools"),
        html.H2(say("definition-heading")),
        definition(context, record),
        *history(context, record),
        *related(context, record),
    ]
