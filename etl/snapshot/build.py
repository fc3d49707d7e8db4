"""Write a snapshot: a new file under a name that is never used again."""

import os
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl

from etl.observations import KEY, SCHEMA
from etl.snapshot import hashing
from etl.snapshot.errors import SnapshotError
from etl.snapshot.tables import SCHEMA_VERSION

UNFINISHED = ".unfinished"


def write(
    folder: Path,
    observations: pl.DataFrame,
    tables: Mapping[str, pl.DataFrame],
    *,
    catalogue_version: str,
    facts: Mapping[str, str] | None = None,
) -> Path:
    """Write protected `observations` and the other content `tables`; the finished, synced file.

    `facts` are further lines of the table meta. The file appears under its name only when it is
    whole, and is read-only. Rows marked Q that still have a figure are refused with SnapshotError
    before anything is written.
    """
    _refuse_leaks(observations)
    folder.mkdir(parents=True, exist_ok=True)
    rows = observations.select(list(SCHEMA)).sort(KEY)
    made = datetime.now(UTC)
    identifier = f"{made:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
    unfinished = folder / f".{identifier}{UNFINISHED}"
    try:
        with duckdb.connect(str(unfinished)) as connection:
            connection.execute(_sql("schema"))
            for table, frame in {**tables, "observation": rows}.items():
                connection.register("frame", frame.to_arrow())
                connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM frame")
                connection.unregister("frame")
            connection.execute(_sql("coverage"))
            hashes = hashing.table_hashes(connection)
            meta = {
                **(facts or {}),
                "id": identifier,
                "made": made.isoformat(timespec="seconds"),
                "schema_version": SCHEMA_VERSION,
                "catalogue_version": catalogue_version,
                "origin": ",".join(rows["origin"].unique().sort()),
                "content_hash": hashing.content_hash(hashes, catalogue_version),
                **{f"hash_{table}": value for table, value in hashes.items()},
            }
            connection.executemany("INSERT INTO meta VALUES (?, ?)", list(meta.items()))
            connection.execute("CHECKPOINT")
        path = folder / f"{identifier}.duckdb"
        unfinished.chmod(0o444)
        sync(unfinished)
        unfinished.rename(path)
        sync(folder)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


def sync(path: Path) -> None:
    """Wait until the file's bytes, or the folder's names, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refuse_leaks(observations: pl.DataFrame) -> None:
    figures = ("numerator", "denominator", "value", "lower", "upper")
    leaks = observations.filter(
        pl.col("status") == "Q", pl.any_horizontal(pl.col(name).is_not_null() for name in figures)
    )
    if leaks.height:
        raise SnapshotError(f"{leaks.height} suppressed rows still have figures; run protect first")


def _sql(name: str) -> str:
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
