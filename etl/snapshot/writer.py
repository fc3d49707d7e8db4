"""A snapshot in the making: rows are added part by part, so that any number of them may come."""

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl

from etl.observations import SCHEMA, Texts, compact, in_order
from etl.snapshot import hashing
from etl.snapshot.errors import SnapshotError
from etl.snapshot.files import UNFINISHED, remove, sync
from etl.snapshot.tables import BIG, SCHEMA_VERSION
from etl.snapshot.types import create_types

SETTINGS: dict[str, str | bool | int | float | list[str]] = {"memory_limit": "2GB"}
FIGURES = ("numerator", "denominator", "value", "lower", "upper")


class Writer:
    """Takes the rows of the big tables and then the rest; made by `writing`."""

    def __init__(self, folder: Path, identifier: str, made: datetime, texts: Texts) -> None:
        self._id, self._made, self._texts = identifier, made, texts
        self._folder = folder
        self.unfinished = folder / f".{identifier}{UNFINISHED}"
        self._digests = {table: hashing.Digest() for table in BIG}
        self._origins: set[str] = set()
        self._connection = duckdb.connect(str(self.unfinished), config=SETTINGS)
        create_types(self._connection, texts)
        self._connection.execute(_sql("schema"))

    def add(self, observations: pl.DataFrame, changes: pl.DataFrame) -> None:
        """Add all rows of some indicators, whose numbers are above those added before.

        SnapshotError, and nothing is written, where a row marked Q still has a figure.
        """
        _refuse_leaks(observations)
        rows = in_order(compact(observations.select(list(SCHEMA)), self._texts))
        self._origins |= set(rows["origin"].unique().to_list())
        for table, frame in (("observation", rows), ("change", changes)):
            if frame.height:
                self._digests[table].add(frame)
                self._insert(table, frame)

    def finish(
        self,
        tables: Mapping[str, pl.DataFrame],
        *,
        catalogue_version: str,
        facts: Mapping[str, str] | None = None,
    ) -> Path:
        """Add the other `tables` and what follows from all of them; the finished, synced file."""
        for table, frame in tables.items():
            self._insert(table, frame)
        for table, digest in self._digests.items():
            rows = {"indicator": list(digest.indicators), "hash": list(digest.indicators.values())}
            frame = pl.DataFrame(rows, schema={"indicator": pl.Int32, "hash": pl.String})
            self._insert("digest", frame.with_columns(table=pl.lit(table)))
        self._connection.execute(_sql("coverage"))
        self._connection.execute(_sql("by_region"))
        hashes = hashing.small_hashes(self._connection)
        hashes |= {table: digest.hexdigest() for table, digest in self._digests.items()}
        meta = {
            **(facts or {}),
            "id": self._id,
            "made": self._made.isoformat(timespec="seconds"),
            "schema_version": SCHEMA_VERSION,
            "catalogue_version": catalogue_version,
            "origin": ",".join(sorted(self._origins)),
            "content_hash": hashing.content_hash(hashes, catalogue_version),
            **{f"hash_{table}": value for table, value in hashes.items()},
        }
        self._connection.executemany("INSERT INTO meta VALUES (?, ?)", list(meta.items()))
        self._connection.execute("CHECKPOINT")
        self._connection.close()
        path = self._folder / f"{self._id}.duckdb"
        self.unfinished.chmod(0o444)
        sync(self.unfinished)
        self.unfinished.rename(path)
        sync(self._folder)
        return path

    def close(self) -> None:
        """Let go of the file, and remove it where it is not finished."""
        self._connection.close()
        remove(self.unfinished)

    def _insert(self, table: str, frame: pl.DataFrame) -> None:
        self._connection.register("frame", frame.to_arrow())
        self._connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM frame")
        self._connection.unregister("frame")


@contextmanager
def writing(folder: Path, texts: Texts) -> Iterator[Writer]:
    """A writer of a new snapshot in `folder`; `texts` are those of all rows to come.

    The file appears under its name when `finish` has returned, whole and read-only; where it was
    not called, nothing is left.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = datetime.now(UTC)
    identifier = f"{made:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
    writer = Writer(folder, identifier, made, texts)
    try:
        yield writer
    finally:
        writer.close()


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """A folder for what a build needs for a while; gone afterwards, as after a crash."""
    path = folder / f".{secrets.token_hex(3)}-staged{UNFINISHED}"
    path.mkdir(parents=True)
    try:
        yield path
    finally:
        remove(path)


def _refuse_leaks(observations: pl.DataFrame) -> None:
    leaks = observations.filter(
        pl.col("status") == "Q", pl.any_horizontal(pl.col(name).is_not_null() for name in FIGURES)
    )
    if leaks.height:
        raise SnapshotError(f"{leaks.height} suppressed rows still have figures; run protect first")


def _sql(name: str) -> str:
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
