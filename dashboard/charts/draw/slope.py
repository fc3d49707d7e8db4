"""Two periods side by side: a line a region from its earlier to its later figure."""

from dashboard.charts.draw import axes
from dashboard.charts.draw.base import Figure, colours, figure, hover, markers, room, wrapped
from dashboard.charts.draw.labels import Label, spread
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.palette import GREY, INK, QUIET, RULE
from dashboard.charts.wording import Wording

HEIGHT = 400
NAME = 26
"""Letters of a name with its figure in one line."""
ARM, GUTTER = 18, 5
"""Pixels from a line's end to its label, and between them."""
DODGE = 0.012
"""How far apart the intervals of two highlighted regions stand."""


def slope(model: ChartModel) -> Figure:
    """The figure: names and later figures right, the highlighted regions' earlier ones left."""
    words, text = Wording.of(model), hover(model)
    shown = [series for series in model.series if series.role != "beside"]
    known = axes.values(model)
    low, high = min(known), max(known)
    if model.from_zero and low >= 0:
        low = 0.0
    air = (high - low) * 0.03 or 1.0
    span = (low - air, high + air)
    right = [_label(model, words, s, 1) for s in shown if s.points[1].value is not None]
    left = [_label(model, words, s, 0) for s in shown if _has_left(s)]
    height = max(HEIGHT, sum(label.height for label in right), sum(label.height for label in left))
    weak = [s for s in shown if s.role == "context"]
    strong = [s for s in shown if s.role != "context"]
    traces = [_grey(weak, text)] if weak else []
    middle = (len(strong) - 1) / 2
    traces += [_strong(model, series, (i - middle) * DODGE) for i, series in enumerate(strong)]
    edges = [[line for label in labels for line in label.lines] for labels in (left, right)]
    widths = [ARM + GUTTER + room(lines, 20, 150) for lines in edges]
    return figure(
        model,
        traces,
        height=height,
        margin=(widths[0], widths[1], 30),
        annotations=[*_placed(left, span, height, 0), *_placed(right, span, height, 1)],
        shapes=[_upright(0), _upright(1)],
        xaxis={
            "range": [-0.05, 1.05],
            "tickmode": "array",
            "tickvals": [0, 1],
            "ticktext": [f"<b>{point.period}</b>" for point in model.series[0].points],
            "showgrid": False,
        },
        yaxis={"range": list(span), "visible": False},
    )


def _has_left(series: Series) -> bool:
    """A highlighted region has its figure at both ends, one without a later figure its name."""
    first, last = series.points
    return first.value is not None and (series.role != "context" or last.value is None)


def _label(model: ChartModel, words: Wording, series: Series, end: int) -> Label:
    value = series.points[end].value or 0.0
    named = end == 1 or series.points[1].value is None
    text = f"{series.short} {words.short(value)}" if named else words.short(value)
    colour = QUIET if series.role == "context" else colours(model)[series.code]
    return Label(value, tuple(wrapped(text, NAME)), colour, series.code)


def _placed(
    labels: list[Label], span: tuple[float, float], height: float, end: int
) -> list[Figure]:
    """The labels beside the ends of their lines, with an arm from each to where it had room."""
    low, high = span
    natural = [(high - label.value) / (high - low) * height for label in labels]
    placed = spread(natural, [label.height for label in labels], -6, height + 6)
    side = 1 if end else -1
    return [
        {
            "text": "<br>".join(
                line if label.colour == QUIET else f"<b>{line}</b>" for line in label.lines
            ),
            "x": end + side * 0.015,
            "y": label.value,
            "ax": side * (ARM + GUTTER),
            "ay": round(got - want, 1),
            "axref": "pixel",
            "ayref": "pixel",
            "xanchor": "left" if end else "right",
            "yanchor": "middle",
            "align": "left" if end else "right",
            "showarrow": True,
            "arrowhead": 0,
            "arrowwidth": 0.75,
            "arrowcolor": GREY,
            "standoff": 2,
            "borderpad": 1,
            "font": {"size": 12, "color": label.colour},
        }
        for label, want, got in zip(labels, natural, placed, strict=True)
    ]


def _grey(shown: list[Series], text: object) -> Figure:
    assert callable(text)
    x: list[float | None] = []
    y: list[float | None] = []
    codes: list[str | None] = []
    texts: list[str] = []
    for series in shown:
        x += [0, 1, None]
        y += [*(point.value for point in series.points), None]
        codes += [series.code, series.code, None]
        texts += [text(series, point) for point in series.points] + [""]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": x,
        "y": y,
        "customdata": codes,
        "line": {"color": GREY, "width": 1},
        "marker": {"color": GREY, "size": 5},
        "connectgaps": False,
        "hovertext": texts,
        "hoverinfo": "text",
    }


def _strong(model: ChartModel, series: Series, aside: float) -> Figure:
    """A highlighted region or the country, with the interval of each of its two figures."""
    colour, text = colours(model)[series.code], hover(model)
    country = series.role == "country"
    found: Figure = {
        "type": "scatter",
        "mode": "lines+markers",
        "meta": {"region": series.code},
        "x": [0 + aside, 1 + aside],
        "y": [point.value for point in series.points],
        "line": {
            "color": colour,
            "width": 2 if country else 3,
            "dash": "dash" if country else "solid",
        },
        "marker": {
            "color": colour,
            "size": 6 if country else 9,
            "symbol": "circle" if country else markers(model)[series.code],
        },
        "hovertext": [text(series, point) for point in series.points],
        "hoverinfo": "text",
    }
    if any(point.lower is not None for point in series.points):
        found["error_y"] = {
            "type": "data",
            "symmetric": False,
            "array": [_arm(point, 1) for point in series.points],
            "arrayminus": [_arm(point, -1) for point in series.points],
            "color": colour,
            "thickness": 2,
            "width": 4,
        }
    return found


def _arm(point: Point, side: int) -> float:
    limit = point.upper if side > 0 else point.lower
    return 0.0 if limit is None or point.value is None else side * (limit - point.value)


def _upright(at: float) -> Figure:
    line = {"color": RULE if at is None else INK, "width": 1}
    return {
        "type": "line", "layer": "below", "yref": "paper", "x0": at, "x1": at, "y0": 0, "y1": 1,
        "line": line,
    }  # fmt: skip
