"""Do the catalogues of the three languages agree, and does each say its own words?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from fluent.syntax.ast import BaseNode, Message, MessageReference, TextElement, VariableReference
from fluent.syntax.serializer import serialize_pattern
from fluent.syntax.visitor import Visitor

from indicators.words import LANGUAGES, messages

Catalogues = Mapping[str, Mapping[str, Message]]

FORM = "form-"
"""How the key of an inflected form starts: a language's own, which only its messages name."""

SAME = {
    "period": "Swedish and English share the word",
    "period-label": "Swedish and English share the word",
    "ui-period": "Swedish and English share the word",
    "ui-language-fi": "a language's own name, alike everywhere",
    "ui-language-sv": "a language's own name, alike everywhere",
    "ui-language-en": "a language's own name, alike everywhere",
}
"""Keys that may say the same in two languages, and why."""


@dataclass(frozen=True)
class Finding:
    """A key whose languages do not agree, and how to mend it."""

    key: str
    lang: str
    problem: str

    def __str__(self) -> str:
        return f"indicators/words/{self.lang}: {self.key}: {self.problem}"


class _References(Visitor):
    """Collects the variables and the other messages that a message names, and its own words."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.words = False

    # The names of the methods are Fluent's.
    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802
        self.words = self.words or any(letter.isalpha() for letter in node.value)


def findings() -> list[Finding]:
    """Everything that is wrong with the catalogues as they stand, in the order of the checks."""
    read = _read()
    return [*compare(read), *untranslated(read, SAME), *duplicates(read)]


def missing_keys() -> list[Finding]:
    """Keys that are not in all three languages, name an unknown message or differ in variables.

    Sorted by key, empty when all is well. A catalogue that cannot be read raises WordError.
    """
    return compare(_read())


def compare(catalogues: Catalogues) -> list[Finding]:
    """As `missing_keys`, of any catalogues: language → key → message."""
    return [finding for key in _keys(catalogues) for finding in _differences(key, catalogues)]


def untranslated(catalogues: Catalogues, same: Mapping[str, str]) -> list[Finding]:
    """Keys that say the same in two languages, but for those in `same`; and those there in vain.

    A message without words of its own, such as an interval's limits, may be alike.
    """
    found, alike = [], set()
    for key in _keys(catalogues):
        for first, second in combinations(catalogues, 2):
            texts = {_words(catalogues[lang].get(key)) for lang in (first, second)}
            if len(texts) > 1 or texts == {""}:
                continue
            alike.add(key)
            if key not in same:
                found.append(Finding(key, second, f"says the same as {first}; translate it"))
    for key in sorted(set(same) & set(_keys(catalogues)) - alike):
        found.append(Finding(key, "*", "differs in every language; take it out of SAME"))
    return found


def duplicates(catalogues: Catalogues) -> list[Finding]:
    """Keys that say in every language what an earlier key says: one of the two is enough."""
    by_texts: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in _keys(catalogues):
        texts = tuple(_words(catalogue.get(key)) for catalogue in catalogues.values())
        if all(texts):
            by_texts[texts].append(key)
    return [
        Finding(key, "*", f"says the same as {first} in every language; keep one of the two")
        for first, *rest in by_texts.values()
        for key in rest
    ]


def references(catalogue: Mapping[str, Message]) -> dict[str, set[str]]:
    """The other messages that each message of a catalogue names."""
    return {key: _references(message).messages for key, message in catalogue.items()}


def _read() -> Catalogues:
    return {lang: messages(lang) for lang in LANGUAGES}


def _keys(catalogues: Catalogues) -> list[str]:
    every = {key for catalogue in catalogues.values() for key in catalogue}
    return sorted(key for key in every if not key.startswith(FORM))


def _differences(key: str, catalogues: Catalogues) -> Iterator[Finding]:
    having = [lang for lang, catalogue in catalogues.items() if key in catalogue]
    found = {lang: _variables(key, catalogues[lang]) for lang in having}
    used = set().union(*found.values())
    for lang, catalogue in catalogues.items():
        if lang not in found:
            yield Finding(key, lang, f"missing; it stands in {', '.join(having)}")
            continue
        if lacking := used - found[lang]:
            names = ", ".join(f"${name}" for name in sorted(lacking))
            yield Finding(key, lang, f"does not use {names}, which another language uses")
        for name in sorted(_references(catalogue[key]).messages - set(catalogue)):
            yield Finding(key, lang, f"points to {name}, which does not exist")


def _variables(key: str, catalogue: Mapping[str, Message]) -> set[str]:
    """The variables of a message, and of the messages that it names."""
    waiting, seen, found = [key], {key}, set()
    while waiting:
        here = _references(catalogue[waiting.pop()])
        found |= here.variables
        further = here.messages & set(catalogue) - seen
        seen |= further
        waiting += further
    return found


def _references(message: BaseNode) -> _References:
    found = _References()
    found.visit(message)
    return found


def _words(message: Message | None) -> str:
    """The message as it is written, or nothing where it has no words of its own."""
    if message is None or message.value is None or not _references(message.value).words:
        return ""
    return serialize_pattern(message.value).strip()
