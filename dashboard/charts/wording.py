"""How one chart writes its figures: values, intervals, differences, stages and periods."""

from dataclasses import dataclass
from functools import cache
from typing import Protocol

from dashboard.charts.model import Point
from indicators.words import say
from indicators.words.numbers import names_limits, number, percent, signed

STAGES = range(5)
COUNTIES = 2023
"""The division into wellbeing services counties."""
HIDDEN, MISSING = "◼", "×"
"""The signs of a suppressed and of a missing figure. Not a dash: official statistics in Finland
write zero with it."""


class Measured(Protocol):
    """What a figure's wording depends on; a ChartModel has all of it."""

    @property
    def lang(self) -> str: ...
    @property
    def decimals(self) -> int: ...
    @property
    def measure(self) -> str: ...
    @property
    def percent(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Wording:
    """Figures of one indicator in one language."""

    lang: str
    decimals: int
    measure: str
    percent: bool

    @classmethod
    def of(cls, measured: Measured) -> "Wording":
        """The wording of a chart's figures."""
        return cls(measured.lang, measured.decimals, measured.measure, measured.percent)

    def figure(self, value: float) -> str:
        """The figure without its unit; a stage by its name."""
        if self.measure == "status":
            return stage(round(value), self.lang)
        return number(value, self.lang, self.decimals)

    def short(self, value: float) -> str:
        """The figure with a per cent sign where it is a percentage: 1,87 %."""
        if self.percent:
            return percent(value, self.lang, self.decimals)
        return self.figure(value)

    def span(self, lower: float, upper: float) -> str:
        """An interval's limits, as `indicators.words.numbers.range_text` writes them."""
        return self._filled(lower, upper, *_limits(self.lang, self._named(lower, upper)))

    def interval(self, lower: float, upper: float) -> str:
        """An interval with its name, as `indicators.words.numbers.interval_text` writes it."""
        return self._filled(lower, upper, *_interval(self.lang, self._named(lower, upper)))

    def _filled(self, lower: float, upper: float, head: str, middle: str, tail: str) -> str:
        low = number(lower, self.lang, self.decimals)
        return f"{head}{low}{middle}{number(upper, self.lang, self.decimals)}{tail}"

    def _named(self, lower: float, upper: float) -> bool:
        return lower < 0 and names_limits(lower, upper, self.decimals)

    def difference(self, first: float, last: float) -> str:
        """A change with its sign: +0,37 prosenttiyksikköä, −3."""
        return self._points(signed(last - first, self.lang, self.digits(first, last)))

    def distance(self, first: float, last: float) -> str:
        """A change without its sign: percentages in percentage points, others bare."""
        return self._points(number(abs(last - first), self.lang, self.digits(first, last)))

    def digits(self, first: float, last: float) -> int:
        """The decimals of a change: those of the figures, and one more only where it would deny
        what they show as written (1,0 and 1,1, change 0,0)."""
        denies = self.same(first, last) != (round(last - first, self.decimals) == 0)
        return self.decimals + (1 if denies else 0)

    def adds_up(self, first: float, last: float) -> bool:
        """Whether the change rounded is the difference of the two figures rounded."""
        written = round(last, self.decimals) - round(first, self.decimals)
        return round(written, self.decimals) == round(last - first, self.decimals)

    def _points(self, text: str) -> str:
        return say("chart-points", self.lang, difference=text) if self.percent else text

    def same(self, first: float, last: float) -> bool:
        """Whether two figures are written alike."""
        return round(first, self.decimals) == round(last, self.decimals)

    def absent(self, status: str) -> str:
        """A figure that is not there, in words: hidden and missing are told apart."""
        return say("chart-status-" + status.lower(), self.lang)

    def mark(self, status: str) -> str:
        """A figure that is not there in one word, beside its sign in a picture."""
        return say("chart-mark-" + status.lower(), self.lang)

    def status(self, point: Point, *, derived: bool) -> str:
        """A point's status in words; an estimate that we derived is called derived."""
        return status_text(point.status, self.lang, derived=derived)


def division_text(division: int, level: str, lang: str) -> str:
    """The name of a level's regional division; the country's is that of the regions it sums."""
    if level == "country" and division == COUNTIES:
        level = "hyvinvointialue"
    if level in ("maakunta", "country"):
        return say(f"division-{division}", lang)
    return say(f"division-{level}-{division}", lang)


def status_text(status: str, lang: str, *, derived: bool) -> str:
    """A status code in words; an estimate that we derived is called derived."""
    if derived and status == "E":
        return say("derived", lang)
    return say("chart-status-" + status.lower(), lang)


def stage(number: int, lang: str) -> str:
    """The name of a stage of implementation inside a sentence: osittain käytössä."""
    return lowered(say(f"stage-{number}", lang))


def lowered(text: str) -> str:
    """`text` with a small first letter, as inside a sentence."""
    return text[:1].lower() + text[1:]


def when(period: str, lang: str) -> str:
    """vuonna 2016, vuosina 2010–2012; år, åren; in."""
    return say("chart-when-years" if "–" in period else "chart-when-year", lang, period=period)


def sign(status: str) -> str:
    """The sign of a figure that is not there."""
    return HIDDEN if status == "Q" else MISSING


# The words around the two limits are asked of Fluent once, not for each of a chart's hundreds.


@cache
def _limits(lang: str, named: bool) -> list[str]:
    key = "limits-named" if named else "limits"
    return say(key, lang, lower="\x00", upper="\x00").split("\x00")


@cache
def _interval(lang: str, named: bool) -> list[str]:
    limits = "\x00".join(_limits(lang, named))
    return say("interval-named" if named else "interval", lang, limits=limits).split("\x00")
