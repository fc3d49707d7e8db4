"""Subtitles and notes: what is measured, how to read the picture, what must not be concluded."""

from dashboard.charts.describe.change import change_interval, change_span, compared, value_of
from dashboard.charts.describe.frame import Frame
from dashboard.charts.describe.regions import is_derived
from dashboard.charts.describe.spread import (
    Place,
    extremes,
    overlapping,
    overlaps,
    ranked,
    stage_counts,
)
from dashboard.charts.model import ON_A_MAP, OVER_TIME, ChartKind, Point, Series
from dashboard.charts.wording import division_text, sign, when
from indicators.geography import COUNTRY
from indicators.words import say
from indicators.words.numbers import number
from indicators.words.places import capitalised


def subtitle(frame: Frame, extra: str, division: int) -> str:
    """Unit, what `extra` says of the interval or of the stages, division."""
    lang, record = frame.lang, frame.indicator
    parts = [say("chart-measured", lang, unit=frame.unit), extra]
    if record.kind == "status":
        parts.append(say("reported-not-measured", lang) + ".")
    parts.append(capitalised(division_text(division, frame.level, lang)) + ".")
    return " ".join(part for part in parts if part)


def limits_over_time(frame: Frame, series: Series | None) -> str:
    """The interval of the change that the title states, or else those of its two figures."""
    pair = compared(frame, series) if series else None
    if series is None or pair is None or pair.first is None:
        return ""
    if changed := change_interval(frame, series, pair):
        return changed
    first, last = _span(frame, pair.first), _span(frame, pair.last)
    if not first or not last:
        return ""
    return say(
        "chart-limits-two",
        frame.lang,
        first=first,
        last=last,
        **{"from": when(pair.first.period, frame.lang), "to": when(pair.last.period, frame.lang)},
    )


def limits_of_extremes(frame: Frame, found: list[Place]) -> str:
    """The intervals of the highest and the lowest region, or how many are at each stage."""
    if frame.indicator.kind == "status":
        return stage_counts(frame, found)
    known = ranked(frame, found)
    ends = extremes(frame, known)
    spans = [f"{series.label} {_span(frame, point)}" for series, point in ends]
    if not ends or any(point.lower is None for _, point in ends):
        return ""
    return say("chart-limits-places", frame.lang, limits="; ".join(spans))


def notes(
    frame: Frame, kind: ChartKind, series: tuple[Series, ...], subject: Series | None
) -> tuple[str, ...]:
    """The notes under a chart: meaning, limits, then signs and how the picture was made."""
    record, lang = frame.indicator, frame.lang
    found = meaning(frame)
    found += _intervals(frame, kind, series)
    found += [say("views-multiples-note", lang)] if kind == "multiples" else []
    found += absences(frame, kind, series)
    found += country(frame, kind, series)
    if kind == "ranked_dots" and any(s.role == "beside" and s.code != COUNTRY for s in series):
        found.append(say("chart-ends", lang))
    if kind in OVER_TIME:
        found += _over_time(frame, series, subject)
    elif record.kind == "index":
        found.append(f"{capitalised(frame.unit)}.")
    if kind in ON_A_MAP:
        found += on_a_map(frame, kind)
    if not record.official:
        found.append(f"{say('not-official', lang)}.")
    return tuple(found)


def meaning(frame: Frame) -> list[str]:
    """How to read the indicator, its limits and its warnings."""
    record, lang = frame.indicator, frame.lang
    found = [record.interpretation.in_(lang), record.limitations.in_(lang)]
    # A warning that the limitations already say would be read twice.
    return found + [w.in_(lang) for w in record.warnings if w.in_(lang)[:-1] not in found[1]]


def on_a_map(frame: Frame, kind: ChartKind) -> list[str]:
    """How a map of one period was made, and who is not on it."""
    found = [] if frame.indicator.kind == "status" else [say("views-classes", frame.lang)]
    found += [say("views-tiles-note", frame.lang)] if kind == "tiles" else []
    return [*found, say("chart-outside", frame.lang)]


def _intervals(frame: Frame, kind: ChartKind, series: tuple[Series, ...]) -> list[str]:
    lang = frame.lang
    if any(point.lower is not None for one in series for point in one.points):
        first = [] if kind in ON_A_MAP else [say("chart-interval", lang)]
        return [
            *first,
            say("chart-intervals", lang, level=frame.level),
            *_overlap_counts(frame, kind, series),
        ]
    sampled = frame.indicator.kind in ("proportion", "rate", "mean")
    return [say("chart-no-interval", lang)] if sampled else []


def _overlap_counts(frame: Frame, kind: ChartKind, series: tuple[Series, ...]) -> list[str]:
    if kind in OVER_TIME:
        return []
    found = [(s, s.points[-1]) for s in series if s.role in ("focus", "context")]
    known = ranked(frame, found)
    if len(known) < 3 or overlaps(known[0][1], known[-1][1]):
        return []
    high, low = (overlapping(known, end[1]) for end in (known[0], known[-1]))
    return [say("chart-overlaps", frame.lang, high=high, low=low, level=frame.level)]


def absences(frame: Frame, kind: ChartKind, series: tuple[Series, ...]) -> list[str]:
    """Which regions lack a figure, and when, by the sign that they have in the picture."""
    lang, found = frame.lang, []
    # Lines draw the sign for highlighted regions alone, stages and slopes for none.
    drawn = {
        point.status
        for one in series
        for point in one.points
        if kind not in ("lines", "slope")
        or (kind == "lines" and one.role == "focus" and frame.indicator.kind != "status")
    }
    places: dict[str, dict[str, list[str]]] = {}
    for one in series:
        for point in one.points if one.role != "beside" else ():
            if point.value is None:
                found_in = places.setdefault(point.status, {}).setdefault(one.label, [])
                found_in.append(point.period)
    periods = len(series[0].points)
    for status in "QOLM":
        if absent := places.get(status):
            names = [
                name if len(gaps) == periods else f"{name} ({', '.join(gaps)})"
                for name, gaps in absent.items()
            ]
            words = capitalised(frame.wording.absent(status))
            note = say("chart-absent-regions", lang, words=words, regions=", ".join(sorted(names)))
            found.append(f"{sign(status)} {note}" if status in drawn else note)
    return found


def country(frame: Frame, kind: ChartKind, series: tuple[Series, ...]) -> list[str]:
    """What the country's figure is made of."""
    found, lang = [], frame.lang
    for one in series:
        if one.code != COUNTRY:
            continue
        if one.role == "beside" and kind not in ON_A_MAP:
            found.append(say("chart-beside", lang, level=frame.level))
        if is_derived(frame, one.code, one.points):
            found.append(say("chart-mainland-note", lang))
        elif partial := [point.period for point in one.points if point.status == "E"]:
            found.append(say("chart-partial", lang, periods=", ".join(partial), level=frame.level))
    return found


def _over_time(frame: Frame, series: tuple[Series, ...], subject: Series | None) -> list[str]:
    record, lang, found = frame.indicator, frame.lang, []
    if record.kind == "index":
        found.append(say("chart-index-note", lang))
    if record.kind == "status":
        found.append(say("chart-stage-circles", lang))
    first = series[0].points[0].start
    found += [
        say("chart-break", lang, year=str(b.year), reason=b.reason.in_(lang))
        for b in record.breaks
        if b.year >= first
    ]
    pair = compared(frame, subject) if subject and record.kind not in ("index", "status") else None
    if pair and pair.first:
        ends = value_of(pair.first), value_of(pair.last)
        found += [] if frame.wording.adds_up(*ends) else [say("chart-rounded", lang)]
    if subject and pair and (span := change_span(frame, subject, pair)):
        found.append(say("chart-change-note", lang))
        if span.phi > 1:
            found.append(say("chart-change-spread", lang, phi=number(span.phi, lang, 1)))
    return found


def _span(frame: Frame, point: Point) -> str:
    if point.lower is None or point.upper is None:
        return ""
    return frame.wording.span(point.lower, point.upper)
