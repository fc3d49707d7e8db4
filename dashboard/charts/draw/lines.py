"""Lines over time: chosen regions over grey others, with their intervals and gaps."""

from dashboard.charts.draw import axes
from dashboard.charts.draw.base import (
    PAD,
    Figure,
    Hover,
    colours,
    figure,
    hover,
    markers,
    room,
    wrapped,
)
from dashboard.charts.draw.labels import Label, annotations
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.palette import GREY, QUIET, tint
from dashboard.charts.wording import Wording

HEIGHT = 340
LABEL_WIDTH = 14
MARK = 17
"""Height in pixels of a row of signs of missing figures, under the plot's lowest line."""
FEW = 3
"""Signs of one series that have room for a word each; of more only the first has."""


def lines(model: ChartModel) -> Figure:
    """The figure; an index has points without lines, since each period has a 100 of its own."""
    words = Wording.of(model)
    known = axes.values(model)
    low = 0.0 if model.from_zero and min(known) >= 0 else min(known)
    ticks = axes.ticks(low, max(known), 5)
    strip = MARK * len(_with_gaps(model))
    bottom = ticks[0] - (ticks[-1] - ticks[0]) * strip / HEIGHT
    span = (bottom, ticks[-1])
    found = end_labels(model, words, ticks[0])
    height = max(HEIGHT + strip, sum(label.height for label in found))
    texts = axes.tick_texts(ticks, words)
    shown = [series for series in model.series if series.role != "beside"]
    text = hover(model)
    traces = [t for s in shown if s.role == "context" for t in _context(model, s, text)]
    traces += [t for s in shown if s.role == "country" for t in _strong(model, s, text)]
    traces += [t for s in reversed(shown) if s.role == "focus" for t in _strong(model, s, text)]
    traces += _gap_marks(model, words, span, height)
    return figure(
        model,
        traces,
        height=height,
        margin=(room(texts, 28, 70), label_room(found, 110), 30),
        annotations=annotations(found, span, height),
        shapes=break_shapes(model) + _levels(model, ticks[0]),
        xaxis=axes.period_ticks(model),
        yaxis={"range": list(span), "tickmode": "array", "tickvals": ticks, "ticktext": texts},
    )


def end_labels(
    model: ChartModel, words: Wording, lowest: float, width: int = LABEL_WIDTH
) -> list[Label]:
    """A label for each highlighted series and the country, with its last figure if it has one.

    A series whose last period has no figure is labelled at its last known one, without a figure.
    """
    found, colour = [], colours(model)
    for series in model.series:
        if series.role not in ("focus", "country"):
            continue
        known = [p.value for p in series.points if p.value is not None]
        last = series.points[-1].value
        lines = wrapped(series.short, width)
        if last is not None and model.measure != "status":
            text = words.short(last)
            joined = f"{lines[-1]} {text}"
            lines = [*lines[:-1], joined] if len(joined) <= width else [*lines, text]
        place = known[-1] if known else lowest
        found.append(Label(place, tuple(lines), colour[series.code], series.code))
    return found


def label_room(labels: list[Label], most: float) -> float:
    """The right margin that the labels need."""
    return room([line for label in labels for line in label.lines], 12, most)


def _with_gaps(model: ChartModel) -> list[Series]:
    return [s for s in model.series if s.role == "focus" and any(p.value is None for p in s.points)]


def _gap_marks(
    model: ChartModel, words: Wording, span: tuple[float, float], height: float
) -> list[Figure]:
    """Signs and words under the lowest line where a highlighted series has no figure.

    Not on the line itself: there they would look like figures.
    """
    colour, text = colours(model), hover(model)
    middle = (axes.moment(model.periods[0]) + axes.moment(model.periods[-1])) / 2
    found = []
    per_pixel = (span[1] - span[0]) / height
    for number, series in enumerate(_with_gaps(model)):
        gaps = [point for point in series.points if point.value is None]
        told = gaps if len(gaps) <= FEW else gaps[:1]
        found.append(
            {
                "type": "scatter",
                "mode": "markers+text",
                "text": [f"{PAD}{words.mark(p.status)}{PAD}" if p in told else "" for p in gaps],
                "textposition": [
                    "middle right" if axes.moment(p.period) <= middle else "middle left"
                    for p in gaps
                ],
                "textfont": {"size": 11, "color": colour[series.code]},
                "meta": {"region": series.code},
                "x": [axes.moment(point.period) for point in gaps],
                "y": [span[0] + (MARK / 2 + MARK * number) * per_pixel for _ in gaps],
                "marker": {
                    "symbol": [_symbol(point) for point in gaps],
                    "size": 9,
                    "color": colour[series.code],
                    "line": {"width": 2, "color": colour[series.code]},
                },
                "hovertext": [text(series, point) for point in gaps],
                "hoverinfo": "text",
                "cliponaxis": False,
            }
        )
    return found


def break_shapes(model: ChartModel) -> list[Figure]:
    """A dotted upright line where a new series starts."""
    first = model.series[0].points[0].start
    return [
        {
            "type": "line",
            "xref": "x",
            "yref": "paper",
            "x0": year - 0.5,
            "x1": year - 0.5,
            "y0": 0,
            "y1": 1,
            "line": {"color": QUIET, "width": 1.5, "dash": "dot"},
        }
        for year in model.breaks
        if first < year <= model.series[0].points[-1].end
    ]


def _symbol(point: Point) -> str:
    return "square" if point.status == "Q" else "x-thin-open"


def _levels(model: ChartModel, lowest: float) -> list[Figure]:
    """The lowest line, and of an index the middle region's 100."""
    found = [(lowest, {"color": QUIET, "width": 1})]
    if model.measure == "index":
        found.append((100.0, {"color": QUIET, "width": 1.5, "dash": "dot"}))
    ends = {"type": "line", "layer": "below", "xref": "paper", "x0": 0, "x1": 1}
    return [{**ends, "y0": y, "y1": y, "line": line} for y, line in found]


def _parts(model: ChartModel, series: Series) -> list[tuple[Point, ...]]:
    """The points between two breaks: no line and no ribbon runs over a break."""
    edges = [year for year in model.breaks if year > series.points[0].start]
    if not edges:
        return [series.points]
    parts = [
        tuple(p for p in series.points if low <= p.start < high)
        for low, high in zip([0, *edges], [*edges, 9999], strict=True)
    ]
    return [part for part in parts if part]


def _context(model: ChartModel, series: Series, text: Hover) -> list[Figure]:
    """Grey lines; a figure between two gaps has no line to be seen by, so it gets a marker."""
    found = []
    for points in _parts(model, series):
        alone = _alone(points)
        if model.measure == "index":
            look = {"mode": "markers", "marker": {"color": GREY, "size": 6, "opacity": 0.8}}
        elif any(alone):
            sizes = [6 if one else 0 for one in alone]
            look = {"mode": "lines+markers", "marker": {"color": GREY, "size": sizes}}
        else:
            look = {"mode": "lines"}
        found.append(
            {
                "type": "scatter",
                "meta": {"region": series.code},
                "x": [axes.moment(p.period) for p in points],
                "y": [p.value for p in points],
                "line": {"color": GREY, "width": 1},
                "connectgaps": False,
                "hovertext": [text(series, p) for p in points],
                "hoverinfo": "text",
                **look,
            }
        )
    return found


def _alone(points: tuple[Point, ...]) -> list[bool]:
    """Which points have a figure and no neighbour with one."""
    known = [False, *(point.value is not None for point in points), False]
    return [
        here and not before and not after
        for before, here, after in zip(known, known[1:], known[2:], strict=False)
    ]


def _strong(model: ChartModel, series: Series, text: Hover) -> list[Figure]:
    colour = colours(model)[series.code]
    country = series.role == "country"
    found: list[Figure] = []
    for points in _parts(model, series):
        found += _ribbon(series, points, colour)
        found.append(
            {
                "type": "scatter",
                "mode": "markers" if model.measure == "index" else "lines+markers",
                "meta": {"region": series.code},
                "x": [axes.moment(p.period) for p in points],
                "y": [p.value for p in points],
                "line": {
                    "color": colour,
                    "width": 2 if country else 3,
                    "dash": "dash" if country else "solid",
                },
                "marker": {
                    "color": colour,
                    "size": 5 if country else 9,
                    "symbol": "circle" if country else markers(model)[series.code],
                },
                "connectgaps": False,
                "hovertext": [text(series, p) for p in points],
                "hoverinfo": "text",
            }
        )
    return found


def _ribbon(series: Series, points: tuple[Point, ...], colour: str) -> list[Figure]:
    """The interval's ribbon, one a run of known points: it does not bridge a gap."""
    found: list[Figure] = []
    run: list[tuple[float, float, float]] = []
    for point in (*points, None):
        if point and point.lower is not None and point.upper is not None:
            run.append((axes.moment(point.period), point.lower, point.upper))
            continue
        if len(run) == 1:
            found.append(_bar(series, run[0], colour))
        elif run:
            x = [at for at, _, _ in run]
            found.append(
                {
                    "type": "scatter",
                    "mode": "lines",
                    "meta": {"region": series.code},
                    "x": x + x[::-1],
                    "y": [low for _, low, _ in run] + [high for _, _, high in reversed(run)],
                    "fill": "toself",
                    "fillcolor": tint(colour),
                    "line": {"width": 0},
                    "hoverinfo": "skip",
                }
            )
        run = []
    return found


def _bar(series: Series, one: tuple[float, float, float], colour: str) -> Figure:
    at, low, high = one
    return {
        "type": "scatter",
        "mode": "lines",
        "meta": {"region": series.code},
        "x": [at, at],
        "y": [low, high],
        "line": {"color": colour, "width": 2},
        "hoverinfo": "skip",
    }
