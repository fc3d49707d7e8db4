"""The build stops, and publishes nothing, where a hidden count could be computed."""

from pathlib import Path

import duckdb
import polars as pl
import pytest

from etl import pipeline
from etl.settings import DEMO, REFERENCE
from etl.sources import demo
from indicators import disclosure
from indicators.catalogue import load
from tests.checks.attacker import attack, planted

HERE = (pl.col("indicator") == 900007) & (pl.col("period_start") == 2017)


def staged_with(monkeypatch: pytest.MonkeyPatch, counts: dict[str, float]) -> None:
    """Let the demo source give these counts of 2017, the country's with them."""
    table = demo.stage(load().indicators, demo=DEMO, reference=REFERENCE)
    x = pl.col("numerator")
    for region, count in counts.items():
        x = pl.when(HERE & (pl.col("region") == region)).then(count).otherwise(x)
    changed = table.with_columns(numerator=x)
    total = changed.filter(HERE, level="maakunta")["numerator"].sum()
    x = pl.when(HERE & (pl.col("region") == "FI")).then(total).otherwise(pl.col("numerator"))
    value = 1000 * pl.col("numerator") / pl.col("denominator")
    changed = changed.with_columns(numerator=x)
    changed = changed.with_columns(value=pl.when(HERE).then(value).otherwise(pl.col("value")))
    monkeypatch.setattr(demo, "stage", lambda *_, **__: changed.select(table.columns))


def hidden(folder: Path, snapshot: str) -> set[str]:
    with duckdb.connect(str(folder / f"{snapshot}.duckdb"), read_only=True) as connection:
        rows = connection.execute(
            "SELECT region FROM observation WHERE indicator = 900007 AND status = 'Q'"
        ).fetchall()
    return {region for (region,) in rows}


def test_without_secondary_suppression_the_audit_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disclosure, "protect", lambda table, rules, known: table)
    with pytest.raises(pipeline.PipelineError, match="between 3 and 3 at indicator 900007") as told:
        pipeline.build(tmp_path)
    assert "nothing was published" in str(told.value)
    assert "Then run" in str(told.value)
    assert not list(tmp_path.glob("*.duckdb"))


def test_a_count_that_an_earlier_snapshot_shows_stops_the_build(tmp_path: Path) -> None:
    first = pipeline.build(tmp_path).snapshot
    with duckdb.connect(str(tmp_path / f"{first}.duckdb")) as connection:
        connection.execute(
            "UPDATE observation SET status = 'A', numerator = 3 "
            "WHERE indicator = 900007 AND region = '16' AND period_start = 2017"
        )
    with pytest.raises(pipeline.PipelineError, match="maakunta 16") as told:
        pipeline.build(tmp_path)
    assert "an earlier release shows it" in str(told.value)
    assert [path.stem for path in tmp_path.glob("*.duckdb")] == [first]


def test_a_second_build_hides_the_same(tmp_path: Path) -> None:
    first, second = pipeline.build(tmp_path), pipeline.build(tmp_path)
    assert hidden(tmp_path, first.snapshot) == hidden(tmp_path, second.snapshot) == {"16", "18"}


def test_what_the_release_before_showed_is_no_cover(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A count revised to a small one: the other regions are known, so the country must go."""
    staged_with(monkeypatch, {"16": 60.0})
    assert hidden(tmp_path, pipeline.build(tmp_path).snapshot) == set()
    staged_with(monkeypatch, {"16": 3.0})
    assert hidden(tmp_path, pipeline.build(tmp_path).snapshot) == {"16", "FI"}
    assert attack(tmp_path, [planted()]) == []
