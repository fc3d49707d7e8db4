"""Lines over time: chosen regions over grey others, with their intervals and gaps."""

from dashboard.charts.draw import axes
from dashboard.charts.draw.base import Figure, colours, figure, hover, room, wrapped
from dashboard.charts.draw.gaps import MARK, gap_marks, with_gaps
from dashboard.charts.draw.labels import Label, annotations
from dashboard.charts.draw.series import context, strong
from dashboard.charts.model import ChartModel
from dashboard.charts.palette import QUIET
from dashboard.charts.wording import Wording

HEIGHT = 340
LABEL_WIDTH = 14


def lines(model: ChartModel) -> Figure:
    """The figure; an index has points without lines, since each period has a 100 of its own."""
    words = Wording.of(model)
    known = axes.values(model)
    low = 0.0 if model.from_zero and min(known) >= 0 else min(known)
    ticks = axes.ticks(low, max(known), 5)
    strip = MARK * len(with_gaps(model))
    bottom = ticks[0] - (ticks[-1] - ticks[0]) * strip / HEIGHT
    span = (bottom, ticks[-1])
    found = end_labels(model, words, ticks[0])
    height = max(HEIGHT + strip, sum(label.height for label in found))
    texts = axes.tick_texts(ticks, words)
    shown = [series for series in model.series if series.role != "beside"]
    text = hover(model)
    traces = context(model, [s for s in shown if s.role == "context"], text)
    traces += [t for s in shown if s.role == "country" for t in strong(model, s, text)]
    traces += [t for s in reversed(shown) if s.role == "focus" for t in strong(model, s, text)]
    traces += gap_marks(model, words, span, height)
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


def _levels(model: ChartModel, lowest: float) -> list[Figure]:
    """The lowest line, and of an index the middle region's 100."""
    found = [(lowest, {"color": QUIET, "width": 1})]
    if model.measure == "index":
        found.append((100.0, {"color": QUIET, "width": 1.5, "dash": "dot"}))
    ends = {"type": "line", "layer": "below", "xref": "paper", "x0": 0, "x1": 1}
    return [{**ends, "y0": y, "y1": y, "line": line} for y, line in found]
