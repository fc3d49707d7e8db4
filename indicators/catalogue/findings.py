"""Mistakes in the catalogue's records, in words that an expert can act on."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import ValidationError


@dataclass(frozen=True)
class Finding:
    """A mistake in a record: where it is, what it is, and how to mend it."""

    file: str
    record: str
    key: str
    problem: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}: [{self.record}] {self.key}: {self.problem}. {self.mend}."


MANY = 10
"""A longer list of names than this helps nobody."""

MENDS = {
    "missing": "Add the key",
    "extra_forbidden": "Remove the key, or correct its spelling",
    "string_pattern_mismatch": "Write a text; ids are lower-case letters, digits and _",
    "string_type": "Put the text in quotation marks",
    "bool_type": "Write true or false",
    "too_short": "List at least one",
    "model_type": "Write a table, {fi = …, sv = …, en = …} for a text",
}
"""How to mend a mistake, by pydantic's type of error."""


def of_validation(file: str, record: str, error: ValidationError) -> list[Finding]:
    """One finding for each mistake that pydantic saw in the record; `key` is a dotted path."""
    found = []
    for item in error.errors(include_url=False):
        key = ".".join(str(part) for part in item["loc"]) or "-"
        kind = str(item["type"])
        problem = item["msg"]
        if kind == "string_pattern_mismatch" and not str(item["input"]).strip():
            problem, mend = "The text is empty", "Write the text in this language"
        elif kind == "literal_error":
            mend = f"Use one of: {item['ctx']['expected']}"
        else:
            mend = MENDS.get(kind, f"Correct the value {item['input']!r}")
        found.append(Finding(file, record, key, problem, mend))
    return found


def unknown(kind: str, value: str, known: Iterable[str]) -> tuple[str, str]:
    """Problem and mend for a reference to something that does not exist; nearest names first."""
    names = sorted(known)
    near = get_close_matches(value, names, n=3) or (names if len(names) <= MANY else [])
    mend = f"Use one of: {', '.join(near)}" if near else f"Correct the name, or add the {kind}"
    return f"There is no {kind} {value!r}", mend
