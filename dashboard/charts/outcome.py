"""What can be said of one region's change: the classes of a heat map's cells, and their words.

This is the place of the verdict. Until verdicts exist a measured change is told by its own
interval, which is not corrected for many comparisons; a verdict will replace `outcome` alone.
"""

from typing import Literal, get_args

from dashboard.charts.compared import HeatRow
from dashboard.charts.head import ChartError
from dashboard.charts.model import Change, Series
from dashboard.charts.reading import Reading, reading
from dashboard.charts.wording import Wording, lowered, sign
from indicators.words import say
from indicators.words.numbers import interval_text, signed
from indicators.words.places import capitalised

Outcome = Literal["higher", "lower", "unclear", "untold", "more", "fewer", "same", "absent"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""Measured and told from chance or not; measured without an interval; stages and places, which have
no chance in them, up, down or alike; hidden or missing."""
OF_READING: dict[Reading | None, Outcome] = {
    "higher": "higher",
    "lower": "lower",
    "unclear": "unclear",
    "bare": "untold",
    "more": "more",
    "advanced": "more",
    "fewer": "fewer",
    "back": "fewer",
    "same": "same",
    "stayed": "same",
    None: "absent",
}
"""The class of each reading: stages and places share their signs."""
SIGNS = {"higher": "▲", "lower": "▼", "unclear": "○", "untold": "?"}
UP, DOWN = ("higher", "more"), ("lower", "fewer")


def change_of(series: Series) -> Change:
    """The change of a region in a figure of changes."""
    if series.change is None:
        raise ChartError(f"{series.code}: no change")
    return series.change


def outcome(row: HeatRow, series: Series) -> Outcome:
    """What can be said of the region's change."""
    return OF_READING[reading(row.measure, row.decimals, change_of(series))]


def side(row: HeatRow, found: Outcome) -> str:
    """good, bad or neutral: whether a change is in the better direction; empty for none."""
    if found not in UP + DOWN:
        return ""
    if row.direction == "none":
        return "neutral"
    return "good" if (found in UP) == (row.direction == "higher_is_better") else "bad"


def mark(row: HeatRow, series: Series) -> str:
    """The sign of a cell: an arrow, or of stages and places the change itself."""
    found, change = outcome(row, series), change_of(series)
    if change.value is None:
        return sign(change.status)
    if found == "same":
        return "="
    return SIGNS.get(found) or signed(change.value, row.lang, 0)


def told(row: HeatRow, series: Series) -> str:
    """What can be said, in words: clearly higher, no clear change, hidden."""
    words, change = Wording.of(row), change_of(series)
    if change.value is None:
        return capitalised(words.absent(change.status))
    found = outcome(row, series)
    if found == "unclear":
        return say("no-clear-change", row.lang)
    kind = f"{row.measure}-" if row.measure in ("status", "count") else ""
    return say(f"heat-{kind}{found}", row.lang)


def difference(row: HeatRow, series: Series) -> str:
    """The change with its sign; empty for a stage and where there is none."""
    first, last = (point.value for point in series.points)
    if first is None or last is None or row.measure == "status":
        return ""
    return Wording.of(row).difference(first, last)


def limits(row: HeatRow, series: Series) -> str:
    """The interval of the change with its name; empty where there is none."""
    change = change_of(series)
    first, last = (point.value for point in series.points)
    if change.lower is None or change.upper is None or first is None or last is None:
        return ""
    digits = Wording.of(row).digits(first, last)
    return interval_text(change.lower, change.upper, row.lang, digits)


def figures(row: HeatRow, series: Series) -> list[str]:
    """The two figures as they are written; hidden and missing ones in words."""
    words = Wording.of(row)
    return [
        capitalised(words.absent(point.status)) if point.value is None else words.short(point.value)
        for point in series.points
    ]


def sentence(row: HeatRow, series: Series) -> str:
    """The cell in one sentence that stands alone: indicator, region, what can be said, figures."""
    change, lang = difference(row, series), row.lang
    if change_of(series).value is None or not change:
        found = zip(figures(row, series), row.span, strict=True)
        points = [say("chart-summary-point", lang, value=v, period=p) for v, p in found]
        ends = ", ".join(map(lowered, points))
    elif interval := limits(row, series):
        ends = say("heat-change-interval", lang, difference=change, interval=interval)
    else:
        ends = say("heat-change", lang, difference=change)
    values = {"place": series.label, "told": lowered(told(row, series)), "figures": ends}
    return say("heat-cell", lang, name=row.name, **values)
