"""ChartModel: everything a chart says, from which screen, table, file and alt text come."""

import re
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import Literal, NamedTuple, get_args

from dashboard.charts.head import ChartError, Head, Measure, check_head, check_measure

__all__ = ["Change", "ChartError", "ChartKind", "ChartModel", "Part", "Point", "Role", "Series"]

Role = Literal["focus", "context", "country", "beside"]
ChartKind = Literal["lines", "multiples", "slope", "ranked_dots", "map", "tiles"]
ON_A_MAP = ("map", "tiles")
OVER_TIME = ("lines", "multiples")
"""Kinds that show every period; the others show one, or the change between two."""

ABSENT = frozenset("OLMQ")
"""Statuses without a value: missing, not collected, cannot exist, suppressed."""
PRESENT = frozenset("AEPB")
PERIOD = re.compile(r"\d{4}(–\d{4})?")


class Point(NamedTuple):
    """One figure: its period as text, value and interval in units of the value, SDMX status.

    Missing (O, L), impossible (M) and suppressed (Q) points have no value and no interval.
    """

    period: str
    value: float | None
    lower: float | None
    upper: float | None
    status: str

    @property
    def start(self) -> int:
        """The first year of the period."""
        return int(self.period[:4])

    @property
    def end(self) -> int:
        """The last year of the period."""
        return int(self.period[-4:])


class Change(NamedTuple):
    """The later of two figures minus the earlier, with its 95 % limits where counts are known.

    Without a difference, `status` is the SDMX status of the figure that is not there.
    """

    value: float | None
    lower: float | None
    upper: float | None
    status: str


@dataclass(frozen=True, slots=True)
class Series:
    """One region's points, earliest first.

    `focus` is highlighted, `context` grey, `country` dark; `beside` stands in the table and the
    file but not in the picture. `short` is the label where there is little room. `change` is there
    in charts of a change, and then the points are the two that it compares.
    """

    code: str
    label: str
    short: str
    role: Role
    points: tuple[Point, ...]
    level: str = "maakunta"
    origin: str = "real"
    change: Change | None = None


@dataclass(frozen=True, kw_only=True)
class Part(Measure):
    """One indicator with its figures: what a figure is made of, and a ChartModel is by itself."""

    series: tuple[Series, ...]


@dataclass(frozen=True, kw_only=True)
class ChartModel(Head, Part):
    """A chart of one indicator: the title states the finding, the subtitle what, where and when.

    `series` is empty where there is nothing to show; the title then says so. `chosen` are the
    codes of the highlighted regions in the reader's order, which gives them their colours in every
    picture.
    `breaks` are first years of new, not comparable series;
    `from_zero` says where the value axis starts. `span` names the two periods of a chart of change.
    `scale` holds the regions' figures in every period, for classes, and `reach` the lowest and the
    highest figure or limit of them, for the axis: so a colour and a place mean the same in every
    period. A model that contradicts itself raises ChartError.
    """

    kind: ChartKind
    chosen: tuple[str, ...] = ()
    breaks: tuple[int, ...] = ()
    from_zero: bool = True
    span: tuple[str, str] | None = None
    scale: tuple[float, ...] = ()
    reach: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        check(self)

    @cached_property
    def periods(self) -> tuple[str, ...]:
        """Every period that a series has, earliest first."""
        return tuple(sorted({point.period for series in self.series for point in series.points}))

    @property
    def parts(self) -> tuple[Part, ...]:
        """The indicators of the figure: itself."""
        return (self,)


def check(model: ChartModel) -> None:
    """Raise ChartError, naming what is wrong, for a model that must not be shown."""
    if model.kind not in get_args(ChartKind):
        raise ChartError(f"unknown kind of chart {model.kind!r}")
    check_head(model)
    check_part(model, demo=model.demo)
    for period in model.periods:
        if not PERIOD.fullmatch(period):
            raise ChartError(f"{period!r} is not a period of years")
    if model.span is not None:
        check_span(model, model.span)
    elif model.kind not in OVER_TIME and len(model.periods) > 1:
        raise ChartError(f"a {model.kind} shows one period, not {', '.join(model.periods)}")


def check_part(part: Part, *, demo: bool) -> None:
    """Raise ChartError for an indicator's figures that contradict themselves, or its figure."""
    check_measure(part)
    codes = [(series.level, series.code) for series in part.series]
    if len(codes) != len(set(codes)):
        raise ChartError("a region stands twice in one chart")
    if any(series.origin != ("demo" if demo else "real") for series in part.series):
        raise ChartError("real and demo figures in one chart, or figures of the other origin")
    for series in part.series:
        _check_series(part, series)


def check_span(part: Part, span: tuple[str, str]) -> None:
    """Raise ChartError where the changes of `part` are not those between the periods of `span`."""
    if part.measure == "index":
        raise ChartError("an index has no change over time")
    if span[0][-4:] >= span[1][:4]:
        raise ChartError(f"{span[0]} and {span[1]} share a year, or stand in the wrong order")
    for series in part.series:
        if series.change is None or tuple(p.period for p in series.points) != span:
            raise ChartError(f"{series.code}: a change needs its two figures and their difference")
        first, last = series.points
        problem = _unsound(part, series.change, first, last)
        if problem:
            raise ChartError(f"{series.code}: {problem}")


def _unsound(part: Part, change: Change, first: Point, last: Point) -> str | None:
    """What is wrong with a difference; a hidden figure must not be told by it."""
    if first.value is None or last.value is None:
        nothing = change[:3] == (None, None, None)
        return None if nothing else "a change of a figure that is not there"
    if change.value is None:
        return "no change, but both figures"
    if abs(change.value - (last.value - first.value)) > 1e-6 * max(1.0, abs(last.value)):
        return "the change is not the difference of its figures"
    return _problem(part, Point(last.period, change.value, change.lower, change.upper, "A"))


def _check_series(model: Part, series: Series) -> None:
    if not series.points:
        raise ChartError(f"{series.code}: a series without points")
    if not series.label.strip() or not series.short.strip():
        raise ChartError(f"{series.code}: a series without a label")
    if model.measure == "index" and series.role == "country":
        raise ChartError("an index has no figure for the whole country")
    before = ""
    for point in series.points:
        if point.period <= before:
            raise ChartError(f"{series.code}: period {point.period!r} after {before!r}")
        before = point.period
        problem = _problem(model, point)
        if problem:
            raise ChartError(f"{series.code} {point.period}: {problem}")


def _problem(model: Part, point: Point) -> str | None:
    value, lower, upper = point.value, point.lower, point.upper
    if value is None:
        if point.status not in ABSENT:
            return f"no value, but the status is {point.status!r}"
        return None if lower is None and upper is None else "an interval without a value"
    if point.status not in PRESENT:
        return f"a value, but the status is {point.status!r}"
    if lower is None and upper is None:
        return None if isfinite(value) else "the value is not a number"
    if lower is None or upper is None:
        return "one limit of the interval is missing"
    if model.measure in ("index", "status"):
        return f"an interval of {model.measure}"
    if lower <= value <= upper and isfinite(upper - lower):
        return None
    slack = 1e-9 * max(1.0, abs(value))
    if not lower - slack <= value <= upper + slack:
        return "the value is outside its interval"
    return None
