"""The charts: rows of one indicator → ChartModel, and one sentence of it."""

from dataclasses import replace

from dashboard.charts.describe import notes as texts
from dashboard.charts.describe import summary
from dashboard.charts.describe.change import change_sentence, change_title
from dashboard.charts.describe.frame import Frame, Rows
from dashboard.charts.describe.regions import all_series, periods
from dashboard.charts.describe.spread import places, spread_title
from dashboard.charts.model import ChartKind, ChartModel, Role, Series
from dashboard.charts.wording import lowered
from indicators.geography import COUNTRY
from indicators.words import say
from indicators.words.numbers import period

__all__ = ["headline", "lines", "periods", "profile", "ranking", "region_map"]

ZERO_UNLESS = 0.6
"""Dots may leave zero out where the lowest figure is above this share of the highest."""


def lines(frame: Frame, rows: Rows, chosen: tuple[str, ...]) -> ChartModel:
    """Values over time: chosen regions over grey others, and the country where it exists.

    The title is about the first chosen region, else the country, else all regions in the last
    period. A sum over the country stands beside the picture: it would flatten the regions.
    """
    series = all_series(frame, rows, chosen, _country_role(frame, chosen))
    if not series:
        return _empty("lines", frame)
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
    return _chart("lines", frame, rows, series, chosen, title, extra, told, subject)


def profile(frame: Frame, rows: Rows, code: str) -> ChartModel:
    """One region over time with the country beside it and the others in grey."""
    return lines(frame, rows, (code,))


def ranking(frame: Frame, rows: Rows, chosen: tuple[str, ...], shown: str) -> ChartModel:
    """One period's values of all regions, highest first; regions without a value last."""
    return _one_period("ranked_dots", frame, rows, chosen, shown)


def region_map(frame: Frame, rows: Rows, chosen: tuple[str, ...], shown: str) -> ChartModel:
    """One period's values of all regions on the map of the rows' regional division."""
    return _one_period("map", frame, rows, chosen, shown)


def headline(frame: Frame, rows: Rows, code: str) -> str:
    """One sentence: level and change in words of a region, or of the country (FI).

    Where the country has no figure of its own the sentence is about all regions in the last
    period. A sentence of demo figures starts with their notice.
    """
    series = all_series(frame, rows, (code,))
    own = next((s for s in series if s.code == code), None)
    if own is not None:
        sentence = change_sentence(frame, own)
        if frame.indicator.kind == "status":
            sentence += f" ({lowered(say('reported-not-measured', frame.lang))})"
    elif series:
        shown = periods(rows)[-1]
        sentence = spread_title(frame, places(series, shown), shown)
    else:
        return say("chart-empty", frame.lang)
    if series[0].origin == "demo":
        notice = say("demo-notice", frame.lang)
        sentence = say("chart-headline-demo", frame.lang, notice=notice, sentence=sentence)
    return sentence + "."


def _country_role(frame: Frame, chosen: tuple[str, ...]) -> Role:
    return "beside" if frame.indicator.kind == "count" else "country"


def _one_period(
    kind: ChartKind, frame: Frame, rows: Rows, chosen: tuple[str, ...], shown: str
) -> ChartModel:
    rows = [row for row in rows if period(row["period_start"], row["period_end"]) == shown]
    series = all_series(frame, rows, chosen, _country_role(frame, chosen))
    if not series:
        return _empty(kind, frame)
    if kind == "map":
        series = tuple(replace(s, role="beside") if s.code == COUNTRY else s for s in series)
    found = places(series, shown)
    digits = frame.indicator.decimals
    ordered = sorted(series, key=lambda s: _rank(s, digits))
    title = spread_title(frame, found, shown)
    extra = texts.limits_of_extremes(frame, found)
    told = summary.of_places(frame, found)
    return _chart(kind, frame, rows, tuple(ordered), chosen, title, extra, told, None)


def _rank(series: Series, digits: int) -> tuple[bool, bool, float, str]:
    """Highest first as written; then the missing, then the hidden, each by code."""
    point = series.points[-1]
    if point.value is None:
        return True, point.status == "Q", 0.0, series.code
    return False, False, -round(point.value, digits), series.code


def _chart(
    kind: ChartKind,
    frame: Frame,
    rows: Rows,
    series: tuple[Series, ...],
    chosen: tuple[str, ...],
    title: str,
    extra: str,
    told: str,
    subject: Series | None,
) -> ChartModel:
    from_zero = _from_zero(kind, frame, series)
    notes = texts.notes(frame, kind, series, subject)
    if not from_zero and kind != "map":
        notes = (*notes, say("chart-not-from-zero", frame.lang))
    demo = rows[0]["origin"] == "demo"
    return _model(
        kind,
        frame,
        title=title,
        subtitle=texts.subtitle(frame, extra, rows[0]["division"]),
        series=series,
        chosen=tuple(code for code in chosen if any(s.code == code for s in series)),
        notes=notes,
        division=rows[0]["division"],
        demo=demo,
        summary=told,
        from_zero=from_zero,
    )


def _empty(kind: ChartKind, frame: Frame) -> ChartModel:
    return _model(
        kind,
        frame,
        title=say("chart-empty", frame.lang),
        subtitle=f"{frame.name}. {texts.subtitle(frame, '', frame.indicator.division)}",
        series=(),
        chosen=(),
        notes=(),
        division=frame.indicator.division,
        demo=False,
        summary="",
        from_zero=True,
    )


def _model(
    kind: ChartKind,
    frame: Frame,
    *,
    title: str,
    subtitle: str,
    series: tuple[Series, ...],
    chosen: tuple[str, ...],
    notes: tuple[str, ...],
    division: int,
    demo: bool,
    summary: str,
    from_zero: bool,
) -> ChartModel:
    record, lang = frame.indicator, frame.lang
    return ChartModel(
        kind=kind,
        lang=lang,
        title=title,
        subtitle=subtitle,
        unit=frame.unit,
        decimals=record.decimals,
        series=series,
        chosen=chosen,
        notes=notes,
        source=frame.source,
        snapshot=frame.snapshot,
        division=division,
        demo=demo,
        demo_notice=say("demo-notice", lang) if demo else "",
        indicator=record.id,
        name=frame.name,
        measure=record.kind,
        percent=frame.percent,
        derived=record.derived,
        licence=frame.licence,
        notice="" if record.official else say("not-official", lang),
        summary=summary,
        breaks=tuple(b.year for b in record.breaks),
        from_zero=from_zero,
    )


def _from_zero(kind: ChartKind, frame: Frame, series: tuple[Series, ...]) -> bool:
    if frame.indicator.kind == "index":
        return False
    points = [p for s in series if s.role != "beside" for p in s.points if p.value is not None]
    if kind == "lines" or not points:
        return True
    low = min(p.value if p.lower is None else p.lower for p in points if p.value is not None)
    high = max(p.value if p.upper is None else p.upper for p in points if p.value is not None)
    return low < ZERO_UNLESS * high
