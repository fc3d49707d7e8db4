"""An open snapshot: what it is, and answers to the named queries."""

import threading
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import duckdb
import polars as pl

from etl.snapshot import SnapshotError, meta_of, open_snapshot
from etl.texts import TABLES, catalogue_of
from indicators.catalogue import Catalogue

QUERIES = Path(__file__).parent / "queries"
DAMAGE = (duckdb.IOException, duckdb.FatalException)
"""What DuckDB raises where bytes are missing or their checksum differs, and ever after."""
REMEMBERED = 256
"""How many things made from a snapshot are kept with it."""
REMEMBERED_ROWS = 30_000
"""Rows of answers that a snapshot keeps: about 20 MB."""

Rows = list[dict[str, Any]]
T = TypeVar("T")


class DamagedError(SnapshotError):
    """A part of the file cannot be read, though it could be opened: ask the store again."""


class Snapshot:
    """One snapshot, open for reading by any thread of this process.

    It stays open as long as somebody holds it: its files are closed when the last reader lets go,
    so the store may forget it at any time. Nothing in it ever changes.
    """

    def __init__(self, path: Path, published: datetime | None = None) -> None:
        """Open the file at `path`; SnapshotError when it cannot be read. After a fork only."""
        self._connection = open_snapshot(path)
        self._local = threading.local()
        self._answers: dict[tuple[Any, ...], Rows] = {}
        self._held = 0
        self._room = threading.Lock()
        self._kept: dict[tuple[Any, ...], Any] = {}
        self._published = published
        self.damage: str | None = None
        """What is wrong with the file, once a query has met it."""
        self.id: str = path.stem
        try:
            self.meta: dict[str, str] = meta_of(self._connection.cursor())
        except DAMAGE as error:
            raise self._damaged(error) from error
        self.made: datetime = datetime.fromisoformat(self.meta["made"])

    @property
    def published(self) -> date | None:
        """The day, in Finland, on which it was first published."""
        return self._published.astimezone(finland()).date() if self._published else None

    @cached_property
    def dimensions(self) -> dict[int, frozenset[tuple[str, int, str]]]:
        """Level, division and sex of every part of an indicator's figures, by its number."""
        found: dict[int, set[tuple[str, int, str]]] = {}
        for row in self.fetch("dimensions"):
            part = row["level"], row["division"], row["sex"]
            found.setdefault(row["indicator"], set()).add(part)
        return {number: frozenset(parts) for number, parts in found.items()}

    @property
    def shown(self) -> Collection[int]:
        """Numbers of the indicators that have observations."""
        return self.dimensions.keys()

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue that this snapshot was built with, from its own tables."""
        records: dict[str, list[str]] = {table: [] for table in TABLES}
        for row in self.fetch("catalogue"):
            records[row["kind"]].append(row["record"])
        return catalogue_of(records, self.meta)

    def fetch(self, query: str, **parameters: Any) -> Rows:
        """Rows of queries/`query`.sql with its named parameters, each a dict by column name.

        Raises DamagedError where the file is not what was written.
        """
        cursor = getattr(self._local, "cursor", None)
        if cursor is None:
            cursor = self._local.cursor = self._connection.cursor()
        try:
            cursor.execute(_sql(query), parameters or None)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        except DAMAGE as error:
            raise self._damaged(error) from error

    def examine(self) -> None:
        """Read every block of the file, whose checksums tell damage; DamagedError on the first."""
        cursor = self._connection.cursor()
        try:
            for (table,) in cursor.execute("SELECT table_name FROM duckdb_tables()").fetchall():
                cursor.execute(f'SELECT bit_xor(hash(t)) FROM "{table}" t').fetchall()
        except DAMAGE as error:
            raise self._damaged(error) from error

    def _damaged(self, error: duckdb.Error) -> DamagedError:
        self.damage = (
            f"snapshot {self.id} is damaged ({str(error).splitlines()[0][:120]}); publish another "
            "one, or run `perhemittari build`"
        )
        return DamagedError(self.damage)

    def batches(self, query: str, rows: int = 100_000) -> Iterator[pl.DataFrame]:
        """All rows of queries/`query`.sql, `rows` at a time; for what is too long for memory."""
        # A cursor of its own: the answer is read while the thread asks other things.
        cursor = self._connection.cursor()
        try:
            for batch in cursor.execute(_sql(query)).to_arrow_reader(rows):
                frame = pl.from_arrow(batch)
                assert isinstance(frame, pl.DataFrame)
                # Enumerations are the file's own matter; a reader gets texts.
                yield frame.with_columns(pl.col(pl.Categorical).cast(pl.String))
        except DAMAGE as error:
            raise self._damaged(error) from error
        finally:
            cursor.close()

    def remembered(self, query: str, **parameters: Any) -> Rows:
        """As `fetch`, but asked once and kept, as long as REMEMBERED_ROWS have room for it.

        Parameters must be hashable. The rows are the caller's own.
        """
        key = (query, *sorted(parameters.items()))
        rows = self._answers.get(key)
        if rows is None:
            rows = self.fetch(query, **parameters)
            self._remember(key, rows)
        return [dict(row) for row in rows]

    def _remember(self, key: tuple[Any, ...], rows: Rows) -> None:
        """Keep rows; where there is no room, those go that were asked first."""
        size = max(1, len(rows))
        with self._room:
            if key in self._answers or size > REMEMBERED_ROWS // 4:
                return
            self._answers[key] = rows
            self._held += size
            while self._held > REMEMBERED_ROWS:
                oldest = next(iter(self._answers))
                self._held -= max(1, len(self._answers.pop(oldest)))

    def kept(self, key: tuple[Any, ...], make: Callable[[], T]) -> T:
        """What `make` gives, made once and kept as long as the snapshot is open.

        For what follows from the snapshot alone: a cache elsewhere would keep its files open.
        """
        if key not in self._kept:
            if len(self._kept) >= REMEMBERED:
                self._kept.clear()
            self._kept[key] = make()
        found: T = self._kept[key]
        return found


@cache
def _sql(query: str) -> str:
    return (QUERIES / f"{query}.sql").read_text(encoding="utf-8")


@cache
def finland() -> ZoneInfo | Any:
    """Finland's time zone."""
    try:
        return ZoneInfo("Europe/Helsinki")
    except ZoneInfoNotFoundError:
        return UTC  # a machine without time zones: two hours off is better than no date
