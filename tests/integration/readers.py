"""A process of readers for test_swaps: threads that ask through the store as pages do."""

import os
import threading
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path

from dashboard.store import Snapshot, Store

POPULATION = 127
INDEX = 900103


@dataclass
class Tally:
    """What the threads of one process saw."""

    reads: list[int] = field(default_factory=list)
    """One number a thread."""
    seen: set[str] = field(default_factory=set)
    mixed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def run(
    folder: Path,
    expected: dict[str, tuple[int, float, float]],
    threads: int,
    least: int,
    pipe: Connection,
    stop: Event,
) -> None:
    """Read until `stop`, at least `least` times a thread; then send the Tally.

    `expected` has for each id the marker in meta and the sums of two indicators. Every id is sent
    when this process sees it for the first time since the last message of the parent.
    """
    os.nice(5)  # on few cores, readers must not keep the publisher from its hundred swaps
    store, tally, lock = Store(folder), Tally(), threading.Lock()
    fresh: set[str] = set()

    def read(number: int) -> None:
        done = 0
        while not stop.is_set() or done < least:
            try:
                opened = store.snapshot()
                answer = _answer(opened)
            except Exception as error:
                with lock:
                    tally.errors.append(repr(error))
                continue
            finally:
                done += 1
            with lock:
                tally.reads[number] = done
                if answer != expected[opened.id]:
                    tally.mixed.append(f"{opened.id}: {answer}")
                tally.seen.add(opened.id)
                if opened.id not in fresh:
                    fresh.add(opened.id)
                    pipe.send(opened.id)
        tally.reads[number] = done

    tally.reads = [0] * threads
    workers = [threading.Thread(target=read, args=(number,)) for number in range(threads)]
    for worker in workers:
        worker.start()
    while pipe.recv() == "again":
        with lock:
            fresh.clear()
            pipe.send("again")
    for worker in workers:
        worker.join()
    pipe.send(tally)


def _answer(opened: Snapshot) -> tuple[int, float, float]:
    """Three statements: the marker in meta, and the sums of two indicators."""
    meta = {row["key"]: row["value"] for row in opened.fetch("meta")}
    sums = [
        sum(row["value"] for row in opened.fetch("whole", indicator=number))
        for number in (POPULATION, INDEX)
    ]
    return int(meta["marker"]), round(sums[0], 3), round(sums[1], 3)
