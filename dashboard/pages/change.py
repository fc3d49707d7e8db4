"""`/change`: one indicator over time, and where the regions stand in one period."""

from dash import html
from dash.development.base_component import Component

from dashboard import views
from dashboard.charts.draw import draw
from dashboard.components import controls
from dashboard.components.figure import about, figure
from dashboard.components.related import related
from dashboard.context import Context


def render(context: Context) -> list[Component]:
    """The page of change."""
    over_time, ranked = views.lines(context), views.dots(context)
    return [
        html.P(context.say("nav-change"), className="kicker"),
        controls.form([controls.indicator_select(context), *controls.span_selects(context)]),
        controls.region_chips(context),
        html.Div(
            [
                figure(context, over_time, draw(over_time), "lines", level=html.H1, beside=ranked),
                figure(context, ranked, draw(ranked), "dots", beside=over_time),
            ],
            className="beside change",
        ),
        about(context, over_time, ranked),
        *related(context, context.indicator),
    ]
