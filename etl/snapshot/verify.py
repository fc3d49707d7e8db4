"""Is a file fit to be shown? Asked of the file itself, right before it is published."""

from pathlib import Path

import duckdb
import polars as pl

from etl.observations import KEY
from etl.snapshot import hashing
from etl.snapshot.errors import SnapshotError
from etl.snapshot.reading import meta_of, open_snapshot
from etl.snapshot.stored import DisorderError, stored
from etl.snapshot.tables import BIG

_LEAKS = """
    SELECT (SELECT count(*) FROM observation WHERE status = 'Q'
            AND coalesce(numerator, denominator, value, lower, upper) IS NOT NULL)
         + (SELECT count(*) FROM by_region WHERE status = 'Q'
            AND coalesce(value, lower, upper) IS NOT NULL)
"""

# The order differs, so each row gives a number, and the numbers are put together in any order.
_SAME_ROWS = """
    SELECT count(*), bit_xor(hash(level, region, sex, age, indicator, division, period_start,
                                  period_end, origin, value, lower, upper, status))
    FROM {table}
"""
PLACE = [name for name in KEY if not name.startswith("period")]
PERIOD = ["period_start", "period_end"]
FIRST, LAST = ["first_start", "first_end"], ["last_start", "last_end"]


def verify(path: Path) -> None:
    """Raises SnapshotError, with the reason, unless the snapshot at `path` may be shown.

    It must open with this program's schema, bear its own name, have observations, hold exactly the
    content that its hash was made of, in the order of the key and the same in the order of regions,
    and no figure in a suppressed row.
    """
    connection = open_snapshot(path)
    try:
        problem = _problem(path, connection)
    except duckdb.Error as error:
        problem = f"its content cannot be read ({str(error).splitlines()[0]})"
    except DisorderError as error:
        problem = str(error)
    finally:
        connection.close()
    if problem:
        raise SnapshotError(
            f"snapshot {path.stem} is not published, because {problem}; "
            "run `perhemittari build` to make another"
        )


def _problem(path: Path, connection: duckdb.DuckDBPyConnection) -> str | None:
    meta = meta_of(connection)
    if meta.get("id") != path.stem:
        return f"it says that it is {meta.get('id')!r}"
    if not _count(connection, "SELECT count(*) FROM observation"):
        return "it has no observations"
    if leaks := _count(connection, _LEAKS):
        return f"{leaks} suppressed rows have figures"
    bare, digests = _read(connection)
    if bare:
        return f"{bare} changes are of figures that it does not show"
    hashes = hashing.small_hashes(connection)
    hashes |= {table: digest.hexdigest() for table, digest in digests.items()}
    found = hashing.content_hash(hashes, meta.get("catalogue_version", ""))
    if found != meta.get("content_hash"):
        return "its content is not what was written (the content hash differs)"
    if _noted(connection) != {
        (table, number, value)
        for table in BIG
        for number, value in digests[table].indicators.items()
    }:
        return "its content is not what was written (the hashes of indicators differ)"
    sides = (connection.execute(_SAME_ROWS.format(table=name)) for name in SIDES)
    first, second = (side.fetchone() for side in sides)
    return None if first == second else "its two orders do not hold the same figures"


SIDES = ("observation", "by_region")


def _read(connection: duckdb.DuckDBPyConnection) -> tuple[int, dict[str, hashing.Digest]]:
    """One pass over the big tables: changes whose figures are not shown, and the hashes."""
    digests = {table: hashing.Digest() for table in BIG}
    bare = _count(connection, "SELECT count(*) FROM change")
    for rows in stored(connection, "observation"):
        digests["observation"].add(rows)
        span = f"indicator BETWEEN {rows['indicator'][0]} AND {rows['indicator'][-1]}"
        for changes in stored(connection, "change", span):
            digests["change"].add(changes)
            bare -= _of_shown(changes, rows)
    return bare, digests


def _of_shown(changes: pl.DataFrame, rows: pl.DataFrame) -> int:
    """How many changes are of two figures that `rows` show with their counts.

    A change beside one hidden figure and one shown would give the hidden one away.
    """
    shown = rows.filter(
        pl.col("status") != "Q",
        pl.col("numerator").is_not_null() & pl.col("denominator").is_not_null(),
    ).select(*PLACE, *PERIOD)
    for period in (FIRST, LAST):
        changes = changes.join(
            shown, left_on=[*PLACE, *period], right_on=[*PLACE, *PERIOD], how="semi"
        )
    return changes.height


def _noted(connection: duckdb.DuckDBPyConnection) -> set[tuple[str, int, str]]:
    sql = 'SELECT "table", indicator, hash FROM digest'
    return {(table, number, value) for table, number, value in connection.execute(sql).fetchall()}


def _count(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    row = connection.execute(sql).fetchone()
    assert row is not None
    return int(row[0])
