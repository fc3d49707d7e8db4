"""Read-only access to snapshots; the one place that runs SQL on them."""

import threading
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from etl import snapshot as snapshots
from etl.snapshot import SCHEMA_VERSION, SnapshotError

QUERIES = Path(__file__).parent / "queries"


class Snapshot:
    """An open snapshot: its id, and answers to the named queries."""

    def __init__(self, path: Path) -> None:
        self.id = path.stem
        self._connection = duckdb.connect(
            str(path), read_only=True, config={"threads": 1, "memory_limit": "512MB"}
        )
        self._local = threading.local()
        version = self.fetch("meta")[0]["schema_version"]
        if version != SCHEMA_VERSION:
            raise SnapshotError(
                f"snapshot {self.id} has schema {version}, this program reads {SCHEMA_VERSION}; "
                "run `perhemittari build`"
            )

    def fetch(self, query: str, **parameters: Any) -> list[dict[str, Any]]:
        """Rows of queries/`query`.sql with its named parameters; one statement, one snapshot."""
        if not hasattr(self._local, "cursor"):
            self._local.cursor = self._connection.cursor()
        cursor = self._local.cursor
        cursor.execute(_sql(query), parameters or None)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


class Store:
    """Follows the pointer of a folder of snapshots; keeps each opened one for the process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, Snapshot] = {}
        self._lock = threading.Lock()
        self.problem: str | None = None

    def snapshot(self, identifier: str | None = None) -> Snapshot:
        """The published snapshot, or the pinned one; the last good one where that is broken.

        `problem` then says what is wrong. Raises SnapshotError when there is none to open.
        """
        wanted = identifier or snapshots.current(self._folder)
        others = [entry.id for entry in snapshots.snapshots(self._folder)]
        candidates = [wanted] if wanted and identifier else [wanted, *others]
        problem: str | None = None
        for candidate in candidates:
            try:
                if candidate is None:
                    raise SnapshotError("nothing is published; run `perhemittari build`")
                opened = self._opened(candidate)
            except (SnapshotError, duckdb.Error) as error:
                problem = problem or str(error)
            else:
                self.problem = problem
                return opened
        self.problem = problem
        raise SnapshotError(problem or "there is no snapshot; run `perhemittari build`")

    def _opened(self, identifier: str) -> Snapshot:
        with self._lock:
            if identifier not in self._open:
                path = self._folder / f"{identifier}.duckdb"
                if path.parent != self._folder or not path.is_file():
                    raise SnapshotError(f"there is no snapshot {identifier!r}")
                self._open[identifier] = Snapshot(path)
            return self._open[identifier]


@cache
def _sql(query: str) -> str:
    return (QUERIES / f"{query}.sql").read_text(encoding="utf-8")
