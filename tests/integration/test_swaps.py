"""A hundred publications and rollbacks under eight processes of readers: no error, no mixture."""

from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import readers
from making import PROCESSES, Material
from readers import INDEX, POPULATION

from etl import snapshot

READERS, THREADS, SWAPS, READS = 8, 4, 100, 16
"""Processes, threads in each, publications and rollbacks, reads that each of those sets off."""
PATIENCE = 100
"""Seconds after which a silent reader counts as hanging; nobody waits so long when all is well."""


def expectation(stuff: Material, marker: int) -> readers.Answer:
    """What readers must find, from the observations themselves."""
    sums = []
    for number in (POPULATION, INDEX):
        values = stuff.observations.filter(pl.col("indicator") == number)["value"]
        sums.append(round(float(sum(values.to_list())) + marker * len(values), 3))
    return marker, sums[0], sums[1]


def hear(pipe: Connection) -> Any:
    """The next message of a process of readers."""
    assert pipe.poll(PATIENCE), "a reader hangs"
    return pipe.recv()


@pytest.mark.timeout(300)
def test_every_answer_is_from_one_snapshot(stuff: Material, tmp_path: Path) -> None:
    few = pl.col("indicator").is_in([POPULATION, INDEX]) & (pl.col("period_start") >= 2017)
    stuff = replace(stuff, observations=stuff.observations.filter(few), shelf={})
    made = {stuff.write(tmp_path, marker): marker for marker in range(4)}
    expected = {identifier: expectation(stuff, marker) for identifier, marker in made.items()}
    assert len(set(expected.values())) == 4
    ids = list(made)
    snapshot.publish(tmp_path, ids[0])
    work, pipes, processes = PROCESSES.SimpleQueue(), [], []
    try:
        for _ in range(READERS):
            ours, theirs = PROCESSES.Pipe()
            process = PROCESSES.Process(
                target=readers.run, args=(tmp_path, expected, THREADS, work, theirs), daemon=True
            )
            process.start()
            processes.append(process)
            pipes.append(ours)
        assert all(hear(pipe) for pipe in pipes), "every thread reads before the first swap"

        shown = []
        for number in range(SWAPS):
            for _ in range(READS):
                work.put(True)
            if number % 3 == 2:
                shown.append(snapshot.rollback(tmp_path))
            else:
                shown.append(ids[(number + 1) % len(ids)])
                snapshot.publish(tmp_path, shown[-1])
        assert set(shown) == set(ids)

        # Every process gets to see every snapshot, the others reading on.
        for identifier in ids:
            snapshot.publish(tmp_path, identifier)
            for pipe in pipes:
                pipe.send(True)
            assert {hear(pipe) for pipe in pipes} == {identifier}

        for _ in range(READERS * THREADS):
            work.put(False)
        for pipe in pipes:
            pipe.send(False)
        tallies = [hear(pipe) for pipe in pipes]
        for process in processes:
            process.join(PATIENCE)
        assert [process.exitcode for process in processes] == [0] * READERS
    finally:
        for process in processes:
            process.kill()
            process.join()
        for pipe in pipes:
            pipe.close()
        work.close()
    assert [tally.errors for tally in tallies] == [[]] * READERS
    assert [tally.mixed for tally in tallies] == [[]] * READERS
    assert [tally.seen for tally in tallies] == [set(ids)] * READERS
    assert sum(sum(tally.reads) for tally in tallies) == READERS * THREADS + SWAPS * READS
    assert len(snapshot.publications(tmp_path)) == 1 + SWAPS + len(ids)
