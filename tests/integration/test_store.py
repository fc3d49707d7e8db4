"""The store opens what was published, and nothing else."""

import gc
import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from making import POPULATION, Material

from dashboard.store import Snapshot, SnapshotError, Store, UnknownSnapshot
from dashboard.store import store as module
from etl import snapshot
from indicators.catalogue import load


@pytest.fixture
def three(stuff: Material, tmp_path: Path) -> list[str]:
    """Three published snapshots, the last one shown."""
    made = [stuff.copy(tmp_path, marker) for marker in range(3)]
    for identifier in made:
        snapshot.publish(tmp_path, identifier)
    return made


def damage(folder: Path, identifier: str) -> None:
    path = folder / f"{identifier}.duckdb"
    path.chmod(0o644)
    path.write_bytes(b"damaged")


def marker(opened: Snapshot) -> int:
    """The marker, if meta and observations agree on it."""
    stated = next(row["value"] for row in opened.fetch("meta") if row["key"] == "marker")
    assert opened.meta["marker"] == stated
    return int(stated)


def test_follows_the_pointer(tmp_path: Path, three: list[str]) -> None:
    store = Store(tmp_path)
    assert (store.snapshot().id, store.problem) == (three[2], None)
    snapshot.rollback(tmp_path)
    assert (store.snapshot().id, store.problem) == (three[1], None)
    assert store.snapshot() is store.snapshot(), "opened once"


def test_what_a_snapshot_says_of_itself(tmp_path: Path, three: list[str]) -> None:
    opened = Store(tmp_path).snapshot()
    assert opened.made == snapshot.made_at(three[2]) and opened.made.tzinfo is not None
    assert opened.meta["id"] == opened.id == three[2]
    assert opened.published is not None
    assert abs((opened.published - datetime.now(UTC).date()).days) <= 1
    assert marker(opened) == 2
    assert opened.shown == {record.number for record in load().indicators.values()}


def test_the_day_of_publication_is_finlands(
    tmp_path: Path, stuff: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"{stuff.copy(tmp_path)}.duckdb"
    late = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
    found = Snapshot(path, late).published
    assert found is not None and found.isoformat() == "2026-11-25"
    assert Snapshot(path).published is None


def test_the_catalogue_is_the_one_it_was_built_with(tmp_path: Path, three: list[str]) -> None:
    rebuilt, original = Store(tmp_path).snapshot().catalogue, load()
    assert rebuilt == original
    for part in ("themes", "sources", "disclosure", "indicators", "claims"):
        assert list(getattr(rebuilt, part)) == list(getattr(original, part)), "in the same order"
    assert list(rebuilt.framework.goals) == list(original.framework.goals)
    assert list(rebuilt.framework.services) == list(original.framework.services)


def test_pinned(tmp_path: Path, three: list[str]) -> None:
    store = Store(tmp_path)
    assert marker(store.snapshot(three[0])) == 0
    assert marker(store.snapshot()) == 2


@pytest.mark.parametrize(
    "identifier", ["", "20260101T000000Z-000000", "../CURRENT", "x\0y", "CURRENT"]
)
def test_unknown_pins(tmp_path: Path, three: list[str], identifier: str) -> None:
    with pytest.raises(UnknownSnapshot):
        Store(tmp_path).snapshot(identifier)


def test_never_published_is_never_opened(tmp_path: Path, three: list[str], stuff: Material) -> None:
    secret = stuff.copy(tmp_path, 99)
    store = Store(tmp_path)
    with pytest.raises(UnknownSnapshot, match="has been published"):
        store.snapshot(secret)
    (tmp_path / "CURRENT").write_text(secret + "\n")  # a pointer that nobody published
    assert store.snapshot().id == three[2]
    assert store.problem and "never published" in store.problem
    (tmp_path / "CURRENT").write_text("rubbish")
    assert store.snapshot().id == three[2]
    assert store.problem and "damaged" in store.problem


def test_never_published_is_not_even_the_last_resort(
    tmp_path: Path, three: list[str], stuff: Material
) -> None:
    secret = stuff.copy(tmp_path, 99)
    (tmp_path / "CURRENT").write_text(secret + "\n")
    for identifier in three:
        damage(tmp_path, identifier)
    with pytest.raises(SnapshotError, match="never published"):
        Store(tmp_path).snapshot()


def test_only_an_unpublished_one_is_nothing_to_show(tmp_path: Path, stuff: Material) -> None:
    stuff.copy(tmp_path)
    store = Store(tmp_path)
    with pytest.raises(SnapshotError, match="nothing is published; run `perhemittari build`"):
        store.snapshot()


def test_a_broken_one_is_passed_over_and_said(tmp_path: Path, three: list[str]) -> None:
    damage(tmp_path, three[2])
    store = Store(tmp_path)
    assert store.snapshot().id == three[1]
    assert store.problem and three[2] in store.problem
    with pytest.raises(SnapshotError, match="cannot be read"):
        store.snapshot(three[2])


def test_what_was_withdrawn_is_not_shown_instead(tmp_path: Path, three: list[str]) -> None:
    assert snapshot.rollback(tmp_path) == three[1]
    store = Store(tmp_path)
    assert store.withdrawn() == {three[2]}
    damage(tmp_path, three[1])
    assert store.snapshot().id == three[0]
    assert marker(store.snapshot(three[2])) == 2, "a pinned link still opens it"


def test_a_publication_without_its_pointer_is_not_shown(tmp_path: Path, three: list[str]) -> None:
    (tmp_path / "CURRENT").write_text(three[0] + "\n")
    store = Store(tmp_path)
    assert (store.snapshot().id, store.problem) == (three[0], None)


def test_no_longer_kept(tmp_path: Path, three: list[str]) -> None:
    store = Store(tmp_path)
    held = store.snapshot(three[0])
    (tmp_path / f"{three[0]}.duckdb").unlink()
    with pytest.raises(UnknownSnapshot, match="no longer kept"):
        store.snapshot(three[0])
    assert marker(held) == 0, "who has it open reads on"


def open_files(folder: Path) -> int:
    links = (Path("/proc/self/fd") / name for name in os.listdir("/proc/self/fd"))
    targets = (os.readlink(link) for link in links if link.is_symlink())
    return sum(target.startswith(str(folder)) and ".duckdb" in target for target in targets)


def test_the_number_of_open_files_is_bounded_and_readers_keep_theirs(
    tmp_path: Path, stuff: Material
) -> None:
    made = [stuff.copy(tmp_path, number) for number in range(module.OPEN + 3)]
    for identifier in made:
        snapshot.publish(tmp_path, identifier)
    store = Store(tmp_path)
    shown, held = store.snapshot(), store.snapshot(made[0])
    assert marker(held) == 0
    for identifier in made[1:]:
        assert store.snapshot(identifier).fetch("meta")
    assert store.snapshot() is shown, "the shown one is never forgotten"
    assert marker(held) == 0, "forgotten by the store, open for its reader"
    gc.collect()
    assert open_files(tmp_path) == module.OPEN + 1
    del held
    gc.collect()
    assert open_files(tmp_path) == module.OPEN


def test_remembered_asks_once_and_hands_out_copies(
    tmp_path: Path, three: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Store(tmp_path).snapshot()
    asked: list[str] = []
    fetch = opened.fetch

    def counted(query: str, **parameters: object) -> list[dict[str, object]]:
        asked.append(query)
        return fetch(query, **parameters)

    monkeypatch.setattr(opened, "fetch", counted)
    first = opened.remembered("whole", indicator=POPULATION)
    assert first == fetch("whole", indicator=POPULATION)
    first[0]["value"] = "changed by the caller"
    assert opened.remembered("whole", indicator=POPULATION) == fetch("whole", indicator=POPULATION)
    assert opened.remembered("whole", indicator=900101) != first
    assert asked == ["whole", "whole"]


def test_threads_share_a_snapshot(tmp_path: Path, three: list[str]) -> None:
    opened = Store(tmp_path).snapshot()
    expected = opened.fetch("whole", indicator=POPULATION)
    gate, wrong = threading.Barrier(8), []

    def read() -> None:
        gate.wait(30)
        for _ in range(20):
            if opened.fetch("whole", indicator=POPULATION) != expected:
                wrong.append(threading.get_ident())

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert expected and not wrong


def test_the_same_process_can_show_describe_and_publish(tmp_path: Path, three: list[str]) -> None:
    """DuckDB refuses two settings for one file in one process; here all are open at once."""
    store = Store(tmp_path)
    held = [store.snapshot(identifier) for identifier in three]
    a, b, _ = (tmp_path / f"{identifier}.duckdb" for identifier in three)
    assert snapshot.describe(a).rows == snapshot.describe(b).rows
    assert snapshot.difference(a, b).total > 0
    snapshot.publish(tmp_path, three[0])
    assert [marker(opened) for opened in held] == [0, 1, 2]


def test_history(tmp_path: Path, three: list[str]) -> None:
    snapshot.rollback(tmp_path)
    store = Store(tmp_path)
    assert [(line.action, line.id) for line in store.history()] == [
        *(("publish", identifier) for identifier in three),
        ("rollback", three[1]),
    ]
    snapshot.publish(tmp_path, three[0])
    assert len(store.history()) == 5, "read again when it has grown"


def test_coverage_boundary_and_tiles_are_asked_by_name(tmp_path: Path, three: list[str]) -> None:
    opened = Store(tmp_path).snapshot()
    assert len(opened.fetch("boundary", division=2021, level="maakunta")) == 1
    assert len(opened.fetch("tiles", level="maakunta")) == 19
    rows = opened.fetch("coverage")
    assert {row["indicator"] for row in rows} == opened.shown
