"""What a snapshot holds, in numbers."""

from dataclasses import dataclass
from pathlib import Path

from etl.snapshot.reading import meta_of, open_snapshot

_COUNTS = {
    "rows": "count(*)",
    "indicators": "count(DISTINCT indicator)",
    "regions": "count(DISTINCT (level, region))",
    "first_year": "min(period_start)",
    "last_year": "max(period_end)",
    "missing": "count(*) FILTER (status IN ('O', 'L'))",
    "masked": "count(*) FILTER (status = 'Q')",
    "demo": "count(*) FILTER (origin = 'demo')",
    "changes": "(SELECT count(*) FROM change)",
}


@dataclass(frozen=True)
class Description:
    """Counts of a snapshot's rows; `regions` counts the country and every level's regions.

    `missing` rows have status O or L, `masked` ones Q. `demo` rows are made up and marked so.
    `changes` counts the changes between two periods that have an interval.
    """

    id: str
    rows: int
    indicators: int
    regions: int
    first_year: int
    last_year: int
    missing: int
    masked: int
    demo: int
    changes: int
    content_hash: str


def describe(path: Path) -> Description:
    """Counts and content hash of the snapshot at `path`; SnapshotError when it cannot be read."""
    connection = open_snapshot(path)
    try:
        row = connection.execute(
            f"SELECT {', '.join(_COUNTS.values())} FROM observation"
        ).fetchone()
        meta = meta_of(connection)
    finally:
        connection.close()
    assert row is not None
    counts = dict(zip(_COUNTS, row, strict=True))
    return Description(id=path.stem, content_hash=meta["content_hash"], **counts)
