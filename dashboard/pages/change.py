"""`/change`: one indicator over time, chosen regions over grey others."""

from dash import html
from dash.development.base_component import Component

from dashboard.charts import describe
from dashboard.charts.draw import draw
from dashboard.components import controls
from dashboard.components.figure import figure
from dashboard.context import Context


def render(context: Context) -> list[Component]:
    """The page of change."""
    rows = context.snapshot.fetch("series", indicator=context.indicator.number)
    model = describe.lines(context.frame, rows, context.state.regions)
    return [
        html.H1(context.say("nav-change")),
        controls.form([controls.indicator_select(context)]),
        controls.region_chips(context),
        figure(context, model, draw(model), "change"),
    ]
