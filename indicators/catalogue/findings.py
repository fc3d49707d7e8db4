"""Mistakes in the catalogue's records, in words that an expert can act on."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError


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
    "string_pattern_mismatch": "Write a text; ids are lower-case letters, digits and _",
    "string_type": "Put the text in quotation marks",
    "bool_type": "Write true or false, without quotation marks",
    "int_type": "Write a whole number, without quotation marks",
    "int_from_float": "Write a whole number",
    "float_type": "Write a number without quotation marks, with a decimal point",
    "too_short": "List at least one",
    "too_long": "Write {max_length} values",
    "tuple_type": "Write a list: [ ], its items separated by commas",
    "less_than_equal": "Write at most {le:g}",
    "greater_than_equal": "Write at least {ge:g}",
    "greater_than": "Write a number above {gt:g}",
    "literal_error": "Use one of: {expected}",
}
"""How to mend a mistake, by pydantic's type of error."""
TABLES = {
    "Text": "Write the text in three languages: {fi = …, sv = …, en = …}",
    "Break": "Write {year = …, reason = {fi = …, sv = …, en = …}}",
}


def of_validation(
    file: str, record: str, kind: type[BaseModel], error: ValidationError
) -> list[Finding]:
    """One finding for each mistake that pydantic saw in the record; `key` is a dotted path."""
    found = []
    for item in error.errors(include_url=False):
        key = ".".join(str(part) for part in item["loc"]) or "-"
        type_, context = str(item["type"]), item.get("ctx", {})
        problem = item["msg"]
        if type_ == "string_pattern_mismatch" and not str(item["input"]).strip():
            problem, mend = "The text is empty", "Write the text in this language"
        elif type_ == "extra_forbidden":
            problem, mend = "There is no such key", _meant(str(item["loc"][-1]), kind)
        elif type_ == "model_type":
            mend = TABLES.get(str(context.get("class_name")), "Write a table")
        elif type_ in MENDS:
            mend = MENDS[type_].format(**context)
        else:
            mend = f"Correct the value {item['input']!r}"
        found.append(Finding(file, record, key, problem, mend))
    return found


def _meant(key: str, kind: type[BaseModel]) -> str:
    near = get_close_matches(key, kind.model_fields, n=1, cutoff=0.75)
    return f"Write {near[0]}, or remove the key" if near else "Remove the key"


def unknown(kind: str, value: str, known: Iterable[str]) -> tuple[str, str]:
    """Problem and mend for a reference to something that does not exist; nearest names first."""
    names = sorted(known)
    near = get_close_matches(value, names, n=3) or (names if len(names) <= MANY else [])
    mend = f"Use one of: {', '.join(near)}" if near else f"Correct the name, or add the {kind}"
    return f"There is no {kind} {value!r}", mend
