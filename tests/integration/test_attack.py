"""The attacker against the real pipeline: nothing to find, and every planted leak is found."""

import shutil
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import polars as pl
import pytest

from etl import pipeline
from etl.settings import DEMO, REFERENCE
from etl.sources import demo
from indicators.catalogue import load
from tests.checks.attack.secret import Finding, Secret
from tests.checks.attacker import attack, main, planted, secret

CELL = "indicator = 900007 AND region = '16' AND period_start = 2017"
OTHER = "indicator = 900007 AND region = '18' AND period_start = 2017"
SECRET = planted()


@pytest.fixture(scope="module")
def truth() -> pl.DataFrame:
    """What was staged, before anything was hidden."""
    return demo.stage(load().indicators, demo=DEMO, reference=REFERENCE)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("snapshots")
    pipeline.build(place)
    return place


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A copy to break."""
    return shutil.copytree(built, tmp_path / "snapshots")


def secrets(folder: Path, truth: pl.DataFrame) -> Iterator[Secret]:
    """Every cell that the snapshot hides, with what it was."""
    ids = {record.number: record.id for record in load().indicators.values()}
    sql = "SELECT indicator, region, period_start FROM observation WHERE status = 'Q'"
    for number, region, year in query(folder, sql):
        row = truth.row(
            by_predicate=(pl.col("indicator") == number)
            & (pl.col("region") == region)
            & (pl.col("period_start") == year)
            & (pl.col("sex") == "total"),
            named=True,
        )
        yield secret(ids[number], region, year, row["numerator"], denominator=row["denominator"])


def query(folder: Path, sql: str) -> list[tuple]:
    with duckdb.connect(str(next(folder.glob("*.duckdb"))), read_only=True) as connection:
        return connection.execute(sql).fetchall()


@contextmanager
def opened(folder: Path) -> Iterator[Callable[[str], object]]:
    """Runs SQL that changes the folder's first snapshot."""
    path = sorted(folder.glob("*.duckdb"))[0]
    with duckdb.connect(str(path)) as connection:
        yield connection.execute


def show(folder: Path, cell: str, **figures: float) -> None:
    with opened(folder) as execute:
        sets = ", ".join(f"{name} = {value!r}" for name, value in figures.items())
        execute(f"UPDATE observation SET status = 'A', {sets} WHERE {cell}")


def told(found: list[Finding], how: str, what: str = "") -> list[Finding]:
    return [one for one in found if one.how.startswith(how) and what in one.what]


def test_the_planted_cell_is_what_the_brief_says(truth: pl.DataFrame) -> None:
    row = truth.filter(indicator=900007, region="16", period_start=2017).row(0, named=True)
    assert (row["numerator"], row["denominator"]) == (3, SECRET.denominator)
    assert row["value"] == pytest.approx(SECRET.value)


def test_nothing_is_found_of_any_hidden_cell(built: Path, truth: pl.DataFrame) -> None:
    hidden = list(secrets(built, truth))
    assert {(s.region, s.year) for s in hidden} >= {("16", 2017), ("18", 2017)}
    assert [str(f) for f in attack(built, [SECRET, *hidden])] == []


def test_the_command_says_how_it_went(
    built: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(built)]) == 0
    assert "0 findings" in capsys.readouterr().out
    show(folder, CELL, numerator=3)
    assert main([str(folder)]) == 1
    assert "numerator is the count 3" in capsys.readouterr().out


def test_an_unmasked_cell_is_seen(folder: Path) -> None:
    show(folder, CELL, numerator=3, denominator=SECRET.denominator, value=SECRET.value)
    found = attack(folder, [SECRET])
    assert told(found, "row", "numerator is the count 3")
    assert told(found, "row", "value is the value")


def test_an_interval_alone_tells_the_count(folder: Path) -> None:
    traces = SECRET.traces
    show(folder, CELL, lower=traces["lower limit"], upper=traces["upper limit"])
    found = attack(folder, [SECRET])
    assert told(found, "row", "upper is the upper limit")
    # Without knowing the secret, too.
    assert told(attack(folder, []), "interval", "maakunta 16 2017 total is 3 by its limits")


def test_a_rate_with_its_denominator_tells_the_count(folder: Path) -> None:
    show(folder, CELL, denominator=SECRET.denominator, value=round(SECRET.value, 3))
    # The other hidden region can then be subtracted from the country.
    assert told(attack(folder, []), "linear programming", "maakunta 18 2017 total is")
    show(folder, CELL, denominator=SECRET.denominator, value=SECRET.value)
    assert told(attack(folder, [SECRET]), "row", "value is the value")


def test_primary_suppression_alone_falls_to_subtraction(folder: Path, truth: pl.DataFrame) -> None:
    row = truth.filter(indicator=900007, region="18", period_start=2017).row(0, named=True)
    figures = {name: row[name] for name in ("numerator", "denominator", "value")}
    show(folder, OTHER, **figures)
    assert told(attack(folder, []), "linear programming", "maakunta 16 2017 total is exactly 3")


def test_sexes_of_a_shown_total_are_subtracted(folder: Path) -> None:
    with opened(folder) as execute:
        for region, sex, count in (("07", "male", 3), ("07", "female", 400)):
            execute(
                "INSERT INTO observation BY NAME SELECT * REPLACE "
                f"('{sex}' AS sex, {count} AS numerator, NULL AS denominator, NULL AS value, "
                "NULL AS lower, NULL AS upper) FROM observation WHERE indicator = 900007 AND "
                f"region = '{region}' AND period_start = 2018 AND sex = 'total'"
            )
        # The total is now at odds with the country's: one sum is enough for the attacker.
        execute(
            "UPDATE observation SET numerator = 403 WHERE indicator = 900007 AND region = '07' "
            "AND period_start = 2018 AND sex = 'total'"
        )
        execute(
            "UPDATE observation SET numerator = NULL, status = 'Q' WHERE sex = 'male' "
            "AND indicator = 900007"
        )
    found = attack(folder, [])
    assert told(found, "linear programming", "maakunta 07 2018 male is exactly 3")


def test_an_older_release_tells_what_the_new_one_hides(folder: Path) -> None:
    show(folder, CELL, numerator=3, denominator=SECRET.denominator, value=SECRET.value)
    first = next(folder.glob("*.duckdb"))
    pipeline_like = shutil.copytree(folder, folder.parent / "two")
    shutil.copy(first, pipeline_like / "20990101T000000Z-ffffff.duckdb")
    with duckdb.connect(str(pipeline_like / "20990101T000000Z-ffffff.duckdb")) as connection:
        connection.execute(
            "UPDATE observation SET status = 'Q', numerator = NULL, denominator = NULL, "
            f"value = NULL WHERE {CELL}"
        )
    found = attack(pipeline_like, [])
    assert told(found, "another release", f"maakunta 16 2017 total is 3 in {first.stem}")
    assert [f for f in told(found, "linear programming", "maakunta 18") if first.stem in f.where]


def test_a_change_beside_one_visible_period_tells_the_other(folder: Path) -> None:
    ((before,),) = query(
        folder, f"SELECT value FROM observation WHERE {CELL.replace('2017', '2016')}"
    )
    with opened(folder) as execute:
        change = SECRET.value - before
        execute(
            "INSERT INTO change VALUES (900007, 2016, 'maakunta', '16', 'total', 'total', 'demo', "
            f"2016, 2016, 2017, 2017, {change!r}, {change - 1!r}, {change + 1!r}, 2)"
        )
    assert told(attack(folder, [SECRET]), "change between periods", "the value of 2016")


def test_text_and_raw_bytes_of_any_file_are_read(folder: Path) -> None:
    with opened(folder) as execute:
        execute(f"UPDATE theme SET record = 'arvo {SECRET.value:.5f}' WHERE id = 'structures'")
    assert told(attack(folder, [SECRET]), "text", "value written 0.194")
    (folder / ".left.unfinished").write_bytes(b"xyz" + struct.pack("<d", SECRET.value))
    assert told(attack(folder, [SECRET]), "bytes", "value")


def test_other_splits_of_the_hidden_counts_publish_the_same(
    truth: pl.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not a byte of what is published depends on how the hidden counts are shared out."""
    real = demo.stage

    def split(count: float) -> pl.DataFrame:
        here = (pl.col("indicator") == 900007) & (pl.col("period_start") == 2017)
        x = (
            pl.when(here & (pl.col("region") == "16"))
            .then(count)
            .when(here & (pl.col("region") == "18"))
            .then(pl.col("numerator") + 3 - count)
            .otherwise(pl.col("numerator"))
        )
        table = truth.with_columns(numerator=x)
        ratio = 1000 * pl.col("numerator") / pl.col("denominator")
        hidden = here & pl.col("region").is_in(["16", "18"])
        return table.with_columns(
            value=pl.when(hidden).then(ratio).otherwise(pl.col("value"))
        ).select(truth.columns)

    assert real(load().indicators, demo=DEMO, reference=REFERENCE).equals(truth)
    hashes = set()
    for count in (1.0, 2.0, 3.0, 4.0):
        table = split(count)
        monkeypatch.setattr(demo, "stage", lambda *_, made=table, **__: made)
        hashes.add(pipeline.build(tmp_path / f"{count}").description.content_hash)
    assert len(hashes) == 1
