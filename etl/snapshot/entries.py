"""The snapshots that lie in a folder, published or not."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from etl.snapshot import history
from etl.snapshot.errors import SnapshotError
from etl.snapshot.pointer import current
from etl.snapshot.reading import open_snapshot


@dataclass(frozen=True)
class Entry:
    """A snapshot's file: id, when made (UTC), bytes, rows of observations, and its publication.

    `rows` is None, and `problem` a sentence, where this program cannot read the file. `published`
    is when it was last made the shown one; None when it never was.
    """

    id: str
    made: datetime
    size: int
    rows: int | None
    current: bool
    published: datetime | None
    problem: str | None = None


def snapshots(folder: Path) -> list[Entry]:
    """Every whole snapshot in `folder`, newest first."""
    now = current(folder)
    published = {publication.id: publication.at for publication in history.read(folder)}
    found = [path for path in folder.glob("*.duckdb") if history.is_identifier(path.stem)]
    entries = []
    for path in sorted(found, reverse=True):
        rows, problem = _rows(path)
        entries.append(
            Entry(
                id=path.stem,
                made=made_at(path.stem),
                size=path.stat().st_size,
                rows=rows,
                current=path.stem == now,
                published=published.get(path.stem),
                problem=problem,
            )
        )
    return entries


def made_at(identifier: str) -> datetime:
    """When the snapshot of this id was made, to the second (UTC)."""
    return datetime.strptime(identifier.split("-")[0], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def _rows(path: Path) -> tuple[int | None, str | None]:
    try:
        connection = open_snapshot(path)
    except SnapshotError as error:
        return None, str(error)
    try:
        row = connection.execute("SELECT count(*) FROM observation").fetchone()
    finally:
        connection.close()
    return (int(row[0]) if row else 0), None
