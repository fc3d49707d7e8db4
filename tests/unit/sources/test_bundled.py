"""The bundled real series as observations."""

import csv
import tomllib
from datetime import date

import polars as pl
import pytest

from etl.observations import KEY, SCHEMA
from etl.settings import REFERENCE
from etl.sources.bundled import stage
from indicators.geography import MAINLAND_18
from indicators.model import Indicator, Kind

MEANS = [900101, 900102]
INDICES = [900103, 900104]

# Only what staging reads: the test does not hang on the rest of the catalogue.
FACTS: list[tuple[str, int, Kind, int]] = [
    ("children_placed_3yr", 900101, "proportion", 2021),
    ("children_with_notification_3yr", 900102, "proportion", 2021),
    ("violence_health_offences_index", 900103, "index", 2021),
    ("institutional_family_care_cost_index", 900104, "index", 2021),
    ("population", 127, "count", 2016),
]
RECORDS = {
    name: Indicator.model_construct(id=name, number=number, kind=kind, division=division)
    for name, number, kind, division in FACTS
}


@pytest.fixture(scope="module")
def frame() -> pl.DataFrame:
    return stage(RECORDS, reference=REFERENCE)


def read(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_columns_types_and_key(frame: pl.DataFrame) -> None:
    assert dict(frame.schema) == {name: kind() for name, kind in SCHEMA.items()}
    assert frame.select(KEY).is_duplicated().sum() == 0
    assert frame["origin"].unique().to_list() == ["real"]
    assert frame["lower"].null_count() == frame["upper"].null_count() == frame.height


def test_every_series_has_all_its_regions_and_periods(frame: pl.DataFrame) -> None:
    regional = frame.filter(pl.col("level") == "maakunta")
    for number in (*MEANS, *INDICES):
        rows = regional.filter(pl.col("indicator") == number)
        assert set(rows["region"]) == set(MAINLAND_18)
        assert rows.height == 18 * 9
        assert (rows["period_end"] - rows["period_start"]).unique().to_list() == [2]
        assert rows["division"].unique().to_list() == [2021]
    assert regional.filter(pl.col("indicator") == 127).height == 19 * 13


def test_means_are_estimates_with_the_children_of_2018(frame: pl.DataFrame) -> None:
    children = {
        row["region"]: float(row["children"])
        for row in read("children_0_17.csv")
        if (row["division"], row["year"]) == ("2021", "2018")
    }
    means = frame.filter(pl.col("indicator").is_in(MEANS), pl.col("level") == "maakunta")
    assert means["status"].unique().to_list() == ["E"]
    for row in means.iter_rows(named=True):
        assert row["denominator"] == children[row["region"]]
        assert row["numerator"] == pytest.approx(row["value"] / 100 * row["denominator"])


def test_the_countrys_mean_weighs_regions_by_children(frame: pl.DataFrame) -> None:
    at = (pl.col("indicator") == 900101) & (pl.col("period_start") == 2015)
    regional = frame.filter(at, pl.col("level") == "maakunta")
    country = frame.filter(at, pl.col("level") == "country").row(0, named=True)
    weighted = sum(
        value * weight for value, weight in regional.select("value", "denominator").iter_rows()
    ) / sum(regional["denominator"])
    assert (country["region"], country["status"]) == ("FI", "E")
    assert country["value"] == pytest.approx(weighted)


def test_indices_have_neither_counts_nor_a_country(frame: pl.DataFrame) -> None:
    indices = frame.filter(pl.col("indicator").is_in(INDICES))
    assert indices["level"].unique().to_list() == ["maakunta"]
    assert indices["numerator"].null_count() == indices["denominator"].null_count() == 18 * 9 * 2


def test_staged_values_are_those_of_the_reference_files(frame: pl.DataFrame) -> None:
    numbers = {name: record.number for name, record in RECORDS.items()}
    cells = {
        (row["indicator"], row["region"], row["period_start"], row["period_end"]): row["value"]
        for row in frame.filter(pl.col("level").is_in(["maakunta", "country"])).iter_rows(
            named=True
        )
    }
    for row in read("diak_series.csv"):
        start, end = int(row["period_start"]), int(row["period_end"])
        value = cells[numbers[row["indicator"]], row["region"], start, end]
        assert value == float(row["value"])
        assert row["division"] == "2021"
        # The derived means are exact thirds of tenths; indices are not.
        assert bool(row["sum3_tenths"]) == (numbers[row["indicator"]] in MEANS)
        if row["sum3_tenths"]:
            assert value == int(row["sum3_tenths"]) / 30
    for row in read("population.csv"):
        year = int(row["year"])
        assert cells[127, row["region"], year, year] == float(row["population"])


def test_municipalities_and_the_counties_that_they_make(frame: pl.DataFrame) -> None:
    population = frame.filter(indicator=127, period_end=2022)
    sizes = {
        (row["level"], row["region"], row["division"]): row["value"]
        for row in population.iter_rows(named=True)
    }
    # Statistics Finland, population on 31 December 2022.
    assert sizes["kunta", "091", 2021] == 664_028
    assert sizes["hyvinvointialue", "90", 2023] == 664_028
    assert sizes["kunta", "049", 2021] == 305_274
    assert sizes["hyvinvointialue", "91", 2023] == 30_359
    assert sizes["country", "FI", 2021] == sizes["country", "FI", 2023] == 5_563_970
    counts = population.group_by("level").len()
    assert dict(counts.rows()) == {
        "maakunta": 19,
        "hyvinvointialue": 23,
        "kunta": 309,
        "country": 3,
    }


def test_known_totals() -> None:
    country = {
        row["year"]: row["population"] for row in read("population.csv") if row["region"] == "FI"
    }
    # Published by Statistics Finland; Åland is in them.
    assert (country["2018"], country["2019"]) == ("5517919", "5525292")
    sums: dict[tuple[str, str], int] = {}
    for row in read("children_0_17.csv"):
        key = (row["year"], row["division"])
        sums[key] = sums.get(key, 0) + int(row["children"])
    assert sums["2018", "2016"] == sums["2018", "2021"]
    assert sums["2019", "2016"] == sums["2019", "2021"]


def test_every_origin_names_its_licence_and_hash() -> None:
    for path in ("SOURCES.toml", "boundaries/SOURCES.toml"):
        origins = tomllib.loads((REFERENCE / path).read_text(encoding="utf-8"))
        assert origins
        for record in origins.values():
            assert record["origin"] and record["taken_from"] and record["licence"]
            assert record["what_was_done"]
            assert date.fromisoformat(record["retrieved"]) <= date(2026, 11, 24)
            assert len(record["sha256"]) == 64
