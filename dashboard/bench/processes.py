"""A command in a process of its own, with what it took."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Taken:
    """Seconds on the clock and of the processors, and the most memory it held, in bytes."""

    seconds: float
    processor: float
    memory: int


class FailedError(RuntimeError):
    """A measured command failed; the message has the end of what it printed."""


def python(arguments: Sequence[str], settings: Mapping[str, str]) -> Taken:
    """Run this Python with `arguments` to its end. Raises FailedError where it fails."""
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    printed = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.monotonic() - began
    process.stderr.close()
    # It was waited for here, because only this call tells what the one process used.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(f"{' '.join(arguments[:4])} failed: {printed[-600:].strip()}")
    return Taken(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)
