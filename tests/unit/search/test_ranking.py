"""What people type finds first what they mean: a table of queries in three languages."""

import tomllib
from pathlib import Path

import pytest

from dashboard.search import Hit, Index, search
from indicators.catalogue import load
from indicators.geography import MAINLAND_18, region
from indicators.words import LANGUAGES
from indicators.words.places import genitive_sv

TABLE = tomllib.loads((Path(__file__).parent / "queries.toml").read_text(encoding="utf-8"))


def named(hit: Hit) -> str:
    return f"{hit.entry.kind}:{hit.entry.id}" + "".join(f"@{code}" for code in hit.regions)


@pytest.mark.parametrize("query", TABLE)
def test_first_hit(index: Index, query: str) -> None:
    expected = TABLE[query]
    found = [named(hit) for hit in search(index, query).hits]
    assert found and found[0] in ([expected] if isinstance(expected, str) else expected), found[:4]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_is_found_first_by_its_own_name(index: Index, lang: str) -> None:
    wrong = {}
    for record in load().indicators.values():
        found = [named(hit) for hit in search(index, record.name.in_(lang)).hits]
        if found[:1] != [f"indicator:{record.id}"]:
            wrong[record.name.in_(lang)] = found[:3]
    for code in MAINLAND_18:
        place = region(code)
        forms = [place.name[lang], place.inside[lang], place.name[lang].upper()]
        forms += [place.genitive_fi] if lang == "fi" else []
        forms += [genitive_sv(place.name["sv"])] if lang == "sv" else []
        for form in forms:
            found = [named(hit) for hit in search(index, form).hits]
            if found[:1] != [f"region:{code}"]:
                wrong[form] = found[:3]
    assert wrong == {}
