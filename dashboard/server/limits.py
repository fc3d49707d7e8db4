"""How large the machine is for this process, and what each worker may use of it.

A container's or a service's cgroup may allow less than the machine has: its limits count.
"""

import math
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.settings import whole_number

WORKER_MEGABYTES = 300
"""What a worker takes besides DuckDB's own memory."""
THREADS = 8
FEWEST, MOST = 2, 16
SMALLEST_QUERY, LARGEST_QUERY = 64, 2048


@dataclass(frozen=True)
class Machine:
    """Whole cores and megabytes of memory that this process may use."""

    cores: int
    megabytes: int


@dataclass(frozen=True)
class Limits:
    """Workers, and what each may use: threads for requests, DuckDB's threads and megabytes."""

    workers: int
    threads: int
    query_threads: int
    query_megabytes: int

    def environment(self) -> dict[str, str]:
        """For the worker processes."""
        return {
            "PERHEMITTARI_THREADS": str(self.threads),
            "PERHEMITTARI_QUERY_THREADS": str(self.query_threads),
            "PERHEMITTARI_QUERY_MEMORY": str(self.query_megabytes),
        }


def limits(machine: Machine, *, workers: int | None = None) -> Limits:
    """Limits for `machine`; what the settings or `workers` name goes before what is computed.

    Raises ValueError for a setting that is no number.
    """
    afford = max(1, machine.megabytes // (2 * WORKER_MEGABYTES))
    count = workers or whole_number("PERHEMITTARI_WORKERS")
    count = count or min(max(FEWEST, machine.cores), MOST, afford)
    memory = min(max(SMALLEST_QUERY, machine.megabytes // 3 // count), LARGEST_QUERY)
    return Limits(
        workers=count,
        threads=whole_number("PERHEMITTARI_THREADS") or THREADS,
        query_threads=whole_number("PERHEMITTARI_QUERY_THREADS") or max(1, machine.cores // count),
        query_megabytes=whole_number("PERHEMITTARI_QUERY_MEMORY") or memory,
    )


def machine(root: Path = Path("/")) -> Machine:
    """This machine, as far as this process may use it; `root` is where /proc and /sys are."""
    cores = float(len(os.sched_getaffinity(0)))
    memory = _total(root)
    for folder in _groups(root):
        cores = min(cores, _quota(folder))
        memory = min(memory, _memory(folder))
    return Machine(max(1, math.floor(cores)), int(memory / 1e6))


def _total(root: Path) -> float:
    for line in (root / "proc/meminfo").read_text().splitlines():
        if line.startswith("MemTotal:"):
            return float(line.split()[1]) * 1024
    return math.inf


def _groups(root: Path) -> Iterator[Path]:
    """Folders of this process's cgroups and of those above them, of version 2 and 1."""
    tree = root / "sys/fs/cgroup"
    try:
        lines = (root / "proc/self/cgroup").read_text().splitlines()
    except OSError:
        return
    for line in lines:
        number, kinds, path = line.split(":", 2)
        if number != "0" and not {"cpu", "memory"} & set(kinds.split(",")):
            continue
        # In a container the path may be the host's and lead nowhere: the top is its own then.
        top = tree if number == "0" else tree / kinds
        here = top / path.lstrip("/")
        yield from (folder for folder in (here, *here.parents) if folder.is_relative_to(top))


def _quota(folder: Path) -> float:
    new = _text(folder / "cpu.max").split()
    if len(new) == 2 and new[0] != "max":
        return float(new[0]) / float(new[1])
    old, period = _text(folder / "cpu.cfs_quota_us"), _text(folder / "cpu.cfs_period_us")
    return float(old) / float(period) if old.isdigit() and period.isdigit() else math.inf


def _memory(folder: Path) -> float:
    found = _text(folder / "memory.max") or _text(folder / "memory.limit_in_bytes")
    return float(found) if found.isdigit() else math.inf


def _text(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""
