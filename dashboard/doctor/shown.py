"""Snapshots: which one is shown, whether it is the one that should be, and whether it is whole."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dashboard.doctor.disk import left_over
from dashboard.doctor.finding import Finding
from dashboard.store import SnapshotError, Store
from etl import snapshot
from etl.settings import snapshot_folder

OLD = timedelta(days=400)


def snapshots() -> Iterator[Finding]:
    """Of both folders, with demo rows and without."""
    with_demo, real = snapshot_folder(), snapshot_folder(with_demo=False)
    if not with_demo.is_dir() and not real.is_dir():
        yield Finding("note", "snapshot", "there is none yet", "Run `perhemittari build`.")
    for folder in (with_demo, real):
        if folder.is_dir():
            yield from _folder(folder)
            yield from left_over(folder)


def _folder(folder: Path) -> Iterator[Finding]:
    subject = "snapshot" if folder == snapshot_folder() else "snapshot without demo rows"
    store = Store(folder)
    try:
        # The whole file is read: a damaged block is found before a reader meets it.
        store.examine()
        shown = store.snapshot()
    except SnapshotError as error:
        yield Finding("wrong", subject, f"nothing can be shown: {error}", "Then run doctor again.")
        return
    if store.problem:
        yield Finding(
            "wrong",
            subject,
            f"{shown.id} is shown instead, for {store.problem}",
            f"`perhemittari publish {shown.id}` settles for it; a build makes a new one.",
        )
    try:
        snapshot.verify(snapshot.path_of(folder, shown.id))
    except SnapshotError as error:
        yield Finding("wrong", subject, str(error), "Run `perhemittari build`.")
        return
    except OSError as error:
        yield Finding("wrong", subject, f"{shown.id}: {error}", "Look at the disk.")
        return
    age = datetime.now(UTC) - shown.made
    told = f"{shown.id} is shown and whole, {age.days} days old"
    if age > OLD:
        yield Finding("note", subject, told, "Run `perhemittari build` for newer figures.")
    else:
        yield Finding("ok", subject, told)
    yield from _others(folder, shown.id)


def _others(folder: Path, shown: str) -> Iterator[Finding]:
    """Those that could be gone back to."""
    for entry in snapshot.snapshots(folder):
        if entry.problem and entry.id != shown:
            yield Finding(
                "note",
                "older snapshot",
                entry.problem,
                f"Nobody can go back to it. Where it is not needed: rm {folder}/{entry.id}.duckdb",
            )
