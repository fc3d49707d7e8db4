"""`/regions`: all regions in one period, ranked with their intervals."""

from dash import html
from dash.development.base_component import Component

from dashboard.charts import describe
from dashboard.charts.draw import draw
from dashboard.components import controls
from dashboard.components.figure import figure
from dashboard.context import Context


def render(context: Context) -> list[Component]:
    """The page of regions."""
    rows = context.snapshot.fetch("series", indicator=context.indicator.number)
    periods = describe.periods(rows)
    asked = context.state.period.replace("-", "–")
    shown = asked if asked in periods else (periods[-1] if periods else "")
    model = describe.ranking(context.frame, rows, context.state.regions, shown)
    return [
        html.H1(context.say("nav-regions")),
        controls.form(
            [controls.indicator_select(context), controls.period_select(context, periods, shown)]
        ),
        controls.region_chips(context),
        figure(context, model, draw(model), "regions"),
    ]
