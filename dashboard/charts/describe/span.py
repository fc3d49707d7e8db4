"""Which periods a view is about: those of the programme, or those asked for."""

from dashboard.charts.describe.frame import Rows
from indicators.programme import span
from indicators.words.numbers import period


def within(rows: Rows, start: str, end: str) -> Rows:
    """The rows from the period `start` to the period `end`, each as 2016 or 2014–2016.

    An empty limit is none. Limits that leave nothing leave everything: an address must not make
    a series vanish.
    """
    first, last = int(start[:4] or 0), int(end[-4:] or 9999)
    found = [r for r in rows if r["period_start"] >= first and r["period_end"] <= last]
    return found or rows


def only(rows: Rows, periods: tuple[str, ...]) -> Rows:
    """The rows of these periods alone, as 2016 or 2014–2016."""
    return [r for r in rows if period(r["period_start"], r["period_end"]) in periods]


def programme(rows: Rows) -> tuple[str, str]:
    """First and last period of a comparison over the programme's years, as `span` chooses them.

    Empty texts for no rows.
    """
    found = span((row["period_start"], row["period_end"]) for row in rows)
    return (period(*found[0]), period(*found[1])) if found else ("", "")
