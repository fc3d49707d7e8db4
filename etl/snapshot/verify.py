"""Is a file fit to be shown? Asked of the file itself, right before it is published."""

from pathlib import Path

import duckdb

from etl.snapshot import hashing
from etl.snapshot.errors import SnapshotError
from etl.snapshot.reading import meta_of, open_snapshot

_LEAKS = """
    SELECT count(*) FROM observation
    WHERE status = 'Q' AND coalesce(numerator, denominator, value, lower, upper) IS NOT NULL
"""

# A change beside one hidden figure and one shown would give the hidden one away.
_BARE_CHANGES = """
    SELECT count(*) FROM change c WHERE (
        SELECT count(*) FROM observation o
        WHERE (o.indicator, o.division, o.level, o.region, o.sex, o.age, o.origin)
              = (c.indicator, c.division, c.level, c.region, c.sex, c.age, c.origin)
          AND ((o.period_start, o.period_end) = (c.first_start, c.first_end)
               OR (o.period_start, o.period_end) = (c.last_start, c.last_end))
          AND o.status <> 'Q' AND o.numerator IS NOT NULL AND o.denominator IS NOT NULL
    ) <> 2
"""


def verify(path: Path) -> None:
    """Raises SnapshotError, with the reason, unless the snapshot at `path` may be shown.

    It must open with this program's schema, bear its own name, have observations, hold exactly the
    content that its hash was made of, and no figure in a suppressed row.
    """
    connection = open_snapshot(path)
    try:
        problem = _problem(path, connection)
    except duckdb.Error as error:
        problem = f"its content cannot be read ({str(error).splitlines()[0]})"
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
    if bare := _count(connection, _BARE_CHANGES):
        return f"{bare} changes are of figures that it does not show"
    hashes = hashing.table_hashes(connection)
    found = hashing.content_hash(hashes, meta.get("catalogue_version", ""))
    if found != meta.get("content_hash"):
        return "its content is not what was written (the content hash differs)"
    return None


def _count(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    row = connection.execute(sql).fetchone()
    assert row is not None
    return int(row[0])
