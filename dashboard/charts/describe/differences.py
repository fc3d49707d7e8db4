"""The change of every region between two periods, what it is called, and why there may be none."""

from dashboard.charts.describe.change import is_partial
from dashboard.charts.describe.frame import Frame, Rows
from dashboard.charts.describe.regions import all_series
from dashboard.charts.describe.span import only
from dashboard.charts.model import Change, Role, Series
from dashboard.charts.reading import READINGS, Reading, reading
from dashboard.charts.wording import when
from indicators.geography import COUNTRY
from indicators.words import say
from indicators.words.numbers import signed
from indicators.words.places import capitalised, listed

SIGNED: tuple[Reading, ...] = ("advanced", "back", "stayed", "more", "fewer", "same")
"""Readings by the sign of the change alone, as a title counts them."""

Pair = tuple[str, str]
"""The earlier and the later period, as 2016 or 2014–2016."""


def obstacle(frame: Frame, pair: Pair) -> str:
    """Why no change between two periods may be shown, as words; empty where it may.

    An index is set anew in each period, windows that share a year hold the same people, and a
    break, its year of transition included, lies between different things (methods §5).
    """
    first, last = pair
    if frame.indicator.kind == "index":
        return say("views-no-change-index", frame.lang, name=frame.name)
    if not first or first == last:
        return say("views-no-change-one", frame.lang, name=frame.name)
    if first[-4:] >= last[:4]:
        words = {"name": frame.name, "first": first, "last": last}
        return say("views-no-change-overlap", frame.lang, **words)
    since = max((b.year for b in frame.indicator.breaks if b.year <= int(last[-4:])), default=0)
    if int(first[:4]) <= since:
        return say("views-no-change-break", frame.lang, name=frame.name, year=str(since))
    return ""


def differences(
    frame: Frame, rows: Rows, chosen: tuple[str, ...], pair: Pair, country: Role
) -> tuple[Series, ...]:
    """A series a region with its two points and their difference.

    The country is left out where it has not both figures, or where one of them is a sum over some
    of the regions: its change may be a change of who reported. So is a country that stands beside.
    """
    found = []
    for one in all_series(frame, only(rows, pair), chosen, country):
        change = _change(frame, one, pair)
        if one.code == COUNTRY and (
            change.value is None or any(is_partial(frame, one, point) for point in one.points)
        ):
            continue
        found.append(
            Series(
                one.code, one.label, one.short, one.role, one.points, one.level, one.origin, change
            )
        )
    return tuple(found)


def _change(frame: Frame, series: Series, pair: Pair) -> Change:
    first, last = series.points
    if first.value is None or last.value is None:
        # Hidden before missing: a reader must not take it for a region that did not report.
        absent = [point.status for point in (first, last) if point.value is None]
        return Change(None, None, None, "Q" if "Q" in absent else absent[-1])
    span = frame.changes.get((series.level, series.code))
    known = span is not None and (span.first, span.last) == pair
    lower, upper = (span.lower, span.upper) if span is not None and known else (None, None)
    return Change(last.value - first.value, lower, upper, "A")


def read(frame: Frame, series: Series) -> Reading | None:
    """What the change of a series is called."""
    assert series.change is not None
    return reading(frame.indicator.kind, frame.indicator.decimals, series.change)


def counted(frame: Frame, series: tuple[Series, ...]) -> dict[Reading | None, list[Series]]:
    """The regions by what their change is called; None for those without a difference."""
    found: dict[Reading | None, list[Series]] = {}
    for one in series:
        if one.code != COUNTRY:
            found.setdefault(read(frame, one), []).append(one)
    return found


def spread_of_changes(frame: Frame, series: tuple[Series, ...], pair: Pair) -> str:
    """How many regions changed which way, without a full stop; of bare differences their range.

    A direction without an interval is not counted: of 18 regions without any change, half go up.
    """
    lang, groups = frame.lang, counted(frame, series)
    counts = {name: len(groups.get(name, ())) for name in READINGS}
    values: dict[str, object] = {
        "name": frame.subject,
        "from": when(pair[0], lang),
        "to": when(pair[1], lang),
        "first": pair[0],
        "last": pair[1],
    }
    absent = len(groups.get(None, ()))
    if not sum(counts.values()):
        title = say("views-change-nothing", lang, **values)
    elif counts["bare"]:
        known = [s.change.value for s in groups["bare"] if s.change and s.change.value is not None]
        digits = frame.indicator.decimals
        low, high = (signed(v, lang, digits) for v in (min(known), max(known)))
        if frame.percent:
            high = say("chart-points", lang, difference=high)
        title = say("views-change-range", lang, low=low, high=high, **values)
    elif frame.indicator.kind in ("status", "count"):
        ways = [
            say(f"views-way-{name}", lang, count=counts[name]) for name in SIGNED if counts[name]
        ]
        key = "views-change-stages" if frame.indicator.kind == "status" else "views-change-ways"
        title = say(key, lang, ways=listed(ways, lang), **values)
    else:
        clear = {name: counts[name] for name in ("higher", "lower", "unclear")}
        title = say("views-change-clear", lang, **clear, **values)
    if absent and sum(counts.values()):
        title += "; " + say("views-change-absent", lang, count=absent)
    return title


def told(frame: Frame, series: tuple[Series, ...]) -> str:
    """The regions by what their change is called, with their differences, for the alt text."""
    lang, groups, parts = frame.lang, counted(frame, series), []
    for name in READINGS:
        if found := groups.get(name):
            places = ", ".join(_with_difference(frame, one) for one in found)
            label = say(f"views-reading-{name}", lang)
            parts.append(say("chart-summary-series", lang, label=label, points=places))
    for status in "QOLM":
        names = [s.label for s in groups.get(None, ()) if s.change and s.change.status == status]
        if names:
            label, points = capitalised(frame.wording.absent(status)), ", ".join(sorted(names))
            parts.append(say("chart-summary-series", lang, label=label, points=points))
    return " ".join(parts)


def _with_difference(frame: Frame, series: Series) -> str:
    first, last = (point.value for point in series.points)
    assert first is not None and last is not None
    value = signed(last - first, frame.lang, frame.wording.digits(first, last))
    return say("chart-summary-place", frame.lang, label=series.label, value=value)
