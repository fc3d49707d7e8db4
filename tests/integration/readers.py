"""A process of readers for test_swaps: threads that ask through the store as pages do."""

import threading
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from dashboard.store import Snapshot, Store

POPULATION = 127
INDEX = 900103
Answer = tuple[int, float, float]


@dataclass
class Tally:
    """What one process saw."""

    reads: list[int]
    """One number a thread."""
    seen: set[str] = field(default_factory=set)
    mixed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def run(
    folder: Path,
    expected: dict[str, Answer],
    threads: int,
    work: "SimpleQueue[bool]",
    pipe: Connection,
) -> None:
    """Each thread reads once, and once for each True that it takes from `work`, until a False.

    `expected` has for each id the marker in meta and the sums of two indicators. Through `pipe`:
    True when every thread has read once; then for each True that comes the id that is shown now;
    at last the Tally.
    """
    store, tally, lock = Store(folder), Tally([0] * threads), threading.Lock()
    begun = threading.Barrier(threads + 1)

    def ask() -> str:
        opened = store.snapshot()
        answer = _answer(opened)
        with lock:
            tally.seen.add(opened.id)
            if answer != expected[opened.id]:
                tally.mixed.append(f"{opened.id}: {answer}")
        return opened.id

    def read(number: int) -> None:
        while True:
            try:
                ask()
            except Exception as error:
                with lock:
                    tally.errors.append(repr(error))
            tally.reads[number] += 1
            if tally.reads[number] == 1:
                begun.wait()
            if not work.get():
                return

    workers = [threading.Thread(target=read, args=(number,)) for number in range(threads)]
    for worker in workers:
        worker.start()
    begun.wait()
    pipe.send(True)
    while pipe.recv():
        pipe.send(ask())
    for worker in workers:
        worker.join()
    pipe.send(tally)


def _answer(opened: Snapshot) -> Answer:
    """Three statements: the marker in meta, and the sums of two indicators."""
    meta = {row["key"]: row["value"] for row in opened.fetch("meta")}
    sums = [
        sum(row["value"] for row in opened.fetch("whole", indicator=number))
        for number in (POPULATION, INDEX)
    ]
    return int(meta["marker"]), round(sums[0], 3), round(sums[1], 3)
