"""The parts of a chart put together: texts, series and scale in one checked model."""

from dashboard.charts.describe import notes as texts
from dashboard.charts.describe.frame import Frame, Rows
from dashboard.charts.model import ChartKind, ChartModel, Series
from indicators.words import say

ZERO_UNLESS = 0.6
"""Dots may leave zero out where the lowest figure is above this share of the highest."""


def chart(
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
    """A chart with its title, what `extra` adds to the subtitle, and `told`, the picture in words.

    `subject` is the series that the title is about, if it is about one.
    """
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


def empty(kind: ChartKind, frame: Frame) -> ChartModel:
    """The chart that says that there is nothing to show."""
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
        level=frame.level,
        sex=frame.sex,
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
