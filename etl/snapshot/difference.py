"""How one snapshot differs from another, indicator by indicator."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from etl.observations import KEY, SCHEMA
from etl.snapshot.canonical import significant
from etl.snapshot.reading import meta_of, open_snapshot
from etl.snapshot.tables import KEYS

NUMBERS = ("numerator", "denominator", "value", "lower", "upper")
STATUSES = ("status", "confidentiality")


@dataclass(frozen=True)
class Change:
    """Cells of one indicator that are only in the new or the old snapshot, or differ.

    `numbers` counts cells whose figures or limits differ, `statuses` cells whose status or
    confidentiality does; `cells` counts every differing cell once.
    """

    indicator: int
    added: int
    removed: int
    numbers: int
    statuses: int
    cells: int


@dataclass(frozen=True)
class Difference:
    """What differs between two snapshots: changed indicators only, and tables of texts."""

    old: str
    new: str
    indicators: tuple[Change, ...]
    tables: tuple[str, ...]
    """Content tables other than observations that are not the same, by name."""

    @property
    def total(self) -> int:
        """How many cells were added, removed or changed in all."""
        return sum(change.cells for change in self.indicators)


def difference(old: Path, new: Path) -> Difference:
    """Compare two snapshots; figures count as equal when their first 12 digits are.

    Raises SnapshotError when one cannot be read. Only indicators whose hashes differ are read, one
    at a time.
    """
    before = open_snapshot(old)
    try:
        after = open_snapshot(new)
        try:
            return _compare(old.stem, before, new.stem, after)
        finally:
            after.close()
    finally:
        before.close()


def _compare(
    old: str, before: duckdb.DuckDBPyConnection, new: str, after: duckdb.DuckDBPyConnection
) -> Difference:
    hashes = meta_of(before), meta_of(after)
    tables = [name for name in KEYS if hashes[0][f"hash_{name}"] != hashes[1][f"hash_{name}"]]
    changes: list[Change] = []
    if "observation" in tables:
        tables.remove("observation")
        differing = {number for number, _ in _digests(before) ^ _digests(after)}
        for number in sorted(differing):
            changes.append(_change(number, _cells(before, number), _cells(after, number)))
    return Difference(old=old, new=new, indicators=tuple(changes), tables=tuple(tables))


def _digests(connection: duckdb.DuckDBPyConnection) -> set[tuple[int, str]]:
    sql = "SELECT indicator, hash FROM digest WHERE \"table\" = 'observation'"
    return {(number, value) for number, value in connection.execute(sql).fetchall()}


def _cells(connection: duckdb.DuckDBPyConnection, indicator: int) -> pl.DataFrame:
    """The indicator's cells, figures as the content hash takes them."""
    sql = f"SELECT {', '.join(SCHEMA)} FROM observation WHERE indicator = ?::INTEGER"
    rows = connection.execute(sql, [indicator]).pl()
    rows = rows.select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())
    return rows.with_columns(
        pl.Series(name, significant(rows[name].to_numpy())) for name in NUMBERS
    )


def _change(indicator: int, old: pl.DataFrame, new: pl.DataFrame) -> Change:
    both = old.join(new, on=KEY, how="inner", suffix="_new")
    numbers = both.select(_differs(NUMBERS)).to_series()
    statuses = both.select(_differs(STATUSES)).to_series()
    added, removed = new.height - both.height, old.height - both.height
    return Change(
        indicator=indicator,
        added=added,
        removed=removed,
        numbers=int(numbers.sum()),
        statuses=int(statuses.sum()),
        cells=added + removed + int((numbers | statuses).sum()),
    )


def _differs(names: Sequence[str]) -> pl.Expr:
    return pl.any_horizontal(pl.col(name).ne_missing(pl.col(f"{name}_new")) for name in names)
