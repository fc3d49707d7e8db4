"""A folder for what lives as long as the service: in memory, and gone when the service is."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = "perhemittari-"
MEMORY = Path("/dev/shm")


@contextmanager
def folder() -> Iterator[Path]:
    """An empty folder that is removed at the end; those of services that were killed go too."""
    above = MEMORY if os.access(MEMORY, os.W_OK) else Path(tempfile.gettempdir())
    place, held = _made(above)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
        os.close(held)


def _made(above: Path) -> tuple[Path, int]:
    """A new folder and the handle whose lock says that its service lives."""
    turn = os.open(above, os.O_RDONLY)
    try:
        fcntl.flock(turn, fcntl.LOCK_EX)  # nobody sweeps between the making and the locking
        _sweep(above)
        place = Path(tempfile.mkdtemp(prefix=NAME, dir=above))
        held = os.open(place, os.O_RDONLY)
        # The kernel frees it when this process ends, however it ends.
        fcntl.flock(held, fcntl.LOCK_EX)
        return place, held
    finally:
        os.close(turn)


def _sweep(above: Path) -> None:
    for place in above.glob(f"{NAME}*"):
        try:
            if not place.is_dir() or place.lstat().st_uid != os.geteuid():
                continue
            handle = os.open(place, os.O_RDONLY | os.O_NOFOLLOW)
        except OSError:
            continue  # somebody else's, or gone meanwhile
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(place, ignore_errors=True)
        except BlockingIOError:
            pass  # its service lives
        finally:
            os.close(handle)
