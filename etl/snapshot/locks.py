"""Locks between processes: flock on a file that stays where it is.

Three files in the folder of snapshots, so that an urgent rollback never waits for a build:
`pointer.lock` while HISTORY and CURRENT are changed, `build.lock` while a snapshot is built and
published, `publisher.lock` as long as a publisher process lives. The kernel frees a lock when its
holder ends, however it ends.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

POINTER = "pointer.lock"
BUILD = "build.lock"
PUBLISHER = "publisher.lock"


class LockHeldError(Exception):
    """Another process holds the lock."""


@contextmanager
def locked(folder: Path, name: str, *, wait: bool = True) -> Iterator[None]:
    """Hold the lock `name` of `folder`; with `wait=False`, LockHeldError when another holds it.

    Not reentrant: a thread that asks for a lock which it holds already waits for ever.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / name).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError as error:
            raise LockHeldError(f"{folder / name} is held by another process") from error
        yield
