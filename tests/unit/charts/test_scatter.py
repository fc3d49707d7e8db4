"""Two indicators in one picture: which fit, in which periods, what is drawn and what is said."""

import csv
import io
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.charts import describe
from dashboard.charts.compared import ScatterModel
from dashboard.charts.csv import csv_bytes
from dashboard.charts.describe.pair import refusal, shared_periods
from dashboard.charts.draw import scatter as draw
from dashboard.charts.table import table
from indicators.words import LANGUAGES

FIRST = {
    ("18", 2019, 2019): (10.0, 9.0, 11.5, "A"),
    ("19", 2019, 2019): (20.0, 18.0, 22.0, "A"),
    ("17", 2019, 2019): "Q",
    ("FI", 2019, 2019): (15.0, 14.5, 15.5, "A"),
}
SECOND = {
    ("18", 2019, 2019): (30.0, 25.0, 36.0, "A"),
    ("19", 2019, 2019): (12.0, 10.0, 14.0, "A"),
    ("17", 2019, 2019): (40.0, 35.0, 45.0, "A"),
    ("FI", 2019, 2019): (25.0, 24.0, 26.0, "A"),
}
STAGES = {("18", 2019, 2019): 3, ("19", 2019, 2019): 3, ("17", 2019, 2019): 1}


@pytest.fixture
def model(frame: Any, rows: Any) -> Any:
    def make(
        lang: str = "en",
        chosen: tuple[str, ...] = (),
        names: tuple[str, str] = ("divorces", "parenting_groups"),
        cells: Any = (FIRST, SECOND),
        asked: str = "",
        origin: str = "demo",
    ) -> ScatterModel:
        x, y = (
            (frame(name, lang), rows(some, division=2016, origin=origin))
            for name, some in zip(names, cells, strict=True)
        )
        return describe.scatter(x, y, chosen, asked)

    return make


@pytest.mark.parametrize(
    ("x", "y", "said"),
    [
        ("divorces", "divorces", "chosen twice"),
        ("divorces", "children_placed_3yr", "One indicator is real and the other is demo data"),
        ("children_placed_3yr", "population", "different regional divisions"),
        ("systematic_model_status", "regional_model_status", "Both are stages"),
        ("divorces", "systematic_model_status", ""),
        ("children_placed_3yr", "violence_health_offences_index", ""),
    ],
)
def test_two_that_do_not_fit_are_refused_with_the_reason(
    catalogue: Any, x: str, y: str, said: str
) -> None:
    text = refusal(catalogue.indicators[x], catalogue.indicators[y], "en")
    assert said in text and bool(text) == bool(said)


@pytest.mark.parametrize(
    ("x", "y", "asked", "shown"),
    [
        (["2016", "2019"], ["2016", "2019"], "", ("2019", "2019")),
        (["2016", "2019"], ["2016", "2019"], "2016", ("2016", "2016")),
        (["2016", "2019"], ["2019", "2020"], "2016", ("2019", "2019")),
        (["2014–2016", "2017–2019"], ["2015", "2018"], "", ("2017–2019", "2018")),
        (["2014–2016", "2017–2019"], ["2015", "2017"], "2014–2016", ("2014–2016", "2015")),
    ],
)
def test_the_period_is_shared_or_the_nearest(
    x: list[str], y: list[str], asked: str, shown: tuple[str, str]
) -> None:
    assert shared_periods(x, y, asked) == shown


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chosen", [(), ("18", "19")])
def test_each_region_is_a_cross_of_both_intervals(
    model: Any, lang: str, chosen: tuple[str, ...]
) -> None:
    one = model(lang, chosen)
    drawn = draw(one)
    go.Figure(drawn)
    points = {
        code: (x, y, ex, lx, ey, ly)
        for trace in drawn["data"]
        for code, x, y, ex, lx, ey, ly in zip(
            trace["customdata"],
            trace["x"],
            trace["y"],
            trace["error_x"]["array"],
            trace["error_x"]["arrayminus"],
            trace["error_y"]["array"],
            trace["error_y"]["arrayminus"],
            strict=True,
        )
    }
    assert points["18"] == (10.0, 30.0, 1.5, 1.0, 6.0, 5.0)
    assert set(points) == {"18", "19", "FI"}
    assert all(trace["mode"] == "markers" for trace in drawn["data"])
    assert "shapes" not in drawn["layout"] or drawn["layout"]["shapes"] == []
    names = [note["text"] for note in drawn["layout"]["annotations"]]
    for code in ("18", "19"):
        short = next(s.short for s in one.series if s.code == code)
        assert any(short in name for name in names)
    assert any(one.demo_notice in name for name in names)


def test_a_region_without_a_figure_is_named_not_drawn(model: Any) -> None:
    one = model()
    note = next(n for n in one.notes if n.startswith("Not in the chart, hidden"))
    assert "North Ostrobothnia (divorces" in note
    assert "North Ostrobothnia" not in one.summary
    head, rows = table(one)
    [row] = [row for row in rows if row[0] == "North Ostrobothnia"]
    assert row[1:3] == ["Hidden to protect privacy", ""] and row[3] == "40.0"
    assert len(head) == 5


def test_what_must_not_be_concluded_comes_first(model: Any) -> None:
    notes = model().notes
    assert "does not show that one is due to the other" in notes[0]
    assert "regions, not people" in notes[1]
    said = " ".join((*notes, model().title, model().subtitle, model().alt)).lower()
    for word in ("correlat", "regression", "explains", "associat", "linked"):
        assert word not in said


def test_the_title_is_about_the_first_chosen_region_with_its_intervals(model: Any) -> None:
    one = model(chosen=("18",))
    assert one.title.startswith("Kainuu in 2019") and "10.0" in one.title and "30.0" in one.title
    assert "9.0 to 11.5" in one.subtitle and "25.0 to 36.0" in one.subtitle
    assert "10.0 to 20.0" in model().title


def test_an_index_has_no_country_and_compares_within_its_period(model: Any) -> None:
    cells = {("18", 2017, 2019): 90, ("19", 2017, 2019): 110}
    other = {("18", 2017, 2019): (1.0, 0.9, 1.1, "E"), ("FI", 2017, 2019): (1.5, 1.4, 1.6, "E")}
    names = ("violence_health_offences_index", "children_placed_3yr")
    one = model(names=names, cells=(cells, other), origin="real")
    assert {s.code for s in one.series} >= {"18", "19"} and "FI" not in {s.code for s in one.series}
    assert any("within this period only" in note for note in one.notes)
    assert one.from_zero == (False, False) or not one.from_zero[0]


def test_regions_at_one_stage_stand_apart_and_stages_have_no_bars(model: Any) -> None:
    one = model(names=("systematic_model_status", "divorces"), cells=(STAGES, SECOND))
    [trace] = draw(one)["data"]
    at = dict(zip(trace["customdata"], trace["x"], strict=True))
    assert at["18"] != at["19"] and round(at["18"]) == round(at["19"]) == 3
    assert round(at["17"]) == 1
    assert set(trace["error_x"]["array"]) == {0.0}
    assert "Reported by the region" in one.subtitle


def test_two_periods_are_said(model: Any) -> None:
    later = {(code, 2018, 2018): cell for (code, _, _), cell in SECOND.items()}
    one = model(cells=(FIRST, later))
    assert "(2019)" in one.title and "(2018)" in one.title
    assert any("no period in common" in note for note in one.notes)


def test_the_file_has_both_figures_of_each_region(model: Any) -> None:
    text = csv_bytes(model("en")).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert len(lines) == 2 * 19
    assert sum(line["indicator"] == "divorces" for line in lines) == 19
    assert all("Demo data" in line["notice"] for line in lines)
    [hidden] = [
        line for line in lines if (line["indicator"], line["region_code"]) == ("divorces", "17")
    ]
    assert [hidden[name] for name in ("value", "lower", "upper", "status")] == ["", "", "", "Q"]
