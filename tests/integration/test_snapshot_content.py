"""What a snapshot holds, what its hash covers, and how two of them differ."""

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
from making import POPULATION, Material

from etl import pipeline, snapshot
from etl.observations import KEY, SCHEMA
from etl.settings import REFERENCE
from etl.snapshot import SnapshotError
from indicators.geography import MAINLAND_18


@pytest.fixture(scope="module")
def path(stuff: Material, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("content")
    return folder / f"{stuff.write(folder)}.duckdb"


def ask(path: Path, sql: str) -> list[Any]:
    connection = snapshot.open_snapshot(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def facts(path: Path) -> dict[str, str]:
    return dict(ask(path, "SELECT key, value FROM meta"))


def test_borders_and_tiles_are_those_of_the_reference(path: Path) -> None:
    borders = {
        f"{level}_{division}": text
        for level, division, text in ask(path, "SELECT level, division, geojson FROM boundary")
    }
    files = sorted((REFERENCE / "boundaries").glob("*.geojson"))
    assert borders == {file.stem: file.read_text(encoding="utf-8") for file in files}
    assert len(files) == 4
    tiles = ask(path, 'SELECT level, region, "row", col FROM tile_grid')
    with (REFERENCE / "tile_grid.csv").open(encoding="utf-8") as file:
        expected = [
            (r["level"], r["code"], int(r["row"]), int(r["col"])) for r in csv.DictReader(file)
        ]
    assert sorted(tiles) == sorted(expected)


def test_regions_have_names_and_the_programme_its_18(path: Path) -> None:
    rows = ask(path, "SELECT code, in_programme, record FROM region WHERE level = 'maakunta'")
    assert {code for code, inside, _ in rows if inside} == set(MAINLAND_18)
    names = {code: json.loads(record)["name"]["sv"] for code, _, record in rows}
    assert names["21"] == "Åland" and names["01"] == "Nyland"


def test_meta_names_origins_licences_and_hashes(path: Path, tmp_path: Path) -> None:
    meta = facts(pipeline.write(tmp_path, with_demo=False))
    assert meta["origin"] == "real"
    assert facts(path)["origin"] == "demo,real"
    sources = json.loads(meta["sources"])
    key = "population_total_municipality/population_31dec_maakunta2019_2010_2022.csv"
    assert sources[key]["licence"] == "CC BY 4.0" and len(sources[key]["sha256"]) == 64
    assert len(meta["reference_hash"]) == 64


def observation(**cells: object) -> dict[str, object]:
    row = dict.fromkeys(SCHEMA) | {
        "indicator": 900007,
        "division": 2016,
        "level": "maakunta",
        "region": "01",
        "period_start": 2016,
        "period_end": 2016,
        "sex": "total",
        "age": "total",
        "origin": "demo",
        "status": "A",
        "confidentiality": "F",
    }
    return row | cells


def test_coverage_counts_what_each_region_has_reported(stuff: Material, tmp_path: Path) -> None:
    cells = [
        observation(value=1.0),
        observation(value=2.0, period_start=2017, period_end=2017),
        observation(status="O", period_start=2018, period_end=2018),
        observation(status="Q", confidentiality="C", region="02"),
        observation(status="M", region="02", period_start=2017, period_end=2017),
        observation(value=9.0, sex="male", region="04"),
    ]
    material = replace(stuff, observations=pl.DataFrame(cells, schema=SCHEMA))
    path = tmp_path / f"{material.write(tmp_path)}.duckdb"
    sql = "SELECT region, periods, present, missing, suppressed, last_start, last_end FROM coverage"
    found = {row[0]: row[1:] for row in ask(path, sql)}
    assert set(found) == set(MAINLAND_18)
    assert found["01"] == (3, 2, 1, 0, 2017, 2017)
    assert found["02"] == (3, 0, 1, 1, None, None)
    assert found["04"] == (3, 0, 3, 0, None, None), "one sex is not the total; no row is missing"
    given = dict(ask(path, "SELECT region, last_given FROM coverage"))
    assert (given["01"], given["02"], given["04"]) == (2017, 2017, None), (
        "neither hidden nor impossible is missing"
    )


def test_coverage_agrees_with_the_observations(path: Path, stuff: Material) -> None:
    present = ask(path, "SELECT sum(present), sum(suppressed) FROM coverage")[0]
    totals = stuff.observations.filter(sex="total", age="total")
    assert present == (totals["value"].count(), totals.filter(status="Q").height)


def test_suppressed_rows_with_figures_are_refused(stuff: Material, tmp_path: Path) -> None:
    leak = pl.DataFrame([observation(status="Q", value=3.0)], schema=SCHEMA)
    with pytest.raises(SnapshotError, match="suppressed"):
        replace(stuff, observations=leak).write(tmp_path)
    assert not list(tmp_path.glob("*.duckdb"))


def rewritten(stuff: Material, folder: Path, **changes: Any) -> dict[str, str]:
    return facts(folder / f"{replace(stuff, **changes).write(folder)}.duckdb")


def test_the_hash_sees_content_alone(stuff: Material, tmp_path: Path, path: Path) -> None:
    first = facts(path)["content_hash"]
    shuffled = stuff.observations.sample(fraction=1, shuffle=True, seed=1)
    assert rewritten(stuff, tmp_path, observations=shuffled)["content_hash"] == first
    fifth = stuff.observations.with_columns(pl.col("value") * (1 + 1e-9))
    fewer = stuff.observations.head(-1)
    claims = stuff.tables["claim"].with_columns(pl.col("record").str.replace("a", "b"))
    others = [
        rewritten(stuff, tmp_path, observations=fifth),
        rewritten(stuff, tmp_path, observations=fewer),
        rewritten(stuff, tmp_path, version="another"),
        rewritten(stuff, tmp_path, tables=stuff.tables | {"claim": claims}),
    ]
    assert len({first, *(meta["content_hash"] for meta in others)}) == 5


def test_the_hash_takes_floats_at_12_digits(stuff: Material, tmp_path: Path) -> None:
    hashes = {}
    for value in (0.3, 0.1 + 0.2, 0.300000000001, 0.0, -0.0, None):
        rows = pl.DataFrame([observation(value=value)], schema=SCHEMA)
        hashes[str(value)] = rewritten(stuff, tmp_path, observations=rows)["content_hash"]
    assert hashes["0.3"] == hashes["0.30000000000000004"]
    assert hashes["0.0"] == hashes["-0.0"]
    assert len(set(hashes.values())) == 4


def test_describe_counts_what_was_written(path: Path, stuff: Material) -> None:
    found, rows = snapshot.describe(path), stuff.observations
    assert found.rows == rows.height
    assert found.demo == rows.filter(origin="demo").height > 0
    assert found.masked == rows.filter(status="Q").height > 0
    assert found.missing == rows.filter(pl.col("status").is_in(["O", "L"])).height
    assert (found.first_year, found.last_year) == (2010, 2022)
    assert (found.indicators, found.regions) == (rows["indicator"].n_unique(), 20 + 23 + 309)
    assert found.content_hash == facts(path)["content_hash"]


def test_difference_names_what_changed(stuff: Material, tmp_path: Path, path: Path) -> None:
    mine = pl.col("indicator") == POPULATION
    rows = stuff.observations.sort(KEY)
    population = rows.filter(mine).with_row_index("n")
    number = pl.col("n")
    changed = (
        population.filter(number > 0)  # one removed
        .with_columns(
            value=pl.when(number.is_in([1, 2])).then(pl.col("value") + 1).otherwise("value"),
            status=pl.when(number.is_in([2, 3, 4])).then(pl.lit("P")).otherwise("status"),
        )
        .drop("n")
    )
    added = rows.filter(mine).head(2).with_columns(age=pl.lit("0–17"))
    observations = pl.concat([rows.filter(~mine), changed, added])
    other = tmp_path / f"{replace(stuff, observations=observations).write(tmp_path)}.duckdb"
    found = snapshot.difference(path, other)
    assert [change.indicator for change in found.indicators] == [POPULATION]
    change = found.indicators[0]
    assert (change.added, change.removed, change.numbers, change.statuses) == (2, 1, 2, 3)
    assert found.total == 2 + 1 + 4, "the cell with both counts once"
    assert found.tables == ()
    back = snapshot.difference(other, path).indicators[0]
    assert (back.added, back.removed) == (1, 2)


def test_difference_of_texts(stuff: Material, tmp_path: Path, path: Path) -> None:
    claims = stuff.tables["claim"].with_columns(pl.col("record").str.replace("a", "b"))
    material = replace(stuff, tables=stuff.tables | {"claim": claims})
    found = snapshot.difference(path, tmp_path / f"{material.write(tmp_path)}.duckdb")
    assert (found.total, found.tables) == (0, ("claim",))


def test_another_schema_is_refused_everywhere(stuff: Material, tmp_path: Path) -> None:
    old, new = (tmp_path / f"{stuff.write(tmp_path)}.duckdb" for _ in range(2))
    old.chmod(0o644)
    with duckdb.connect(str(old)) as connection:
        connection.execute("UPDATE meta SET value = '1' WHERE key = 'schema_version'")
    for attempt in (
        lambda: snapshot.describe(old),
        lambda: snapshot.difference(old, new),
        lambda: snapshot.difference(new, old),
        lambda: snapshot.publish(tmp_path, old.stem),
    ):
        with pytest.raises(SnapshotError, match=r"has schema 1 .* run `perhemittari build`"):
            attempt()
    entry = next(entry for entry in snapshot.snapshots(tmp_path) if entry.id == old.stem)
    assert entry.rows is None and entry.problem and "schema 1" in entry.problem
