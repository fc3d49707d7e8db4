"""Which snapshot is shown: a one-line file, replaced atomically after HISTORY is on the disk.

A crash between the two leaves the old pointer and one line more in HISTORY, which `trail` sees
through: readers go on with what was shown.
"""

import os
from datetime import UTC, datetime
from pathlib import Path

from etl.snapshot import history
from etl.snapshot.errors import SnapshotError
from etl.snapshot.files import sync
from etl.snapshot.history import Action, Publication
from etl.snapshot.locks import POINTER, locked
from etl.snapshot.reading import path_of
from etl.snapshot.verify import verify


def current(folder: Path) -> str | None:
    """The id of the shown snapshot; None where nothing is published or the pointer is damaged."""
    try:
        text = (folder / "CURRENT").read_text(encoding="utf-8", errors="replace").strip()
    except FileNotFoundError:
        return None
    return text if history.is_identifier(text) else None


def publish(folder: Path, identifier: str) -> None:
    """Show a snapshot, once its file has been opened and found whole.

    Raises SnapshotError, and changes nothing, when there is no such snapshot, its schema is not
    this program's, or its content is not what its hash says.
    """
    with locked(folder, POINTER):
        _point(folder, identifier, "publish")


def rollback(folder: Path, to: str | None = None) -> str:
    """Show an earlier snapshot again; returns its id.

    By default the one shown before the present one, so that repeated rollbacks walk back through
    what was published; `to` names any other that was published. Raises SnapshotError, and changes
    nothing, when there is none, `to` was never published, or it does not pass the checks of
    `publish`.
    """
    with locked(folder, POINTER):
        publications, now = history.read(folder), current(folder)
        if to is None:
            steps = history.trail(publications, now)
            if len(steps) < 2:
                raise SnapshotError(
                    "nothing was published before; `perhemittari snapshots` lists what there is"
                )
            to = steps[-2]
        elif to == now:
            raise SnapshotError(f"snapshot {to} is the one that is shown; name an earlier one")
        elif to not in {publication.id for publication in publications}:
            raise SnapshotError(
                f"snapshot {to!r} was never published, so there is no going back to it; "
                "`perhemittari publish ID` shows a new one"
            )
        _point(folder, to, "rollback")
        return to


def _point(folder: Path, identifier: str, action: Action) -> None:
    verify(path_of(folder, identifier))
    before = current(folder)
    fresh = folder / ".CURRENT.new"
    try:
        # Before HISTORY says anything: what a full disk refuses is refused here.
        _write(fresh, identifier)
        history.append(folder, Publication(identifier, datetime.now(UTC), action, before))
        sync(folder)
        _swap(fresh)
    finally:
        fresh.unlink(missing_ok=True)


def _write(fresh: Path, identifier: str) -> None:
    with fresh.open("w", encoding="utf-8") as file:
        file.write(identifier + "\n")
        file.flush()
        os.fsync(file.fileno())


def _swap(fresh: Path) -> None:
    """Replace, sync the folder: a reader sees the old id or the new."""
    fresh.replace(fresh.with_name("CURRENT"))
    sync(fresh.parent)
