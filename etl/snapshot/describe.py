"""What a snapshot holds, and how it differs from another."""

from pathlib import Path

import duckdb


def describe(path: Path) -> dict[str, object]:
    """Counts of rows, indicators, regions, missing and masked cells, years and the content hash."""
    sql = """
        SELECT count(*), count(DISTINCT indicator), count(DISTINCT (level, region)),
               min(period_start) || '–' || max(period_end),
               count(*) FILTER (status IN ('O', 'L')), count(*) FILTER (status = 'Q'),
               (SELECT value FROM meta WHERE key = 'content_hash')
        FROM observation
    """
    names = ("rows", "indicators", "regions", "years", "missing", "masked", "content_hash")
    with duckdb.connect(str(path), read_only=True) as connection:
        row = connection.execute(sql).fetchone()
    assert row is not None
    return dict(zip(names, row, strict=True))


def changed(old: Path, new: Path) -> int:
    """How many cells differ between two snapshots: added, removed, or with other figures."""
    cells = "SELECT * EXCLUDE (numerator, denominator, lower, upper) FROM {}.observation"
    a, b = cells.format("old"), cells.format("new")
    key = "indicator, division, level, region, period_start, period_end, sex, age, origin"
    with duckdb.connect() as connection:
        for name, path in (("old", old), ("new", new)):
            connection.execute(f"ATTACH '{path}' AS {name} (READ_ONLY)")
        row = connection.execute(
            f"SELECT count(*) FROM (SELECT DISTINCT {key} FROM "
            f"(({a} EXCEPT {b}) UNION ALL ({b} EXCEPT {a})))"
        ).fetchone()
    assert row is not None
    return int(row[0])
