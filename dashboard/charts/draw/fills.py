"""How the regions of a map are filled, and the entries of its legend: levels, or changes."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.charts.draw.base import Figure
from dashboard.charts.draw.classes import class_of, classes
from dashboard.charts.model import Change, ChartModel, Series
from dashboard.charts.palette import HIGHER, LOWER, PAPER, QUIET, SIGNS, UNCLEAR
from dashboard.charts.reading import DOWN, READINGS, UP, Reading, read
from dashboard.charts.wording import Wording, sign
from indicators.words import say
from indicators.words.numbers import number, signed

HATCH = {"Q": "x", "O": "/", "L": "/", "M": "."}


@dataclass(frozen=True, slots=True)
class Fills:
    """The fill of each region, the words on it, and swatches with words for the legend."""

    of: Callable[[Series], Figure]
    figure: Callable[[Series], str]
    entries: tuple[tuple[Figure, str], ...]


def fills(model: ChartModel) -> Fills:
    """Of a chart's regions: classes of their figures, or of their changes."""
    series = [one for one in model.series if one.role in ("focus", "context")]
    return _changes(model, series) if model.span else _levels(model, series)


def hatched(status: str) -> Figure:
    """The fill of a region without a figure: hidden and missing have patterns of their own."""
    pattern = {"shape": HATCH[status], "fgcolor": QUIET, "bgcolor": PAPER, "size": 6}
    return {"fillcolor": PAPER, "fillpattern": pattern | {"solidity": 0.22}}


def difference(model: ChartModel, series: Series) -> str:
    """The change of a series with its sign, as a picture has room for; empty without one."""
    first, last = (point.value for point in series.points)
    if first is None or last is None:
        return ""
    return signed(last - first, model.lang, Wording.of(model).digits(first, last))


def mark(reading: Reading) -> str:
    """The sign of a reading, so that no colour speaks alone."""
    return SIGNS["up" if reading in UP else "down" if reading in DOWN else "flat"]


def _levels(model: ChartModel, series: list[Series]) -> Fills:
    words, found = Wording.of(model), classes(model)

    def of(one: Series) -> Figure:
        point = one.points[-1]
        if point.value is None:
            return hatched(point.status)
        return {"fillcolor": class_of(found, point.value, model.decimals).colour}

    def figure(one: Series) -> str:
        point = one.points[-1]
        return sign(point.status) if point.value is None else words.short(point.value)

    entries: list[tuple[Figure, str]] = [
        ({"fillcolor": one.colour}, one.text) for one in reversed(found)
    ]
    return Fills(of, figure, (*entries, *_absent(words, [s.points[-1].status for s in series])))


def _changes(model: ChartModel, series: list[Series]) -> Fills:
    words, middle = Wording.of(model), _middle(model, series)

    def shade(change: Change, name: Reading) -> str:
        if name not in (*UP, *DOWN):
            return UNCLEAR
        pair = HIGHER if name in UP else LOWER
        return pair[round(abs(change.value or 0.0), model.decimals) > middle]

    def of(one: Series) -> Figure:
        name = read(model, one.change)
        if one.change is None or name is None:
            return hatched(one.change.status if one.change else "O")
        return {"fillcolor": shade(one.change, name)}

    def figure(one: Series) -> str:
        name = read(model, one.change)
        if one.change is None or name is None:
            return sign(one.change.status if one.change else "O")
        return f"{mark(name)} {difference(model, one)}"

    entries: list[tuple[Figure, str]] = []
    for name in READINGS:
        for strong in (True, False) if name not in DOWN else (False, True):
            some = [
                abs(one.change.value or 0.0)
                for one in series
                if one.change
                and read(model, one.change) == name
                and (round(abs(one.change.value or 0.0), model.decimals) > middle) is strong
            ]
            if some and name not in (*UP, *DOWN):
                text = f"{mark(name)} {say(f'views-reading-{name}', model.lang)}"
                if ({"fillcolor": UNCLEAR}, text) not in entries:
                    entries.append(({"fillcolor": UNCLEAR}, text))
            elif some:
                pair = HIGHER if name in UP else LOWER
                label = f"{mark(name)} {say(f'views-reading-{name}', model.lang)}"
                limits = _limits(model, min(some), max(some))
                text = say("views-legend-by", model.lang, reading=label, limits=limits)
                entries.append(({"fillcolor": pair[strong]}, text))
    absent = [one.change.status for one in series if one.change and one.change.value is None]
    return Fills(of, figure, (*entries, *_absent(words, absent)))


def _limits(model: ChartModel, low: float, high: float) -> str:
    first, last = (number(v, model.lang, model.decimals) for v in (low, high))
    return first if first == last else say("limits", model.lang, lower=first, upper=last)


def _middle(model: ChartModel, series: list[Series]) -> float:
    """Half of the largest change that is read as up or down: what parts pale from dark."""
    clear = [
        abs(one.change.value or 0.0)
        for one in series
        if one.change and read(model, one.change) in (*UP, *DOWN)
    ]
    return max(clear, default=0.0) / 2


def _absent(words: Wording, statuses: list[str]) -> list[tuple[Figure, str]]:
    return [
        (hatched(status), f"{sign(status)} {words.absent(status)}")
        for status in "OLMQ"
        if status in statuses
    ]
