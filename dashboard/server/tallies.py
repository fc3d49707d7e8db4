"""The files in which worker processes count, and what becomes of a dead worker's.

Each worker keeps its numbers in files of its own in PROMETHEUS_MULTIPROC_DIR. When one ends, the
server's master adds them to those of the workers that ended before, and removes its files: totals
never fall, and files do not pile up. A lock keeps a reader from seeing the halves of that.

No metric is defined here: the master imports this, and would get files of its own.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prometheus_client.mmap_dict import MmapedDict
from prometheus_client.multiprocess import mark_process_dead

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
LOCK = "lock"
GONE = "gone"
"""Stands for a process id in the name of the file of all workers that ended."""


def bury(pid: int) -> None:
    """Keep what the ended worker `pid` counted, and remove its files. The master calls this."""
    folder = Path(os.environ[FOLDER])
    with _locked(folder, fcntl.LOCK_EX):
        for kind in ("counter", "histogram"):
            left = folder / f"{kind}_{pid}.db"
            if not left.exists():
                continue
            total = MmapedDict(str(folder / f"{kind}_{GONE}.db"))
            for key, value, _, _ in MmapedDict.read_all_values_from_file(str(left)):
                total.write_value(key, total.read_value(key)[0] + value, 0.0)
            total.close()
            left.unlink()
        mark_process_dead(pid, str(folder))


@contextmanager
def still(folder: Path) -> Iterator[None]:
    """While the block reads the files, none is added to another."""
    with _locked(folder, fcntl.LOCK_SH):
        yield


@contextmanager
def _locked(folder: Path, how: int) -> Iterator[None]:
    with (folder / LOCK).open("a") as file:
        fcntl.flock(file, how)
        yield
