"""The catalogue: TOML records edited by experts, read and checked as a whole."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from indicators.model import DisclosureRule, Indicator, Record, Theme

FOLDER = Path(__file__).parent
R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Finding:
    """A mistake in a record: where it is, what it is, and how to mend it."""

    file: str
    record: str
    key: str
    problem: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}: [{self.record}] {self.key}: {self.problem}. {self.mend}"


class CatalogueError(Exception):
    """The catalogue has mistakes; the message lists them all."""


@dataclass(frozen=True)
class Catalogue:
    """All records by id, and a version that changes with any of them."""

    themes: dict[str, Theme]
    sources: dict[str, str]
    disclosure: dict[str, DisclosureRule]
    indicators: dict[str, Indicator]
    version: str


def load(folder: Path = FOLDER) -> Catalogue:
    """The catalogue in `folder`; raises CatalogueError that lists every mistake."""
    catalogue, findings = _read(folder)
    if findings:
        raise CatalogueError("\n".join(str(finding) for finding in findings))
    return catalogue


def check(folder: Path = FOLDER) -> list[Finding]:
    """Every mistake in the records of `folder`; empty when all is well."""
    return _read(folder)[1]


def _read(folder: Path) -> tuple[Catalogue, list[Finding]]:
    findings: list[Finding] = []
    themes = _records(folder / "themes.toml", Theme, findings)
    rules = _records(folder / "disclosure.toml", DisclosureRule, findings)
    sources = {k: str(v["name"]) for k, v in _toml(folder / "sources.toml", findings).items()}
    indicators: dict[str, Indicator] = {}
    numbers: dict[int, str] = {}
    for path in sorted((folder / "indicators").glob("*.toml")):
        for record in _records(path, Indicator, findings).values():
            for key, known in (("theme", themes), ("disclosure", rules), ("source", sources)):
                value = getattr(record, key)
                if value not in known:
                    mend = f"Use one of: {', '.join(known)}"
                    findings.append(
                        Finding(path.name, record.id, key, f"there is no {key} {value!r}", mend)
                    )
            if record.number in numbers or record.id in indicators:
                other = numbers.get(record.number, record.id)
                problem = f"{record.number} is taken by [{other}]"
                findings.append(
                    Finding(path.name, record.id, "number", problem, "Give an unused id and number")
                )
            numbers[record.number] = record.id
            indicators[record.id] = record
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        digest.update(path.read_bytes())
    ordered = dict(sorted(indicators.items(), key=lambda item: item[1].number))
    return Catalogue(themes, sources, rules, ordered, digest.hexdigest()[:12]), findings


def _toml(path: Path, findings: list[Finding]) -> dict[str, dict[str, object]]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        findings.append(Finding(path.name, "-", "-", str(error), "Correct the TOML on that line"))
        return {}


def _records(path: Path, kind: type[R], findings: list[Finding]) -> dict[str, R]:
    records = {}
    for name, body in _toml(path, findings).items():
        try:
            records[name] = kind.model_validate({"id": name, **body})
        except ValidationError as error:
            for item in error.errors():
                key = ".".join(str(part) for part in item["loc"])
                mend = _mend(str(item["type"]))
                findings.append(Finding(path.name, name, key, item["msg"], mend))
    return records


def _mend(kind: str) -> str:
    if kind == "missing":
        return "Add the key"
    if kind == "extra_forbidden":
        return "Remove the key, or correct its spelling"
    return "Correct the value"
