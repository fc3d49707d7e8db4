"""Publishing, going back, and what a crash leaves."""

import multiprocessing.connection
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import duckdb
import pytest
from making import PROCESSES, Material

from etl import snapshot
from etl.snapshot import SnapshotError, pointer, trail


@pytest.fixture
def three(stuff: Material, tmp_path: Path) -> list[str]:
    """Three snapshots, none published."""
    return [stuff.copy(tmp_path, marker) for marker in range(3)]


def actions(folder: Path) -> list[tuple[str, str]]:
    return [(line.action, line.id) for line in snapshot.publications(folder)]


def test_repeated_rollbacks_walk_back_and_stop(tmp_path: Path, three: list[str]) -> None:
    a, b, c = three
    for identifier in three:
        snapshot.publish(tmp_path, identifier)
    assert snapshot.rollback(tmp_path) == b
    assert snapshot.rollback(tmp_path) == a
    with pytest.raises(SnapshotError, match="nothing was published before"):
        snapshot.rollback(tmp_path)
    assert snapshot.current(tmp_path) == a
    snapshot.publish(tmp_path, c)
    assert snapshot.rollback(tmp_path) == a, "b was withdrawn, so it is not what c followed"
    assert actions(tmp_path) == [
        ("publish", a),
        ("publish", b),
        ("publish", c),
        ("rollback", b),
        ("rollback", a),
        ("publish", c),
        ("rollback", a),
    ]
    times = [line.at for line in snapshot.publications(tmp_path)]
    assert times == sorted(times)


def test_rollback_to_a_named_one(tmp_path: Path, three: list[str]) -> None:
    a, b, c = three
    for identifier in (a, b):
        snapshot.publish(tmp_path, identifier)
    with pytest.raises(SnapshotError, match="never published"):
        snapshot.rollback(tmp_path, c)
    with pytest.raises(SnapshotError, match="is the one that is shown"):
        snapshot.rollback(tmp_path, b)
    snapshot.publish(tmp_path, c)
    assert snapshot.rollback(tmp_path, a) == a
    assert snapshot.rollback(tmp_path, c) == c, "going forward again to what was published"
    assert snapshot.rollback(tmp_path) == a


def test_publishing_the_shown_one_again_is_no_step_back(tmp_path: Path, three: list[str]) -> None:
    a, b, _ = three
    for identifier in (a, b, b):
        snapshot.publish(tmp_path, identifier)
    assert snapshot.rollback(tmp_path) == a


def damage(path: Path, sql: str) -> None:
    path.chmod(0o644)
    with duckdb.connect(str(path)) as connection:
        connection.execute(sql)


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("UPDATE meta SET value = '1' WHERE key = 'schema_version'", "has schema 1"),
        ("DELETE FROM meta WHERE key = 'schema_version'", "has schema unknown"),
        ("UPDATE observation SET value = value + 1 WHERE indicator = 127", "content hash differs"),
        ("UPDATE claim SET record = replace(record, 'a', 'b')", "content hash differs"),
        ("DELETE FROM observation", "no observations"),
        ("UPDATE meta SET value = 'x' WHERE key = 'id'", "says that it is 'x'"),
        ("DROP TABLE boundary", "cannot be read"),
        (
            "INSERT INTO change SELECT indicator, division, level, region, sex, age, origin, 2015, "
            "2015, 2017, 2017, 0, -1, 1, 1 FROM observation WHERE status = 'Q' LIMIT 1",
            "1 changes are of figures that it does not show",
        ),
    ],
)
def test_what_is_not_whole_is_refused(
    tmp_path: Path, three: list[str], sql: str, reason: str
) -> None:
    good, bad, _ = three
    snapshot.publish(tmp_path, good)
    damage(tmp_path / f"{bad}.duckdb", sql)
    with pytest.raises(SnapshotError, match=reason) as caught:
        snapshot.publish(tmp_path, bad)
    assert "perhemittari" in str(caught.value), "the next step"
    assert snapshot.current(tmp_path) == good
    assert actions(tmp_path) == [("publish", good)]


def test_no_database_no_file_no_id(tmp_path: Path, three: list[str]) -> None:
    path = tmp_path / f"{three[0]}.duckdb"
    path.chmod(0o644)
    path.write_bytes(b"not a database")
    with pytest.raises(SnapshotError, match="cannot be read"):
        snapshot.publish(tmp_path, three[0])
    with pytest.raises(SnapshotError, match="there is no snapshot"):
        snapshot.publish(tmp_path, "20260101T000000Z-000000")
    with pytest.raises(SnapshotError, match="is no snapshot id"):
        snapshot.publish(tmp_path, "../CURRENT")
    assert snapshot.current(tmp_path) is None


def half_written(folder: Path, identifier: str) -> None:
    path = folder / f"{identifier}.duckdb"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def test_a_half_written_file_is_refused(tmp_path: Path, three: list[str]) -> None:
    half_written(tmp_path, three[0])
    with pytest.raises(SnapshotError, match=r"cannot be read"):
        snapshot.publish(tmp_path, three[0])


def test_a_build_that_fails_leaves_nothing_under_a_name(
    tmp_path: Path, stuff: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []

    def broken(*_: object) -> dict[str, str]:
        seen.append([path.name for path in tmp_path.glob("*.duckdb")])
        raise OSError("disk full")

    monkeypatch.setattr("etl.snapshot.hashing.small_hashes", broken)
    with pytest.raises(OSError, match="disk full"):
        stuff.write(tmp_path)
    assert seen == [[]], "not under its name while it is being written"
    assert not list(tmp_path.iterdir())


# Crashes: a real process that ends between the two steps.


def _stop_before_swap(folder: Path, identifier: str, step: str) -> None:
    pointer._swap = lambda *_: os._exit(9)  # type: ignore[assignment]
    getattr(snapshot, step)(folder, identifier)


def crash(step: Callable[..., object], folder: Path, identifier: str) -> None:
    """Run publish or rollback in a process that dies after HISTORY, before CURRENT."""
    process = PROCESSES.Process(target=_stop_before_swap, args=(folder, identifier, step.__name__))
    process.start()
    process.join(60)
    assert process.exitcode == 9


def test_crash_while_publishing_leaves_the_old_one_shown(tmp_path: Path, three: list[str]) -> None:
    a, b, c = three
    snapshot.publish(tmp_path, a)
    crash(snapshot.publish, tmp_path, b)
    assert snapshot.current(tmp_path) == a
    assert actions(tmp_path)[-1] == ("publish", b)
    with pytest.raises(SnapshotError, match="nothing was published before"):
        snapshot.rollback(tmp_path)
    snapshot.publish(tmp_path, c)
    assert snapshot.rollback(tmp_path) == a, "b was never shown"


def test_crash_while_rolling_back(tmp_path: Path, three: list[str]) -> None:
    a, _, c = three
    for identifier in three:
        snapshot.publish(tmp_path, identifier)
    crash(snapshot.rollback, tmp_path, a)
    assert snapshot.current(tmp_path) == c
    assert trail(snapshot.publications(tmp_path), c) == [a, c]
    assert snapshot.rollback(tmp_path) == a, "where the first attempt was going"
    assert snapshot.withdrawn(snapshot.publications(tmp_path), a) == {c}


def test_a_line_cut_short_is_passed_over(tmp_path: Path, three: list[str]) -> None:
    a, b, c = three
    snapshot.publish(tmp_path, a)
    with (tmp_path / "HISTORY").open("a") as file:
        file.write(f"{c} 2026-11-24T1")
    assert actions(tmp_path) == [("publish", a)]
    snapshot.publish(tmp_path, b)
    assert actions(tmp_path) == [("publish", a), ("publish", b)]
    assert snapshot.rollback(tmp_path) == a


# Two publishers.


def _build(folder: Path, material: Material, marker: int, pipe: Connection) -> None:
    with snapshot.locked(folder, snapshot.BUILD):
        pipe.send("in")
        pipe.recv()
        identifier = material.write(folder, marker)
        snapshot.publish(folder, identifier)
        pipe.send(identifier)


def test_two_builders_wait_for_each_other(tmp_path: Path, stuff: Material) -> None:
    pairs = []
    for marker in (1, 2):
        ours, theirs = PROCESSES.Pipe()
        process = PROCESSES.Process(target=_build, args=(tmp_path, stuff, marker, theirs))
        process.start()
        pairs.append((ours, process))
    ready = multiprocessing.connection.wait([pipe for pipe, _ in pairs], timeout=60)
    assert len(ready) == 1, "one is in"
    first = next(pair for pair in pairs if pair[0] is ready[0])
    second = next(pair for pair in pairs if pair is not first)
    assert first[0].recv() == "in"
    with (
        pytest.raises(snapshot.LockHeldError),
        snapshot.locked(tmp_path, snapshot.BUILD, wait=False),
    ):
        pass
    assert not second[0].poll(0), "the other is not"
    published = []
    for pipe, process in (first, second):
        if pipe is second[0]:
            assert pipe.poll(60) and pipe.recv() == "in"
        pipe.send("go on")
        assert pipe.poll(60)
        published.append(pipe.recv())
        process.join(60)
        assert process.exitcode == 0
    assert actions(tmp_path) == [("publish", identifier) for identifier in published]
    assert snapshot.current(tmp_path) == published[1]


def _publish_often(folder: Path, identifiers: list[str], times: int) -> None:
    for number in range(times):
        snapshot.publish(folder, identifiers[number % len(identifiers)])


def test_publishers_at_the_same_time_lose_no_line(tmp_path: Path, three: list[str]) -> None:
    processes = [
        PROCESSES.Process(target=_publish_often, args=(tmp_path, three, 10)) for _ in range(2)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    lines = snapshot.publications(tmp_path)
    assert len(lines) == 20
    assert [line.before for line in lines[1:]] == [line.id for line in lines[:-1]]
    assert snapshot.current(tmp_path) == lines[-1].id
