"""The enumerations of a snapshot: each text of the big tables is stored once."""

import duckdb
import polars as pl

from etl.observations import TEXTS, Texts


def create_types(connection: duckdb.DuckDBPyConnection, texts: Texts) -> None:
    """Make the types that schema.sql names, one for each column of TEXTS.

    Text in a row costs DuckDB five times as much to write and to sort as a number. The texts are
    sorted, so that rows sort as their texts do.
    """
    for name in TEXTS:
        values = ", ".join(_quoted(text) for text in sorted(texts[name]) or [""])
        connection.execute(f"CREATE TYPE {name}_text AS ENUM ({values})")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def types_of(connection: duckdb.DuckDBPyConnection) -> dict[str, pl.Enum]:
    """The enumerations of a snapshot, by column."""
    texts = [f"enum_range(NULL::{name}_text)" for name in TEXTS]
    row = connection.execute(f"SELECT {', '.join(texts)}").fetchone()
    assert row is not None
    return {name: pl.Enum(values) for name, values in zip(TEXTS, row, strict=True)}
