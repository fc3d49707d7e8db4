"""Stages in two periods: lines as wide as the number of regions that went that way."""

from dashboard.charts.draw.base import Figure, colours, figure, hover, markers
from dashboard.charts.model import ChartModel, Series
from dashboard.charts.palette import GREY, INK, PAPER, RULE, UNCLEAR
from dashboard.charts.wording import STAGES
from indicators.words import say

BAND = 84
SPAN = (STAGES[0] - 0.5, STAGES[-1] + 0.5)
LEFT, RIGHT = 92, 92
WIDTH = 3.0
"""Pixels of a line's width for each region."""


def slope_stages(model: ChartModel) -> Figure:
    """The figure: flows between stages in grey, chosen regions in their colours over them."""
    shown = [series for series in model.series if series.role in ("focus", "context")]
    flows: dict[tuple[int, int], list[Series]] = {}
    for series in shown:
        first, last = (point.value for point in series.points)
        if first is not None and last is not None:
            flows.setdefault((round(first), round(last)), []).append(series)
    names = [f"{n} " + say(f"stage-{n}", model.lang) for n in STAGES]
    focus = [series for series in shown if series.role == "focus"]
    return figure(
        model,
        [
            *(_flow(stages, some) for stages, some in sorted(flows.items())),
            *(_ends(model, shown, end) for end in (0, 1)),
            *(_own(model, series, i) for i, series in enumerate(focus)),
        ],
        height=BAND * len(STAGES),
        margin=(LEFT, RIGHT, 30),
        unit=False,
        annotations=[
            *(_count(stages, some) for stages, some in sorted(flows.items())),
            *(_stage(name, n, end) for n, name in enumerate(names) for end in (0, 1)),
            *(_name(model, series, i) for i, series in enumerate(focus)),
        ],
        shapes=[_rule(n) for n in STAGES],
        xaxis={
            "range": [-0.06, 1.06],
            "tickmode": "array",
            "tickvals": [0, 1],
            "ticktext": [f"<b>{point.period}</b>" for point in model.series[0].points],
            "showgrid": False,
        },
        yaxis={"range": list(SPAN), "visible": False},
    )


def _flow(stages: tuple[int, int], some: list[Series]) -> Figure:
    names = "<br>".join(series.label for series in some)
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [0, 0.5, 1],
        "y": [stages[0], sum(stages) / 2, stages[1]],
        "line": {"color": "#b9c2cb", "width": WIDTH * len(some)},
        "hovertext": [names] * 3,
        "hoverinfo": "text",
    }


def _count(stages: tuple[int, int], some: list[Series]) -> Figure:
    """The number on a line, nearer to its end so that crossing lines have theirs apart."""
    at = 0.78
    return {
        "text": str(len(some)),
        "x": at,
        "y": stages[0] + at * (stages[1] - stages[0]),
        "showarrow": False,
        "bgcolor": PAPER,
        "borderpad": 1,
        "font": {"size": 12, "color": INK},
    }


def _ends(model: ChartModel, shown: list[Series], end: int) -> Figure:
    """Circles with the number of regions at each stage in one of the periods."""
    names: dict[int, list[str]] = {}
    for series in shown:
        value = series.points[end].value
        if value is not None:
            names.setdefault(round(value), []).append(series.label)
    keys = sorted(names)
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [end for _ in keys],
        "y": keys,
        "text": [str(len(names[key])) for key in keys],
        "textfont": {"size": 12, "color": INK},
        "marker": {
            "size": [round(16 + 4 * len(names[key]) ** 0.5) for key in keys],
            "color": UNCLEAR,
            "line": {"color": GREY, "width": 1},
            "opacity": 1,
        },
        "hovertext": ["<br>".join(sorted(names[key])) for key in keys],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _own(model: ChartModel, series: Series, number: int) -> Figure:
    colour, text = colours(model)[series.code], hover(model)
    aside = _aside(number)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "meta": {"region": series.code},
        "x": [0, 1],
        "y": [None if p.value is None else p.value + aside for p in series.points],
        "line": {"color": colour, "width": 2.5},
        "marker": {"color": colour, "size": 9, "symbol": markers(model)[series.code]},
        "hovertext": [text(series, point) for point in series.points],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _aside(number: int) -> float:
    """How far above the circles of its stage a chosen region stands."""
    return 0.25 + 0.11 * number


def _name(model: ChartModel, series: Series, number: int) -> Figure:
    """A chosen region's name on its line, or beside its only figure."""
    first, last = (point.value for point in series.points)
    both = first is not None and last is not None
    start = first if first is not None else last
    end = last if last is not None else first
    at = 0.15 + 0.13 * number if both else 0.0 if first is not None else 1.0
    low, high = (start or 0.0), (end or 0.0)
    return {
        "text": f"<b>{series.short}</b>",
        "x": at,
        "y": low + at * (high - low) + _aside(number),
        "yshift": 10,
        "xanchor": "center" if both else "left" if first is not None else "right",
        "showarrow": False,
        "bgcolor": "rgba(255,255,255,0.88)",
        "font": {"size": 12, "color": colours(model)[series.code]},
    }


def _stage(name: str, number: int, end: int) -> Figure:
    head, _, tail = name.rpartition(" ")
    text = f"{head}<br>{tail}" if not head.isdigit() else name
    return {
        "text": text,
        "xref": "paper",
        "x": end,
        "xanchor": "left" if end else "right",
        "xshift": 10 if end else -10,
        "y": number,
        "align": "left" if end else "right",
        "showarrow": False,
        "font": {"size": 11, "color": INK},
    }


def _rule(number: int) -> Figure:
    line = {"color": RULE, "width": 1}
    ends = {"xref": "paper", "x0": 0, "x1": 1, "y0": number, "y1": number}
    return {"type": "line", "layer": "below", "line": line, **ends}
