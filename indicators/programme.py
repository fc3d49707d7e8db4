"""The programme's years, and which two periods of a series compare its beginning with its end."""

from collections.abc import Iterable

BASELINE, END = 2016, 2019
"""The programme's first and last year."""

Period = tuple[int, int]
"""First and last year."""


def span(periods: Iterable[Period]) -> tuple[Period, Period] | None:
    """First and last period of a comparison over the programme's years; None of no periods.

    The first is the last period that had ended by the baseline year, or the earliest there is; the
    last is the one that ends with the programme, or the latest there is. Of three-year means these
    are 2014–2016 and 2017–2019: they share no year. They may be one and the same, or overlap.
    """
    found = sorted({(end, start) for start, end in periods})
    if not found:
        return None
    before = [one for one in found if one[0] <= BASELINE]
    until = [one for one in found if one[0] <= END]
    first, last = (before or found[:1])[-1], (until or found)[-1]
    return first[::-1], last[::-1]
