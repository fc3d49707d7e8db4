"""One table of counts as cells and the sums among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from indicators.disclosure.counts import HIGH, LOW, with_counts
from indicators.disclosure.rule import Rule
from indicators.observation import KEY

CELL = KEY
TABLE = ["indicator", "division", "period_start", "period_end", "age", "origin"]
KNOWN = "_known"

Within = Mapping[tuple[str, str], tuple[str, str]]
"""(level, region) → the (level, region) that contains it, for levels below the country."""


@dataclass(frozen=True)
class Cell:
    """A cell: `low` and `high` are what a reader knows of its count, None where nothing.

    `known` is its count in an earlier release, which stays known however it is hidden now.
    """

    level: str
    region: str
    sex: str
    low: float | None
    high: float | None
    n: float | None
    hidden: bool
    known: float | None = None

    @property
    def shown(self) -> bool:
        """Whether a reader can work the count out from the row itself."""
        return not self.hidden and self.low is not None

    @property
    def missing(self) -> bool:
        """Whether nobody reported it."""
        return not self.hidden and self.low is None


@dataclass(frozen=True)
class Line:
    """A published sum: `parts` add up to `total`, or stay below it when not `complete`."""

    total: int
    parts: tuple[int, ...]
    complete: bool = True


def cells_of(rows: pl.DataFrame, rule: Rule) -> list[Cell]:
    """The cells of one table, in the order of its rows; `_known` is an optional column."""
    return [
        Cell(
            level=row["level"],
            region=row["region"],
            sex=row["sex"],
            low=row[LOW],
            high=row[HIGH],
            n=row["denominator"],
            hidden=row["status"] == "Q",
            known=row.get(KNOWN),
        )
        for row in with_counts(rows, rule).iter_rows(named=True)
    ]


def lines_of(cells: Sequence[Cell], within: Within | None = None) -> list[Line]:
    """The sums that hold: each level's regions of the country, sexes of the total, and `within`.

    A cell's place in `cells` is its number in the lines. Regions of a level that `within` puts into
    others add up to those as well, where all of them are there.
    """
    place = {(cell.level, cell.region, cell.sex): i for i, cell in enumerate(cells)}
    levels = sorted({cell.level for cell in cells} - {"country"})
    lines = []
    for (level, region, sex), total in place.items():
        if level == "country":
            for part in levels:
                parts = tuple(i for (lv, _, s), i in place.items() if (lv, s) == (part, sex))
                if parts:
                    lines.append(Line(total, parts))
        inside = [key for key, outer in (within or {}).items() if outer == (level, region)]
        for part in sorted({part for part, _ in inside}):
            members = [(lv, r, sex) for lv, r in inside if lv == part]
            parts = tuple(place[key] for key in members if key in place)
            if parts:
                lines.append(Line(total, parts, complete=len(parts) == len(members)))
        if sex == "total":
            keys = [(level, region, other) for other in ("male", "female")]
            parts = tuple(place[key] for key in keys if key in place)
            if parts:
                lines.append(Line(total, parts, complete=len(parts) == 2))
    return lines
