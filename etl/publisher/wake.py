"""How another process wakes the publisher: a byte into a named pipe in the folder of snapshots."""

import os
from pathlib import Path

NAME = "publisher.wake"


def wake(folder: Path) -> bool:
    """Let the publisher look for work now; False when none is running for `folder`.

    Never waits. Nothing is lost with False: a publisher looks for work when it starts.
    """
    try:
        handle = os.open(folder / NAME, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        return False  # no pipe, or nobody reads from it
    try:
        os.write(handle, b"w")
    except BlockingIOError:
        pass  # full of wake-ups that it has not seen yet: it will look
    finally:
        os.close(handle)
    return True


def ear(folder: Path) -> int:
    """The publisher's end of the pipe, made where there is none; never blocks, never ends."""
    path = folder / NAME
    try:
        os.mkfifo(path, 0o600)
    except FileExistsError:
        pass
    # Open for writing too: a pipe that its last writer closed would be readable for ever.
    return os.open(path, os.O_RDWR | os.O_NONBLOCK)
