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


def periods(rows: Rows) -> list[str]:
    """The periods that the rows have, earliest first."""
    return sorted(period(*years) for years in {(r["period_start"], r["period_end"]) for r in rows})


def period_at(found: list[str], asked: str) -> str:
    """The period of `found` that is asked for as 2014-2016, or by its last year alone; or empty."""
    text = asked.replace("-", "–")
    return next((one for one in found if asked and text in (one, one[-4:])), "")


def between(rows: Rows, start: str, end: str) -> tuple[str, str]:
    """The two periods of a comparison: those asked for, else the programme's.

    `start` may be the first year of a period alone, and `end` the last one.
    """
    found, (first, last) = periods(rows), programme(rows)
    began = start.replace("-", "–")
    first = next((one for one in found if start and began in (one, one[:4])), first)
    return first, period_at(found, end) or last


def programme(rows: Rows) -> tuple[str, str]:
    """First and last period of a comparison over the programme's years, as `span` chooses them.

    Empty texts for no rows.
    """
    found = span((row["period_start"], row["period_end"]) for row in rows)
    return (period(*found[0]), period(*found[1])) if found else ("", "")
