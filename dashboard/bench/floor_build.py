"""The floors of `bench build`: what a reader of the two libraries' manuals would write.

Run as `python -m dashboard.bench.floor_build polars|duckdb CSV FOLDER`.
"""

import sys
from pathlib import Path

import duckdb
import polars as pl


def stream(table: Path, folder: Path) -> None:
    """CSV to Parquet by Polars' streaming engine."""
    frame = pl.scan_csv(table, schema_overrides={"region": pl.String, "value": pl.Float64})
    frame.sink_parquet(folder / "floor.parquet")


def sort(table: Path, folder: Path) -> None:
    """CSV to a table sorted by key, and a narrow one sorted by region; nothing is computed."""
    with duckdb.connect(str(folder / "floor.duckdb")) as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(
            "CREATE TABLE observation AS SELECT * FROM read_csv(?, types = {'region': 'VARCHAR'}) "
            "ORDER BY indicator, level, region, year, sex",
            [str(table)],
        )
        connection.execute(
            "CREATE TABLE by_region AS SELECT level, region, sex, indicator, year, value "
            "FROM observation ORDER BY level, region, sex, indicator, year"
        )
        connection.execute("CHECKPOINT")


if __name__ == "__main__":
    {"polars": stream, "duckdb": sort}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
