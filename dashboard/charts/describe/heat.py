"""The heat map: how every figure of every region changed over the programme's years."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.charts.compared import HeatModel, HeatRow
from dashboard.charts.describe.change import compared
from dashboard.charts.describe.frame import Frame, Rows
from dashboard.charts.describe.parts import measure
from dashboard.charts.describe.regions import all_series
from dashboard.charts.describe.span import only, programme
from dashboard.charts.model import Change, Series
from dashboard.charts.outcome import outcome, side, told
from dashboard.charts.wording import division_text, lowered
from indicators.words import say
from indicators.words.places import capitalised

CHANCE = 0.05
"""The share of 95 % intervals that miss zero where nothing has changed."""


@dataclass(frozen=True)
class Entry:
    """An indicator that may stand in a heat map, with its rows and its theme."""

    frame: Frame
    rows: Rows
    theme: str
    theme_name: str


def heat(entries: Sequence[Entry], lang: str, snapshot: str, *, demo: bool) -> HeatModel:
    """The heat map of the indicators of one origin, in the order given.

    Each row compares the two periods that `programme` chooses, the same for all its regions.
    Indices, and indicators whose two periods cannot be compared, are left out and named in a note.
    """
    found = [(entry, _row(entry)) for entry in entries]
    rows = tuple(row for _, row in found if row)
    left = [entry.frame for entry, row in found if row is None]
    return HeatModel(
        lang=lang,
        title=_title(rows, lang),
        subtitle=_subtitle(rows, lang),
        notes=tuple(_notes(rows, left, lang)),
        snapshot=snapshot,
        demo=demo,
        demo_notice=say("demo-notice", lang) if demo else "",
        summary=_summary(rows, lang),
        rows=rows,
    )


def _row(entry: Entry) -> HeatRow | None:
    frame, span = entry.frame, programme(entry.rows)
    rows = only(entry.rows, span)
    series = [s for s in all_series(frame, rows, (), "country") if s.role != "country"]
    if frame.indicator.kind == "index" or span[0] == span[1] or not series:
        return None
    pairs = [(one, compared(frame, one)) for one in series]
    known = [
        (one, pair) for one, pair in pairs if pair and all(p.value is not None for p in one.points)
    ]
    if not known or any(pair.first is None for _, pair in known):
        return None  # the periods share a year, or a break lies between them
    return HeatRow(
        **measure(frame, entry.rows[0]["division"]),
        series=tuple(replace(one, change=_change(frame, one)) for one in series),
        theme=entry.theme,
        theme_name=entry.theme_name,
        direction=frame.indicator.direction,
        span=span,
    )


def _change(frame: Frame, series: Series) -> Change:
    first, last = series.points
    if first.value is None or last.value is None:
        absent = [point.status for point in (first, last) if point.value is None]
        return Change(None, None, None, "Q" if "Q" in absent else absent[0])
    value = last.value - first.value
    found = frame.changes.get((series.level, series.code))
    if found is None or (found.first, found.last) != (first.period, last.period):
        return Change(value, None, None, last.status)
    return Change(value, found.lower, found.upper, last.status)


def _counts(rows: tuple[HeatRow, ...]) -> dict[str, int]:
    found = [outcome(row, series) for row in rows for series in row.series]
    return {name: found.count(name) for name in set(found)}


def _title(rows: tuple[HeatRow, ...], lang: str) -> str:
    if not rows:
        return say("chart-empty", lang)
    counts = _counts(rows)
    clear = counts.get("higher", 0) + counts.get("lower", 0)
    known = clear + counts.get("unclear", 0)
    if not known:
        return say("heat-title-untold", lang)
    return say("heat-title", lang, clear=clear, known=known)


def _subtitle(rows: tuple[HeatRow, ...], lang: str) -> str:
    counts = _counts(rows)
    known = sum(counts.get(name, 0) for name in ("higher", "lower", "unclear"))
    parts = [say("heat-measured", lang)]
    if known:
        parts += [say("heat-clearly", lang), say("heat-chance", lang, count=round(CHANCE * known))]
    return " ".join(parts)


def _notes(rows: tuple[HeatRow, ...], left: list[Frame], lang: str) -> list[str]:
    counts, found = _counts(rows), []
    if counts.get("higher") or counts.get("lower") or counts.get("unclear"):
        found += [
            say("chart-change-note", lang),
            say("heat-spread", lang),
            say("heat-unclear-note", lang),
        ]
    if any(side(row, outcome(row, s)) == "neutral" for row in rows for s in row.series):
        found.append(say("heat-neutral-note", lang))
    if any(row.measure == "status" for row in rows):
        found.append(say("heat-status-note", lang))
    if any(row.measure == "count" for row in rows):
        found.append(say("heat-count-note", lang))
    if counts.get("untold"):
        found.append(say("heat-untold-note", lang))
    for index in (True, False):
        names = [f.name for f in left if (f.indicator.kind == "index") == index]
        if names:
            key = "heat-left-index" if index else "heat-left-other"
            found.append(say(key, lang, names="; ".join(names)))
    divisions = sorted({(row.division, row.level) for row in rows})
    found += [capitalised(division_text(*one, lang)) + "." for one in divisions]
    if any(row.notice for row in rows):
        found.append(say("heat-not-official", lang))
    return found


def _summary(rows: tuple[HeatRow, ...], lang: str) -> str:
    """For each indicator how many regions are in each class, for those who do not see the table."""
    found = []
    for row in rows:
        words = [told(row, series) for series in row.series]
        counts = ", ".join(f"{lowered(text)} {words.count(text)}" for text in dict.fromkeys(words))
        found.append(say("chart-summary-series", lang, label=row.name, points=counts))
    return " ".join(found)
