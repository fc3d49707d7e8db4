"""Every word is used, and every thing has one name.

A key is used when code or a record names it: as a string ("nav-change"), as a string with a hole
(f"stage-{number}"), as a record's field (unit = "per_1000_children"), or in another used message.
The glossary, terms.ftl, is adopted as a whole, so its terms may wait for their page.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from indicators.words import FOLDER, LANGUAGES, messages, read_messages
from indicators.words.check import FORM, references
from tests.checks.fluent_text import HOLE, wordings
from tests.checks.page_words import record_texts

PROJECT = Path(__file__).resolve().parents[2]
PACKAGES = ("indicators", "etl", "dashboard")

# Words that must not be shown, and the glossary's word for the same thing.
FORBIDDEN = {
    "fi": {
        r"(?<!perhe)mittari": "indikaattori",
        r"trendi": "muutos",
        r"konfidenssi": "luottamusväli",
        r"snapshot": "julkistusversio",
        r"lääni": "maakunta",
        r"ranking": "sijoitus",
        r"\bkontakti": "yhdyshenkilö",
    },
    "sv": {
        r"\bmätare": "indikator",
        r"\btrend": "förändring",
        r"förtroendeintervall": "konfidensintervall",
        r"snapshot": "publiceringsversion",
        r"\blän(et|en|s)?\b": "landskap",
        r"familjecentral": "familjecenter",
    },
    "en": {
        r"\btrends?\b": "change",
        r"snapshot": "release version",
        r"\bprovinces?\b": "region",
        r"(?<!services )\bcount(y|ies)\b": "region",
        r"\bmetrics?\b": "indicator",
        r"family cent(er|res' house)": "family centre",
    },
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_key_is_used(lang: str) -> None:
    named, shapes = _strings_of_code()
    named |= {text.replace("_", "-") for text in _strings_of_records()}
    keys = messages(lang)
    used = {key for key in keys if key in named or any(s.fullmatch(key) for s in shapes)}
    pointed = references(keys)
    waiting = list(used)
    while waiting:
        found = pointed.get(waiting.pop(), set()) - used
        used |= found
        waiting += found
    glossary = read_glossary()
    assert sorted(set(keys) - used - glossary) == []


def test_code_names_no_form_of_one_language() -> None:
    named, _ = _strings_of_code()
    keys = {key for lang in LANGUAGES for key in messages(lang) if key.startswith(FORM)}
    assert named & keys == set()


def read_glossary() -> set[str]:
    """The keys of terms.ftl."""
    text = (FOLDER / "fi" / "terms.ftl").read_text(encoding="utf-8")
    return set(re.findall(r"^([\w-]+) *=", text, re.MULTILINE))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_thing_has_one_name(lang: str) -> None:
    shown = {
        key: " ".join(part for w in found for part in w if part is not HOLE)
        for key, found in wordings(FOLDER / lang).items()
    }
    shown |= {text: text for text in record_texts(PROJECT, lang)}
    assert [
        f"{key}: {found[0]!r}; the glossary says {right!r}"
        for key, text in shown.items()
        for wrong, right in FORBIDDEN[lang].items()
        if (found := re.search(wrong, text, re.IGNORECASE))
    ] == []


def test_glossary_is_read_whole() -> None:
    assert len(read_glossary()) > 100
    assert read_glossary() <= set(read_messages(FOLDER / "fi"))


def _strings_of_code() -> tuple[set[str], list[re.Pattern[str]]]:
    named: set[str] = set()
    shapes: list[re.Pattern[str]] = []
    for package in PACKAGES:
        for path in (PROJECT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    named.add(node.value)
                elif isinstance(node, ast.JoinedStr):
                    shapes += _shape(node)
    return named, shapes


def _shape(node: ast.JoinedStr) -> Iterator[re.Pattern[str]]:
    """The keys that an f-string can be: it must begin or end with a part of a key."""
    texts = [str(v.value) if isinstance(v, ast.Constant) else HOLE for v in node.values]
    begins = re.fullmatch(r"[a-z][\w-]+-", texts[0] or "")
    ends = re.fullmatch(r"-[\w-]+", texts[-1] or "")
    if begins or ends:
        yield re.compile("".join("[a-z0-9-]+" if t is HOLE else re.escape(t) for t in texts))


def _strings_of_records() -> Iterator[str]:
    for path in (PROJECT / "indicators").rglob("*.toml"):
        yield from _strings(tomllib.loads(path.read_text(encoding="utf-8")))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in LANGUAGES:
                yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
