"""Counts of snapshots that are no longer kept: what was public once stays known.

The gate of each release asks which hidden counts an earlier release showed. Deleting an old file
must not make it forget, so its counts are put into RELEASED.parquet first.
"""

from pathlib import Path

import polars as pl

from etl.observations import KEY, SCHEMA
from etl.snapshot.files import sync
from etl.snapshot.reading import open_snapshot

NAME = "RELEASED.parquet"
COUNTS = [*KEY, "numerator"]


def counts(folder: Path) -> pl.DataFrame:
    """Key and numerator of every cell of deleted snapshots, each different count once."""
    path = folder / NAME
    if not path.exists():
        return pl.DataFrame(schema={name: SCHEMA[name] for name in COUNTS})
    return pl.read_parquet(path)


def remember(folder: Path, identifier: str) -> None:
    """Add the counts of a snapshot; on the disk when this returns.

    Raises SnapshotError when the file cannot be read; it must not be deleted then.
    """
    connection = open_snapshot(folder / f"{identifier}.duckdb")
    try:
        sql = f"SELECT {', '.join(COUNTS)} FROM observation WHERE numerator IS NOT NULL"
        rows = connection.execute(sql).pl()
    finally:
        connection.close()
    known = counts(folder)
    rows = rows.select(pl.col(name).cast(SCHEMA[name]) for name in COUNTS)
    both = pl.concat([known, rows]).unique(COUNTS, keep="any").sort(COUNTS)
    if both.height > known.height:
        fresh = folder / f".{NAME}.new"
        try:
            both.write_parquet(fresh)
            sync(fresh)
            fresh.replace(folder / NAME)
        finally:
            fresh.unlink(missing_ok=True)
        sync(folder)
