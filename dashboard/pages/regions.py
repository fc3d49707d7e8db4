"""`/regions`: all regions in one period, on the map and ranked with their intervals."""

from dash import html
from dash.development.base_component import Component

from dashboard import views
from dashboard.charts.draw import draw
from dashboard.components import controls
from dashboard.components.dimensions import dimension_selects
from dashboard.components.figure import about, figure, heading
from dashboard.context import Context


def render(context: Context) -> list[Component]:
    """The page of regions."""
    on_map, ranked = views.on_map(context), views.dots(context)
    borders = context.borders(on_map.division)
    return [
        html.P(context.say("nav-regions"), className="kicker"),
        controls.form(
            [
                controls.indicator_select(context),
                *dimension_selects(context),
                *controls.period_select(context),
            ]
        ),
        controls.region_chips(context),
        heading(ranked, html.H1),
        html.P(context.say("pages-regions-lead", level=ranked.level), className="note"),
        html.Div(
            [
                figure(
                    context, on_map, draw(on_map, borders=borders), "map", level=None, beside=ranked
                ),
                figure(context, ranked, draw(ranked), "dots", level=None, beside=on_map),
            ],
            className="beside linked",
        ),
        about(context, on_map, ranked),
    ]
