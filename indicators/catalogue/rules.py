"""Rules that need more than one key of a record, or another record."""

import re
from collections.abc import Iterable, Iterator

from indicators.catalogue.findings import Finding, unknown
from indicators.catalogue.read import R, Shelf
from indicators.model import Claim, DisclosureRule, Goal, Indicator, Service, Source, Theme
from indicators.words import WordError, messages

RATIOS = ("proportion", "rate")
UNCOUNTED = ("index", "status")
Mistake = tuple[str, str, str]
"""key, problem, mend"""


def of_sources(sources: Shelf[Source]) -> Iterator[Finding]:
    """Sources that are based on a source that does not exist."""
    for record in sources.records.values():
        based = [record.based_on] if record.based_on else []
        for mistake in _missing("source", "based_on", based, sources):
            yield Finding(sources.files[record.id], record.id, *mistake)


def of_themes(themes: Shelf[Theme], indicators: Shelf[Indicator]) -> Iterator[Finding]:
    """Themes whose headlines are no indicators, or another theme's."""
    for record in themes.records.values():
        mistakes = list(_missing("indicator", "headlines", record.headlines, indicators))
        for id_ in record.headlines:
            known = indicators.records.get(id_)
            if known and known.theme != record.id and themes.knows(known.theme):
                problem = f"{id_} belongs to the theme {known.theme}"
                mistakes.append(("headlines", problem, "Remove it, or change its theme"))
        for mistake in mistakes:
            yield Finding(themes.files[record.id], record.id, *mistake)


def of_indicators(
    indicators: Shelf[Indicator],
    themes: Shelf[Theme],
    sources: Shelf[Source],
    disclosure: Shelf[DisclosureRule],
) -> Iterator[Finding]:
    """Mistakes within and between the indicators' records."""
    numbers: dict[int, str] = {}
    for record in indicators.records.values():
        mistakes = [
            *_missing("theme", "theme", [record.theme], themes),
            *_missing("source", "source", [record.source], sources),
            *_missing("disclosure rule", "disclosure", [record.disclosure], disclosure),
            *_within(record),
        ]
        if record.reported_by != "region":
            mistakes += _missing("source", "reported_by", [record.reported_by], sources)
        if record.number in numbers:
            other = numbers[record.number]
            problem = f"{record.number} is the number of [{other}] in {indicators.files[other]}"
            mistakes.append(("number", problem, "Give a number that no record has"))
        numbers.setdefault(record.number, record.id)
        for mistake in mistakes:
            yield Finding(indicators.files[record.id], record.id, *mistake)


def _within(record: Indicator) -> Iterator[Mistake]:
    ratio, uncounted = record.kind in RATIOS, record.kind in UNCOUNTED
    for key in ("multiplier", "numerator", "denominator"):
        given = getattr(record, key) is not None
        if ratio and not given:
            yield key, f"A {record.kind} needs it", "Add the key"
        elif given and (uncounted or (record.kind == "count" and key != "numerator")):
            yield key, f"The kind {record.kind} has none", "Remove the key"
    yield from _unit(record)
    for key in ("relevance_margin", "phi"):
        if uncounted and getattr(record, key) is not None:
            yield key, f"The kind {record.kind} has none", "Remove the key"
    low, high = record.valid
    if low >= high:
        yield "valid", f"{low:g} is not below {high:g}", "Write [lowest, highest]"
    elif record.max_step > high - low:
        problem = f"{record.max_step:g} is wider than the valid range"
        yield "max_step", problem, f"Write at most {high - low:g}"
    if record.official and record.derived:
        problem = "A figure that we derived is not official statistics"
        yield "official", problem, "Write official = false, or derived = false"


def _unit(record: Indicator) -> Iterator[Mistake]:
    """A unit without words would leave a chart without its axis title."""
    try:
        words = messages("fi")
    except WordError:
        return  # the check of the words says what is wrong with them
    if record.unit.replace("_", "-") not in words:
        problem, mend = unknown("unit", record.unit, (key.replace("-", "_") for key in words))
        yield "unit", problem, f"{mend}; a new unit needs words in indicators/words"


def of_claims(
    claims: Shelf[Claim],
    themes: Shelf[Theme],
    sources: Shelf[Source],
    indicators: Shelf[Indicator],
) -> Iterator[Finding]:
    """Claims that refer to nothing, quote what the original does not say, or cannot be judged."""
    for record in claims.records.values():
        mistakes = [
            *_missing("theme", "theme", [record.theme], themes),
            *_missing("source", "source", [record.source], sources),
            *_missing("indicator", "indicators", record.indicators, indicators),
            *_missing("indicator", "beside", record.beside, indicators),
            *_misquoted(record),
        ]
        if record.baseline >= record.end:
            problem = f"{record.end} is not after the baseline {record.baseline}"
            mistakes.append(("end", problem, "Write a later year"))
        kinds = {
            id_: indicators.records[id_].kind
            for id_ in (*record.indicators, *record.beside)
            if id_ in indicators.records
        }
        for key in ("indicators", "beside"):
            for id_ in getattr(record, key):
                if kinds.get(id_) == "index":
                    problem = f"{id_} is an index, which has no part in a claim"
                    mistakes.append((key, problem, "Remove it"))
        for id_ in record.beside:
            if kinds.get(id_) == "status":
                problem = f"{id_} is a stage that regions report, so it measures nothing"
                mistakes.append(("beside", problem, "Remove it, or move it to indicators"))
            if id_ in record.indicators:
                mistakes.append(("beside", f"{id_} is in indicators too", "Remove one of them"))
        for mistake in mistakes:
            yield Finding(claims.files[record.id], record.id, *mistake)


def _misquoted(record: Claim) -> Iterator[Mistake]:
    original = " ".join(record.original.split())
    for piece in re.split(r"\[[^\]]*\]|…", record.excerpt.fi):
        words = " ".join(piece.split())
        if words not in original:
            problem = f"The original does not say {words!r}"
            yield "excerpt.fi", problem, "Quote it as it stands, our own words in [ ]"


def of_framework(
    goals: Shelf[Goal],
    services: Shelf[Service],
    themes: Shelf[Theme],
    indicators: Shelf[Indicator],
    claims: Shelf[Claim],
) -> Iterator[Finding]:
    """Goals and services that refer to nothing; goals whose gap and indicators disagree."""
    for goal in goals.records.values():
        mistakes = [
            *_missing("theme", "themes", goal.themes, themes),
            *_missing("indicator", "indicators", goal.indicators, indicators),
            *_missing("claim", "claims", goal.claims, claims),
        ]
        if not goal.measured and goal.gap is None:
            mend = "Say what is missing, or list indicators"
            mistakes.append(("gap", "No indicator measures the goal", mend))
        if goal.measured and goal.gap is not None:
            problem = "The goal has indicators, so it is no gap"
            mistakes.append(("gap", problem, "Remove the gap, or call it note"))
        for id_ in goal.indicators:
            known = indicators.records.get(id_)
            if known and known.theme not in goal.themes and themes.knows(known.theme):
                problem = f"The theme of {id_}, {known.theme}, is not among the goal's"
                mistakes.append(("themes", problem, f"Add {known.theme}, or remove {id_}"))
        for mistake in mistakes:
            yield Finding(goals.files[goal.id], f"goals.{goal.id}", *mistake)
    for service in services.records.values():
        for mistake in _missing("indicator", "indicators", service.indicators, indicators):
            yield Finding(services.files[service.id], f"services.{service.id}", *mistake)


def missing_source(source: str, sources: Shelf[Source], file: str) -> Iterator[Finding]:
    """The finding for a framework whose source does not exist."""
    for mistake in _missing("source", "source", [source], sources):
        yield Finding(file, "-", *mistake)


def _missing(kind: str, key: str, values: Iterable[str], known: Shelf[R]) -> Iterator[Mistake]:
    for value in values:
        if not known.knows(value):
            problem, mend = unknown(kind, value, known.files)
            yield key, problem, mend
