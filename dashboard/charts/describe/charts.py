"""The charts: rows of one indicator → ChartModel, and one sentence of it."""

from dataclasses import dataclass, replace

from dashboard.charts.describe import notes as texts
from dashboard.charts.describe import summary
from dashboard.charts.describe.build import chart, empty
from dashboard.charts.describe.change import change_sentence, change_title, compared
from dashboard.charts.describe.frame import Frame, Rows
from dashboard.charts.describe.regions import all_series
from dashboard.charts.describe.scale import scale
from dashboard.charts.describe.span import periods
from dashboard.charts.describe.spread import places, spread_title, stages_before
from dashboard.charts.model import ON_A_MAP, ChartKind, ChartModel, Role, Series
from indicators.geography import COUNTRY
from indicators.words import say
from indicators.words.numbers import period
from indicators.words.places import capitalised

__all__ = [
    "Told",
    "headline",
    "lines",
    "multiples",
    "profile",
    "ranking",
    "region_map",
    "region_tiles",
    "told",
]

ENDS = 20
"""Regions at each end of a ranking that has too many for a picture."""


def lines(frame: Frame, rows: Rows, chosen: tuple[str, ...]) -> ChartModel:
    """Values over time: chosen regions over grey others, and the country where it exists.

    The title is about the first chosen region, else the country, else all regions in the last
    period. A sum over the country stands beside the picture: it would flatten the regions.
    """
    return _over_time("lines", frame, rows, chosen)


def multiples(frame: Frame, rows: Rows, chosen: tuple[str, ...]) -> ChartModel:
    """As `lines`, for a picture with a panel a region: series by code, with what they share."""
    model = _over_time("multiples", frame, rows, chosen)
    ordered = sorted(model.series, key=lambda s: (s.role not in ("focus", "context"), s.code))
    return replace(model, series=tuple(ordered))


def _over_time(kind: ChartKind, frame: Frame, rows: Rows, chosen: tuple[str, ...]) -> ChartModel:
    series = all_series(frame, rows, chosen, _country_role(frame))
    if not series:
        return empty(kind, frame)
    subject = next((s for s in series if s.role in ("focus", "country")), None)
    shown = periods(rows)[-1]
    found = places(series, shown)
    if subject is not None:
        title = change_title(frame, subject)
        extra = texts.limits_over_time(frame, subject)
        told = summary.of_series(frame, series)
    else:
        title = spread_title(frame, found, shown)
        extra = texts.limits_of_extremes(frame, found)
        told = summary.of_places(frame, found)
    return chart(kind, frame, rows, series, chosen, title, extra, told, subject)


def profile(frame: Frame, rows: Rows, code: str) -> ChartModel:
    """One region over time with the country beside it and the others in grey."""
    return lines(frame, rows, (code,))


def ranking(frame: Frame, rows: Rows, chosen: tuple[str, ...], shown: str) -> ChartModel:
    """One period's values of all regions, highest first; regions without a value last."""
    return _one_period("ranked_dots", frame, rows, chosen, shown)


def region_map(frame: Frame, rows: Rows, chosen: tuple[str, ...], shown: str) -> ChartModel:
    """One period's values of all regions on the map of the rows' regional division."""
    return _one_period("map", frame, rows, chosen, shown)


def region_tiles(frame: Frame, rows: Rows, chosen: tuple[str, ...], shown: str) -> ChartModel:
    """As `region_map`, for tiles of one size a region."""
    return _one_period("tiles", frame, rows, chosen, shown)


@dataclass(frozen=True)
class Told:
    """What the words say of one region or of the country, and the series that they are about.

    `sentence` is level and change, `limits` the intervals of its figures or of the change, empty
    where they have none; `periods` are the two that are compared, or the one that is told, none
    where there is no figure. `series` is None where there are no rows of it.
    """

    sentence: str
    limits: str
    periods: tuple[str, ...]
    series: Series | None


def told(frame: Frame, rows: Rows, code: str, *, named: bool = True) -> Told:
    """Level and change of a region, or of the country (FI), in words.

    Where the country has no figure of its own the sentence is about all regions in the last
    period. A sentence of demo figures starts with their notice. With `named=False` it leaves out
    the indicator's name, for a place that has `frame.subject` as its heading.
    """
    series = all_series(frame, rows, (code,))
    if not series:
        return Told(say("chart-empty", frame.lang), "", (), None)
    own = next((s for s in series if s.code == code), None)
    if own is not None:
        sentence = change_sentence(frame, own) + _among(frame, series, own)
    else:
        shown = periods(rows)
        sentence = spread_title(frame, places(series, shown[-1]), shown[-1])
        sentence += stages_before(frame, places(series, shown[0]), shown)
    if not named:
        # "Systematic model: stage" leaves its "stage" to the sentence.
        status = frame.indicator.kind == "status"
        name = frame.subject.rpartition(": ")[0] if status else frame.subject
        sentence = capitalised(sentence.removeprefix(name).lstrip(": "))
    if frame.indicator.kind == "status":
        sentence += f". {say('reported-not-measured', frame.lang)}"
    if series[0].origin == "demo":
        notice = say("demo-notice", frame.lang)
        sentence = say("chart-headline-demo", frame.lang, notice=notice, sentence=sentence)
    pair = compared(frame, own) if own else None
    points = [point for point in (pair.first, pair.last) if point] if pair else []
    return Told(
        sentence=sentence + ".",
        limits=texts.limits_over_time(frame, own),
        periods=tuple(point.period for point in points),
        series=own,
    )


def headline(frame: Frame, rows: Rows, code: str, *, named: bool = True) -> str:
    """The sentence of `told`."""
    return told(frame, rows, code, named=named).sentence


def _among(frame: Frame, series: tuple[Series, ...], own: Series) -> str:
    """How many regions a country's last figure is made of, where it is not all of them."""
    known = next((p for p in reversed(own.points) if p.value is not None), None)
    if own.code != COUNTRY or known is None or known.status != "E" or frame.indicator.derived:
        return ""
    found = [point for _, point in places(series, known.period)]
    having = sum(1 for point in found if point.value is not None)
    return "; " + say("chart-among", frame.lang, known=having, total=len(found), level=frame.level)


def _country_role(frame: Frame) -> Role:
    return "beside" if frame.indicator.kind == "count" else "country"


def _one_period(
    kind: ChartKind, frame: Frame, rows: Rows, chosen: tuple[str, ...], shown: str
) -> ChartModel:
    known, reach = scale(rows, frame)
    rows = [row for row in rows if period(row["period_start"], row["period_end"]) == shown]
    series = all_series(frame, rows, chosen, _country_role(frame))
    if not series:
        return empty(kind, frame)
    if kind in ON_A_MAP:
        series = tuple(replace(s, role="beside") if s.code == COUNTRY else s for s in series)
    found = places(series, shown)
    digits = frame.indicator.decimals
    ordered = sorted(series, key=lambda s: _rank(s, digits))
    title = spread_title(frame, found, shown)
    extra = texts.limits_of_extremes(frame, found)
    told = summary.of_places(frame, found)
    if kind == "ranked_dots":
        ordered = _ends(ordered)
    return chart(
        kind,
        frame,
        rows,
        tuple(ordered),
        chosen,
        title,
        extra,
        told,
        None,
        scale=known,
        reach=reach,
    )


def _ends(ordered: list[Series]) -> list[Series]:
    """Of a crowd, the highest and the lowest stay in the picture; the table has them all."""
    known = [s for s in ordered if s.role == "context" and s.points[-1].value is not None]
    if len(known) <= 2 * ENDS + 10:
        return ordered
    between = {s.code for s in known[ENDS:-ENDS]}
    return [
        replace(s, role="beside") if s.code in between and s.role == "context" else s
        for s in ordered
    ]


def _rank(series: Series, digits: int) -> tuple[bool, bool, float, str]:
    """Highest first as written; then the missing, then the hidden, each by code."""
    point = series.points[-1]
    if point.value is None:
        return True, point.status == "Q", 0.0, series.code
    return False, False, -round(point.value, digits), series.code
