"""The product's own commands as processes that can be killed at any moment.

They are forked from a process that has imported everything, so that every moment falls into the
work and none into Python's start.
"""

import multiprocessing
import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.bench.wreck import state
from dashboard.cli import application

FRESH = multiprocessing.get_context("forkserver")
PRELOAD = ["dashboard.cli.build", "dashboard.cli.fetch", "dashboard.cli.releases"]
LOOK = 0.002
"""Seconds between two looks at the disk."""
LONGEST = 300.0
"""Seconds after which a command counts as hanging."""


@dataclass(frozen=True)
class Moment:
    """When to kill: after so many changes of the folder (0: none), and seconds after that."""

    changes: int
    seconds: float


@dataclass(frozen=True)
class Run:
    """How a command went: seconds, changes of the folder seen, exit code (negative: a signal's)."""

    seconds: float
    changes: int
    code: int
    printed: str


class Commands:
    """Runs commands on the data folder `data`, with `settings` in their environment."""

    def __init__(self, data: Path, settings: Mapping[str, str]) -> None:
        self._data, self._out = data, data / "printed"
        self._settings = {**settings, "PERHEMITTARI_DATA": str(data)}
        FRESH.set_forkserver_preload(["dashboard.bench.commands", *PRELOAD])

    def run(self, arguments: Sequence[str], kill: Moment | None = None) -> Run:
        """Run `perhemittari ARGUMENTS` to its end, or until it is killed at the moment `kill`."""
        process = FRESH.Process(
            target=_command, args=(list(arguments), self._settings, str(self._out))
        )
        seen, changes = state(self._data), 0
        process.start()
        begun = since = time.monotonic()
        while process.is_alive() and time.monotonic() - begun < LONGEST:
            now = state(self._data)
            if now != seen:
                seen, changes = now, changes + 1
                since = time.monotonic() if kill and changes == kill.changes else since
            # Looking all the time would take the second core from the service and its reader.
            process.join(LOOK)
            if kill and changes >= kill.changes and time.monotonic() - since >= kill.seconds:
                break
        process.kill()
        process.join()
        printed = self._out.read_text(encoding="utf-8") if self._out.exists() else ""
        code = process.exitcode
        return Run(time.monotonic() - begun, changes, -1 if code is None else code, printed)


def _command(arguments: list[str], settings: dict[str, str], out: str) -> None:
    os.environ.update(settings)
    handle = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(handle, 1)
    os.dup2(handle, 2)
    sys.argv = ["perhemittari", *arguments]
    application([arguments[0]])(arguments, prog_name="perhemittari")
