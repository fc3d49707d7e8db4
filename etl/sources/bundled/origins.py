"""Where each file of the bundled data came from, and SOURCES.toml that says so."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RETRIEVED = "2026-11-24"
"""The day on which the folder of collected sources was collected, by its SOURCE.txt files."""
DIAK = "DiakGit/karttasovellus a33f857 (2023-03-08)"
GEOFI = "rOpenGov/geofi de9392b (2026-04-02)"
LICENCE_OF_BORDERS = "CC BY 4.0; MIT; BSD-2-Clause; public domain"


@dataclass(frozen=True)
class Origin:
    """A source file: who made it and where it was taken from, its licence, what was done to it."""

    origin: str
    taken_from: str
    licence: str
    what_was_done: str


def sources_toml(folder: Path, origins: Mapping[str, Origin], *, maker: str) -> str:
    """SOURCES.toml of the files in `folder` that were read: one table each, with sha256."""
    lines = [f"# Made by {maker}. What was read, from whom, under which licence, what was done."]
    for path, origin in origins.items():
        digest = hashlib.sha256((folder / path).read_bytes()).hexdigest()
        facts = {**vars(origin), "retrieved": RETRIEVED, "sha256": digest}
        # JSON's strings are TOML's basic strings.
        said = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items()]
        lines += ["", f'["{path}"]', *said]
    return "\n".join(lines) + "\n"
