"""The legend of a map: where its swatches and words stand."""

from dashboard.charts.draw.base import SIZE, Figure, wrapped
from dashboard.charts.palette import INK, QUIET

LEGEND_X, LEGEND_Y = -387.0, 300.0
STEP = 40.0
SWATCH = (38.0, 26.0)


def legend(entries: tuple[tuple[Figure, str], ...]) -> tuple[list[Figure], list[Figure]]:
    """Swatches with their words, one below another in the north-west of the map."""
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
