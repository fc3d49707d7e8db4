"""Which periods a view is about: those of the programme, or those asked for."""

from dashboard.charts.describe.frame import Rows

BASELINE, END = 2016, 2019
"""The programme's first and last year."""


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
    return [r for r in rows if _text((r["period_end"], r["period_start"])) in periods]


def programme(rows: Rows) -> tuple[str, str]:
    """First and last period of a comparison over the programme's years.

    The first is the last period that had ended by the baseline year, or the earliest there is; the
    last is the one that ends with the programme, or the latest there is. Of three-year means these
    are 2014–2016 and 2017–2019: they share no year. Empty texts for no rows.
    """
    spans = sorted({(row["period_end"], row["period_start"]) for row in rows})
    if not spans:
        return "", ""
    before = [span for span in spans if span[0] <= BASELINE]
    until = [span for span in spans if span[0] <= END]
    first, last = (before or spans[:1])[-1], (until or spans)[-1]
    return _text(first), _text(last)


def _text(span: tuple[int, int]) -> str:
    end, start = span
    return str(end) if start == end else f"{start}–{end}"
