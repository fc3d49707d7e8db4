"""Each rule of the staged rows finds the row that breaks it, and only that."""

import polars as pl
import pytest

from etl.checks import bad_rows
from etl.observations import KEY, SCHEMA
from indicators.catalogue import load

RECORDS = list(load().indicators.values())
GOOD = {
    "indicator": 900002,
    "division": 2016,
    "level": "maakunta",
    "region": "09",
    "period_start": 2017,
    "period_end": 2017,
    "sex": "total",
    "age": "total",
    "origin": "demo",
    "numerator": 40.0,
    "denominator": 100.0,
    "value": 40.0,
    "lower": None,
    "upper": None,
    "status": "A",
    "confidentiality": "F",
}


def rows(*changes: dict[str, object]) -> pl.DataFrame:
    return pl.DataFrame([GOOD | change for change in changes], schema=SCHEMA)


def test_good_rows_pass() -> None:
    missing = {"numerator": None, "denominator": None, "value": None, "status": "O"}
    assert bad_rows(rows({}, missing | {"region": "10"}), RECORDS).is_empty()


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"indicator": 1}, "unknown_indicator"),
        ({"numerator": -1.0, "value": -1.0}, "negative_count"),
        ({"denominator": 0.0, "numerator": None}, "negative_count"),
        ({"numerator": 101.0, "value": 101.0}, "out_of_range"),
        ({"numerator": 101.0, "value": 101.0}, "numerator_exceeds_denominator"),
        ({"value": 41.0}, "value_disagrees_with_ratio"),
        ({"numerator": None, "denominator": None, "value": None}, "missing_value"),
        ({"value": None, "status": "E"}, "missing_value"),
    ],
)
def test_a_broken_rule_is_named_with_its_row(change: dict[str, object], rule: str) -> None:
    found = bad_rows(rows({"region": "01"}, change), RECORDS)
    assert rule in found["rule"].to_list()
    assert set(found["region"]) == {"09"}
    assert found.columns == [*KEY, "value", "rule"]


def test_a_repeated_key_is_found_on_both_rows() -> None:
    found = bad_rows(rows({}, {"value": 40.0}), RECORDS)
    assert found["rule"].to_list() == ["duplicate_row", "duplicate_row"]
