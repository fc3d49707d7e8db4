"""Memory of a service's processes, read from /proc while it runs."""

import os
import threading
from dataclasses import dataclass, field
from pathlib import Path

EVERY = 2.0
PROC = Path("/proc")


def tree(pid: int) -> dict[int, str]:
    """The service's processes and what each is: server, worker or publisher."""
    below = _children(pid)
    found = {}
    for child in below:
        line = _read(child, "cmdline").replace("\0", " ")
        if "etl.publisher" in line:
            found[child] = "publisher"
        elif "dashboard.server.gunicorn" in line:
            found[child] = "server"
            found |= dict.fromkeys(_children(child), "worker")
    return found


def resident(pid: int) -> float:
    """Megabytes of a process in memory; 0 where it has ended."""
    fields = _read(pid, "statm").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if len(fields) > 1 else 0.0


@dataclass
class Sampler:
    """Samples every process of the service `pid` until `over` is set."""

    pid: int
    over: threading.Event
    samples: dict[str, list[float]] = field(default_factory=dict)
    """By name and process id, a value every EVERY seconds."""

    def start(self) -> threading.Thread:
        """Begin in a thread of its own."""
        thread = threading.Thread(target=self._run, daemon=True)
        thread.start()
        return thread

    def _run(self) -> None:
        while not self.over.wait(EVERY):
            for process, kind in tree(self.pid).items():
                self.samples.setdefault(f"{kind} {process}", []).append(resident(process))


def _children(pid: int) -> list[int]:
    # The field after the name, which is in brackets and may have spaces.
    found = (int(path.name) for path in PROC.iterdir() if path.name.isdecimal())
    return sorted(
        p for p in found if _read(p, "stat").rpartition(")")[2].split()[1:2] == [str(pid)]
    )


def _read(pid: int, name: str) -> str:
    try:
        return (PROC / str(pid) / name).read_text(errors="replace")
    except OSError:
        return ""
