"""What the demo generator must always hold, whatever it draws."""

import tomllib

import polars as pl
import pytest

from etl.observations import KEY, SCHEMA
from etl.settings import DEMO, REFERENCE
from etl.sources import demo
from indicators.catalogue import load
from indicators.geography import MAINLAND_18

MODEL = 900003
PLAN = tomllib.loads((DEMO / "generator.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def frame() -> pl.DataFrame:
    return demo.stage(load().indicators, demo=DEMO, reference=REFERENCE)


def test_every_row_is_marked_and_no_real_series_is_made_up(frame: pl.DataFrame) -> None:
    assert dict(frame.schema) == {name: kind() for name, kind in SCHEMA.items()}
    assert frame["origin"].unique().to_list() == ["demo"]
    assert not frame.select(KEY).is_duplicated().any()
    expected = {record.number for record in load().indicators.values() if record.demo}
    assert set(frame["indicator"]) == expected
    assert set(frame.filter(level="maakunta")["region"]) == set(MAINLAND_18)


def test_the_parameters_are_the_ones_fixed_before_any_verdict() -> None:
    assert (PLAN["seed"], PLAN["missing_share"], PLAN["between_regions"]) == (20161201, 0.03, 0.18)
    effects = {name: spec["yearly"] for name, spec in PLAN["indicators"].items()}
    assert (effects["parenting_groups"], effects["early_support_in_time"]) == (0.04, 0.03)
    assert (effects["violence_screening"], effects["children_in_care"]) == (0.06, 0.01)


def test_the_same_seed_gives_the_same_rows_and_another_others(frame: pl.DataFrame) -> None:
    again = demo.stage(load().indicators, demo=DEMO, reference=REFERENCE)
    assert again.equals(frame)
    other = demo.stage(load().indicators, demo=DEMO, reference=REFERENCE, seed=1)
    assert other.select(KEY).equals(frame.select(KEY))
    assert not other.select("value").equals(frame.select("value"))


def test_adoption_of_the_model_is_staggered(frame: pl.DataFrame) -> None:
    stages = frame.filter(indicator=MODEL)
    started = (
        stages.filter(pl.col("value") >= 1).group_by("region").agg(pl.col("period_start").min())
    )
    assert started["period_start"].n_unique() >= 3
    assert 0 < 18 - started.height < 18, "some have not started"
    # A stage is never lost again, and never jumps.
    steps = stages.drop_nulls("value").sort("region", "period_start")
    moved = steps.select(pl.col("value").diff().over("region")).to_series().drop_nulls()
    assert moved.min() == 0
    assert stages["value"].drop_nulls().is_in([0.0, 1.0, 2.0, 3.0, 4.0]).all()


def test_some_cells_are_missing_with_every_figure(frame: pl.DataFrame) -> None:
    regional = frame.filter(level="maakunta")
    missing = regional.filter(status="O")
    assert 0.01 < missing.height / regional.height < 0.05
    figures = missing.select("numerator", "denominator", "value", "lower", "upper")
    assert figures.null_count().row(0) == (missing.height,) * 5
    assert regional.filter(pl.col("value").is_null()).height == missing.height


def test_one_cell_and_no_other_is_a_small_count_of_clients(frame: pl.DataFrame) -> None:
    records = {record.number: record for record in load().indicators.values()}
    clients = [n for n, record in records.items() if record.disclosure == "client_counts"]
    small = frame.filter(pl.col("numerator") < 5, pl.col("indicator").is_in(clients))
    assert small.select("indicator", "region", "period_start", "numerator").rows() == [
        (900007, "16", 2017, 3.0)
    ]


def test_the_country_is_the_sum_of_reports_and_an_estimate_where_one_is_missing(
    frame: pl.DataFrame,
) -> None:
    at = ["indicator", "period_start", "sex"]
    sums = (
        frame.filter(level="maakunta")
        .group_by(at)
        .agg(
            pl.col("numerator", "denominator").sum(),
            reported=pl.col("numerator").count(),
        )
    )
    country = frame.filter(level="country").join(sums, on=at, suffix="_sum")
    assert country.height > 50
    assert country["numerator"].equals(country["numerator_sum"], check_names=False)
    assert country["denominator"].equals(country["denominator_sum"], check_names=False)
    complete = country["reported"] == 18
    assert country.filter(complete)["status"].unique().to_list() == ["A"]
    assert country.filter(~complete)["status"].unique().to_list() == ["E"]
    assert 0 < complete.sum() < country.height
