"""One table of counts as cells and the sums among them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import polars as pl
from numpy.typing import NDArray

from indicators.disclosure.counts import HIGH, LOW, with_counts
from indicators.disclosure.rule import Rule
from indicators.observation import KEY

CELL = KEY
TABLE = ["indicator", "division", "period_start", "period_end", "age", "origin"]
KNOWN = "_known"

Within = Mapping[tuple[str, str], tuple[str, str]]
"""(level, region) → the (level, region) that contains it, for levels below the country."""
Key = tuple[str, str, str]
"""Level, region and sex of a cell."""
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Line:
    """A published sum: `parts` add up to `total`, or stay below it when not `complete`."""

    total: int
    parts: tuple[int, ...]
    complete: bool = True

    @property
    def cells(self) -> tuple[int, ...]:
        """Parts and total."""
        return (self.total, *self.parts)


class Layout:
    """The cells of a table by their place in it, and the sums that they stand in."""

    def __init__(self, keys: Sequence[Key], lines: Sequence[Line]) -> None:
        self.keys, self.lines = keys, lines
        self.of_cell: dict[int, list[int]] = defaultdict(list)
        for number, line in enumerate(lines):
            for cell in line.cells:
                self.of_cell[cell].append(number)
        self.line, self.cell, self.sign = self.entries(range(len(lines)))
        self.complete = np.array([line.complete for line in lines], dtype=bool)
        self.totals = np.zeros(len(keys), dtype=bool)
        self.totals[[line.total for line in lines]] = True

    def entries(self, numbers: Sequence[int]) -> tuple[NDArray[np.intp], NDArray[np.intp], Floats]:
        """Some sums as entries of a matrix: number of the sum among them, cell, and 1 or -1."""
        chosen = [self.lines[number] for number in numbers]
        row = np.repeat(np.arange(len(chosen)), [len(line.cells) for line in chosen])
        cell = np.array([cell for line in chosen for cell in line.cells], dtype=np.intp)
        sign = np.ones(len(cell))
        sign[np.cumsum([0, *(len(line.cells) for line in chosen[:-1])])[: len(chosen)]] = -1.0
        return row, cell, sign


@dataclass(frozen=True)
class Table:
    """What a reader knows of each cell's count and denominator; NaN where nothing.

    `low` and `high` bound the count. `known` is its count in an earlier release, which stays known
    however it is hidden now.
    """

    layout: Layout
    low: Floats
    high: Floats
    n: Floats
    hidden: NDArray[np.bool_]
    known: Floats

    @property
    def shown(self) -> NDArray[np.bool_]:
        """Cells whose count a reader can work out from the row itself."""
        return ~self.hidden & ~np.isnan(self.low)

    @property
    def missing(self) -> NDArray[np.bool_]:
        """Cells that nobody reported."""
        return ~self.hidden & np.isnan(self.low)

    def without(self, cell: int) -> "Table":
        """The table with one cell more hidden."""
        low, high, n = self.low.copy(), self.high.copy(), self.n.copy()
        low[cell] = high[cell] = n[cell] = np.nan
        hidden = self.hidden.copy()
        hidden[cell] = True
        return replace(self, low=low, high=high, n=n, hidden=hidden)

    def like(self, other: "Table", cell: int) -> "Table":
        """The table with one cell as it is in another."""
        low, high, n = self.low.copy(), self.high.copy(), self.n.copy()
        low[cell], high[cell], n[cell] = other.low[cell], other.high[cell], other.n[cell]
        hidden = self.hidden.copy()
        hidden[cell] = other.hidden[cell]
        return replace(self, low=low, high=high, n=n, hidden=hidden)


class Layouts:
    """The layouts of many tables, most of which have the same cells in the same order."""

    def __init__(self, within: Within | None) -> None:
        self._within = within
        self._found: dict[tuple[Key, ...], Layout] = {}

    def table(self, rows: pl.DataFrame, rule: Rule) -> Table:
        """One table of the frame, its cells in the order of the rows; `_known` is optional."""
        keys = tuple(rows.select(pl.col("level", "region", "sex").cast(pl.String)).rows())
        if keys not in self._found:
            self._found[keys] = Layout(keys, lines_of(keys, self._within))
        counted = with_counts(rows, rule)
        columns = {name: _floats(counted, name) for name in (LOW, HIGH, "denominator", KNOWN)}
        return Table(
            layout=self._found[keys],
            low=columns[LOW],
            high=columns[HIGH],
            n=columns["denominator"],
            hidden=(counted["status"] == "Q").to_numpy(),
            known=columns[KNOWN],
        )


def lines_of(keys: Sequence[Key], within: Within | None = None) -> list[Line]:
    """The sums that hold: each level's regions of the country, sexes of the total, and `within`.

    A cell's place in `keys` is its number in the lines. Regions of a level that `within` puts into
    others add up to those as well, where all of them are there.
    """
    place = {key: i for i, key in enumerate(keys)}
    of_level: dict[tuple[str, str], list[int]] = defaultdict(list)
    for (level, _, sex), i in place.items():
        of_level[level, sex].append(i)
    levels = sorted({level for level, _, _ in keys} - {"country"})
    lines = []
    for (level, region, sex), total in place.items():
        if level == "country":
            for part in levels:
                if of_level[part, sex]:
                    lines.append(Line(total, tuple(of_level[part, sex])))
        lines += _inside(place, (level, region, sex), within or {})
        if sex == "total":
            both = [(level, region, other) for other in ("male", "female")]
            parts = tuple(place[key] for key in both if key in place)
            if parts:
                lines.append(Line(total, parts, complete=len(parts) == 2))
    return lines


def _inside(place: Mapping[Key, int], outer: Key, within: Within) -> list[Line]:
    level, region, sex = outer
    inside = [key for key, container in within.items() if container == (level, region)]
    lines = []
    for part in sorted({part for part, _ in inside}):
        members = [(lv, r, sex) for lv, r in inside if lv == part]
        parts = tuple(place[key] for key in members if key in place)
        if parts:
            lines.append(Line(place[outer], parts, complete=len(parts) == len(members)))
    return lines


def _floats(rows: pl.DataFrame, name: str) -> Floats:
    if name not in rows.columns:
        return np.full(rows.height, np.nan)
    return rows[name].cast(pl.Float64).to_numpy().astype(np.float64)
