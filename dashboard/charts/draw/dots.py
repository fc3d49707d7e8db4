"""All regions in one period as ranked dots with their intervals."""

from dashboard.charts.draw import axes
from dashboard.charts.draw.base import SIZE, Figure, colours, figure, hover, markers, room, wrapped
from dashboard.charts.draw.dot_texts import Place, absent_words, stage_names, values
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.palette import INK, QUIET
from dashboard.charts.wording import STAGES, Wording
from indicators.geography import COUNTRY

ROW = 23
GAP = 0.6
"""Rows of air before the regions without a figure."""
NAME = 14
"""Letters of a name in one line."""
LINE = 16
"""Height of a line of a name in pixels."""
STEPS = ((4, 5), (6, 4), (99, 3))
"""Letters of the longest tick label, and how many steps of the axis that many leave room for."""


def dots(model: ChartModel) -> Figure:
    """The figure: highest first, then the missing, then the hidden, each said in words."""
    words = Wording.of(model)
    rows = rows_of(model)
    known = [row for row in rows if row[1].value is not None]
    absent = [row for row in rows if row[1].value is None]
    ticks, texts = _scale(model, words)
    span = (min(ticks), max(ticks))
    air = (span[1] - span[0]) * 0.03
    last = rows[-1][2]
    names = [name_of(series) for series, _, _ in rows]
    shorts = [line for series, _, _ in rows for line in wrapped(series.short, NAME)]
    colour = colours(model)
    strong = [row for row in known if row[0].role in ("focus", "country")]
    weak = [row for row in known if row[0].role == "context"]
    figures = [] if model.measure == "status" else [words.figure(p.value or 0) for _, p, _ in known]
    traces = [_trace(model, weak)] if weak else []
    traces += [_trace(model, [row]) for row in strong]
    traces += [values(known, figures, span[1] + air)] if figures else []
    traces += stage_names(known, words) if model.measure == "status" else []
    for status in ("O", "L", "M", "Q"):
        some = [row for row in absent if row[1].status == status]
        traces += [absent_words(model, words, some, span[0])] if some else []
    reference = [p.value for s, p, _ in known if s.role == "country"]
    reference += [100.0] if model.measure == "index" else []
    return figure(
        model,
        traces,
        height=ROW * (last + 1),
        margin=(room(shorts, 60, 110), room(figures, 14, 74), 28),
        unit=model.measure != "status",
        shapes=[_upright(v, known[-1][2] + 0.5) for v in reference if v is not None],
        xaxis={
            "range": [span[0] - air, span[1] + air],
            "tickmode": "array",
            "tickvals": ticks,
            "ticktext": texts,
        },
        yaxis={
            "range": [last + 0.6, -0.6],
            "tickmode": "array",
            "tickvals": [at for _, _, at in rows],
            "ticktext": names,
            "showgrid": False,
            "tickfont": {"size": SIZE, "color": colour.get("", INK)},
        },
    )


def rows_of(model: ChartModel) -> list[Place]:
    """Each region with its point, of a chart of a change its difference, and its row."""
    found: list[Place] = []
    at, before, skipped = 0.0, True, False
    for series in model.series:
        if series.role == "beside":
            skipped = skipped or series.code != COUNTRY
            continue
        if skipped and found:
            # The regions between the highest and the lowest of a crowd are in the table alone.
            at, skipped = at + 1, False
        point = _point(series)
        if before and point.value is None and found:
            at += GAP
        before = point.value is not None
        lines = len(wrapped(series.short, NAME))
        # A name of several lines needs more than a row: half of that above, half below.
        more = max(0.0, (LINE * lines + 4 - ROW) / (2 * ROW)) if lines > 1 else 0.0
        found.append((series, point, at + more))
        at += 1 + 2 * more
    return found


def name_of(series: Series) -> str:
    """The name beside a row, in bold where it is highlighted."""
    text = "<br>".join(wrapped(series.short, NAME))
    return text if series.role == "context" else f"<b>{text}</b>"


def _point(series: Series) -> Point:
    """The last point; of a change the difference, written as a point of the later period."""
    last, change = series.points[-1], series.change
    return last if change is None else Point(last.period, *change)


def _scale(model: ChartModel, words: Wording) -> tuple[list[float], list[str]]:
    if model.measure == "status":
        return [float(number) for number in STAGES], [str(number) for number in STAGES]
    known = axes.values(model)
    low = 0.0 if model.from_zero and min(known) >= 0 else min(known)
    for letters, steps in STEPS:
        ticks = axes.ticks(low, max(known), steps)
        texts = axes.tick_texts(ticks, words)
        if max(map(len, texts)) <= letters:
            break
    return ticks, texts


def _trace(model: ChartModel, rows: list[Place]) -> Figure:
    """Dots with their intervals: all grey regions in one trace, each highlighted in its own."""
    series, text = rows[0][0], hover(model)
    colour = colours(model)[series.code]
    strong = series.role != "context"
    values = [point.value or 0.0 for _, point, _ in rows]
    own: Figure = {"meta": {"region": series.code}} if strong else {}
    if any(point.lower is not None for _, point, _ in rows):
        above = [0.0 if p.upper is None else p.upper - (p.value or 0.0) for _, p, _ in rows]
        below = [0.0 if p.lower is None else (p.value or 0.0) - p.lower for _, p, _ in rows]
        own["error_x"] = {
            "type": "data",
            "symmetric": False,
            "array": above,
            "arrayminus": below,
            "color": colour if strong else QUIET,
            "thickness": 3 if strong else 1.5,
            "width": 0,
        }
    symbol = {"focus": markers(model).get(series.code), "country": "diamond-tall"}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": values,
        "y": [at for _, _, at in rows],
        "customdata": [one.code for one, _, _ in rows],
        "marker": {
            "color": colour if strong else QUIET,
            "size": 10 if strong else 8,
            "symbol": symbol.get(series.role) or "circle",
            "line": {"color": "#ffffff", "width": 1},
        },
        "hovertext": [text(one, point) for one, point, _ in rows],
        "hoverinfo": "text",
        **own,
    }


def _upright(value: float, foot: float) -> Figure:
    return {
        "type": "line",
        "layer": "below",
        "x0": value,
        "x1": value,
        "y0": -0.6,
        "y1": foot,
        "line": {"color": QUIET, "width": 1, "dash": "dot"},
    }
