"""The legend of a map: a swatch and words for each class and each kind of hatching."""

from dashboard.charts.draw.base import SIZE, Figure, wrapped
from dashboard.charts.draw.classes import MapClass
from dashboard.charts.model import ChartModel, Series
from dashboard.charts.palette import INK, PAPER, QUIET
from dashboard.charts.wording import Wording, sign

LEGEND_X, LEGEND_Y = -387.0, 300.0
STEP = 40.0
SWATCH = (38.0, 26.0)
HATCH = {"Q": "x", "O": "/", "L": "/", "M": "."}


def legend(
    model: ChartModel, words: Wording, series: list[Series], found: list[MapClass]
) -> tuple[list[Figure], list[Figure]]:
    """Swatches with their figures, highest first, then the hatches that the map has."""
    entries: list[tuple[Figure, str]] = [
        ({"fillcolor": one.colour}, one.text) for one in reversed(found)
    ]
    statuses = {one.points[-1].status for one in series if one.points[-1].value is None}
    for status in "OLMQ":
        if status in statuses:
            entries.append((hatched(status), f"{sign(status)} {words.absent(status)}"))
    traces, texts, y = [], [], LEGEND_Y
    for fill, text in entries:
        traces.append(_swatch(LEGEND_X, y, fill))
        lines = wrapped(text, 16)
        middle = y - STEP * 0.4 * (len(lines) - 1)
        texts.append(
            text_at("<br>".join(lines), LEGEND_X + SWATCH[0] + 8, middle, INK)
            | {"xanchor": "left", "align": "left"}
        )
        y -= STEP + STEP * 0.75 * (len(lines) - 1)
    return traces, texts


def hatched(status: str) -> Figure:
    """The fill of a region without a figure: hidden and missing have patterns of their own."""
    pattern = {"shape": HATCH[status], "fgcolor": QUIET, "bgcolor": PAPER, "size": 6}
    return {"fillcolor": PAPER, "fillpattern": pattern | {"solidity": 0.22}}


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


def text_at(text: str, x: float, y: float, colour: str) -> Figure:
    """A text of the picture at a place in kilometres."""
    return {
        "text": text,
        "x": x,
        "y": y,
        "showarrow": False,
        "font": {"size": SIZE, "color": colour},
    }
