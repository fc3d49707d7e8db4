"""What killed commands leave in the folder of snapshots, and its removal.

A build leaves its unfinished file, or a whole snapshot that nobody published: its id is not in
HISTORY and it was made after the mark that a build sets when it begins and removes when it ends.
A publication leaves at most a new pointer that was not put in place.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from etl.snapshot import history
from etl.snapshot.entries import made_at
from etl.snapshot.errors import SnapshotError
from etl.snapshot.files import UNFINISHED
from etl.snapshot.locks import BUILD, LockHeldError, locked

MARK = f".build{UNFINISHED}"
FRESH = (".CURRENT.new", ".RELEASED.parquet.new")
"""What is written beside and then put in place, under the pointer's lock."""


@contextmanager
def building(folder: Path) -> Iterator[None]:
    """Be the one who builds in `folder`: what killed builds left is removed first.

    When the block ends with an error, what it wrote and did not publish is removed too. What DuckDB
    could not write is a SnapshotError.
    """
    with locked(folder, BUILD):
        _sweep(folder)
        try:
            (folder / MARK).write_text(f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-000000\n")
            yield
        except duckdb.Error as error:
            first = str(error).splitlines()[0]
            raise SnapshotError(f"no snapshot could be written ({first})") from error
        finally:
            _sweep(folder)


def clear_unfinished(folder: Path) -> int:
    """Remove what builds left that did not finish; how many files. Nothing while one is running."""
    try:
        with locked(folder, BUILD, wait=False):
            return _sweep(folder)
    except LockHeldError:
        return 0


def unfinished(folder: Path) -> list[Path]:
    """What killed builds and publications left, or what a running one has not finished."""
    left = [path for path in folder.glob(f".*{UNFINISHED}*") if path.name != MARK]
    return [*left, *_unpublished(folder), *(folder / n for n in FRESH if (folder / n).exists())]


def _sweep(folder: Path) -> int:
    left = [*folder.glob(f".*{UNFINISHED}*"), *_unpublished(folder)]
    gone = [path for path in left if path.name != MARK]
    for path in gone:
        # DuckDB makes a folder where it has no room in memory.
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    (folder / MARK).unlink(missing_ok=True)  # last: it says that there is something to look for
    return len(gone)


def _unpublished(folder: Path) -> list[Path]:
    """Whole snapshots of a build that did not come to publish them."""
    try:
        text = (folder / MARK).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return []
    # A mark that a crash cut short says nothing, and nothing was built after it.
    if not history.is_identifier(text):
        return []
    began, published = made_at(text), {publication.id for publication in history.read(folder)}
    found = [path for path in folder.glob("*.duckdb") if history.is_identifier(path.stem)]
    return [p for p in found if p.stem not in published and made_at(p.stem) >= began]
