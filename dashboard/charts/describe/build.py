"""The parts of a chart put together: texts, series and scale in one checked model."""

from dashboard.charts.describe import notes as texts
from dashboard.charts.describe.frame import Frame, Rows
from dashboard.charts.describe.notes_change import change_notes
from dashboard.charts.describe.parts import measure
from dashboard.charts.model import ON_A_MAP, OVER_TIME, ChartKind, ChartModel, Series
from indicators.words import say

Reach = tuple[float, float]
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
    *,
    scale: tuple[float, ...] = (),
    reach: Reach | None = None,
    span: tuple[str, str] | None = None,
) -> ChartModel:
    """A chart with its title, what `extra` adds to the subtitle, and `told`, the picture in words.

    `subject` is the series that the title is about, if it is about one; `span` are the periods of
    a chart of a change. `scale` and `reach` are the model's.
    """
    from_zero = _from_zero(kind, frame, series, reach)
    if span:
        notes = change_notes(frame, kind, series, span)
    else:
        notes = texts.notes(frame, kind, series, subject)
    if not from_zero and kind not in ON_A_MAP and not (span and kind == "ranked_dots"):
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
        scale=scale,
        reach=reach,
        span=span,
    )


def empty(kind: ChartKind, frame: Frame, why: str = "") -> ChartModel:
    """The chart that says that there is nothing to show, and `why` where that is known."""
    return _model(
        kind,
        frame,
        title=why or say("chart-empty", frame.lang),
        subtitle=("" if why else f"{frame.name}. ")
        + texts.subtitle(frame, "", frame.indicator.division),
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
    scale: tuple[float, ...] = (),
    reach: Reach | None = None,
    span: tuple[str, str] | None = None,
) -> ChartModel:
    return ChartModel(
        kind=kind,
        **measure(frame, division),
        title=title,
        subtitle=subtitle,
        series=series,
        chosen=chosen,
        notes=notes,
        snapshot=frame.snapshot,
        demo=demo,
        demo_notice=say("demo-notice", frame.lang) if demo else "",
        summary=summary,
        breaks=tuple(b.year for b in frame.indicator.breaks),
        from_zero=from_zero,
        scale=scale,
        reach=reach,
        span=span,
    )


def _from_zero(
    kind: ChartKind, frame: Frame, series: tuple[Series, ...], reach: Reach | None
) -> bool:
    if frame.indicator.kind == "index":
        return False
    points = [p for s in series if s.role != "beside" for p in s.points if p.value is not None]
    if kind in OVER_TIME or not points:
        return True
    if reach:
        return reach[0] < ZERO_UNLESS * reach[1]
    low = min(p.value if p.lower is None else p.lower for p in points if p.value is not None)
    high = max(p.value if p.upper is None else p.upper for p in points if p.value is not None)
    return low < ZERO_UNLESS * high
