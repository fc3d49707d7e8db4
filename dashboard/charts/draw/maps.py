"""The regions on a map: filled outlines, hatched where there is no figure to show."""

from typing import Any

from dashboard.charts.draw.base import SIZE, Figure, colours, figure, hover, wrapped
from dashboard.charts.draw.borders import (
    EAST,
    NORTH,
    SOUTH,
    WEST,
    Borders,
    Outlines,
    Spot,
    of_division,
)
from dashboard.charts.draw.classes import MapClass, class_of, classes
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.palette import GREY, INK, PAPER, QUIET, WASH
from dashboard.charts.wording import Wording, sign
from indicators.geography import regions
from indicators.words import say

HEIGHT = 590
LEGEND_X, LEGEND_Y = -387.0, 300.0
STEP = 40.0
SWATCH = (38.0, 26.0)
ANCHORS = {
    "inside": {"xanchor": "center", "yanchor": "middle"},
    "right": {"xanchor": "left", "yanchor": "middle", "align": "left"},
    "left": {"xanchor": "right", "yanchor": "middle", "align": "right"},
    "below": {"xanchor": "center", "yanchor": "top"},
}
HATCH = {"Q": "x", "O": "/", "L": "/", "M": "."}


def region_map(model: ChartModel, borders: dict[str, Any] | None) -> Figure:
    """The figure; ValueError when the borders are not of the figures' division."""
    known: Borders = of_division(borders, model.division)
    shapes, spots = known["regions"], known["spots"]
    words, found = Wording.of(model), classes(model)
    series = [one for one in model.series if one.role in ("focus", "context")]
    missing = [one.code for one in series if one.code not in shapes]
    if missing:
        raise ValueError(f"no borders for {', '.join(missing)}")
    outside = [r.code for r in regions() if not r.in_programme and r.code in shapes]
    traces = [_outside(code, shapes, model.lang) for code in outside]
    traces += [_area(model, one, shapes, found) for one in series if one.role == "context"]
    traces += [_area(model, one, shapes, found) for one in series if one.role == "focus"]
    legend, texts = _legend(model, words, series, found)
    hidden = {"visible": False, "showgrid": False}
    return figure(
        model,
        traces + legend,
        height=HEIGHT,
        margin=(8, 8, 8),
        annotations=[
            *texts,
            *(_name(model, words, one, spots[one.code]) for one in series if one.role == "focus"),
            *(_outside_name(code, model.lang) for code in outside),
        ],
        xaxis=hidden | {"range": [WEST, EAST]},
        yaxis=hidden | {"range": [SOUTH, NORTH], "scaleanchor": "x", "scaleratio": 1},
    )


def _area(model: ChartModel, series: Series, shapes: Outlines, found: list[MapClass]) -> Figure:
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
        **_fill(model, point, found),
    }


def _fill(model: ChartModel, point: Point, found: list[MapClass]) -> Figure:
    if point.value is None:
        return _hatched(point.status)
    return {"fillcolor": class_of(found, point.value, model.decimals).colour}


def _hatched(status: str) -> Figure:
    pattern = {"shape": HATCH[status], "fgcolor": QUIET, "bgcolor": PAPER, "size": 6}
    return {"fillcolor": PAPER, "fillpattern": pattern | {"solidity": 0.22}}


def _outside(code: str, shapes: Outlines, lang: str) -> Figure:
    x, y = shapes[code]
    label = next(region.name[lang] for region in regions() if region.code == code)
    return {
        "type": "scatter",
        "mode": "lines",
        "meta": {"region": code},
        "x": x,
        "y": y,
        "fill": "toself",
        "fillcolor": WASH,
        "line": {"color": GREY, "width": 0.75},
        "hoveron": "fills",
        "text": f"<b>{label}</b><br>{say('not-in-programme', lang)}",
        "hoverinfo": "text",
    }


def _outside_name(code: str, lang: str) -> Figure:
    """That a region is outside the programme, at the foot of the map under Åland."""
    label = next(region.name[lang] for region in regions() if region.code == code)
    text = say("chart-outside-label", lang, name=label)
    place = {"xanchor": "left", "yanchor": "bottom", "align": "left"}
    return _text(text, WEST + 6, SOUTH + 6, QUIET) | place


def _name(model: ChartModel, words: Wording, series: Series, spot: Spot) -> Figure:
    """A highlighted region's name and figure, beside it where it is too small to hold them."""
    x, y, side = spot
    point = series.points[-1]
    value = sign(point.status) if point.value is None else words.short(point.value)
    text = f"<b>{series.short}</b><br>{value}"
    box = {"bgcolor": "rgba(255,255,255,0.88)", "borderpad": 1, **ANCHORS[side]}
    return _text(text, x, y, colours(model)[series.code]) | box


def _legend(
    model: ChartModel, words: Wording, series: list[Series], found: list[MapClass]
) -> tuple[list[Figure], list[Figure]]:
    """Swatches with their figures, highest first, then the hatches that the map has."""
    entries: list[tuple[Figure, str]] = [
        ({"fillcolor": one.colour}, one.text) for one in reversed(found)
    ]
    statuses = {one.points[-1].status for one in series if one.points[-1].value is None}
    for status in "OLMQ":
        if status in statuses:
            entries.append((_hatched(status), f"{sign(status)} {words.absent(status)}"))
    traces, texts, y = [], [], LEGEND_Y
    for fill, text in entries:
        traces.append(_swatch(LEGEND_X, y, fill))
        lines = wrapped(text, 16)
        middle = y - STEP * 0.4 * (len(lines) - 1)
        texts.append(
            _text("<br>".join(lines), LEGEND_X + SWATCH[0] + 8, middle, INK)
            | {"xanchor": "left", "align": "left"}
        )
        y -= STEP + STEP * 0.75 * (len(lines) - 1)
    return traces, texts


def _swatch(x: float, y: float, fill: Figure) -> Figure:
    width, height = SWATCH
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x, x + width, x + width, x, x],
        "y": [y - height / 2, y - height / 2, y + height / 2, y + height / 2, y - height / 2],
        "fill": "toself",
        "line": {"color": QUIET, "width": 0.75},
        "hoverinfo": "skip",
        **fill,
    }


def _text(text: str, x: float, y: float, colour: str) -> Figure:
    return {
        "text": text,
        "x": x,
        "y": y,
        "showarrow": False,
        "font": {"size": SIZE, "color": colour},
    }
