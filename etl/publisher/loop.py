"""The publisher's life: take the lock, do what is due, wait to be woken."""

import errno
import json
import os
import selectors
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from etl.publisher import work
from etl.publisher.wake import ear
from etl.snapshot import PUBLISHER, LockHeldError, locked

BUSY = 75
"""Exit code when another process is the folder's publisher."""
SHUT = 77
"""Exit code when nothing can be written into the folder, because of the disk or of permissions."""


def run(folder: Path, parent: int) -> int:
    """Be the publisher of `folder` until SIGTERM, or until the pipe `parent` is closed.

    What is under way is finished first. Returns the exit code: 0, BUSY at once when another
    process holds the lock, SHUT when the folder cannot be written. Each thing done is a JSON line
    on standard error.
    """
    try:
        with locked(folder, PUBLISHER, wait=False):
            woken = ear(folder)
            _live(folder, parent, woken)
    except LockHeldError:
        return BUSY
    except OSError as error:
        if error.errno not in (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT):
            raise
        return SHUT
    return 0


def _live(folder: Path, parent: int, woken: int) -> None:
    # A signal's byte stays in this pipe, so one that comes while working is not missed.
    heard, told = os.pipe()
    os.set_blocking(told, False)
    signal.set_wakeup_fd(told)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    with selectors.DefaultSelector() as selector:
        for handle in (heard, parent, woken):
            selector.register(handle, selectors.EVENT_READ)
        _say("ready")
        while True:
            _work(folder)
            ready = {key.fd for key, _ in selector.select()}
            if heard in ready or (parent in ready and not os.read(parent, 4096)):
                _say("stopped")
                return
            if woken in ready:
                os.read(woken, 4096)


def _work(folder: Path) -> None:
    try:
        for line in work.do_due(folder):
            _say(line)
    except Exception as error:
        # One bad piece of work must not leave the service without a publisher.
        _say(f"failed: {error!r}", level="error")


def _say(message: str, *, level: str = "info") -> None:
    line = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "process": "publisher",
        "pid": os.getpid(),
        "level": level,
        "message": message,
    }
    print(json.dumps(line, ensure_ascii=False), file=sys.stderr, flush=True)
