"""Which two indicators make a picture together, and in which periods."""

from collections.abc import Sequence

from dashboard.charts.describe.frame import Frame, Rows
from indicators.model import Indicator
from indicators.words import say

Side = tuple[Frame, Rows]
"""An indicator and its rows."""


def refusal(x: Indicator, y: Indicator, lang: str) -> str:
    """The sentence that says why these two do not make a picture; empty where they do."""
    if x.id == y.id:
        return say("scatter-refused-same", lang)
    if x.demo != y.demo:
        return say("scatter-refused-origin", lang)
    if x.division != y.division:
        return say("scatter-refused-division", lang)
    if x.kind == y.kind == "status":
        return say("scatter-refused-stages", lang)
    return ""


def shared_periods(x: Sequence[str], y: Sequence[str], asked: str) -> tuple[str, str]:
    """The period of each indicator: the one asked for, or the latest, that both have.

    Where they have none in common, x's period that was asked for, or its latest, and the period of
    y that ends nearest to it, of two as near the earlier. Periods as 2016 or 2014–2016, of each
    indicator at least one.
    """
    both = sorted(set(x) & set(y))
    if both:
        found = asked if asked in both else both[-1]
        return found, found
    first = asked if asked in x else max(x)
    return first, min(sorted(y), key=lambda period: abs(int(period[-4:]) - int(first[-4:])))
