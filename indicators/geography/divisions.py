"""Regional divisions as data: which borders were in force in which years."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Division:
    """A version of the borders; `last_year` is None while it is in force."""

    number: int
    first_year: int
    last_year: int | None
    name: dict[str, str]


@cache
def divisions() -> tuple[Division, ...]:
    """All divisions, oldest first."""
    text = (Path(__file__).parent / "divisions.toml").read_text(encoding="utf-8")
    found = [
        Division(
            number=record["number"],
            first_year=record["first_year"],
            last_year=record.get("last_year"),
            name=record["name"],
        )
        for record in tomllib.loads(text)["division"]
    ]
    return tuple(sorted(found, key=lambda d: d.number))


def division(number: int) -> Division:
    """The division with this number (its first year); KeyError names it when there is none."""
    for found in divisions():
        if found.number == number:
            return found
    raise KeyError(f"no division {number}")


def fits(number: int, period: tuple[int, int]) -> bool:
    """Whether the division was in force in every year of `period` (first and last year).

    False for series that their producer has recalculated to later borders: their figures are
    right for those borders, but the borders were not those of the years shown.
    KeyError for an unknown division, ValueError for a period that ends before it starts.
    """
    first, last = period
    if last < first:
        raise ValueError(f"period {first}–{last} ends before it starts")
    found = division(number)
    return found.first_year <= first and (found.last_year is None or last <= found.last_year)
