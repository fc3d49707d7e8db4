"""What can be found: indicators that have figures, regions, claims, and pages with their parts."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from dashboard.components.frame import PAGES
from dashboard.context import Context
from dashboard.pages.methods import SECTIONS
from dashboard.search.index import Entry, Index, Kind
from dashboard.store import Snapshot
from indicators.geography import MAINLAND_18, Region, region
from indicators.model import Claim, Indicator, Text, Theme
from indicators.words import LANGUAGES, say

SENTENCE = 0.55
"""What a word of a claim counts for: a claim is a sentence, and has the words of many things."""
LEADS = {
    "/": ("pages-results-title", "pages-results-lead", "pages-reporting-title"),
    "/data": ("pages-data-lead",),
    "/methods": ("pages-methods-lead", "pages-methods-goals", "pages-methods-sources"),
    "/regions": ("pages-regions-lead",),
    "/releases": ("releases-all", "releases-cells"),
}
"""Words of a page besides its name, by its path."""

MADE_UP = 0.97
"""What the words of an indicator with demo data count for."""


def index_of(context: Context) -> Index:
    """The index of the view's snapshot; made once and kept with it."""
    snapshot = context.snapshot
    return snapshot.kept(("search",), lambda: Index(_entries(snapshot)))


def _entries(snapshot: Snapshot) -> Iterator[Entry]:
    catalogue = snapshot.catalogue
    for record in catalogue.indicators.values():
        if record.number in snapshot.shown:
            yield _indicator(record, catalogue.themes[record.theme])
    for code in MAINLAND_18:
        yield _region(region(code))
    for claim in catalogue.claims.values():
        yield _claim(claim)
    for path, key in PAGES.items():
        yield _page(path, key, LEADS.get(path, ()))
    for part in SECTIONS:
        key = f"pages-methods-{part}"
        yield _page(f"/methods#{part}", key, (f"{key}-text",))


def _indicator(record: Indicator, theme: Theme) -> Entry:
    texts: list[Text | None] = [record.description, record.numerator, record.denominator]
    about = [text for text in (*texts, theme.name) if text]
    codes = f"{record.id} {record.number}"
    return Entry(
        "indicator",
        record.id,
        _by_language(record.name),
        {lang: " ".join(text.in_(lang) for text in about) for lang in LANGUAGES},
        {lang: f"{text} {codes}" for lang, text in _also("indicator", record.id).items()},
        # Where both fit alike, real figures come first.
        weight=MADE_UP if record.demo else 1.0,
    )


def _region(place: Region) -> Entry:
    forms = {
        "fi": f"{place.genitive_fi} {place.inside['fi']} {place.short['fi']}",
        "sv": f"{place.short['sv']} {place.name['sv']}s",
        "en": place.short["en"],
    }
    also = _also("region", place.code)
    return Entry(
        "region",
        place.code,
        place.name,
        {lang: say("region", lang) for lang in LANGUAGES},
        {lang: f"{also[lang]} {forms[lang]} {place.code} MK{place.code}" for lang in LANGUAGES},
    )


def _claim(claim: Claim) -> Entry:
    about = {"fi": claim.original}
    names, also = _by_language(claim.excerpt), _also("claim", claim.id)
    return Entry("claim", claim.id, names, about, also, weight=SENTENCE)


def _page(address: str, key: str, leads: tuple[str, ...]) -> Entry:
    return Entry(
        "page",
        address,
        {lang: say(key, lang) for lang in LANGUAGES},
        {lang: " ".join(say(lead, lang, level="maakunta") for lead in leads) for lang in LANGUAGES},
        _also("page", address),
    )


def _by_language(text: Text) -> dict[str, str]:
    return {lang: text.in_(lang) for lang in LANGUAGES}


def _also(kind: Kind, id_: str) -> Mapping[str, str]:
    """Other words by which people look for it, from also.toml."""
    known = also().get(kind, {}).get(id_, {})
    return {lang: known.get(lang, "") for lang in LANGUAGES}


@cache
def also() -> dict[str, dict[str, dict[str, str]]]:
    """also.toml: other words, by kind, id and language."""
    text = (Path(__file__).parent / "also.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
