"""Regions and regional divisions, as data: levels, codes, names and their inflected forms."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

COUNTRY = "FI"


@dataclass(frozen=True)
class Region:
    """A region, or the country. Codes repeat between levels: the key is level and code."""

    level: str
    code: str
    name: dict[str, str]
    short: dict[str, str]
    inside: dict[str, str]
    genitive_fi: str
    in_programme: bool


@cache
def regions(level: str = "maakunta") -> tuple[Region, ...]:
    """All regions of a level, by code."""
    text = (Path(__file__).parent / "regions.toml").read_text(encoding="utf-8")
    found = [Region(**record) for record in tomllib.loads(text)["region"]]
    return tuple(sorted((r for r in found if r.level == level), key=lambda r: r.code))


def region(code: str, level: str | None = None) -> Region:
    """The region of a level with this code; KeyError names both when there is none."""
    level = level or ("country" if code == COUNTRY else "maakunta")
    for found in regions(level):
        if found.code == code:
            return found
    raise KeyError(f"no region {code!r} at level {level!r}")


MAINLAND_18 = tuple(found.code for found in regions() if found.in_programme)
"""Codes of the 18 regions that the programme covered; Åland (21) is not part of it."""


def name(code: str, lang: str) -> str:
    """The name of a region or of the country in `lang`."""
    return region(code).name[lang]
