"""Stages of implementation over time: chosen regions over the number of regions at each stage.

Eighteen lines on five levels would lie on one another, so all regions are counted in circles. Each
stage is a band: the circles stand in its lower part, the chosen regions above them.
"""

from dashboard.charts.draw import axes
from dashboard.charts.draw.base import Figure, colours, figure, hover, markers, wrapped
from dashboard.charts.draw.labels import Label, annotations
from dashboard.charts.draw.lines import label_room
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.palette import GREY, INK, PAPER, RULE
from dashboard.charts.wording import STAGES
from indicators.words import say
from indicators.words.places import capitalised

BAND = 66
"""Height of a stage's band in pixels."""
ABSENT = -1.0
"""The band of the regions without a figure, below the lowest stage."""
SPAN = (ABSENT - 0.5, STAGES[-1] + 0.5)
LEFT, RIGHT, LABEL_WIDTH = 76, 72, 10
"""Room in pixels of the stages' names and of the regions', and letters of a line of these."""
CIRCLES = -0.2
LOWEST, HIGHEST = 0.12, 0.4
"""Within its band: where the circles stand, and between what the chosen regions do."""


def stages(model: ChartModel) -> Figure:
    """The figure of a status indicator over time."""
    focus = [series for series in model.series if series.role == "focus"]
    shifts = _shifts(len(focus))
    colour = colours(model)
    labels = [
        Label(
            _level(series.points[-1]) + shift,
            tuple(wrapped(series.short, LABEL_WIDTH)),
            colour[series.code],
            series.code,
        )
        for series, shift in zip(focus, shifts, strict=True)
    ]
    height = max(BAND * (SPAN[1] - SPAN[0]), sum(label.height for label in labels))
    names = [_name(f"{number} " + say(f"stage-{number}", model.lang)) for number in STAGES]
    edges = [number - 0.5 for number in STAGES]
    return figure(
        model,
        [
            _circles(model),
            *(_line(model, s, shift) for s, shift in zip(focus, shifts, strict=True)),
        ],
        height=height,
        margin=(LEFT, label_room(labels, RIGHT), 30),
        unit=False,
        annotations=annotations(labels, SPAN, height),
        shapes=[_rule(edge) for edge in edges],
        xaxis=axes.period_ticks(model) | {"range": _years(model)},
        yaxis={
            "range": list(SPAN),
            "tickmode": "array",
            "tickvals": [ABSENT, *STAGES],
            "ticktext": [_name(capitalised(say("missing", model.lang))), *names],
            "tickfont": {"size": 11},
            "showgrid": False,
        },
    )


def _level(point: Point) -> float:
    return ABSENT if point.value is None else float(round(point.value))


def _shifts(count: int) -> list[float]:
    """Where in a band each of `count` chosen regions stands, the first highest."""
    if count < 2:
        return [(LOWEST + HIGHEST) / 2] * count
    return [HIGHEST - i * (HIGHEST - LOWEST) / (count - 1) for i in range(count)]


def _name(text: str) -> str:
    """The name in two lines where it has two words, its number beside the first."""
    head, *rest = text.rsplit(" ", 1)
    return "<br>".join([head, *rest]) if rest and not head.isdigit() else text


def _years(model: ChartModel) -> list[float]:
    first, last = axes.moment(model.periods[0]), axes.moment(model.periods[-1])
    air = 0.09 * (last - first) or 0.5
    return [first - air, last + air]


def _circles(model: ChartModel) -> Figure:
    """Circles whose area grows with the number of regions, and the number in them."""
    names: dict[tuple[str, float], list[str]] = {}
    for series in model.series:
        for point in series.points:
            names.setdefault((point.period, _level(point)), []).append(series.label)
    keys = sorted(names)
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [axes.moment(period) for period, _ in keys],
        "y": [level + CIRCLES for _, level in keys],
        "text": [str(len(names[key])) for key in keys],
        "textfont": {"size": 11, "color": INK},
        "marker": {
            "size": [round(12 + 4 * len(names[key]) ** 0.5) for key in keys],
            "color": "#e6eaee",
            "line": {"color": GREY, "width": 1},
        },
        "hovertext": ["<br>".join(sorted(names[key])) for key in keys],
        "hoverinfo": "text",
    }


def _line(model: ChartModel, series: Series, shift: float) -> Figure:
    """A chosen region's stages; where it has no figure it stands in the lowest band, unjoined."""
    colour, text = colours(model)[series.code], hover(model)
    shape = markers(model)[series.code]
    x: list[float] = []
    y: list[float | None] = []
    symbols, texts = [], []
    for point in series.points:
        level, at = _level(point) + shift, axes.moment(point.period)
        gap = point.value is None
        for value in [None, level, None] if gap else [level]:
            x.append(at)
            y.append(value)
            symbols.append("x-thin-open" if gap else shape)
            texts.append(text(series, point))
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "meta": {"region": series.code},
        "x": x,
        "y": y,
        "line": {"color": colour, "width": 2.5},
        "marker": {
            "color": PAPER,
            "size": 9,
            "symbol": symbols,
            "line": {"color": colour, "width": 2.5},
        },
        "connectgaps": False,
        "hovertext": texts,
        "hoverinfo": "text",
    }


def _rule(edge: float) -> Figure:
    line = {"color": RULE, "width": 1}
    ends = {"xref": "paper", "x0": 0, "x1": 1, "y0": edge, "y1": edge}
    return {"type": "line", "layer": "below", "line": line, **ends}
