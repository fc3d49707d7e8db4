"""Which changes are published, and that none is where a figure is hidden."""

from typing import Any

import polars as pl
import pytest

from etl.changes import changes
from etl.observations import SCHEMA
from indicators.catalogue import load
from indicators.model import Indicator

RECORDS = load().indicators
PROPORTION = RECORDS["early_support_in_time"].model_copy(update={"phi": None})
RATE = RECORDS["parenting_groups"]
DERIVED = RECORDS["children_placed_3yr"]
BROKEN = RECORDS["child_welfare_open_care"]
Cell = tuple[str, int, int, float | None, float | None, str]


def table(record: Indicator, *cells: Cell) -> pl.DataFrame:
    """Cells of (region, first year, last year, numerator, denominator, status)."""
    rows: list[dict[str, Any]] = []
    for region, start, end, x, n, status in cells:
        known = x is not None and n is not None
        rows.append(
            {
                "indicator": record.number,
                "division": record.division,
                "level": "country" if region == "FI" else "maakunta",
                "region": region,
                "period_start": start,
                "period_end": end,
                "sex": "total",
                "age": "total",
                "origin": "demo",
                "numerator": x,
                "denominator": n,
                "value": float(record.multiplier or 1) * x / n if known else None,
                "lower": None,
                "upper": None,
                "status": status,
                "confidentiality": "F",
            }
        )
    return pl.DataFrame(rows, schema=SCHEMA)


def pair(region: str = "18", status: str = "A") -> list[Cell]:
    return [(region, 2016, 2016, 48, 80, status), (region, 2019, 2019, 56, 70, "A")]


def test_newcombes_published_example_in_per_cent() -> None:
    row = changes(table(PROPORTION, *pair()), [PROPORTION]).row(0, named=True)
    assert row["estimate"] == pytest.approx(20)
    assert (row["lower"], row["upper"]) == pytest.approx((5.24, 33.39), abs=5e-3)
    years = [row[name] for name in ("first_start", "first_end", "last_start", "last_end")]
    assert years == [2016, 2016, 2019, 2019]
    assert (row["region"], row["level"], row["origin"], row["phi"]) == ("18", "maakunta", "demo", 1)


def test_the_assumed_overdispersion_widens_the_limits_by_its_root() -> None:
    rows = table(RATE, ("18", 2016, 2016, 4000, 9e4, "A"), ("18", 2019, 2019, 4100, 9e4, "A"))
    wide = changes(rows, [RATE]).row(0, named=True)
    plain = changes(rows, [RATE.model_copy(update={"phi": 1.0})]).row(0, named=True)
    assert RATE.phi == wide["phi"] == 2
    ratio = (wide["upper"] - wide["lower"]) / (plain["upper"] - plain["lower"])
    assert ratio == pytest.approx(2**0.5, rel=0.01)
    assert wide["estimate"] == pytest.approx(1000 * 100 / 9e4)


@pytest.mark.parametrize(
    "cells",
    [
        [("18", 2016, 2016, None, None, "Q"), ("18", 2019, 2019, 56, 70, "A")],
        [("18", 2016, 2016, 48, 80, "A"), ("18", 2019, 2019, None, None, "Q")],
        [("18", 2016, 2016, 48, None, "A"), ("18", 2019, 2019, 56, 70, "A")],
        [("18", 2016, 2016, None, None, "O"), ("18", 2019, 2019, 56, 70, "A")],
        pair(status="B"),
        pair("FI", status="E"),  # a sum over some of the regions
        [("18", 2019, 2019, 56, 70, "A")],
    ],
)
def test_without_two_whole_figures_there_is_no_change(cells: list[Cell]) -> None:
    # The other region keeps the span at 2016–2019.
    found = changes(table(PROPORTION, *cells, *pair("01")), [PROPORTION])
    assert found["region"].to_list() == ["01"]


def test_a_hidden_figure_is_not_replaced_by_another_year() -> None:
    cells = [("18", 2016, 2016, None, None, "Q"), ("18", 2017, 2017, 48, 80, "A")]
    rows = table(PROPORTION, *cells, ("18", 2019, 2019, 56, 70, "A"))
    assert changes(rows, [PROPORTION]).is_empty()


def test_a_break_or_shared_years_leave_nothing_to_compare() -> None:
    assert BROKEN.breaks[0].year == 2015
    across = [("18", 2015, 2015, 48, 80, "A"), ("18", 2019, 2019, 56, 70, "A")]
    assert changes(table(BROKEN, *across), [BROKEN]).is_empty()
    assert changes(table(BROKEN, *pair()), [BROKEN]).height == 1
    shared = [("18", 2015, 2017, 48, 80, "E"), ("18", 2017, 2019, 56, 70, "E")]
    assert changes(table(DERIVED, *shared), [DERIVED]).is_empty()


def test_the_derived_country_and_three_year_means() -> None:
    cells = [
        (region, start, start + 2, 100.0 + start - 2010, 8000.0, "E")
        for region in ("FI", "18")
        for start in range(2010, 2019)
    ]
    found = changes(table(DERIVED, *cells), [DERIVED])
    assert found["region"].to_list() == ["FI", "18"]
    assert set(found["first_start"]) == {2014}
    assert set(found["last_end"]) == {2019}
    assert found["estimate"].to_list() == pytest.approx([100 * 3 / 8000] * 2)


def test_what_has_no_chance_in_it_has_no_change() -> None:
    for name in ("family_centres", "early_support_status", "violence_health_offences_index"):
        record = RECORDS[name]
        assert changes(table(record, *pair()), [record]).is_empty()


def test_demo_and_real_are_never_one_change() -> None:
    both = pl.concat(
        [
            table(PROPORTION, pair()[0]),
            table(PROPORTION, pair()[1]).with_columns(pl.lit("real").alias("origin")),
        ]
    )
    assert changes(both, [PROPORTION]).is_empty()
