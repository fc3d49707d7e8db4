"""Dates and periods as each language writes them."""

import datetime

from indicators.words import say
from indicators.words.numbers import period


def date_text(date: datetime.date, lang: str) -> str:
    """24.11.2026 in fi, den 24 november 2026 in sv, 24 November 2026 in en.

    A `datetime` is taken by its own date: turn it to Finnish time first.
    """
    return say(
        "date",
        lang,
        day=str(date.day),
        month=date.month,
        year=str(date.year),
    )


def period_text(start: int, end: int, lang: str) -> str:
    """A period of years: 2016, or 2014–2016; alike in the three languages, with an en dash.

    Raises WordError for an unknown language, ValueError when the period ends before it starts.
    """
    years = period(start, end)
    return say("years", lang, years=years)
