"""Which snapshot is published: a one-line file, replaced atomically, and its history."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from etl.snapshot.build import SnapshotError


@dataclass(frozen=True)
class Entry:
    """A snapshot on disk: its id, size in bytes, and whether it is the published one."""

    id: str
    size: int
    current: bool


def current(folder: Path) -> str | None:
    """The id of the published snapshot, or None where nothing is published."""
    try:
        return (folder / "CURRENT").read_text(encoding="utf-8").strip() or None
    except FileNotFoundError:
        return None


def snapshots(folder: Path) -> list[Entry]:
    """Every whole snapshot in `folder`, newest first."""
    now = current(folder)
    paths = sorted(folder.glob("*.duckdb"), reverse=True)
    return [Entry(path.stem, path.stat().st_size, path.stem == now) for path in paths]


def publish(folder: Path, identifier: str) -> None:
    """Point readers at a snapshot; SnapshotError when it is not there."""
    with _lock(folder):
        _publish(folder, identifier)


def rollback(folder: Path) -> str:
    """Point readers at the snapshot published before the present one; returns its id."""
    with _lock(folder):
        history = _history(folder)
        if len(history) < 2:
            raise SnapshotError("nothing was published before; `snapshots` lists what there is")
        _publish(folder, history[-2], keep=history[:-2])
        return history[-2]


def _publish(folder: Path, identifier: str, keep: list[str] | None = None) -> None:
    if not (folder / f"{identifier}.duckdb").is_file():
        raise SnapshotError(f"there is no snapshot {identifier!r}; `snapshots` lists what there is")
    history = _history(folder) if keep is None else keep
    _replace(folder, "HISTORY", "\n".join([*history, identifier]) + "\n")
    _replace(folder, "CURRENT", identifier + "\n")


def _history(folder: Path) -> list[str]:
    path = folder / "HISTORY"
    return path.read_text(encoding="utf-8").split() if path.exists() else []


def _replace(folder: Path, name: str, text: str) -> None:
    """Write beside, sync, replace, sync the folder: a reader sees the old text or the new."""
    fresh = folder / f".{name}.new"
    with fresh.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / name)
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """One publisher at a time, across processes."""
    with (folder / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
