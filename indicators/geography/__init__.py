"""Regions and regional divisions, as data: levels, codes, names and their inflected forms."""

import tomllib
from functools import cache
from pathlib import Path

from indicators.geography.municipalities import municipalities
from indicators.geography.region import Region

__all__ = [
    "COUNTRY",
    "LEVELS",
    "MAINLAND_18",
    "Region",
    "in_programme",
    "name",
    "region",
    "regions",
]

COUNTRY = "FI"
LEVELS = ("maakunta", "hyvinvointialue", "kunta")
"""The levels of regions, those of the programme first."""


FOLDER = Path(__file__).parent
WRITTEN = ("regions.toml", "counties.toml")


@cache
def regions(level: str = "maakunta") -> tuple[Region, ...]:
    """All regions of a level, by code."""
    found = municipalities() if level == "kunta" else _written()
    return tuple(sorted((r for r in found if r.level == level), key=lambda r: r.code))


@cache
def _written() -> tuple[Region, ...]:
    texts = [(FOLDER / name).read_text(encoding="utf-8") for name in WRITTEN]
    return tuple(Region(**record) for text in texts for record in tomllib.loads(text)["region"])


def region(code: str, level: str | None = None) -> Region:
    """The region of a level with this code; KeyError names both when there is none."""
    level = level or ("country" if code == COUNTRY else "maakunta")
    found = _by_code(level).get(code)
    if found is None:
        raise KeyError(f"no region {code!r} at level {level!r}")
    return found


@cache
def in_programme(level: str = "maakunta") -> tuple[str, ...]:
    """Codes of a level's regions on the mainland, where the programme was; in order."""
    return tuple(found.code for found in regions(level) if found.in_programme)


@cache
def _by_code(level: str) -> dict[str, Region]:
    return {found.code: found for found in regions(level)}


MAINLAND_18 = in_programme()
"""Codes of the 18 regions that the programme covered; Åland (21) is not part of it."""


def name(code: str, lang: str) -> str:
    """The name of a region or of the country in `lang`."""
    return region(code).name[lang]
