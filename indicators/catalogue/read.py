"""TOML files to records, file by file, with every mistake collected."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from indicators.catalogue.findings import Finding, of_validation
from indicators.catalogue.syntax import tables_of
from indicators.model import Record

R = TypeVar("R", bound=Record)


@dataclass
class Shelf(Generic[R]):
    """The records of one kind: those that are valid, and where every one was seen.

    `files` has the broken records too, so that a mistake in one record does not make every
    reference to it a second mistake. `complete` is False when a file, or a record of it, could not
    be read at all.
    """

    records: dict[str, R] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    complete: bool = True

    def knows(self, id_: str) -> bool:
        """Whether a reference to `id_` may stand: it exists, or may be in an unreadable file."""
        return id_ in self.files or not self.complete


def toml(path: Path, findings: list[Finding]) -> tuple[dict[str, Any] | None, bool]:
    """The file's tables, and whether all of it could be read; a finding for what could not.

    None where the file is absent or not UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        findings.append(Finding(path.name, "-", "-", "The file is missing", "Restore the file"))
    except UnicodeDecodeError:
        mend = "Save the file as UTF-8"
        findings.append(Finding(path.name, "-", "-", "The file is not UTF-8", mend))
    else:
        return tables_of(path.name, text, findings)
    return None, False


def add(
    shelf: Shelf[R], kind: type[R], file: str, tables: dict[str, Any], findings: list[Finding]
) -> None:
    """Put the records of `tables` on the shelf; an id that is there already is a finding."""
    for name, body in tables.items():
        if not isinstance(body, dict):
            problem, mend = "A value outside a record", f"Put it under a record, or write [{name}]"
            findings.append(Finding(file, "-", name, problem, mend))
        elif "id" in body:
            problem, mend = "The record's id is its table's name", "Remove the key"
            findings.append(Finding(file, name, "id", problem, mend))
            shelf.files.setdefault(name, file)
        elif (
            body
            and all(isinstance(value, dict) for value in body.values())
            and not (body.keys() & kind.model_fields.keys())
        ):
            mend = f"Write [{next(iter(body))}]"
            findings.append(Finding(file, name, "-", "Records within a record", mend))
            shelf.complete = False
        elif name in shelf.files:
            problem = f"The id is taken by a record in {shelf.files[name]}"
            findings.append(Finding(file, name, "id", problem, "Give one of them another id"))
        else:
            shelf.files[name] = file
            try:
                shelf.records[name] = kind.model_validate({"id": name, **body})
            except ValidationError as error:
                findings.extend(of_validation(file, name, kind, error))


def shelf(kind: type[R], paths: list[Path], findings: list[Finding]) -> Shelf[R]:
    """The records of `kind` in all `paths`, each file holding one table a record."""
    found: Shelf[R] = Shelf()
    for path in paths:
        tables, whole = toml(path, findings)
        found.complete = found.complete and whole
        if tables is not None:
            add(found, kind, path.name, tables, findings)
    return found
