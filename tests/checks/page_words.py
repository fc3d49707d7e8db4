"""Where does a text on a page come from? Shares no code with the project.

A text is explained in a language when it is a message of that language's catalogue with explained
values, a text of a record, a name of a place, a figure, or a few of these joined by punctuation.
Everything else is reported: a word in code, another language's word, a key shown in place of words.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.checks.fluent_text import HOLE, Wording, wordings

PROJECT = Path(__file__).resolve().parents[2]
LANGUAGES = ("fi", "sv", "en")
# Names that no language translates.
NAMES = ("Perhemittari", "CSV", "Suomeksi", "På svenska", "In English")
_IDENTIFIER = re.compile(r"\d{8}T\d{6}\w*(?:-\w+)?|[0-9a-f]{12,64}")
# What stands between two explained texts, and at the end or the start of one.
_SENTENCES = (". ",)
_GLUE = (": ", "; ", ", ", " – ", " — ", " · ", " / ", " (", ") ", " ")
_EDGE = ".:;,()–—◼ "


class Explainer:
    """Explains texts in one language; answers are kept, since pages repeat themselves."""

    def __init__(self, lang: str, messages: dict[str, list[Wording]], texts: Sequence[str]) -> None:
        every = [wording for found in messages.values() for wording in found]
        every += [short for wording in every if (short := _without_subject(wording))]
        self.lang = lang
        self._whole = {_plain(text) for text in texts}
        # "Systematic model: stage" leaves "stage" to the sentence that stands under it.
        tails = {text.rpartition(": ")[2] for text in texts if ": " in text}
        self._whole |= {_plain(tail) for tail in tails if " " not in tail}
        self._whole |= {_plain("".join(map(str, w))) for w in every if HOLE not in w}
        self._holed = [
            tuple(p if p is HOLE else _plain_inside(p, first=n == 0) for n, p in enumerate(w))
            for w in every
            if HOLE in w and any(p is not HOLE and _has_words(p) for p in w)
        ]
        self._known: dict[str, bool] = {}

    def unexplained(self, texts: Sequence[str]) -> list[str]:
        """Those of the texts that nothing explains, once each."""
        return [text for text in dict.fromkeys(texts) if not self._explained(_plain(text))]

    def _explained(self, text: str) -> bool:
        if text not in self._known:
            self._known[text] = False  # a text is no explanation of itself
            self._known[text] = self._find(text)
        return self._known[text]

    def _find(self, text: str) -> bool:
        if not _has_words(text) or text in self._whole or _IDENTIFIER.fullmatch(text):
            return True
        if text[-1] in _EDGE and self._explained(text[:-1].rstrip()):
            return True
        if text[0] in _EDGE and self._explained(_plain(text[1:])):
            return True
        # Sentences first: a long text has few of them, and many ways to fill a message.
        return (
            any(self._both(left, right) for left, right in _halves(text, _SENTENCES))
            or any(_may_fit(w, text) and self._fits(w, text) for w in self._holed)
            or any(self._both(left, right) for left, right in _halves(text, _GLUE))
        )

    def _both(self, left: str, right: str) -> bool:
        return self._explained(_plain(left)) and self._explained(_plain(right))

    def _fits(self, wording: Wording, text: str) -> bool:
        """Whether the literals stand in the text in their order, with explained values between."""
        if not wording:
            return text == ""
        first, rest = wording[0], wording[1:]
        if first is not HOLE:
            return text.startswith(first) and self._fits(rest, text[len(first) :])
        if not rest:
            return text != "" and self._explained(_plain(text))
        ends = range(len(text) + 1) if rest[0] is HOLE else _places(text, rest[0])
        return any(self._fits(rest, text[e:]) and self._explained(_plain(text[:e])) for e in ends)


def explainers(project: Path = PROJECT) -> dict[str, Explainer]:
    """An explainer of the project's catalogues and records for each language."""
    return {
        lang: Explainer(
            lang,
            wordings(project / "indicators" / "words" / lang),
            [*NAMES, *record_texts(project, lang)],
        )
        for lang in LANGUAGES
    }


def record_texts(project: Path, lang: str) -> Iterator[str]:
    """Every text of a language in the TOML records, and the originals that have one language."""
    for folder in ("indicators", "data"):
        for path in sorted((project / folder).rglob("*.toml")):
            yield from _texts(tomllib.loads(path.read_text(encoding="utf-8")), lang)


def _texts(value: Any, lang: str) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _texts(item, lang)
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str) and (key == lang or key in ONE_LANGUAGE.get(lang, ())):
                yield item
            else:
                yield from _texts(item, lang)


# Fields of one text: the programme's own sentences are Finnish; licences have names of their own.
ONE_LANGUAGE = {
    "fi": ("original", "excerpt", "genitive_fi", "licence"),
    "sv": ("licence",),
    "en": ("licence",),
}


def _without_subject(wording: Wording) -> Wording:
    """A sentence "{name}: …" as it stands under that name as its heading; nothing for others."""
    if len(wording) > 1 and wording[0] is HOLE and str(wording[1] or "").startswith(": "):
        rest = str(wording[1])[2:]
        return (rest, *wording[2:]) if rest else wording[2:]
    return ()


def _may_fit(wording: Wording, text: str) -> bool:
    """Whether the text has all literals, and the first and the last at its ends: a quick look."""
    first, last = wording[0], wording[-1]
    return (
        (first is HOLE or text.startswith(first))
        and (last is HOLE or text.endswith(last))
        and all(part is HOLE or part in text for part in wording)
    )


def _halves(text: str, joints: Sequence[str]) -> Iterator[tuple[str, str]]:
    for glue in joints:
        for place in _places(text, glue):
            if place and place + len(glue) < len(text):
                yield text[:place], text[place + len(glue) :]


def _places(text: str, part: str) -> Iterator[int]:
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)


def _has_words(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _plain(text: str) -> str:
    """Blanks as one space, none outside, and the first letter small: it may start a sentence."""
    return _plain_inside(" ".join(text.split()), first=True)


def _plain_inside(text: str, *, first: bool) -> str:
    text = re.sub(r"\s+", " ", text)
    return text[:1].lower() + text[1:] if first else text
