"""Numbers as each language writes them."""

from math import isfinite

from indicators.words import say

MINUS = "\u2212"
NO_BREAK_SPACE = "\u00a0"


def number(value: float, lang: str, decimals: int) -> str:
    """`value` with a fixed number of decimals: 1 234,5 in fi and sv, 1,234.5 in en; a true minus.

    A value that rounds to zero has no sign. Raises ValueError for a value that is no number: a
    missing figure is said in words.
    """
    if not isfinite(value):
        raise ValueError(f"{value} cannot be written as a number; say that it is missing")
    text = f"{abs(value):,.{decimals}f}"
    if lang != "en":
        text = text.replace(",", NO_BREAK_SPACE).replace(".", ",")
    negative = value < 0 and round(value, decimals) < 0
    return MINUS + text if negative else text


def signed(value: float, lang: str, decimals: int) -> str:
    """As `number`, with + before a value above zero."""
    text = number(value, lang, decimals)
    return "+" + text if round(value, decimals) > 0 else text


def percent(value: float, lang: str, decimals: int) -> str:
    """A percentage (31.2, not 0.312) with its sign: 31,2 % in fi and sv, 31.2% in en."""
    text = number(value, lang, decimals)
    return f"{text}%" if lang == "en" else f"{text}{NO_BREAK_SPACE}%"


def range_text(lower: float, upper: float, lang: str, decimals: int) -> str:
    """An interval: 4,1–21,5 in fi and sv, 4.1 to 21.5 in en.

    A dash beside a minus sign cannot be read, so a negative limit is named in words.
    """
    low, high = number(lower, lang, decimals), number(upper, lang, decimals)
    named = names_limits(lower, upper, decimals)
    return say("limits-named" if named else "limits", lang, lower=low, upper=high)


def interval_text(lower: float, upper: float, lang: str, decimals: int) -> str:
    """A 95 % confidence interval with its name, as it stands in brackets after an estimate."""
    limits = range_text(lower, upper, lang, decimals)
    named = names_limits(lower, upper, decimals)
    return say("interval-named" if named else "interval", lang, limits=limits)


def names_limits(lower: float, upper: float, decimals: int) -> bool:
    """Whether a limit is negative as written, so that Finnish and Swedish name both limits."""
    return round(lower, decimals) < 0 or round(upper, decimals) < 0


def period(start: int, end: int) -> str:
    """A period: 2016, or 2014–2016. Raises ValueError when it ends before it starts."""
    if end < start:
        raise ValueError(f"the period {start}–{end} ends before it starts")
    return str(start) if start == end else f"{start}–{end}"
