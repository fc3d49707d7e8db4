"""Ten commands killed in the middle of their work; `bench kill` does two hundred."""

from pathlib import Path

import pytest
from making import Material

from dashboard.bench import kill, wreck
from dashboard.bench.watcher import Watcher
from etl import snapshot

SEED = 20161231
KILLS = 10


@pytest.mark.timeout(300)
def test_the_service_goes_on_and_the_next_run_mends() -> None:
    result = kill.run(KILLS, SEED, lambda _: None)
    assert [kill.line(one) for one in result.kills if one.faults] == []
    assert result.seen.faults == [] and result.faults == []
    assert len(result.kills) == KILLS
    assert {one.command for one in result.kills} == set(kill.KINDS)
    assert any(one.left for one in result.kills), "none was killed while it wrote"
    assert result.seen.answers > KILLS, "the reader read throughout"
    assert len(result.seen.numbers) > 2, "and saw what the next runs published"
    assert result.ok and f"seed {SEED}" in kill.lines(result)[0]


# The bench must see what it looks for.


@pytest.fixture
def data(stuff: Material, tmp_path: Path) -> Path:
    folder = tmp_path / "snapshots"
    folder.mkdir()
    (tmp_path / "raw" / "sotkanet" / "bodies").mkdir(parents=True)
    snapshot.publish(folder, stuff.copy(folder))
    assert wreck.litter(tmp_path) == [] and wreck.faults(folder) == []
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "snapshots/.CURRENT.new",
        "snapshots/.RELEASED.parquet.new",
        "snapshots/.build.unfinished",
        "snapshots/20260101T000000Z-abcdef.duckdb",
        "snapshots/x.wal",
        "raw/sotkanet/data-191.json.1.new",
        "raw/sotkanet/bodies/0123",
    ],
)
def test_litter_is_seen(data: Path, name: str) -> None:
    (data / name).write_bytes(b"")
    assert [found.removeprefix("raw: ") for found in wreck.litter(data)] == [Path(name).name]


@pytest.mark.parametrize("content", ["", "rubbish", "20260101T000000Z-abcdef"])
def test_a_bad_pointer_is_seen(data: Path, content: str) -> None:
    (data / "snapshots" / "CURRENT").write_text(content)
    assert wreck.faults(data / "snapshots")


def test_a_mixed_answer_is_seen() -> None:
    head = "snapshot,status,value\n"
    answers = {
        "a": head + "x,A,1\nx,A,1\n",
        "b": head + "x,A,1\nx,A,2\n",
        "c": head + "y,A,2\nx,A,2",
    }
    watcher = Watcher("")
    for text in [answers["a"], answers["a"], answers["b"], answers["c"], head + "x,A,3\n"]:
        watcher.check(text)
    assert len(watcher.seen.faults) == 3 and watcher.seen.answers == 5
