"""Files that are made once and kept: a published snapshot never changes, so neither do they.

A file is made beside the requests, by one thread of one process at a time, under another name; it
gets its own when it is whole. Nobody ever reads half a file, and two who ask at once get the same.
"""

import logging
import re
import threading
from collections.abc import Callable
from pathlib import Path

from etl import snapshot
from etl.snapshot.history import IDENTIFIER

FOLDER = "downloads"
LOCK = "downloads.lock"
UNFINISHED = ".unfinished"
PATIENCE = 15.0
"""Seconds that a request waits for its file before it says that it is being made."""
log = logging.getLogger(__name__)


class FailedError(Exception):
    """A file could not be made; the log says why."""


class Cache:
    """The files of the snapshots in `folder`, in a folder of their own beside them."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self._snapshots = folder
        self._folder = folder / FOLDER
        self._patience = patience
        self._making: dict[str, threading.Thread] = {}
        self._lock = threading.Lock()

    def file(self, name: str, make: Callable[[Path], None]) -> Path | None:
        """The file `name`, made by `make` where there is none yet.

        None when it is not ready in time: it is being made, ask again. FailedError when it cannot
        be made. `name` must hold the id of its snapshot.
        """
        path = self._folder / name
        if path.is_file():
            return path
        with self._lock:
            thread = self._making.get(name)
            if thread is None:
                thread = threading.Thread(target=self._make, args=(path, make), daemon=True)
                self._making[name] = thread
                thread.start()
        thread.join(self._patience)
        if path.is_file():
            return path
        if thread.is_alive():
            return None
        raise FailedError(name)

    def _make(self, path: Path, make: Callable[[Path], None]) -> None:
        try:
            self._folder.mkdir(exist_ok=True)
            # Across processes: two workers must not write gigabytes twice.
            with snapshot.locked(self._folder, LOCK):
                self._tidy()
                if not path.is_file():
                    unfinished = path.with_name(f".{path.name}{UNFINISHED}")
                    make(unfinished)
                    unfinished.rename(path)
        except Exception:
            log.exception("the file %s could not be made", path.name)
        finally:
            with self._lock:
                self._making.pop(path.name, None)

    def _tidy(self) -> None:
        """Remove what a stopped process left, and files of snapshots that are no longer kept.

        Under the lock: nobody else is making one now.
        """
        for path in self._folder.iterdir():
            found = re.search(IDENTIFIER.pattern, path.name)
            gone = found and not snapshot.path_of(self._snapshots, found[0]).is_file()
            if path.name.endswith(UNFINISHED) or gone:
                path.unlink(missing_ok=True)
