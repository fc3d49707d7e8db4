"""Notes under a chart of a change: what is called clear, and what must not be concluded."""

from dashboard.charts.describe import notes as texts
from dashboard.charts.describe.frame import Frame
from dashboard.charts.model import ON_A_MAP, ChartKind, Series
from indicators.words import say
from indicators.words.numbers import number


def change_notes(
    frame: Frame, kind: ChartKind, series: tuple[Series, ...], span: tuple[str, str]
) -> tuple[str, ...]:
    """The notes: meaning, intervals, regions without a change, how the picture was made."""
    record, lang = frame.indicator, frame.lang
    found = texts.meaning(frame)
    changes = [one.change for one in series if one.change]
    if any(change.lower is not None for change in changes):
        first = [] if kind in ON_A_MAP else [say("chart-interval", lang)]
        found += [*first, say("views-clear-note", lang), *_spread(frame, span)]
    elif kind == "slope" and any(p.lower is not None for one in series for p in one.points):
        found += [say("chart-interval", lang), say("views-no-change-interval", lang)]
    elif record.kind in ("proportion", "rate", "mean"):
        found.append(say("views-bare-note", lang))
    if kind == "slope" and record.kind == "status":
        found.append(say("views-slope-stages", lang))
    found += texts.absences(frame, kind, series)
    if any(change.value is None for change in changes):
        found.append(say("views-both-ends", lang))
    found += texts.country(frame, kind, series)
    ends = [(one.points[0].value, one.points[1].value) for one in series]
    if any(a is not None and b is not None and not frame.wording.adds_up(a, b) for a, b in ends):
        found.append(say("chart-rounded", lang))
    if kind in ON_A_MAP:
        found += [say("views-tiles-note", lang)] if kind == "tiles" else []
        found.append(say("chart-outside", lang))
    if not record.official:
        found.append(f"{say('not-official', lang)}.")
    return tuple(found)


def _spread(frame: Frame, span: tuple[str, str]) -> list[str]:
    """The overdispersion that the intervals assume, where they do."""
    found = {s.phi for s in frame.changes.values() if (s.first, s.last) == span and s.phi > 1}
    return [
        say("chart-change-spread", frame.lang, phi=number(phi, frame.lang, 1))
        for phi in sorted(found)
    ]
