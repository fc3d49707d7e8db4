"""The regions as tiles of one size, each roughly in its place, filled as on the map."""

from collections.abc import Mapping

from dashboard.charts.draw.base import SIZE, Figure, colours, figure, hover, wrapped
from dashboard.charts.draw.fills import Fills, fills
from dashboard.charts.model import ChartModel, Series
from dashboard.charts.palette import GREY, INK, PAPER, QUIET, WASH, inked
from indicators.geography import regions
from indicators.words import say

Grid = Mapping[str, tuple[int, int]]
"""Row and column of each region, from 1."""

CELL = 92
"""Height of a tile with its gap in pixels, at most; a narrow picture makes it smaller."""
GAP = 0.03
LINE = 0.185
"""Height of a line of words, in tiles of a narrow picture."""
SWATCH = 0.28
NAME, ENTRY = 10, 22
"""Letters in a line of a name, and of the legend."""


def tiles(model: ChartModel, grid: Grid) -> Figure:
    """The figure; ValueError when a region of the chart has no tile."""
    found, text = fills(model), hover(model)
    series = [one for one in model.series if one.role in ("focus", "context")]
    missing = [one.code for one in series if one.code not in grid]
    if missing:
        raise ValueError(f"no tiles for {', '.join(missing)}")
    places = {code: (float(column - 1), float(row - 1)) for code, (row, column) in grid.items()}
    outside = [r for r in regions() if not r.in_programme and r.code in places]
    ordered = sorted(series, key=lambda one: one.role == "focus")
    traces = [
        _tile(places[r.code], r.code, {"fillcolor": WASH}, GREY, 0.75)
        | {"text": f"<b>{r.name[model.lang]}</b><br>{say('not-in-programme', model.lang)}"}
        for r in outside
    ]
    for one in ordered:
        focus = one.role == "focus"
        edge = (INK, 3.0) if focus else (QUIET, 0.75)
        traces.append(
            _tile(places[one.code], one.code, found.of(one), *edge)
            | {"text": text(one, one.points[-1])}
        )
    top, swatches, words = _legend(found, places)
    traces += [*swatches, _words(model, series, places, found)]
    columns = max(column for column, _ in places.values()) + 1
    rows = max(row for _, row in places.values()) + 1
    hidden = {"visible": False, "showgrid": False}
    away = [_away(places[r.code], r.short[model.lang]) for r in outside]
    boxes = [_box(model, one, places[one.code], found) for one in series if _hatched(found, one)]
    return figure(
        model,
        traces,
        height=CELL * (rows - top),
        margin=(8, 8, 8),
        annotations=[*words, *away, *boxes],
        xaxis=hidden | {"range": [-0.02, columns + 0.02], "constraintoward": "left"},
        yaxis=hidden
        | {
            "range": [rows + 0.02, top - 0.02],
            "scaleanchor": "x",
            "scaleratio": 1,
            "constraintoward": "top",
        },
    )


def _tile(place: tuple[float, float], code: str, fill: Figure, colour: str, width: float) -> Figure:
    (x, y), side = place, 1 - GAP
    return {
        "type": "scatter",
        "mode": "lines",
        "meta": {"region": code},
        "x": [x + GAP, x + side, x + side, x + GAP, x + GAP],
        "y": [y + GAP, y + GAP, y + side, y + side, y + GAP],
        "fill": "toself",
        "line": {"color": colour, "width": width},
        "hoveron": "fills",
        "hoverinfo": "text",
        **fill,
    }


def _hatched(found: Fills, series: Series) -> bool:
    return "fillpattern" in found.of(series)


def _label(series: Series, found: Fills) -> str:
    name = "<br>".join(wrapped(series.short, NAME))
    name = f"<b>{name}</b>" if series.role == "focus" else name
    figure = "<br>".join(wrapped(found.figure(series), NAME + 2))
    return f"{name}<br>{figure}"


def _words(
    model: ChartModel, series: list[Series], places: dict[str, tuple[float, float]], found: Fills
) -> Figure:
    """Names and figures on the filled tiles, as one trace."""
    shown = [one for one in series if not _hatched(found, one)]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [places[one.code][0] + 0.5 for one in shown],
        "y": [places[one.code][1] + 0.5 for one in shown],
        "text": [_label(one, found) for one in shown],
        "textfont": {
            "size": SIZE,
            "color": [inked(str(found.of(one)["fillcolor"])) for one in shown],
        },
        "hoverinfo": "skip",
    }


def _box(model: ChartModel, series: Series, place: tuple[float, float], found: Fills) -> Figure:
    """The words on a hatched tile, on paper: nobody can read them on a pattern."""
    colour = colours(model)[series.code] if series.role == "focus" else INK
    return _note(_label(series, found), place, colour) | {"bgcolor": PAPER, "borderpad": 1}


def _away(place: tuple[float, float], name: str) -> Figure:
    return _note("<br>".join(wrapped(name, NAME)), place, QUIET)


def _note(text: str, place: tuple[float, float], colour: str) -> Figure:
    return {
        "text": text,
        "x": place[0] + 0.5,
        "y": place[1] + 0.5,
        "showarrow": False,
        "font": {"size": SIZE, "color": colour},
    }


def _legend(
    found: Fills, places: dict[str, tuple[float, float]]
) -> tuple[float, list[Figure], list[Figure]]:
    """Where the picture starts, the swatches and their words: above the tiles of the first rows."""
    lines = [wrapped(text, ENTRY) for _, text in found.entries]
    heights = [LINE * len(one) + 0.05 for one in lines]
    # Beside the northernmost tiles there is room in the west of the first row.
    free = 1.0 if all(y >= 1 or x >= 2 for x, y in places.values()) else 0.0
    top = min(0.0, free - sum(heights) - 0.1)
    swatches, words, y = [], [], top + 0.02
    for (fill, _), one, height in zip(found.entries, lines, heights, strict=True):
        low, high = y + 0.02, y + LINE
        swatches.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": [GAP, SWATCH, SWATCH, GAP, GAP],
                "y": [low, low, high, high, low],
                "fill": "toself",
                "line": {"color": QUIET, "width": 0.75},
                "hoverinfo": "skip",
                **fill,
            }
        )
        words.append(
            {
                "text": "<br>".join(one),
                "x": SWATCH + 0.06,
                "y": y,
                "xanchor": "left",
                "yanchor": "top",
                "align": "left",
                "showarrow": False,
                "borderpad": 0,
                "font": {"size": SIZE, "color": INK},
            }
        )
        y += height
    return top, swatches, words
