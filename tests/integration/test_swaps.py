"""A hundred publications and rollbacks under eight processes of readers: no error, no mixture."""

from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import polars as pl
import readers
from making import PROCESSES, Material
from readers import INDEX, POPULATION

from etl import snapshot

READERS, THREADS, SWAPS, LEAST = 8, 4, 100, 25
PATIENCE = 60
"""Seconds after which a silent reader counts as hanging; nobody waits so long when all is well."""


def expectation(stuff: Material, marker: int) -> tuple[int, float, float]:
    """What readers must find, from the observations themselves."""
    rows = stuff.observations.filter(sex="total", age="total")
    sums = []
    for number in (POPULATION, INDEX):
        values = rows.filter(pl.col("indicator") == number)["value"]
        sums.append(round(float(sum(values.to_list())) + marker * len(values), 3))
    return marker, sums[0], sums[1]


def until(pipe: Connection, wanted: object) -> None:
    """Take the process's messages until `wanted` has come."""
    while True:
        assert pipe.poll(PATIENCE), f"no {wanted} from a reader"
        if pipe.recv() == wanted:
            return


def test_every_answer_is_from_one_snapshot(stuff: Material, tmp_path: Path) -> None:
    few = pl.col("indicator").is_in([POPULATION, INDEX])
    stuff = replace(stuff, observations=stuff.observations.filter(few), shelf={})
    made = {stuff.write(tmp_path, marker): marker for marker in range(4)}
    expected = {identifier: expectation(stuff, marker) for identifier, marker in made.items()}
    assert len(set(expected.values())) == 4
    ids = list(made)
    snapshot.publish(tmp_path, ids[0])
    stop, pipes, processes = PROCESSES.Event(), [], []
    try:
        for _ in range(READERS):
            ours, theirs = PROCESSES.Pipe()
            process = PROCESSES.Process(
                target=readers.run, args=(tmp_path, expected, THREADS, LEAST, theirs, stop)
            )
            process.start()
            processes.append(process)
            pipes.append(ours)
        for pipe in pipes:
            until(pipe, ids[0])  # every process reads before the first swap

        back = 0
        for number in range(SWAPS):
            if number % 3 == 2:
                snapshot.rollback(tmp_path)
                back += 1
            else:
                snapshot.publish(tmp_path, ids[(number + 1) % len(ids)])
        assert back > SWAPS // 4

        # Every process must get to see every snapshot: each is shown until all have read it.
        for identifier in ids:
            for pipe in pipes:
                pipe.send("again")
                until(pipe, "again")
            snapshot.publish(tmp_path, identifier)
            for pipe in pipes:
                until(pipe, identifier)

        stop.set()
        for pipe, process in zip(pipes, processes, strict=True):
            pipe.send("finish")
            tally = last(pipe)
            process.join(PATIENCE)
            assert process.exitcode == 0
            assert (tally.errors, tally.mixed) == ([], [])
            assert tally.seen == set(ids)
            assert len(tally.reads) == THREADS and min(tally.reads) >= LEAST
    finally:
        stop.set()
        for pipe in pipes:
            pipe.close()
        for process in processes:
            process.join(PATIENCE)
    assert len(snapshot.publications(tmp_path)) == 1 + SWAPS + len(ids)


def last(pipe: Connection) -> readers.Tally:
    """The process's tally, after whatever else it had to say."""
    while True:
        assert pipe.poll(PATIENCE), "a reader did not finish"
        message = pipe.recv()
        if isinstance(message, readers.Tally):
            return message
