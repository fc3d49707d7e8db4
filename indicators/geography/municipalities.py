"""Municipalities as regions, and the region and the county that each belongs to."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from indicators.geography.region import Region

ALAND = "21"


@dataclass(frozen=True)
class Municipality:
    """A municipality of the division of 2021: its region of 2021 and its county of 2023."""

    code: str
    name: dict[str, str]
    maakunta: str
    hyvinvointialue: str


@cache
def keys() -> tuple[Municipality, ...]:
    """All municipalities, by code."""
    path = Path(__file__).parent / "municipalities.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Municipality(
                code=row["code"],
                name={lang: row[lang] for lang in ("fi", "sv", "en")},
                maakunta=row["maakunta"],
                hyvinvointialue=row["hyvinvointialue"],
            )
            for row in csv.DictReader(file)
        )


@cache
def municipalities() -> tuple[Region, ...]:
    """All municipalities as regions.

    In Finnish a sentence has the name as it is: no list of the inflected forms of 309 names is at
    hand, and a wrong form would be worse than none.
    """
    return tuple(
        Region(
            level="kunta",
            code=found.code,
            name=found.name,
            short=found.name,
            inside={
                "fi": found.name["fi"],
                "sv": f"i {found.name['sv']}",
                "en": f"in {found.name['en']}",
            },
            genitive_fi=found.name["fi"],
            in_programme=found.maakunta != ALAND,
        )
        for found in keys()
    )
