"""One indicator in a region's profile: its figure, the country's of the same period, the change."""

from dataclasses import replace
from typing import Any

import pytest

from dashboard.charts.describe.frame import Span
from dashboard.charts.describe.region_row import RegionRow, region_row
from dashboard.charts.model import ChartError, Point

CELLS = {
    ("18", 2016, 2016): (10.0, 9.0, 11.0, "A"),
    ("18", 2017, 2017): (11.0, 10.0, 12.0, "A"),
    ("18", 2019, 2019): (14.0, 12.0, 16.0, "A"),
    ("FI", 2016, 2016): (20.0, 19.0, 21.0, "A"),
    ("FI", 2017, 2017): (21.0, 20.0, 22.0, "A"),
    ("FI", 2019, 2019): (22.0, 21.0, 23.0, "E"),
}


@pytest.fixture
def row(frame: Any, rows: Any) -> Any:
    def make(indicator: str, cells: Any, code: str = "18", span: Span | None = None) -> RegionRow:
        own = frame(indicator, "en")
        own = replace(own, changes={("maakunta", code): span}) if span else own
        found = region_row(own, rows(cells, division=2016), code)
        assert found is not None
        return found

    return make


def test_the_country_is_of_the_region_s_own_period(row: Any) -> None:
    gone = {key: cell for key, cell in CELLS.items() if key != ("18", 2019, 2019)}
    found = row("divorces", gone | {("18", 2019, 2019): "O"})
    assert (found.own.period, found.own.value) == ("2017", 11.0)
    assert found.country.period == "2017" and found.country.value == 21.0
    assert [(p.period, p.status) for p in found.later] == [("2019", "O")]


def test_the_change_has_the_interval_of_its_own_periods_only(row: Any) -> None:
    found = row("divorces", CELLS, span=Span("2016", "2019", 1.0, 7.0, 1.2))
    assert found.pair.change == (4.0, 1.0, 7.0, "A") and found.partial
    other = row("divorces", CELLS, span=Span("2016", "2018", 1.0, 7.0, 1.2))
    assert other.pair.change == (4.0, None, None, "A")


def test_a_hidden_figure_has_no_country_s_nor_change(row: Any) -> None:
    found = row("divorces", {("18", 2016, 2016): "Q", ("18", 2019, 2019): "Q"} | {})
    assert (found.own.value, found.own.status, found.pair) == (None, "Q", None)
    assert found.reason == "absent"
    first = row("divorces", {("18", 2016, 2016): "Q", ("18", 2019, 2019): 5})
    assert first.pair is None and first.reason == "absent" and first.own.value == 5


@pytest.mark.parametrize(
    ("indicator", "cells", "reason"),
    [
        (
            "violence_health_offences_index",
            {("18", 2014, 2016): 90, ("18", 2017, 2019): 95},
            "index",
        ),
        ("child_welfare_open_care", {("18", 2014, 2014): 9, ("18", 2019, 2019): 10}, "break"),
        ("divorces", {("18", 2019, 2019): 10}, "alone"),
    ],
)
def test_why_nothing_is_compared_is_known(
    row: Any, indicator: str, cells: Any, reason: str
) -> None:
    found = row(indicator, cells)
    assert found.pair is None and found.reason == reason


def test_a_stage_says_how_many_regions_are_in_use(row: Any) -> None:
    cells = {("18", 2019, 2019): 1, ("17", 2019, 2019): 3, ("16", 2019, 2019): 4}
    found = row("systematic_model_status", cells)
    assert found.in_use == (2, 15, 18)


def test_a_row_that_contradicts_itself_is_refused(row: Any) -> None:
    found = row("divorces", CELLS)
    other = replace(found.series[1], points=(Point("2017", 21.0, 20.0, 22.0, "A"),))
    with pytest.raises(ChartError, match="another period"):
        replace(found, series=(found.series[0], other))
    with pytest.raises(ChartError, match="real and demo"):
        replace(found, demo=True)
    with pytest.raises(ChartError, match="not the difference"):
        pair = replace(found.pair, change=found.pair.change._replace(value=1.0))
        replace(found, pair=pair)


def test_a_region_without_rows_has_no_row(frame: Any) -> None:
    assert region_row(frame("divorces"), [], "18") is None
