"""One indicator in one region's profile: its figure, the country's, and the change."""

from dataclasses import dataclass, replace

from dashboard.charts.describe.change import change_span, compared, value_of
from dashboard.charts.describe.charts import Told, told
from dashboard.charts.describe.frame import Frame, Rows
from dashboard.charts.describe.parts import measure
from dashboard.charts.describe.regions import all_series, is_derived
from dashboard.charts.describe.spread import IN_USE, places
from dashboard.charts.head import ChartError
from dashboard.charts.model import Change, Part, Point, Series, check_part, check_span
from indicators.geography import COUNTRY


@dataclass(frozen=True, kw_only=True)
class RegionRow(Part):
    """A region's last figure, with the country's of the same period, as `series`.

    `pair` is the same region with the two figures that are compared and their change, None where
    nothing may be compared; `reason` then says which of the cases it is: index, break, absent or
    alone. `later` are periods after the figure that have none. `in_use` counts, of a stage, the
    regions that are in use, those without a figure, and all. `told` has the sentence and the small
    picture. Raises ChartError for a row that contradicts itself.
    """

    demo: bool
    told: Told
    pair: Series | None = None
    reason: str = ""
    later: tuple[Point, ...] = ()
    in_use: tuple[int, int, int] | None = None
    partial: bool = False
    mainland: bool = False

    def __post_init__(self) -> None:
        check_part(self, demo=self.demo)
        if len({point.period for one in self.series for point in one.points}) != 1:
            raise ChartError(f"{self.indicator}: the country's figure is of another period")
        if self.pair is not None:
            first, last = self.pair.points
            held = {name: getattr(self, name) for name in Part.__dataclass_fields__}
            check_span(Part(**held | {"series": (self.pair,)}), (first.period, last.period))

    @property
    def own(self) -> Point:
        """The region's figure."""
        return self.series[0].points[0]

    @property
    def country(self) -> Point | None:
        """The country's figure of the same period."""
        return self.series[1].points[0] if len(self.series) > 1 else None


def region_row(frame: Frame, rows: Rows, code: str) -> RegionRow | None:
    """The row of the region `code`; None where there are no rows at all."""
    series = all_series(frame, rows, (code,))
    own = next((one for one in series if one.code == code), None)
    if own is None:
        return None
    pair = compared(frame, own)
    shown = pair.last if pair else own.points[-1]
    country = next((one for one in series if one.code == COUNTRY), None)
    beside = country and next((p for p in country.points if p.period == shown.period), None)
    kept = [replace(own, points=(shown,))]
    if country and beside and beside.value is not None:
        kept.append(replace(country, points=(beside,)))
    derived = bool(country and is_derived(frame, country.code, country.points))
    first = pair.first if pair else None
    return RegionRow(
        **measure(frame, rows[0]["division"]),
        series=tuple(kept),
        demo=rows[0]["origin"] == "demo",
        told=told(frame, rows, code, named=False),
        pair=_pair(frame, own, first, shown) if first else None,
        reason="" if first else _reason(frame, own, shown),
        later=tuple(point for point in own.points if point.period > shown.period),
        in_use=_in_use(series, shown.period) if frame.indicator.kind == "status" else None,
        partial=bool(len(kept) > 1 and beside and beside.status == "E" and not derived),
        mainland=derived,
    )


def _pair(frame: Frame, own: Series, first: Point, last: Point) -> Series:
    pair = compared(frame, own)
    span = change_span(frame, own, pair) if pair else None
    lower, upper = (span.lower, span.upper) if span else (None, None)
    change = Change(value_of(last) - value_of(first), lower, upper, last.status)
    return replace(own, points=(first, last), change=change)


def _reason(frame: Frame, own: Series, shown: Point) -> str:
    """Why nothing is compared with the figure that is shown."""
    if frame.indicator.kind == "index":
        return "index"
    if shown.value is None:
        return "absent"
    before = [point for point in own.points if point.end < shown.start]
    if not before:
        return "alone"
    return "break" if any(point.value is not None for point in before) else "absent"


def _in_use(series: tuple[Series, ...], period: str) -> tuple[int, int, int]:
    values = [point.value for _, point in places(series, period)]
    used = sum(1 for value in values if value is not None and value >= IN_USE)
    return used, values.count(None), len(values)
