"""Write a snapshot: a new file under a name that is never used again."""

import hashlib
import os
import secrets
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl

from etl.observations import KEY, SCHEMA

SCHEMA_VERSION = "1"


class SnapshotError(Exception):
    """A snapshot cannot be written, found or read; the message says what to do."""


def write(
    folder: Path,
    observations: pl.DataFrame,
    texts: dict[str, pl.DataFrame],
    *,
    catalogue_version: str,
) -> Path:
    """Write `observations` and the catalogue's `texts`; the path of the finished, synced file.

    The file appears under its name only when it is whole. Rows marked Q that still have a figure
    are refused with SnapshotError before anything is written.
    """
    figures = ("numerator", "denominator", "value", "lower", "upper")
    leaks = observations.filter(
        pl.col("status") == "Q", pl.any_horizontal(pl.col(name).is_not_null() for name in figures)
    )
    if leaks.height:
        raise SnapshotError(f"{leaks.height} suppressed rows still have figures; run protect first")
    folder.mkdir(parents=True, exist_ok=True)
    rows = observations.select(list(SCHEMA)).sort(KEY)
    made = datetime.now(UTC)
    identifier = f"{made:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
    unfinished = folder / f".{identifier}.unfinished"
    meta = {
        "id": identifier,
        "made": made.isoformat(timespec="seconds"),
        "schema_version": SCHEMA_VERSION,
        "catalogue_version": catalogue_version,
        "content_hash": content_hash(rows, catalogue_version),
    }
    try:
        with duckdb.connect(str(unfinished)) as connection:
            sql = (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")
            connection.execute(sql)
            for table, frame in {**texts, "observation": rows}.items():
                connection.register("frame", frame.to_arrow())
                connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM frame")
                connection.unregister("frame")
            connection.executemany("INSERT INTO meta VALUES (?, ?)", list(meta.items()))
            connection.execute("CHECKPOINT")
        path = folder / f"{identifier}.duckdb"
        _sync(unfinished)
        unfinished.rename(path)
        _sync(folder)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


def content_hash(rows: pl.DataFrame, catalogue_version: str) -> str:
    """sha256 of the rows by key, floats at 12 significant digits; not of the file's bytes."""
    digest = hashlib.sha256(f"{SCHEMA_VERSION}\n{catalogue_version}\n".encode())
    for row in rows.iter_rows():
        cells = (f"{cell:.12g}" if isinstance(cell, float) else str(cell) for cell in row)
        digest.update(("\t".join(cells) + "\n").encode())
    return digest.hexdigest()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
