"""Two indicators of the same regions: a cross of both intervals each, named beside it."""

from dashboard.charts.compared import ScatterModel
from dashboard.charts.draw import axes
from dashboard.charts.draw.base import (
    BAND,
    LETTER,
    SIZE,
    Figure,
    colours,
    figure,
    markers,
    message,
    wrapped,
)
from dashboard.charts.draw.placing import Cross, Place, places
from dashboard.charts.model import Part, Point, Series
from dashboard.charts.palette import GREY, INK, QUIET
from dashboard.charts.wording import STAGES, Wording

HEIGHT = 460
NARROWEST = 286
"""Width of the plot in the narrowest picture, in pixels."""
LEFT, RIGHT = 44, 12
TITLE = 46
"""Letters of the lower axis' name in one line."""

Row = tuple[Series, Point, Point, float, float]
"""A region, its figures along and up, and where it is drawn."""


def scatter(model: ScatterModel) -> Figure:
    """The figure; a picture of words where no region has both figures."""
    rows = _rows(model)
    if not rows:
        return message(model)
    spans = [_span(part, zero) for part, zero in zip(model.parts, model.from_zero, strict=True)]
    ticks = [_ticks(part, span) for part, span in zip(model.parts, spans, strict=True)]
    title = wrapped(model.axes[0], TITLE)
    drawn = figure(
        model,
        [_trace(model, one) for one in _groups(rows)],
        height=HEIGHT,
        margin=(LEFT, RIGHT, 40 + 16 * len(title)),
        unit=False,
        annotations=_labels(model, rows, spans),
        xaxis={
            "range": spans[0],
            "tickmode": "array",
            "tickvals": ticks[0][0],
            "ticktext": ticks[0][1],
            "title": {
                "text": "<br>".join(title),
                "font": {"size": SIZE, "color": QUIET},
                "standoff": 8,
            },
        },
        yaxis={
            "range": spans[1],
            "tickmode": "array",
            "tickvals": ticks[1][0],
            "ticktext": ticks[1][1],
        },
    )
    return _headed(drawn, wrapped(model.axes[1], TITLE))


def _headed(drawn: Figure, lines: list[str]) -> Figure:
    """The figure with the name of its upright axis above it: one text, which reads as one."""
    layout = drawn["layout"]
    name = {
        "text": "<br>".join(lines),
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "align": "left",
        "xshift": 4 - LEFT,
        "yshift": layout["margin"]["t"] - 4,
        "showarrow": False,
        "font": {"size": SIZE, "color": QUIET},
    }
    room = BAND * len(lines)
    layout["margin"]["t"] += room
    layout["height"] += room
    layout["annotations"] = [*layout["annotations"], name]
    return drawn


def _rows(model: ScatterModel) -> list[Row]:
    found = [
        (series, along, up)
        for series, along, up in model.pairs
        if along.value is not None and up.value is not None
    ]
    across = _steps(model.x, [(along, up) for _, along, up in found])
    upward = _steps(model.y, [(up, along) for _, along, up in found])
    return [
        (series, along, up, (along.value or 0.0) + a, (up.value or 0.0) + b)
        for (series, along, up), a, b in zip(found, across, upward, strict=True)
    ]


def _steps(part: Part, points: list[tuple[Point, Point]]) -> list[float]:
    """How far each point is moved beside its stage, so that regions at one stage stand apart."""
    if part.measure != "status":
        return [0.0] * len(points)
    steps = [0.0] * len(points)
    for stage in STAGES:
        here = [i for i, (own, _) in enumerate(points) if round(own.value or 0) == stage]
        here.sort(key=lambda i: points[i][1].value or 0.0)
        for place, i in enumerate(here):
            steps[i] = 0.6 * ((place + 0.5) / len(here) - 0.5)
    return steps


def _span(part: Part, from_zero: bool) -> list[float]:
    """From the lowest figure or limit to the highest, with a little air."""
    if part.measure == "status":
        return [STAGES[0] - 0.5, STAGES[-1] + 0.5]
    points = [series.points[0] for series in part.series]
    known = [v for p in points for v in (p.value, p.lower, p.upper) if v is not None]
    low = 0.0 if from_zero and min(known) >= 0 else min(known)
    air = 0.05 * (max(known) - low) or 0.5
    return [low - air * (low != 0), max(known) + air]


def _ticks(part: Part, span: list[float]) -> tuple[list[float], list[str]]:
    if part.measure == "status":
        return [float(stage) for stage in STAGES], [str(stage) for stage in STAGES]
    found = [tick for tick in axes.ticks(span[0], span[1], 5) if span[0] <= tick <= span[1]]
    return found, axes.tick_texts(found, Wording.of(part))


def _groups(rows: list[Row]) -> list[list[Row]]:
    """All grey regions in one trace, under the highlighted ones and the country."""
    grey = [row for row in rows if row[0].role == "context"]
    strong = [[row] for row in rows if row[0].role != "context"]
    return [*([grey] if grey else []), *reversed(strong)]


def _trace(model: ScatterModel, rows: list[Row]) -> Figure:
    series = rows[0][0]
    strong = series.role != "context"
    colour = colours(model)[series.code] if strong else QUIET
    symbol = {"focus": markers(model).get(series.code), "country": "diamond-tall"}
    bars = {"color": colour if strong else GREY, "thickness": 2 if strong else 1, "width": 0}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row[3] for row in rows],
        "y": [row[4] for row in rows],
        "customdata": [row[0].code for row in rows],
        "error_x": _bars([row[1] for row in rows]) | bars,
        "error_y": _bars([row[2] for row in rows]) | bars,
        "marker": {
            "color": colour,
            "size": 10 if strong else 7,
            "symbol": symbol.get(series.role) or "circle",
            "line": {"color": "#ffffff", "width": 1},
        },
        "hovertext": [_hover(model, row) for row in rows],
        "hoverinfo": "text",
    }


def _bars(points: list[Point]) -> Figure:
    """The interval of each point as lengths to both sides; none where it has none."""
    return {
        "type": "data",
        "symmetric": False,
        "array": [0.0 if p.upper is None else p.upper - (p.value or 0.0) for p in points],
        "arrayminus": [0.0 if p.lower is None else (p.value or 0.0) - p.lower for p in points],
    }


def _hover(model: ScatterModel, row: Row) -> str:
    lines = [f"<b>{row[0].label}</b>"]
    for part, point in ((model.x, row[1]), (model.y, row[2])):
        words = Wording.of(part)
        lines += wrapped(f"{part.name}, {point.period}", TITLE)
        lines.append(words.short(point.value or 0.0))
        if point.lower is not None and point.upper is not None:
            lines.append(words.interval(point.lower, point.upper))
    return "<br>".join(lines)


def _labels(model: ScatterModel, rows: list[Row], spans: list[list[float]]) -> list[Figure]:
    (left, right), (low, high) = spans
    points = [((x - left) / (right - left), (high - y) / (high - low)) for *_, x, y in rows]
    widths = [LETTER * len(series.short) + 2 for series, *_ in rows]
    first = [i for i, row in enumerate(rows) if row[0].role != "context"]
    crosses = [_cross(row, spans) for row in rows]
    found = places(points, widths, (NARROWEST, HEIGHT), first=first, crosses=crosses)
    colour = colours(model)
    return [
        _label(row, place, INK if row[0].role == "context" else colour[row[0].code])
        for row, place in zip(rows, found, strict=True)
    ]


def _cross(row: Row, spans: list[list[float]]) -> Cross:
    """The ends of both intervals as shares of the plot; of none, the point's own."""
    (left, right), (low, high) = spans
    _, along, up, x, y = row
    ends = (x if along.lower is None else along.lower, x if along.upper is None else along.upper)
    tops = (y if up.upper is None else up.upper, y if up.lower is None else up.lower)
    across, downward = right - left, high - low
    return (
        (ends[0] - left) / across,
        (ends[1] - left) / across,
        (high - tops[0]) / downward,
        (high - tops[1]) / downward,
    )


def _label(row: Row, place: Place, colour: str) -> Figure:
    series, _, _, x, y = row
    text = series.short if series.role == "context" else f"<b>{series.short}</b>"
    found: Figure = {
        "text": text,
        "x": x,
        "y": y,
        "font": {"size": SIZE, "color": colour},
        "showarrow": place.far,
        "xanchor": "center",
        "yanchor": "middle",
    }
    if place.far:
        # Plotly's arrow runs from the label to the point; its shift is the label's.
        return found | {
            "ax": place.right,
            "ay": place.down,
            "arrowhead": 0,
            "arrowwidth": 0.75,
            "arrowcolor": GREY,
            "standoff": 5,
        }
    return found | {"xshift": place.right, "yshift": -place.down}
