"""What is deleted, and what never is."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest
from making import Material

from etl import snapshot
from etl.observations import KEY
from etl.released import still_known
from etl.snapshot import Publication
from etl.snapshot import history as lines

LATER = datetime.now(UTC) + timedelta(days=400)


@pytest.fixture
def five(stuff: Material, tmp_path: Path) -> list[str]:
    """Five published snapshots, the last one shown."""
    made = [stuff.copy(tmp_path, marker) for marker in range(5)]
    for identifier in made:
        snapshot.publish(tmp_path, identifier)
    return made


def left(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.duckdb")}


def test_within_the_grace_time_nothing_goes(tmp_path: Path, five: list[str]) -> None:
    assert snapshot.retain(tmp_path, keep=1) == []
    assert left(tmp_path) == set(five)


def test_the_last_ones_stay_and_history_too(tmp_path: Path, five: list[str]) -> None:
    before = (tmp_path / "HISTORY").read_bytes()
    assert snapshot.retain(tmp_path, keep=2, now=LATER) == sorted(five[:3])
    assert left(tmp_path) == set(five[3:])
    assert (tmp_path / "HISTORY").read_bytes() == before
    assert snapshot.rollback(tmp_path) == five[3]


def test_the_shown_one_stays_however_old(tmp_path: Path, five: list[str]) -> None:
    snapshot.rollback(tmp_path, five[0])
    for identifier in five[1:]:
        snapshot.publish(tmp_path, identifier)
    # The pointer alone is set back, as by a crash: what is shown is none of the last published.
    (tmp_path / "CURRENT").write_text(five[0] + "\n")
    snapshot.retain(tmp_path, keep=1, now=LATER)
    assert five[0] in left(tmp_path)


def test_repeated_publications_count_once(tmp_path: Path, five: list[str]) -> None:
    for _ in range(5):
        snapshot.publish(tmp_path, five[4])
        snapshot.publish(tmp_path, five[3])
    snapshot.retain(tmp_path, keep=3, now=LATER)
    assert left(tmp_path) == set(five[2:])


def test_the_grace_time_begins_when_it_was_replaced(tmp_path: Path, stuff: Material) -> None:
    old, middle, new = (stuff.copy(tmp_path, marker) for marker in range(3))
    now = datetime.now(UTC)
    at = [now - timedelta(days=days) for days in (300, 100, 10)]
    before = None
    for identifier, when in zip((old, middle, new), at, strict=True):
        lines.append(tmp_path, Publication(identifier, when, "publish", before))
        before = identifier
    (tmp_path / "CURRENT").write_text(new + "\n")
    # `old` was shown until 100 days ago, `middle` until 10 days ago.
    assert snapshot.retain(tmp_path, keep=1, grace=timedelta(days=90), now=now) == [old]
    assert left(tmp_path) == {middle, new}


def test_counts_of_deleted_snapshots_stay_known(
    tmp_path: Path, five: list[str], stuff: Material
) -> None:
    """What was public once cannot be hidden again, and the gate of the next build must know."""
    snapshot.retain(tmp_path, keep=1, now=LATER)
    (tmp_path / f"{five[4]}.duckdb").unlink()  # only the archive is left
    staged = stuff.observations.filter(pl.col("indicator") == 900007)
    counted = staged.filter(pl.col("numerator").is_not_null())
    cell = counted.row(0, named=True)
    here = pl.all_horizontal(pl.col(name) == cell[name] for name in KEY)
    masked = staged.with_columns(status=pl.when(here).then(pl.lit("Q")).otherwise("status"))
    hiding = masked.filter(status="Q").select("period_start").unique()
    expected = counted.join(hiding, on="period_start", how="semi").select(*KEY, "numerator")
    known = still_known(tmp_path, staged, masked)
    assert known.filter(here)["numerator"].to_list() == [cell["numerator"]]
    assert known.sort(KEY).equals(expected.sort(KEY))


def test_what_cannot_be_read_cannot_be_remembered_so_it_stays(
    tmp_path: Path, five: list[str]
) -> None:
    damaged = tmp_path / f"{five[0]}.duckdb"
    damaged.chmod(0o644)
    damaged.write_bytes(b"damaged")
    assert snapshot.retain(tmp_path, keep=2, now=LATER) == sorted(five[1:3])
    assert damaged.exists()


def test_never_published_ones_stay(tmp_path: Path, five: list[str], stuff: Material) -> None:
    waiting = stuff.copy(tmp_path, 9)
    snapshot.retain(tmp_path, keep=1, now=LATER)
    assert left(tmp_path) == {five[4], waiting}


def test_keep_must_be_positive(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="keep"):
        snapshot.retain(tmp_path, keep=0)


def test_what_an_unfinished_build_left_goes_but_not_while_one_is_running(tmp_path: Path) -> None:
    left_over = tmp_path / ".20261124T000000Z-abcdef.unfinished"
    left_over.write_bytes(b"half")
    with snapshot.locked(tmp_path, snapshot.BUILD):
        assert snapshot.clear_unfinished(tmp_path) == 0
    assert left_over.exists()
    assert snapshot.clear_unfinished(tmp_path) == 1
    assert not left_over.exists()
