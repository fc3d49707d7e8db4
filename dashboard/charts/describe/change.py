"""What one region's figures say: level and change between periods that share no year."""

from dataclasses import dataclass

from dashboard.charts.describe.frame import Frame, Span
from dashboard.charts.describe.regions import inside
from dashboard.charts.model import Point, Series
from dashboard.charts.wording import stage, when
from indicators.geography import COUNTRY
from indicators.words import say
from indicators.words.numbers import interval_text

MIDDLE = 100
"""The index of the middle region."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The last figure and the earliest one that may be compared with it, if any."""

    first: Point | None
    last: Point


def compared(frame: Frame, series: Series) -> Compared | None:
    """Which two points of a series a sentence compares; None when the series has no figure.

    The earlier period ends before the later starts, and no break lies between them; the year of a
    break is a year of transition and is not compared with what came after. An index is
    set anew in each period, so it is never compared over time. A sum over some of the regions is
    not compared with a sum over all or over others.
    """
    known = [point for point in series.points if point.value is not None]
    if not known:
        return None
    last = known[-1]
    if frame.indicator.kind == "index":
        return Compared(None, last)
    if is_partial(frame, series, last):
        return Compared(None, last)
    since = max((b.year for b in frame.indicator.breaks if b.year <= last.end), default=0)
    for point in known:
        fits = point.end < last.start and point.start > since
        if fits and not is_partial(frame, series, point):
            return Compared(point, last)
    return Compared(None, last)


def is_partial(frame: Frame, series: Series, point: Point) -> bool:
    """Whether a country's figure lacks some regions: a change of it may be a change of which."""
    return series.code == COUNTRY and point.status == "E" and not frame.indicator.derived


def change_title(frame: Frame, series: Series) -> str:
    """Level and signed change of a region or of the country, without a full stop."""
    pair = compared(frame, series)
    lang, words, place = frame.lang, frame.wording, inside(frame, series)
    if pair is None:
        return absent_title(frame, series)
    last = value_of(pair.last)
    to = when(pair.last.period, lang)
    if frame.indicator.kind == "status":
        return _stage_title(frame, place, pair)
    if frame.indicator.kind == "index":
        return say(
            "chart-index",
            lang,
            name=frame.subject,
            place=place,
            value=words.figure(last),
            when=to,
            compared=_side(words.same(last, MIDDLE), last, MIDDLE),
        )
    if pair.first is None:
        return _level_title(frame, place, pair.last)
    first = value_of(pair.first)
    return say(
        "chart-change",
        lang,
        name=frame.subject,
        place=place,
        first=words.short(first),
        last=words.short(last),
        difference=words.difference(first, last),
        **{"from": when(pair.first.period, lang), "to": to},
    )


def change_sentence(frame: Frame, series: Series) -> str:
    """As `change_title`, with the change in words: 0,37 prosenttiyksikköä suurempi kuin …"""
    pair = compared(frame, series)
    if pair is None or pair.first is None or frame.indicator.kind in ("status", "index"):
        return change_title(frame, series)
    words, lang = frame.wording, frame.lang
    first, last = value_of(pair.first), value_of(pair.last)
    alike = round(last - first, words.digits(first, last)) == 0
    side = _side(alike, last, first)
    if frame.indicator.kind == "count":
        side = {"higher": "more", "lower": "fewer"}.get(side, side)
    return say(
        "chart-headline",
        lang,
        name=frame.subject,
        place=inside(frame, series),
        value=words.short(last),
        when=when(pair.last.period, lang),
        compared=side,
        difference=words.distance(first, last),
        before=when(pair.first.period, lang),
    )


def change_span(frame: Frame, series: Series, pair: Compared) -> Span | None:
    """The interval of the change between exactly these two points, if the snapshot has it."""
    found = frame.changes.get((series.level, series.code))
    if found is None or pair.first is None:
        return None
    return found if (found.first, found.last) == (pair.first.period, pair.last.period) else None


def change_interval(frame: Frame, series: Series, pair: Compared) -> str:
    """Signed change with its interval, a whole sentence; empty where there is no interval."""
    span = change_span(frame, series, pair)
    if span is None or pair.first is None:
        return ""
    words, ends = frame.wording, (value_of(pair.first), value_of(pair.last))
    limits = interval_text(span.lower, span.upper, frame.lang, words.digits(*ends))
    values = {"difference": words.difference(*ends), "interval": limits}
    return say("chart-change-interval", frame.lang, **values)


def absent_title(frame: Frame, series: Series) -> str:
    """That a region's figures are hidden or missing."""
    hidden = any(point.status == "Q" for point in series.points)
    return say(
        "chart-absent",
        frame.lang,
        name=frame.subject,
        place=inside(frame, series),
        words=frame.wording.absent("Q" if hidden else series.points[-1].status),
    )


def value_of(point: Point) -> float:
    """The value of a point that has one."""
    assert point.value is not None
    return point.value


def _side(alike: bool, last: float, first: float) -> str:
    # As written: a difference that rounds away is not called higher or lower.
    if alike:
        return "same"
    return "higher" if last > first else "lower"


def _level_title(frame: Frame, place: str, point: Point) -> str:
    words, lang = frame.wording, frame.lang
    values = {
        "name": frame.subject,
        "place": place,
        "value": words.short(value_of(point)),
        "when": when(point.period, lang),
    }
    if point.lower is None or point.upper is None:
        return say("chart-level", lang, **values)
    interval = interval_text(point.lower, point.upper, lang, words.decimals)
    return say("chart-level-interval", lang, interval=interval, **values)


def _stage_title(frame: Frame, place: str, pair: Compared) -> str:
    lang, to = frame.lang, when(pair.last.period, frame.lang)
    last = stage(round(value_of(pair.last)), lang)
    if pair.first is None:
        return say("chart-stage", lang, name=frame.subject, place=place, stage=last, when=to)
    start, first = when(pair.first.period, lang), stage(round(value_of(pair.first)), lang)
    if first == last:
        return say(
            "chart-stage-same",
            lang,
            name=frame.subject,
            place=place,
            stage=last,
            **{"from": start, "to": to},
        )
    return say(
        "chart-stage-change",
        lang,
        name=frame.subject,
        place=place,
        first=first,
        last=last,
        **{"from": start, "to": to},
    )
