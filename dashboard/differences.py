"""What changed between two releases, cell by cell.

A cell that one of the releases hides is told as hidden, whatever the other shows: a list that sets
the two side by side must not be the place where a hidden count can be read.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from dashboard.store import Facts, Snapshot

Kind = Literal["new", "changed", "status", "withdrawn"]
KEY = (
    "division",
    "level",
    "region",
    "period_start",
    "period_end",
    "sex",
    "age",
    "origin",
)
HIDDEN = "Q"
_KEYS = len(KEY)


@dataclass(frozen=True)
class Figure:
    """A figure as a release shows it; all None where it is missing there."""

    numerator: float | None
    denominator: float | None
    value: float | None
    lower: float | None
    upper: float | None
    status: str


@dataclass(frozen=True)
class Cell:
    """A figure that differs. `old` and `new` are None where that release does not have the cell.

    A cell that either release hides has `hidden`, and figures in neither.
    """

    indicator: int
    division: int
    level: str
    region: str
    period_start: int
    period_end: int
    sex: str
    age: str
    origin: str
    kind: Kind
    old: Figure | None
    new: Figure | None
    hidden: bool


Counts = Counter[tuple[str, str, Kind]]
"""How many cells differ, by level, region and kind: codes repeat between levels."""


class Difference:
    """The cells that differ between two open snapshots; nothing is kept of them but their counts.

    Figures are alike when their first 12 digits are, as in a snapshot's content hash.
    """

    def __init__(self, old: Snapshot, new: Snapshot) -> None:
        self._old, self._new = old, new

    def cells(self, indicator: int) -> list[Cell]:
        """The differing cells of one indicator, by its number, in the order of their key."""
        # Sets leave what is alike to the machine; Python sees the few cells that are not.
        before, after = _rows(self._old, indicator), _rows(self._new, indicator)
        old = {row[:_KEYS]: row for row in before - after}
        new = {row[:_KEYS]: row for row in after - before}
        found = (_cell(indicator, key, old.get(key), new.get(key)) for key in old.keys() | new)
        return sorted(filter(None, found), key=_order)


class Compared:
    """Counts of what differs between two releases, worked out once; cells are asked for anew.

    `old` and `new` are their facts. It holds no snapshot, so it may be kept with one.
    """

    def __init__(self, old: Facts, new: Facts, difference: Difference) -> None:
        self._differing = [
            number
            for number in sorted(old.prints.keys() | new.prints.keys())
            if old.prints.get(number) != new.prints.get(number)
        ]
        self.counts: dict[int, Counts] = {}
        for number in self._differing:
            counts: Counts = Counter((c.level, c.region, c.kind) for c in difference.cells(number))
            if counts:
                self.counts[number] = counts
        self.definitions: tuple[str, ...] = tuple(
            id_
            for id_ in dict.fromkeys([*new.records, *old.records])
            if old.records.get(id_) != new.records.get(id_)
        )

    @cached_property
    def total(self) -> int:
        """How many cells differ in all."""
        return sum(counts.total() for counts in self.counts.values())


@dataclass(frozen=True)
class Choice:
    """Which differences are shown: of some regions of a level (none: of all), and of one kind."""

    level: str
    regions: tuple[str, ...]
    kind: str

    def takes(self, level: str, region: str, kind: str) -> bool:
        """Whether a cell of that region and kind is among them."""
        here = not self.regions or (level == self.level and region in self.regions)
        return here and self.kind in ("", kind)

    def counts(self, counts: Counts) -> Counts:
        """Of the counts, those of the cells that it takes."""
        return Counter({key: count for key, count in counts.items() if self.takes(*key)})

    def cells(self, cells: list[Cell]) -> Iterator[Cell]:
        """The cells that it takes."""
        return (cell for cell in cells if self.takes(cell.level, cell.region, cell.kind))


def _rows(snapshot: Snapshot, indicator: int) -> set[tuple[Any, ...]]:
    return {tuple(row.values()) for row in snapshot.fetch("cells", indicator=indicator)}


def _cell(
    indicator: int,
    key: tuple[Any, ...],
    old: tuple[Any, ...] | None,
    new: tuple[Any, ...] | None,
) -> Cell | None:
    before, after = _figure(old), _figure(new)
    kind = _kind(before, after)
    if kind is None:
        return None
    hidden = any(figure is not None and figure.status == HIDDEN for figure in (before, after))
    old_new = (_veiled(before), _veiled(after)) if hidden else (before, after)
    return Cell(indicator, *key, kind, *old_new, hidden)  # type: ignore[call-arg]


def _figure(row: tuple[Any, ...] | None) -> Figure | None:
    return None if row is None else Figure(*row[_KEYS:])


def _veiled(figure: Figure | None) -> Figure | None:
    return None if figure is None else Figure(None, None, None, None, None, HIDDEN)


def _kind(old: Figure | None, new: Figure | None) -> Kind | None:
    if old is None:
        return "new"
    if new is None:
        return "withdrawn"
    # From shown to hidden, and back, only the status is told.
    if HIDDEN not in (old.status, new.status) and _digits(old) != _digits(new):
        return "changed"
    return "status" if old.status != new.status else None


def _digits(figure: Figure) -> list[str]:
    values = (figure.numerator, figure.denominator, figure.value, figure.lower, figure.upper)
    return ["" if value is None else f"{value + 0.0:.12g}" for value in values]


def _order(cell: Cell) -> tuple[Any, ...]:
    # The country first, then the regions of the programme, then other levels.
    level = {"country": 0, "maakunta": 1}.get(cell.level, 2)
    return (cell.division, level, *(getattr(cell, name) for name in KEY))
