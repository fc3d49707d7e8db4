"""`build --observations` on the benchmark's own figures, reckoned anew from the CSV."""

import csv
import json
import math
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard.bench import build as bench
from dashboard.bench import build_table, service
from dashboard.bench.processes import Taken
from etl import pipeline, snapshot
from etl.gate import Gate
from etl.sources.table import stage
from indicators.catalogue import load

INDICATORS = 4
Z = 1.959963984540054
Key = tuple[int, str, str, int, str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The CSV, and the snapshot that the product makes of it in two parts."""
    folder = tmp_path_factory.mktemp("bench")
    catalogue = load(service.catalogue(folder / "catalogue", INDICATORS))
    service.table(folder / "table.csv", INDICATORS, lambda done, of: None)
    steps: list[tuple[str, int, int]] = []
    report = pipeline.build(
        folder / "snapshots",
        catalogue=catalogue,
        table=folder / "table.csv",
        progress=lambda *step: steps.append(step),
    )
    assert steps[0][0] == "read the table"
    assert report.description.rows == INDICATORS * service.ROWS_EACH == len(given(folder))
    return folder / "table.csv", folder / "snapshots" / f"{report.snapshot}.duckdb"


def given(folder: Path) -> dict[Key, dict[str, str]]:
    with (folder / "table.csv").open(encoding="utf-8") as file:
        return {
            (int(r["indicator"]), r["level"], r["region"], int(r["year"]), r["sex"]): r
            for r in csv.DictReader(file)
        }


def shown(path: Path, table: str) -> dict[Key, dict[str, Any]]:
    with duckdb.connect(str(path), read_only=True) as connection:
        cursor = connection.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    return {(r["indicator"], r["level"], r["region"], r["period_start"], r["sex"]): r for r in rows}


def wilson(x: float, n: float) -> tuple[float, float]:
    p, z2 = x / n, Z * Z
    middle, half = p + z2 / (2 * n), Z * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return (middle - half) / (1 + z2 / n), (middle + half) / (1 + z2 / n)


def test_every_figure_is_the_given_one_or_hidden(made: tuple[Path, Path]) -> None:
    table, path = made
    figures, found = given(table.parent), shown(path, "observation")
    assert set(found) == set(figures)
    hidden = {key for key, row in found.items() if row["status"] == "Q"}
    small = {key for key, row in figures.items() if row["numerator"] and few(row)}
    assert small and small <= hidden
    for key, row in found.items():
        if key in hidden:
            names = ("numerator", "denominator", "value", "lower", "upper")
            assert [row[name] for name in names] == [None] * 5
            continue
        source = figures[key]
        assert row["value"] == float(source["value"])
        assert (row["numerator"] or "") == (source["numerator"] and float(source["numerator"]))
        if service.kind_of(key[0] - service.FIRST) == "proportion":
            limits = wilson(row["numerator"], row["denominator"])
            assert (row["lower"], row["upper"]) == pytest.approx(
                [100 * v for v in limits], rel=1e-9
            )
        assert row["origin"] == "demo"


def few(row: dict[str, str]) -> bool:
    x, n = float(row["numerator"]), float(row["denominator"])
    proportion = service.kind_of(int(row["indicator"]) - service.FIRST) == "proportion"
    return 0 < x < 5 or (proportion and 0 < n - x < 5)


def test_no_published_sum_gives_a_hidden_count_away(made: tuple[Path, Path]) -> None:
    """Each sum hides no part, or two at least that may share five or more."""
    found = shown(made[1], "observation")
    sums: dict[tuple[Any, ...], list[Key]] = defaultdict(list)
    for key in found:
        number, level, region, year, sex = key
        if level != "country":
            sums[number, year, "country", "FI", sex, level].append(key)
        if sex != "total":
            sums[number, year, level, region, "total", "sexes"].append(key)
    for (number, year, level, region, sex, _), parts in sums.items():
        hidden = [key for key in parts if found[key]["status"] == "Q"]
        total = found[number, level, region, year, sex]
        if hidden and total["numerator"] is not None:
            left = total["numerator"] - sum(found[key]["numerator"] or 0 for key in parts)
            assert len(hidden) > 1 and left >= 5


def test_the_second_order_holds_the_same_and_is_in_order(made: tuple[Path, Path]) -> None:
    first, second = shown(made[1], "observation"), shown(made[1], "by_region")
    names = ("value", "lower", "upper", "status", "division", "period_end", "age", "origin")
    assert {key: [row[n] for n in names] for key, row in first.items()} == {
        key: [row[n] for n in names] for key, row in second.items()
    }
    places = [
        (row["level"], row["region"], row["sex"], row["indicator"]) for row in second.values()
    ]
    assert places == sorted(places)


def test_parts_change_nothing(made: tuple[Path, Path], tmp_path: Path) -> None:
    """The content hash is of the rows, however many of them were in memory at a time."""
    table, path = made
    catalogue = load(table.parent / "catalogue")
    one = stage(table, list(catalogue.indicators.values()), tmp_path / "scratch", part=2_000)
    assert one.count > 1
    gate = Gate(catalogue)
    connection = snapshot.open_snapshot(path)
    try:
        sql = "SELECT indicator, hash FROM digest WHERE \"table\" = 'observation'"
        noted = dict(connection.execute(sql).fetchall())
    finally:
        connection.close()
    found: dict[int, str] = {}
    for part in one.parts:
        digest = snapshot.Digest()
        digest.add(gate.protect(part, released=None))
        found |= digest.indicators
    assert found == noted


def test_a_leak_in_the_second_order_or_a_difference_is_refused(
    made: tuple[Path, Path], tmp_path: Path
) -> None:
    for sql, message in (
        ("UPDATE by_region SET value = 1 + value WHERE value IS NOT NULL", "two orders"),
        ("DELETE FROM by_region WHERE sex = 'male'", "two orders"),
        ("UPDATE digest SET hash = 'x'", "hashes of indicators"),
    ):
        copy = tmp_path / made[1].name
        copy.write_bytes(made[1].read_bytes())
        with duckdb.connect(str(copy)) as connection:
            connection.execute(sql)
        with pytest.raises(snapshot.SnapshotError, match=message):
            snapshot.verify(copy)


def test_the_table_of_the_bench_names_ratios_limits_and_raw_values() -> None:
    size = bench.Size(
        rows=1_000_000,
        csv_bytes=40_000_000,
        product=[Taken(30.0, 40.0, 2_000_000_000), Taken(20.0, 40.0, 6_000_000_000)],
        polars=[Taken(2.0, 3.0, 10)] * 2,
        duckdb=[Taken(20.0, 30.0, 10)] * 2,
        load=(1.0, 2.0, 3.0),
    )
    result = bench.Result(2016, [size])
    text = "\n".join(build_table.lines(result))
    assert "12.50  ≤10  over" in text and "1.25  ≤1.5  ok" in text and "6.00  ≤5  over" in text
    assert "build: seconds 30.0 20.0" in text and "seed 2016" in text
    assert json.loads(json.dumps(result.as_dict()))["sizes"][0]["rows"] == 1_000_000


def test_the_command_measures_all_three(tmp_path: Path) -> None:
    code = "from dashboard.cli import main; main()"
    command = [sys.executable, "-c", code, "bench", "build", "--indicators", "1", "--rounds", "1"]
    keep = tmp_path / "kept"
    done = subprocess.run(
        [*command, "--json", "--keep", str(keep)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    (size,) = json.loads(done.stdout)["sizes"]
    assert size["rows"] == service.ROWS_EACH
    assert all(size[name][0]["seconds"] > 0 for name in ("product", "polars", "duckdb"))
    assert len(list((keep / "snapshots").glob("*.duckdb"))) == 1
