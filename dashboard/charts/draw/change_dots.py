"""All regions' changes as ranked dots around zero, with their intervals."""

from dashboard.charts.draw import axes
from dashboard.charts.draw.base import SIZE, Figure, figure, hover, room, wrapped
from dashboard.charts.draw.dot_texts import Place, absent_words, values
from dashboard.charts.draw.dots import NAME, ROW, name_of, rows_of
from dashboard.charts.draw.fills import difference, mark
from dashboard.charts.model import ChartModel
from dashboard.charts.palette import HIGHER, INK, LOWER, PAPER, QUIET
from dashboard.charts.reading import DOWN, UP, Reading, read
from dashboard.charts.wording import Wording
from indicators.words.numbers import signed

STEPS = 4


def change_dots(model: ChartModel) -> Figure:
    """Largest change first; a clear one is filled, one that may be none is hollow."""
    words, rows = Wording.of(model), rows_of(model)
    known = [row for row in rows if row[1].value is not None]
    absent = [row for row in rows if row[1].value is None]
    low, high = _reach(known)
    ticks = _ticks(model, low, high)
    if model.measure == "status":
        low, high = ticks[0], ticks[-1]
    air = (high - low) * 0.05
    readings: dict[Reading, list[Place]] = {}
    for row in known:
        if name := read(model, row[0].change):
            readings.setdefault(name, []).append(row)
    texts = [f"{_sign(model, row)}{difference(model, row[0])}" for row in known]
    traces = [_trace(model, name, some) for name, some in readings.items()]
    traces += [values(known, texts, high + air)] if known else []
    for status in ("O", "L", "M", "Q"):
        some = [row for row in absent if row[1].status == status]
        traces += [absent_words(model, words, some, low)] if some else []
    shorts = [line for series, _, _ in rows for line in wrapped(series.short, NAME)]
    last = rows[-1][2]
    return figure(
        model,
        traces,
        height=ROW * (last + 1),
        margin=(room(shorts, 60, 110), room(texts, 14, 84), 28),
        shapes=[_zero(known[-1][2] + 0.5)] if known else [],
        xaxis={
            "range": [low - air, high + air],
            "tickmode": "array",
            "tickvals": ticks,
            "ticktext": _tick_texts(model, ticks),
        },
        yaxis={
            "range": [last + 0.6, -0.6],
            "tickmode": "array",
            "tickvals": [at for _, _, at in rows],
            "ticktext": [name_of(series) for series, _, _ in rows],
            "showgrid": False,
            "tickfont": {"size": SIZE, "color": INK},
        },
    )


def _reach(known: list[Place]) -> tuple[float, float]:
    """The lowest and the highest figure or limit, zero among them."""
    found = [v for _, p, _ in known for v in (p.value, p.lower, p.upper) if v is not None]
    low, high = min([0.0, *found]), max([0.0, *found])
    return (low, high) if low < high else (-1.0, 1.0)


def _ticks(model: ChartModel, low: float, high: float) -> list[float]:
    """Round figures within the reach; whole stages."""
    if model.measure == "status":
        return [float(n) for n in range(min(-1, round(low)), max(1, round(high)) + 1)]
    slack = (high - low) * 0.05
    return [v for v in axes.ticks(low, high, STEPS) if low - slack <= v <= high + slack]


def _tick_texts(model: ChartModel, ticks: list[float]) -> list[str]:
    step = ticks[1] - ticks[0] if len(ticks) > 1 else abs(ticks[0]) or 1.0
    decimals = next((d for d in range(4) if abs(round(step, d) - step) < 1e-9), 3)
    return [signed(value, model.lang, decimals) for value in ticks]


def _sign(model: ChartModel, row: Place) -> str:
    """The sign of a clear change: a colour never speaks alone."""
    name = read(model, row[0].change)
    return f"{mark(name)} " if name in (*UP, *DOWN) else ""


def _trace(model: ChartModel, name: Reading, rows: list[Place]) -> Figure:
    clear = name in (*UP, *DOWN)
    colour = HIGHER[1] if name in UP else LOWER[1] if name in DOWN else QUIET
    text = hover(model)
    inks = [INK if series.role == "country" else colour for series, _, _ in rows]
    found: Figure = {
        "type": "scatter",
        "mode": "markers",
        "x": [point.value for _, point, _ in rows],
        "y": [at for _, _, at in rows],
        "customdata": [series.code for series, _, _ in rows],
        "marker": {
            "color": inks if clear else PAPER,
            "size": [11 if series.role != "context" else 9 for series, _, _ in rows],
            # Plotly fades markers of several sizes.
            "opacity": 1,
            "symbol": ["diamond" if s.role == "country" else "circle" for s, _, _ in rows],
            "line": {
                "color": [
                    INK if series.role != "context" else ink
                    for (series, _, _), ink in zip(rows, inks, strict=True)
                ],
                "width": 2,
            },
        },
        "hovertext": [text(series, point) for series, point, _ in rows],
        "hoverinfo": "text",
    }
    if any(point.lower is not None for _, point, _ in rows):
        found["error_x"] = {
            "type": "data",
            "symmetric": False,
            "array": [(p.upper or 0.0) - (p.value or 0.0) for _, p, _ in rows],
            "arrayminus": [(p.value or 0.0) - (p.lower or 0.0) for _, p, _ in rows],
            "color": colour,
            "thickness": 2 if clear else 1.5,
            "width": 0,
        }
    return found


def _zero(foot: float) -> Figure:
    line = {"color": INK, "width": 1.5}
    return {
        "type": "line", "layer": "below", "x0": 0, "x1": 0, "y0": -0.6, "y1": foot, "line": line
    }  # fmt: skip
