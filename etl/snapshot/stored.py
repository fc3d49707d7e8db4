"""The rows of a big table as they lie in the file, in frames of whole indicators."""

from collections.abc import Iterator

import duckdb
import polars as pl

from etl.observations import sorted_by
from etl.snapshot.tables import KEYS
from etl.snapshot.types import types_of

BATCH = 1_000_000


class DisorderError(Exception):
    """Rows of a big table are not stored in the order of their key, or two have the same."""


def stored(
    connection: duckdb.DuckDBPyConnection, table: str, where: str = "true"
) -> Iterator[pl.DataFrame]:
    """Rows of a table of BIG in the order of its key, an indicator's in one frame.

    Raises DisorderError where they lie in another order. Memory: a frame at a time.
    """
    kinds = types_of(connection)
    cursor = connection.cursor()
    try:
        yield from _in_frames(cursor, f"SELECT * FROM {table} WHERE {where}", table, kinds)
    finally:
        # Left open it would hold the file with the settings of this connection.
        cursor.close()


def _in_frames(
    cursor: duckdb.DuckDBPyConnection, sql: str, table: str, kinds: dict[str, pl.Enum]
) -> Iterator[pl.DataFrame]:
    kept, last = pl.DataFrame(), -1
    for batch in cursor.execute(sql).to_arrow_reader(BATCH):
        read = pl.DataFrame(batch)
        coded = {name: kinds[name] for name in read.columns if name in kinds}
        read = read.cast(coded)  # type: ignore[arg-type]
        frame = pl.concat([kept, read]) if kept.height else read
        # The last indicator may go on in the next batch.
        unfinished = frame["indicator"] == frame["indicator"][-1]
        kept = frame.filter(unfinished)
        if kept.height < frame.height:
            last = _checked(frame.filter(~unfinished), table, last)
            yield frame.filter(~unfinished)
    if kept.height:
        _checked(kept, table, last)
        yield kept


def _checked(frame: pl.DataFrame, table: str, last: int) -> int:
    """The frame's last indicator; DisorderError where it does not follow `last` in order."""
    if frame["indicator"][0] <= last or not sorted_by(frame, KEYS[table], strictly=True):
        raise DisorderError(f"the rows of {table} are not in the order of their key")
    return int(frame["indicator"][-1])
