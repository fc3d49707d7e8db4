"""The regions on a map: filled outlines, hatched where there is no figure to show."""

from typing import Any

from dashboard.charts.draw.base import Figure, colours, figure, hover
from dashboard.charts.draw.borders import (
    CROWD,
    EAST,
    NORTH,
    SOUTH,
    WEST,
    Borders,
    Outlines,
    Spot,
    of_division,
)
from dashboard.charts.draw.crowd import crowd
from dashboard.charts.draw.fills import Fills, fills
from dashboard.charts.draw.legend import legend, text_at
from dashboard.charts.model import ChartModel, Series
from dashboard.charts.palette import GREY, INK, QUIET, WASH
from indicators.geography import Region, regions
from indicators.words import say

HEIGHT = 590
ANCHORS = {
    "inside": {"xanchor": "center", "yanchor": "middle"},
    "right": {"xanchor": "left", "yanchor": "middle", "align": "left"},
    "left": {"xanchor": "right", "yanchor": "middle", "align": "right"},
    "below": {"xanchor": "center", "yanchor": "top"},
}


def region_map(model: ChartModel, borders: dict[str, Any] | None) -> Figure:
    """The figure; ValueError when the borders are not of the figures' division."""
    known: Borders = of_division(borders, model.division)
    shapes, spots = known["regions"], known["spots"]
    found = fills(model)
    series = [one for one in model.series if one.role in ("focus", "context")]
    missing = [one.code for one in series if one.code not in shapes]
    if missing:
        raise ValueError(f"no borders for {', '.join(missing)}")
    outside = [r for r in regions(model.level) if not r.in_programme and r.code in shapes]
    traces = [_outside(place, shapes, model.lang) for place in outside]
    context = [one for one in series if one.role == "context"]
    if len(context) > CROWD:
        traces += crowd(model, context, shapes, spots, found)
    else:
        traces += [_area(model, one, shapes, found) for one in context]
    traces += [_area(model, one, shapes, found) for one in series if one.role == "focus"]
    swatches, texts = legend(found.entries)
    hidden = {"visible": False, "showgrid": False}
    return figure(
        model,
        traces + swatches,
        height=HEIGHT,
        margin=(8, 8, 8),
        annotations=[
            *texts,
            *(_name(model, found, one, spots[one.code]) for one in series if one.role == "focus"),
            *(_outside_name(place, model.lang) for place in outside),
        ],
        xaxis=hidden | {"range": [WEST, EAST]},
        yaxis=hidden | {"range": [SOUTH, NORTH], "scaleanchor": "x", "scaleratio": 1},
    )


def _area(model: ChartModel, series: Series, shapes: Outlines, found: Fills) -> Figure:
    x, y = shapes[series.code]
    focus, point = series.role == "focus", series.points[-1]
    return {
        "type": "scatter",
        "mode": "lines",
        "meta": {"region": series.code},
        "x": x,
        "y": y,
        "fill": "toself",
        "line": {"color": INK if focus else QUIET, "width": 3 if focus else 0.75},
        "hoveron": "fills",
        "text": hover(model)(series, point),
        "hoverinfo": "text",
        **found.of(series),
    }


def _outside(place: Region, shapes: Outlines, lang: str) -> Figure:
    x, y = shapes[place.code]
    return {
        "type": "scatter",
        "mode": "lines",
        "meta": {"region": place.code},
        "x": x,
        "y": y,
        "fill": "toself",
        "fillcolor": WASH,
        "line": {"color": GREY, "width": 0.75},
        "hoveron": "fills",
        "text": f"<b>{place.name[lang]}</b><br>{say('not-in-programme', lang)}",
        "hoverinfo": "text",
    }


def _outside_name(place: Region, lang: str) -> Figure:
    """That a region is outside the programme, at the foot of the map under Åland."""
    text = say("chart-outside-label", lang, name=place.name[lang])
    foot = {"xanchor": "left", "yanchor": "bottom", "align": "left"}
    return text_at(text, WEST + 6, SOUTH + 6, QUIET) | foot


def _name(model: ChartModel, found: Fills, series: Series, spot: Spot) -> Figure:
    """A highlighted region's name and figure, beside it where it is too small to hold them."""
    x, y, side = spot
    text = f"<b>{series.short}</b><br>{found.figure(series)}"
    box = {"bgcolor": "rgba(255,255,255,0.88)", "borderpad": 1, **ANCHORS[side]}
    return text_at(text, x, y, colours(model)[series.code]) | box
