"""The catalogue: TOML records edited by experts, read and checked as a whole."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indicators.catalogue import rules
from indicators.catalogue.findings import Finding
from indicators.catalogue.read import R, Shelf, add, shelf, toml
from indicators.model import (
    Claim,
    DisclosureRule,
    Framework,
    Goal,
    Indicator,
    Service,
    Source,
    Theme,
)

__all__ = ["FOLDER", "Catalogue", "CatalogueError", "Finding", "check", "load"]

FOLDER = Path(__file__).parent


class CatalogueError(Exception):
    """The catalogue has mistakes; the message has one line for each, `findings` the mistakes."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings


@dataclass(frozen=True)
class Catalogue:
    """All records by id, and a version that changes with any byte of them.

    Indicators are ordered by number, all others as their file has them.
    """

    themes: dict[str, Theme]
    sources: dict[str, Source]
    disclosure: dict[str, DisclosureRule]
    indicators: dict[str, Indicator]
    claims: dict[str, Claim]
    framework: Framework
    version: str


def load(folder: Path | None = None) -> Catalogue:
    """The catalogue in `folder`, the product's own by default.

    Raises CatalogueError, which lists every mistake of all files.
    """
    catalogue, findings = _read(folder or FOLDER)
    if findings:
        raise CatalogueError(findings)
    return catalogue


def check(folder: Path | None = None) -> list[Finding]:
    """Every mistake in the records of `folder`, all files at once; empty when all is well."""
    return _read(folder or FOLDER)[1]


def _read(folder: Path) -> tuple[Catalogue, list[Finding]]:
    findings: list[Finding] = []
    themes = shelf(Theme, [folder / "themes.toml"], findings)
    sources = shelf(Source, [folder / "sources.toml"], findings)
    disclosure = shelf(DisclosureRule, [folder / "disclosure.toml"], findings)
    indicators = shelf(Indicator, sorted((folder / "indicators").glob("*.toml")), findings)
    claims = shelf(Claim, [folder / "claims.toml"], findings)
    source, goals, services = _framework(folder / "goals.toml", findings)
    findings += rules.of_sources(sources)
    findings += rules.of_themes(themes, indicators)
    findings += rules.of_indicators(indicators, themes, sources, disclosure)
    findings += rules.of_claims(claims, themes, sources, indicators)
    findings += rules.of_framework(goals, services, themes, indicators, claims)
    if source is not None:
        findings += rules.missing_source(source, sources, "goals.toml")
    ordered = sorted(indicators.records.values(), key=lambda record: record.number)
    catalogue = Catalogue(
        themes=themes.records,
        sources=sources.records,
        disclosure=disclosure.records,
        indicators={record.id: record for record in ordered},
        claims=claims.records,
        # Not validated again: the records are, and with findings nobody gets the framework.
        framework=Framework.model_construct(
            source=source or "", goals=goals.records, services=services.records
        ),
        version=_version(folder),
    )
    return catalogue, findings


def _framework(
    path: Path, findings: list[Finding]
) -> tuple[str | None, Shelf[Goal], Shelf[Service]]:
    """The source's id, the goals and the services: one file with a table for each."""
    goals: Shelf[Goal] = Shelf()
    services: Shelf[Service] = Shelf()
    tables, whole = toml(path, findings)
    goals.complete = services.complete = whole
    if tables is None:
        return None, goals, services
    source = tables.pop("source", None)
    if not isinstance(source, str) and whole:
        findings.append(Finding(path.name, "-", "source", "The source is missing", "Add the key"))
        source = None
    _part("goals", goals, Goal, path.name, tables, findings)
    _part("services", services, Service, path.name, tables, findings)
    for key in tables:
        mend = "Use [goals.…] or [services.…]"
        findings.append(Finding(path.name, "-", key, "Not a part of the framework", mend))
    return source, goals, services


def _part(
    key: str,
    part: Shelf[R],
    kind: type[R],
    file: str,
    tables: dict[str, Any],
    findings: list[Finding],
) -> None:
    body = tables.pop(key, None)
    if isinstance(body, dict):
        add(part, kind, file, body, findings)
    else:
        mend = f"Add records named [{key}.…]"
        findings.append(Finding(file, "-", key, f"There are no {key}", mend))


def _version(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        content = path.read_bytes()
        # Name and length first, so that text moved between two files changes the version too.
        digest.update(f"{path.relative_to(folder).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:12]
