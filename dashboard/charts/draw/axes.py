"""Axes: ticks at round figures, years and periods that fit in a narrow picture."""

from math import ceil, floor, log10

from dashboard.charts.model import ChartModel
from dashboard.charts.wording import Wording
from indicators.words.numbers import number

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
WIDE_LABEL = 4
"""Labels of at most so many letters fit five to a narrow axis; longer ones three."""


def ticks(low: float, high: float, count: int) -> list[float]:
    """Round figures from at or below `low` to at or above `high`, about `count` steps."""
    if high <= low:
        high = low + 1
    rough = (high - low) / count
    power = 10.0 ** floor(log10(rough))
    step = next(s * power for s in STEPS if s * power >= rough * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(i * step, 10) for i in range(first, last + 1)]


def tick_texts(values: list[float], words: Wording) -> list[str]:
    """The ticks as figures, with the fewest decimals that tell them apart."""
    step = values[1] - values[0] if len(values) > 1 else 1.0
    decimals = next((d for d in range(4) if abs(round(step, d) - step) < 1e-9), 3)
    return [number(value, words.lang, decimals) for value in values]


def moment(period: str) -> float:
    """Where a period stands on the axis of years: its middle."""
    return (int(period[:4]) + int(period[-4:])) / 2


def period_label(period: str) -> str:
    """2010–12 for 2010–2012; in full where the century changes."""
    if "–" in period and period[:2] == period[5:7]:
        return f"{period[:4]}–{period[-2:]}"
    return period


def period_ticks(model: ChartModel) -> dict[str, object]:
    """Tick positions and labels: the first and the last period and a few evenly between."""
    periods = model.periods
    labels = [period_label(period) for period in periods]
    most = 5 if max(map(len, labels)) <= WIDE_LABEL else 3
    gaps = len(periods) - 1
    # The largest even division of the axis that has few enough labels.
    parts = next((n for n in range(min(most - 1, gaps), 0, -1) if gaps % n == 0), 0)
    if gaps > most - 1 and parts < 2:
        parts = most - 1
    kept = sorted({round(i * gaps / parts) for i in range(parts + 1)}) if parts else [0]
    return {
        "tickmode": "array",
        "tickvals": [moment(periods[i]) for i in kept],
        "ticktext": [labels[i] for i in kept],
        "showgrid": False,
        "ticks": "outside",
        "ticklen": 4,
        "range": span(model),
    }


def span(model: ChartModel) -> list[float]:
    """The range of the axis of years, with a little air at both ends."""
    first, last = moment(model.periods[0]), moment(model.periods[-1])
    air = 0.04 * (last - first) or 0.5
    return [first - air, last + air]


def values(model: ChartModel) -> list[float]:
    """Every figure and limit that the picture shows."""
    points = [p for s in model.series if s.role != "beside" for p in s.points]
    found = [v for p in points for v in (p.value, p.lower, p.upper) if v is not None]
    return [*found, *(model.reach or ())] or [0.0, 1.0]
