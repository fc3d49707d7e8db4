"""`/regions`: all regions in one period, or their changes, on a map and ranked with intervals."""

from dash import html
from dash.development.base_component import Component

from dashboard import views
from dashboard.charts.draw import draw
from dashboard.charts.model import ChartModel
from dashboard.components import controls, switches
from dashboard.components.dimensions import dimension_selects
from dashboard.components.figure import about, figure, heading
from dashboard.context import Context
from indicators.words.places import capitalised


def render(context: Context) -> list[Component]:
    """The page of regions."""
    say, view = context.say, context.state.view
    changes, tiles = view.startswith("change"), view.endswith("tiles") and bool(context.grid)
    what = {"tiles" if tiles else "": say("views-level")}
    what["change_tiles" if tiles else "change"] = say("nav-change")
    place = {"change" if changes else "": say("views-map")}
    place["change_tiles" if changes else "tiles"] = capitalised(say("tile-map"))
    placed, ranked = (_changes if changes else _levels)(context, tiles)
    key = f"{'change_' if changes else ''}{'tiles' if tiles else 'map'}"
    period = [] if changes else switches.period(context)
    return [
        html.P(say("nav-regions"), className="kicker"),
        controls.form(
            [
                controls.indicator_select(context),
                *dimension_selects(context),
                switches.switch(context, say("views-what"), what),
                switches.switch(context, say("views-form"), place),
                *period,
            ]
        ),
        controls.region_chips(context),
        heading(ranked, html.H1),
        *(_figures(context, placed, ranked, key) if ranked.series else [about(context, ranked)]),
    ]


def _figures(context: Context, placed: ChartModel, ranked: ChartModel, key: str) -> list[Component]:
    borders = None if placed.kind == "tiles" else context.borders(placed.division)
    return [
        html.P(context.say("pages-regions-lead", level=ranked.level), className="note"),
        html.Div(
            [
                figure(
                    context,
                    placed,
                    draw(placed, borders=borders, grid=context.grid),
                    key,
                    level=None,
                    beside=ranked,
                ),
                figure(
                    context,
                    ranked,
                    draw(ranked),
                    "change" if ranked.span else "dots",
                    level=None,
                    beside=placed,
                ),
            ],
            className="beside linked",
        ),
        about(context, placed, ranked),
    ]


def _levels(context: Context, tiles: bool) -> tuple[ChartModel, ChartModel]:
    return views.on_tiles(context) if tiles else views.on_map(context), views.dots(context)


def _changes(context: Context, tiles: bool) -> tuple[ChartModel, ChartModel]:
    placed = views.change_tiles(context) if tiles else views.change_map(context)
    return placed, views.change(context)
