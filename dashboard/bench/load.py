"""`bench load`: many viewers while builds run, against one viewer under the same builds."""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

from dashboard.bench import servers
from dashboard.bench.memory import EVERY, Sampler
from dashboard.bench.viewers import THINK, Tally, Viewer
from indicators.catalogue import load

HASTE = 10.0
"""The one viewer pauses so many times shorter: more answers, and still one at a time."""
ALONE = 45.0
"""Seconds alone, before the crowd and once more after it: the machine may change meanwhile."""
WARM = 60.0
"""Seconds after which memory should stand still."""
P95_LIMIT, GROWTH_LIMIT = 3.0, 1.10


@dataclass
class Result:
    """Everything that a run measured; times in milliseconds, memory in megabytes."""

    seed: int
    viewers: int
    minutes: float
    workers: int
    crowd: dict[str, list[float]] = field(default_factory=dict)
    alone: dict[str, list[float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    reconnects: int = 0
    builds: list[float] = field(default_factory=list)
    """Seconds of each build that ended while the crowd was there."""
    failed_builds: list[str] = field(default_factory=list)
    memory: dict[str, list[float]] = field(default_factory=dict)
    load_average: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """95th percentile of callbacks, crowd over one."""
        return p95(self.crowd["callback"]) / p95(self.alone["callback"])

    @property
    def growth(self) -> dict[str, float]:
        """Of each process that lived throughout: memory at the end over that after WARM."""
        first = int(WARM / EVERY)
        found = {}
        for name, values in self.memory.items():
            if len(values) > 2 * first:
                before, after = values[first : first + 5], values[-5:]
                found[name] = statistics.median(after) / statistics.median(before)
        return found

    @property
    def ok(self) -> bool:
        """No error, no failed build, and both limits kept."""
        flat = all(value <= GROWTH_LIMIT for value in self.growth.values())
        return not (self.errors or self.failed_builds) and flat and self.ratio <= P95_LIMIT

    def as_dict(self) -> dict[str, Any]:
        """For `--json`: raw values and what follows from them."""
        return {**asdict(self), "ratio": self.ratio, "growth": self.growth, "ok": self.ok}


def run(viewers: int, minutes: float, seed: int, progress: Callable[[str], None]) -> Result:
    """Measure a service of its own, in a data folder of its own, with builds one after another.

    `seed` draws what viewers choose and how long they pause. Raises NotStartedError.
    """
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="perhemittari-load-") as place:
        settings = {"PERHEMITTARI_DATA": place}
        with servers.service(settings) as (address, pid):
            over = threading.Event()
            sampler = Sampler(pid, over)
            sampling = sampler.start()
            result = Result(seed, viewers, minutes, 0)
            try:
                with _building(settings, result) as count:
                    _measure(address, chance, result, progress, count, sampler)
            finally:
                over.set()
                sampling.join()
    return result


def _measure(
    address: str,
    chance: random.Random,
    result: Result,
    progress: Callable[[str], None],
    count: threading.Event,
    sampler: Sampler,
) -> None:
    progress(f"one viewer for {ALONE:.0f} s, builds one after another")
    before = _watch(address, chance, 1, ALONE, HASTE)
    progress(f"{result.viewers} viewers for {result.minutes:g} minutes")
    sampler.samples.clear()
    count.set()
    crowd = _watch(address, chance, result.viewers, result.minutes * 60, 1.0, result.load_average)
    count.clear()
    result.memory = {name: list(values) for name, values in sampler.samples.items()}
    result.workers = sum(name.startswith("worker") for name in result.memory)
    progress(f"one viewer for {ALONE:.0f} s more")
    after = _watch(address, chance, 1, ALONE, HASTE)
    result.crowd = crowd.ms
    result.alone = {kind: before.ms[kind] + after.ms[kind] for kind in before.ms}
    result.errors = [*before.errors, *crowd.errors, *after.errors]
    result.reconnects = crowd.reconnects


def _watch(
    address: str,
    chance: random.Random,
    viewers: int,
    seconds: float,
    haste: float,
    load_average: list[float] | None = None,
) -> Tally:
    tally, over = Tally(), threading.Event()
    names = sorted(load().indicators)
    crowd = [
        Viewer(address, names, random.Random(chance.random()), tally, over, haste)
        for _ in range(viewers)
    ]
    for viewer in crowd:
        viewer.start()
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        time.sleep(min(left, 10.0))
        if load_average is not None:
            load_average.append(os.getloadavg()[0])
    over.set()
    for viewer in crowd:
        viewer.join()
    return tally


@contextmanager
def _building(settings: dict[str, str], result: Result) -> Iterator[threading.Event]:
    """Builds one after another, by the product's own command; counted while the event is set."""
    over, count = threading.Event(), threading.Event()
    command = [sys.executable, "-P", "-m", "dashboard.cli", "build"]

    def build() -> None:
        while not over.is_set():
            start = time.monotonic()
            done = subprocess.run(
                command, env={**os.environ, **settings}, capture_output=True, text=True
            )
            if done.returncode:
                result.failed_builds.append(done.stderr[-300:])
            elif count.is_set():
                result.builds.append(time.monotonic() - start)

    thread = threading.Thread(target=build)
    thread.start()
    try:
        yield count
    finally:
        over.set()
        thread.join()


def p95(values: list[float]) -> float:
    """The 95th percentile: the least value that 95 % do not exceed."""
    return sorted(values)[max(0, -(-len(values) * 95 // 100) - 1)]


def lines(result: Result) -> list[str]:
    """What `bench load` prints."""
    pauses = f"{THINK[0]:g}–{THINK[1]:g}"
    average = statistics.fmean(result.load_average) if result.load_average else 0.0
    builds = statistics.median(result.builds) if result.builds else 0.0
    return [
        f"{result.viewers} viewers for {result.minutes:g} minutes with pauses of {pauses} s, seed "
        f"{result.seed}; {result.workers} workers; load average {average:.1f}.",
        f"{len(result.builds)} builds meanwhile, {builds:.1f} s each, {len(result.failed_builds)} "
        f"failed. Errors: {len(result.errors)}. Connections opened again: {result.reconnects}.",
        f"One viewer alone, {2 * ALONE:.0f} s, half before and half after, with the same builds.",
        "",
        f"{'ms':10}{'n':>8}{'p50':>9}{'p95':>9}{'max':>9}{'alone n':>9}{'p50':>9}{'p95':>9}",
        *(_line(kind, result.crowd[kind], result.alone[kind]) for kind in result.crowd),
        f"p95 of callbacks {result.ratio:.2f}× that of one viewer, limit {P95_LIMIT:g}×.",
        "",
        *(_memory(name, values, result.growth) for name, values in result.memory.items()),
        *result.errors[:20],
        *result.failed_builds[:5],
    ]


def _line(kind: str, crowd: list[float], alone: list[float]) -> str:
    def of(values: list[float]) -> tuple[float, float, float]:
        return (statistics.median(values), p95(values), max(values)) if values else (0.0, 0.0, 0.0)

    many, one = of(crowd), of(alone)
    return (
        f"{kind:10}{len(crowd):>8}{many[0]:>9.1f}{many[1]:>9.1f}{many[2]:>9.1f}"
        f"{len(alone):>9}{one[0]:>9.1f}{one[1]:>9.1f}"
    )


def _memory(name: str, values: list[float], growth: dict[str, float]) -> str:
    told = f"; end over {WARM:.0f} s: {growth[name]:.3f}" if name in growth else ""
    steps = " ".join(f"{value:.0f}" for value in values[:: max(1, len(values) // 15)])
    return f"MB of {name}: {steps}{told}"
