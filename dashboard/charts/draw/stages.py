"""Stages of implementation over time: chosen regions over the number of regions at each stage.

Eighteen lines on five levels would lie on one another, so the others are counted in circles.
"""

from collections import Counter

from dashboard.charts.draw import axes
from dashboard.charts.draw.base import Figure, colours, figure, hover, markers
from dashboard.charts.draw.labels import annotations
from dashboard.charts.draw.lines import end_labels, gap_marks, label_room
from dashboard.charts.model import ChartModel, Series
from dashboard.charts.palette import GREY, PAPER, QUIET
from dashboard.charts.wording import STAGES, Wording
from indicators.words import say

HEIGHT = 380
SPAN = (-1.5, 4.5)
ABSENT = -1.0
"""Where the regions without a figure are counted, below the lowest stage."""
LABEL_WIDTH = 9


def stages(model: ChartModel) -> Figure:
    """The figure of a status indicator over time."""
    words = Wording.of(model)
    found = end_labels(model, words, SPAN, LABEL_WIDTH)
    height = max(HEIGHT, sum(label.height for label in found))
    focus = [series for series in model.series if series.role == "focus"]
    names = [_name(say(f"stage-{number}", model.lang), number) for number in STAGES]
    absent = _name(say("missing", model.lang))
    return figure(
        model,
        [
            *_circles(model),
            *(_line(model, series, i, len(focus)) for i, series in enumerate(focus)),
            *gap_marks(model, (ABSENT - 0.32, SPAN[1]), height),
        ],
        height=height,
        margin=(84, label_room(found, 84), 30),
        unit=False,
        annotations=annotations(found, SPAN, height),
        xaxis=axes.period_ticks(model) | {"range": _years(model)},
        yaxis={
            "range": list(SPAN),
            "tickmode": "array",
            "tickvals": [ABSENT, *STAGES],
            "ticktext": [absent, *names],
            "tickfont": {"size": 11},
        },
    )


def _name(text: str, number: int | None = None) -> str:
    lines = text.split(" ", 1)
    head = "" if number is None else f"{number} "
    return head + "<br>".join(lines)


def _years(model: ChartModel) -> list[float]:
    first, last = axes.moment(model.periods[0]), axes.moment(model.periods[-1])
    air = 0.12 * (last - first) or 0.5
    return [first - air, last + air]


def _circles(model: ChartModel) -> list[Figure]:
    """Circles whose area grows with the number of regions, and the number in them."""
    counts = Counter(
        (point.period, ABSENT if point.value is None else float(round(point.value)))
        for series in model.series
        for point in series.points
    )
    names: dict[tuple[str, float], list[str]] = {}
    for series in model.series:
        for point in series.points:
            level = ABSENT if point.value is None else float(round(point.value))
            names.setdefault((point.period, level), []).append(series.label)
    keys = sorted(counts)
    return [
        {
            "type": "scatter",
            "mode": "markers+text",
            "x": [axes.moment(period) for period, _ in keys],
            "y": [level for _, level in keys],
            "text": [str(counts[key]) for key in keys],
            "textfont": {"size": 11, "color": QUIET},
            "marker": {
                "size": [round(11 + 5 * counts[key] ** 0.5) for key in keys],
                "color": "#e6eaee",
                "line": {"color": GREY, "width": 1},
            },
            "hovertext": ["<br>".join(names[key]) for key in keys],
            "hoverinfo": "text",
        }
    ]


def _line(model: ChartModel, series: Series, number: int, count: int) -> Figure:
    """A highlighted region's stages; regions at the same stage are set a little apart."""
    colour, text = colours(model)[series.code], hover(model)
    shift = 0.09 * (number - (count - 1) / 2)
    known = [axes.moment(point.period) for point in series.points]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "meta": {"region": series.code},
        "x": known,
        "y": [None if p.value is None else p.value + shift for p in series.points],
        "line": {"color": colour, "width": 2.5},
        "marker": {
            "color": PAPER,
            "size": 9,
            "symbol": markers(model)[series.code],
            "line": {"color": colour, "width": 2.5},
        },
        "connectgaps": False,
        "hovertext": [text(series, point) for point in series.points],
        "hoverinfo": "text",
    }
