"""Do the catalogues of the three languages agree?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fluent.syntax.ast import BaseNode, Message, MessageReference, VariableReference
from fluent.syntax.visitor import Visitor

from indicators.words import LANGUAGES, messages


@dataclass(frozen=True)
class Finding:
    """A key whose languages do not agree, and how to mend it."""

    key: str
    lang: str
    problem: str

    def __str__(self) -> str:
        return f"indicators/words/{self.lang}: {self.key}: {self.problem}"


class _References(Visitor):
    """Collects the variables and the other messages that a message names."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    # The names of the methods are Fluent's.
    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)


def missing_keys() -> list[Finding]:
    """Keys that are not in all three languages, name an unknown message or differ in variables.

    Sorted by key, empty when all is well. A catalogue that cannot be read raises WordError.
    """
    return compare({lang: messages(lang) for lang in LANGUAGES})


def compare(catalogues: Mapping[str, Mapping[str, Message]]) -> list[Finding]:
    """As `missing_keys`, of any catalogues: language → key → message."""
    keys = sorted({key for catalogue in catalogues.values() for key in catalogue})
    return [finding for key in keys for finding in _findings(key, catalogues)]


def _findings(key: str, catalogues: Mapping[str, Mapping[str, Message]]) -> Iterator[Finding]:
    having = [lang for lang, catalogue in catalogues.items() if key in catalogue]
    references = {lang: _references(catalogues[lang][key]) for lang in having}
    used = set().union(*(found.variables for found in references.values()))
    for lang in catalogues:
        if lang not in references:
            yield Finding(key, lang, f"missing; it stands in {', '.join(having)}")
            continue
        if lacking := used - references[lang].variables:
            names = ", ".join(f"${name}" for name in sorted(lacking))
            yield Finding(key, lang, f"does not use {names}, which another language uses")
        for name in sorted(references[lang].messages - set(catalogues[lang])):
            yield Finding(key, lang, f"points to {name}, which does not exist")


def _references(message: BaseNode) -> _References:
    found = _References()
    found.visit(message)
    return found
