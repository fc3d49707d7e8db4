"""`/compare`: how every figure changed in every region, and two indicators against each other."""

from dash import html
from dash.development.base_component import Component

from dashboard.charts.draw import scatter as drawn
from dashboard.components import aria, controls
from dashboard.components.definition import definition
from dashboard.components.figure import figure, framed
from dashboard.components.heat import heat_table
from dashboard.components.pair import pair_controls, refused
from dashboard.context import Context
from dashboard.views_compare import heat, of_regions, scatter, second, why_not


def render(context: Context) -> list[Component]:
    """The page of comparison."""
    context = of_regions(context)
    heats = _heats(context)
    return [
        html.H1(context.say("nav-compare")),
        html.P(_lead(context), className="lead"),
        _here(context, [key for key, _ in heats]),
        *[part for _, parts in heats for part in parts],
        *_pair(context),
    ]


def _lead(context: Context) -> str:
    lead = context.say("compare-lead")
    return f"{lead} {context.say('compare-apart')}" if context.demo_indicators else lead


def _here(context: Context, heats: list[str]) -> Component:
    """Links to the figures of the page: the last one is far down."""
    keys = {"heat_real": "compare-to-real", "heat_demo": "compare-to-demo"}
    names = [(key, keys[key]) for key in heats] + [("two", "compare-two-heading")]
    links = [html.Li(html.A(context.say(name), href=f"#{key}")) for key, name in names]
    return html.Nav(html.Ul(links, className="here"), **aria(context.say("compare-here")))


def _heats(context: Context) -> list[tuple[str, list[Component]]]:
    """The heat map of real figures, and the one of demo figures; never one of both."""
    found: list[tuple[str, list[Component]]] = []
    for demo, key in ((False, "heat_real"), (True, "heat_demo")):
        model = heat(context, demo=demo)
        if model is not None and model.rows:
            origin = context.say("demo-notice" if demo else "compare-real")
            look = "demo origin" if demo else "kicker origin"
            head = html.P(origin, id=key, className=look)
            found.append(
                (key, [head, framed(context, model, heat_table(context, model, key), key)])
            )
    return found


def _pair(context: Context) -> list[Component]:
    head = [
        html.P(context.say("compare-two-heading"), id="two", className="kicker"),
        pair_controls(context),
        controls.region_chips(context),
    ]
    other, model = second(context), scatter(context)
    if model is None or other is None:
        reason = context.say("compare-fits-none") if other is None else why_not(context, other)
        return [*head, refused(context, reason)]
    lang = context.state.lang
    about = [
        html.Details([html.Summary(record.name.in_(lang)), definition(context, record)])
        for record in (context.indicator, other)
    ]
    return [
        *head,
        html.Div(figure(context, model, drawn(model), "scatter"), className="pair"),
        html.Section(about, className="about"),
    ]
