"""The content hash: what a snapshot says, whatever the bytes of its file are."""

import hashlib
from collections.abc import Mapping

import duckdb
import polars as pl

from etl.snapshot.canonical import chunks, content
from etl.snapshot.tables import BIG, KEYS, SCHEMA_VERSION

BATCH = 50_000


class Digest:
    """The hash of a big table, from its rows in the order of the key: one hash an indicator."""

    def __init__(self) -> None:
        self.indicators: dict[int, str] = {}

    def add(self, frame: pl.DataFrame) -> None:
        """Take further rows. Those of one indicator must come in one frame."""
        for number, rows in chunks(frame, "indicator"):
            digest = hashlib.sha256()
            for part in content(rows):
                digest.update(part)
            self.indicators[number] = digest.hexdigest()

    def hexdigest(self) -> str:
        """sha256 over the indicators' hashes, by number."""
        lines = (f"{number} {found}\n" for number, found in sorted(self.indicators.items()))
        return hashlib.sha256("".join(lines).encode()).hexdigest()


def small_hashes(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """sha256 of the rows of each content table that is not in BIG, sorted by key."""
    columns = _columns(connection)
    missing = [table for table in KEYS if table not in columns]
    if missing:
        raise duckdb.CatalogException(f"there is no table {', '.join(missing)}")
    small = [table for table in KEYS if table not in BIG]
    return {table: _table_hash(connection, table, columns[table]) for table in small}


def content_hash(tables: Mapping[str, str], catalogue_version: str) -> str:
    """sha256 over the tables' hashes with the catalogue's and the schema's version."""
    lines = [f"schema {SCHEMA_VERSION}", f"catalogue {catalogue_version}"]
    lines += [f"{table} {tables[table]}" for table in sorted(tables)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _columns(connection: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    sql = "SELECT table_name, column_name FROM duckdb_columns() ORDER BY column_index"
    found: dict[str, list[str]] = {}
    for table, name in connection.execute(sql).fetchall():
        found.setdefault(table, []).append(name)
    return found


def _table_hash(connection: duckdb.DuckDBPyConnection, table: str, columns: list[str]) -> str:
    # to_json tells NULL from the text 'NULL' and keeps separators inside texts apart.
    cells = ", ".join(f'"{name}"::VARCHAR' for name in columns)
    order = ", ".join(f'"{name}"' for name in KEYS[table])
    digest = hashlib.sha256((",".join(columns) + "\n").encode())
    answer = connection.execute(f"SELECT to_json([{cells}]) FROM {table} ORDER BY {order}")
    while rows := answer.fetchmany(BATCH):
        digest.update("\n".join(row[0] for row in rows).encode() + b"\n")
    return digest.hexdigest()
