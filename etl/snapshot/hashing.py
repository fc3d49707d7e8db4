"""The content hash: what a snapshot says, whatever the bytes of its file are."""

import hashlib

import duckdb

from etl.snapshot.tables import KEYS, SCHEMA_VERSION

BATCH = 50_000


def canonical(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, str]:
    """SQL for each column of `table` as text: floats at 12 significant digits, no minus zero."""
    return _columns(connection)[table]


def table_hashes(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """sha256 of each content table's rows, sorted by key; text in JSON so that nothing is lost."""
    columns = _columns(connection)
    missing = [table for table in KEYS if table not in columns]
    if missing:
        raise duckdb.CatalogException(f"there is no table {', '.join(missing)}")
    return {table: _table_hash(connection, table, columns[table]) for table in KEYS}


def content_hash(tables: dict[str, str], catalogue_version: str) -> str:
    """sha256 over the tables' hashes with the catalogue's and the schema's version."""
    lines = [f"schema {SCHEMA_VERSION}", f"catalogue {catalogue_version}"]
    lines += [f"{table} {tables[table]}" for table in sorted(tables)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _columns(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """`canonical` of every table at once."""
    sql = "SELECT table_name, column_name, data_type FROM duckdb_columns() ORDER BY column_index"
    found: dict[str, dict[str, str]] = {}
    for table, name, kind in connection.execute(sql).fetchall():
        exact = f"printf('%.12g', \"{name}\" + 0.0)" if kind == "DOUBLE" else f'"{name}"::VARCHAR'
        found.setdefault(table, {})[name] = exact
    return found


def _table_hash(connection: duckdb.DuckDBPyConnection, table: str, columns: dict[str, str]) -> str:
    # to_json tells NULL from the text 'NULL' and keeps separators inside texts apart.
    cells = ", ".join(columns.values())
    order = ", ".join(f'"{name}"' for name in KEYS[table])
    digest = hashlib.sha256((",".join(columns) + "\n").encode())
    answer = connection.execute(f"SELECT to_json([{cells}]) FROM {table} ORDER BY {order}")
    while rows := answer.fetchmany(BATCH):
        digest.update("\n".join(row[0] for row in rows).encode() + b"\n")
    return digest.hexdigest()
