"""Which old snapshots may go, so that the disk does not fill."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from etl.snapshot import archive, history
from etl.snapshot.errors import SnapshotError
from etl.snapshot.history import Publication
from etl.snapshot.locks import POINTER, locked
from etl.snapshot.pointer import current
from etl.snapshot.sweep import FRESH

KEEP = 20
GRACE = timedelta(days=90)
"""A snapshot that was shown within this time stays: links in memos are pinned to it."""


def retain(
    folder: Path, keep: int = KEEP, *, grace: timedelta = GRACE, now: datetime | None = None
) -> list[str]:
    """Delete old published snapshots; the ids of those that went, oldest first.

    Stay: the shown one, the last `keep` different ones that were published, every one that was
    shown at any time within `grace` before `now`, every one that was never published (it may be
    waiting for its time), and every one that cannot be read: the counts of what goes are put into
    the archive first. A process that has a deleted file open reads on undisturbed. HISTORY keeps
    its lines. ValueError when `keep` is below 1.
    """
    if keep < 1:
        raise ValueError(f"keep must be 1 or more, got {keep}")
    with locked(folder, POINTER):
        for name in FRESH:
            (folder / name).unlink(missing_ok=True)  # of a command that was killed
        publications, shown = history.read(folder), current(folder)
        last = list(dict.fromkeys(p.id for p in reversed(publications)))[:keep]
        limit = (now or datetime.now(UTC)) - grace
        recent = {id_ for id_, until in _shown_until(publications).items() if until >= limit}
        trail = history.trail(publications, shown)[-keep:]
        stay = {*last, *recent, *trail, shown}
        gone = []
        for identifier in sorted({p.id for p in publications}.difference(stay)):
            path = folder / f"{identifier}.duckdb"
            if path.exists() and _archived(folder, identifier):
                path.unlink()
                gone.append(identifier)
    return gone


def _archived(folder: Path, identifier: str) -> bool:
    try:
        archive.remember(folder, identifier)
    except SnapshotError:
        return False
    return True


def _shown_until(publications: tuple[Publication, ...]) -> dict[str, datetime]:
    """When each snapshot was last replaced by another; the last one is shown for ever."""
    until: dict[str, datetime] = {}
    for publication in publications:
        if publication.before:
            until[publication.before] = publication.at
        # Also where the pointer was never swapped: it may be pinned since then.
        until[publication.id] = publication.at
    return until
