"""The one way to open a snapshot: read-only, small, and the same settings everywhere.

DuckDB refuses two connections of one process to one file when their settings differ, so a command
that compares snapshots and a server that shows them must ask for the same.
"""

from pathlib import Path

import duckdb

from etl.settings import whole_number
from etl.snapshot.errors import SnapshotError
from etl.snapshot.history import is_identifier
from etl.snapshot.tables import SCHEMA_VERSION

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    # A snapshot needs nothing from outside its file; an offline site must not wait for a download.
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def path_of(folder: Path, identifier: str) -> Path:
    """Where the snapshot is, or would be; SnapshotError for a text that is no id."""
    if not is_identifier(identifier):
        raise SnapshotError(
            f"{identifier!r} is no snapshot id; `perhemittari snapshots` lists them"
        )
    return folder / f"{identifier}.duckdb"


def open_snapshot(path: Path) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the snapshot at `path`, whose schema this program reads.

    Raises SnapshotError when there is no such file, it is no database, is damaged, or has a schema
    version other than SCHEMA_VERSION. Open after a fork, never before one.
    """
    if not path.is_file():
        raise SnapshotError(
            f"there is no snapshot {path.stem}; `perhemittari snapshots` lists what there is"
        )
    try:
        connection = duckdb.connect(str(path), read_only=True, config={**SETTINGS, **_share()})
    except duckdb.Error as error:
        raise _unreadable(path, error) from error
    except ValueError as error:
        raise SnapshotError(str(error)) from error
    try:
        row = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    except duckdb.Error as error:
        connection.close()
        raise _unreadable(path, error) from error
    version = row[0] if row else "unknown"
    if version != SCHEMA_VERSION:
        connection.close()
        raise SnapshotError(
            f"snapshot {path.stem} has schema {version} and this program reads {SCHEMA_VERSION}; "
            "run `perhemittari build` to make one of today's schema"
        )
    return connection


def meta_of(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """The snapshot's facts about itself: id, made, versions, hashes, origins, sources."""
    return dict(connection.execute("SELECT key, value FROM meta ORDER BY key").fetchall())


def _share() -> dict[str, str | bool | int | float | list[str]]:
    """What this process may use of the machine: `serve` computes it for its workers."""
    memory = whole_number("PERHEMITTARI_QUERY_MEMORY") or 512
    return {
        "threads": whole_number("PERHEMITTARI_QUERY_THREADS") or 1,
        "memory_limit": f"{memory}MB",
    }


def _unreadable(path: Path, error: duckdb.Error) -> SnapshotError:
    first = str(error).splitlines()[0]
    return SnapshotError(
        f"snapshot {path.stem} cannot be read ({first}); publish another one, or run "
        "`perhemittari build`"
    )
