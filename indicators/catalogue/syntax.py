"""A TOML file record by record, so that a slip in one record hides no mistake in another."""

import re
import tomllib
from typing import Any

from indicators.catalogue.findings import Finding

PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
HEADER = re.compile(r"^\[+\s*([^\]#]*)")
KEY = re.compile(r"^\s*([\w.-]+)\s*=")
MENDS = {
    "Cannot overwrite a value": "The key stands twice in the record: remove one",
    "Illegal character": "Close the text with a straight quotation mark",
    "Invalid value": (
        "Put a text in straight quotation marks; write true or false in small letters"
    ),
    "Expected newline or end of document after a statement": (
        "Write one value; decimals with a point, not a comma"
    ),
    "Invalid initial character for a key part": (
        "Close the table with }, on the same line and with no comma before it"
    ),
    "Expected ']' at the end of a table declaration": (
        "Write the record's name with a–z, 0–9 and _ alone, within [ ]"
    ),
    "Expected '=' after a key": "Write key = value",
    "Unclosed array": "Close the list with ]",
    "Unclosed inline table": "Close the text's table with }, and put commas between its languages",
    "Unterminated string": "Close the text with a straight quotation mark",
}


def tables_of(file: str, text: str, findings: list[Finding]) -> tuple[dict[str, Any], bool]:
    """The tables of the file's readable records, and whether all could be read.

    Each record that is not TOML is a finding with its line.
    """
    try:
        return tomllib.loads(text), True
    except tomllib.TOMLDecodeError as error:
        whole = error
    tables: dict[str, Any] = {}
    before = len(findings)
    seen: dict[str, int] = {}
    for first, part in _parts(text):
        header = HEADER.match(part)
        name = header.group(1).strip() if header else "-"
        if header and name in seen:
            problem = f"The record stands twice, at lines {seen[name]} and {first}"
            findings.append(Finding(file, name, "-", problem, "Give one of them another name"))
            continue
        seen[name] = first
        try:
            _merge(tables, tomllib.loads(part))
        except tomllib.TOMLDecodeError as error:
            findings.append(_finding(file, name, first, part, error))
    if len(findings) == before:  # wrong as a whole only: a table under a value, for instance
        findings.append(_finding(file, "-", 1, text, whole))
    return tables, False


def _parts(text: str) -> list[tuple[int, str]]:
    """Number of the first line, and text, of what stands before the first header and of each."""
    parts: list[tuple[int, list[str]]] = [(1, [])]
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        if line.startswith("["):
            parts.append((number, []))
        parts[-1][1].append(line)
    return [(number, "".join(lines)) for number, lines in parts if "".join(lines).strip()]


def _merge(tables: dict[str, Any], more: dict[str, Any]) -> None:
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(tables.get(key), dict):
            _merge(tables[key], value)
        else:
            tables[key] = value


def _finding(
    file: str, record: str, first: int, part: str, error: tomllib.TOMLDecodeError
) -> Finding:
    said = str(error)
    place = PLACE.search(said)
    lines = part.splitlines()
    line = int(place.group(1)) if place and place.group(1) else len(lines)
    problem = PLACE.sub("", said)
    # A list may go on over several lines: its key stands on the nearest line above that has one.
    keys = [found.group(1) for text in lines[:line] if (found := KEY.match(text))]
    mend = next((m for start, m in MENDS.items() if problem.startswith(start)), None)
    return Finding(
        file,
        record,
        keys[-1] if keys else "-",
        f"Line {first + line - 1} is not TOML: {problem}",
        mend or "Compare the line with the same key of another record",
    )
