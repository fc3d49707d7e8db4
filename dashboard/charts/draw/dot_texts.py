"""Texts of the ranked dots: figures, names of stages, and words where there is no figure."""

from dashboard.charts.draw.base import PAD, SIZE, Figure, hover
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.palette import QUIET
from dashboard.charts.wording import Wording, sign

Place = tuple[Series, Point, float]
"""A region, its point, and its row in the picture."""


def values(rows: list[Place], texts: list[str], x: float) -> Figure:
    """The figures in a column right of the plot."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for _ in rows],
        "y": [at for _, _, at in rows],
        "text": [
            text if series.role == "context" else f"<b>{text}</b>"
            for (series, _, _), text in zip(rows, texts, strict=True)
        ],
        "textposition": "middle right",
        "textfont": {"size": SIZE},
        "customdata": [series.code for series, _, _ in rows],
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def stage_names(rows: list[Place], words: Wording) -> list[Figure]:
    """The stage's name beside each dot, on the side that has room."""
    found = []
    for position, side in (("middle right", (0, 1, 2)), ("middle left", (3, 4))):
        some = [row for row in rows if round(row[1].value or 0) in side]
        if some:
            texts = [words.figure(point.value or 0) for _, point, _ in some]
            found.append(
                {
                    "type": "scatter",
                    "mode": "text",
                    "x": [point.value for _, point, _ in some],
                    "y": [at for _, _, at in some],
                    "text": [f"{PAD}{text}{PAD}" for text in texts],
                    "textposition": position,
                    "textfont": {"size": SIZE},
                    "customdata": [series.code for series, _, _ in some],
                    "hoverinfo": "skip",
                }
            )
    return found


def absent_words(model: ChartModel, words: Wording, rows: list[Place], x: float) -> Figure:
    """Regions without a figure: the sign and the words, at the foot of the picture."""
    status, text = rows[0][1].status, hover(model)
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for _ in rows],
        "y": [at for _, _, at in rows],
        "text": [f"{PAD}{sign(status)} {words.absent(status)}" for _ in rows],
        "textposition": "middle right",
        "textfont": {"size": SIZE, "color": QUIET},
        "customdata": [series.code for series, _, _ in rows],
        "hovertext": [text(series, point) for series, point, _ in rows],
        "hoverinfo": "text",
        "cliponaxis": False,
    }
