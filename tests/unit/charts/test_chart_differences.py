"""Changes of regions: what is called clear, what is not compared, and what no file may tell."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.charts import describe
from dashboard.charts.change_table import HEADER
from dashboard.charts.csv import csv_bytes
from dashboard.charts.describe import Frame, Span
from dashboard.charts.draw import draw
from dashboard.charts.model import Change, ChartError, ChartModel
from dashboard.charts.palette import HIGHER, LOWER, UNCLEAR
from dashboard.charts.reading import reading
from dashboard.charts.table import table
from indicators.geography import MAINLAND_18
from indicators.words import LANGUAGES

PAIR = ("2016", "2019")
UP, DOWN, NONE, HIDDEN, MISSING = "01", "02", "04", "16", "14"
GRID = {code: (1 + i // 4, 1 + i % 4) for i, code in enumerate(MAINLAND_18)}
Make = Callable[..., Any]


def figures(**ends: Any) -> dict[tuple[str, int, int], Any]:
    """Both years of every region: 20 to 20, unless told otherwise."""
    found: dict[tuple[str, int, int], Any] = {}
    for code in MAINLAND_18:
        first, last = ends.get(f"r{code}", (20.0, 20.0))
        found[code, 2016, 2016], found[code, 2019, 2019] = first, last
    return found


@pytest.fixture
def clear(frame: Make, rows: Make) -> Make:
    """Parenting groups: one region clearly up, one clearly down, one hidden, one missing."""

    def make(kind: str, lang: str = "en", chosen: tuple[str, ...] = ()) -> ChartModel:
        cells = figures(
            r01=(20.0, 25.0), r02=(20.0, 16.0), r16=("Q", 30.0), r14=(20.0, "O"), r04=(20.0, 21.0)
        )
        limits = {UP: (2.0, 8.0), DOWN: (-7.0, -1.0), NONE: (-2.0, 4.0)}
        spans = {
            ("maakunta", code): Span(*PAIR, *limits.get(code, (-3.0, 3.0)), 2.0)
            for code in MAINLAND_18
            if code not in (HIDDEN, MISSING)
        }
        found = replace(frame("parenting_groups", lang), changes=spans)
        shown = rows(cells, origin="demo", division=2016)
        if kind == "slope":
            return describe.slope(found, shown, chosen, PAIR)
        return describe.changes(kind, found, shown, chosen, PAIR)  # type: ignore[arg-type]

    return make


def test_the_title_counts_clear_changes_and_says_what_could_not_be_calculated(clear: Make) -> None:
    title = clear("ranked_dots").title
    assert "clearly higher in 2019 than in 2016 in 1 region and clearly lower in 1 region" in title
    assert "no clear change in 14 regions" in title
    assert "no change can be calculated for 2 regions" in title


@pytest.mark.parametrize("lang", LANGUAGES)
def test_clear_is_said_to_be_uncorrected_and_is_no_verdict(clear: Make, lang: str) -> None:
    model = clear("ranked_dots", lang)
    warning = {"fi": "usean vertailun", "sv": "flera jämförelser", "en": "multiple comparisons"}
    assert warning[lang] in model.subtitle
    words = " ".join([model.alt, *model.notes, *(cell for row in table(model)[1] for cell in row)])
    for verdict in ("parani", "heikkeni", "förbättra", "försämra", "improved", "worsened"):
        assert verdict not in words.lower()


def test_largest_change_is_first_then_the_missing_then_the_hidden(clear: Make) -> None:
    codes = [series.code for series in clear("ranked_dots").series]
    assert (codes[0], codes[1]) == (UP, NONE)
    assert codes[-3:] == [DOWN, MISSING, HIDDEN]


@pytest.mark.parametrize("kind", ["ranked_dots", "tiles", "slope"])
def test_a_hidden_end_gives_no_difference_anywhere(clear: Make, kind: str) -> None:
    model = clear(kind)
    [hidden] = [series for series in model.series if series.code == HIDDEN]
    assert hidden.change == Change(None, None, None, "Q")
    [row] = [row for row in table(model)[1] if row[0] == "Central Ostrobothnia"]
    assert row[1] == "Hidden to protect privacy" and row[3] == "" and row[4] == ""
    cells = csv.DictReader(io.StringIO(csv_bytes(model).decode("utf-8-sig")))
    [cell] = [cell for cell in cells if cell["region_code"] == HIDDEN]
    assert [cell[name] for name in ("first_value", "change", "change_lower")] == ["", "", ""]
    assert (cell["reading"], cell["reading_text"]) == ("Q", "Hidden to protect privacy")


def test_the_file_has_both_figures_and_the_difference(clear: Make) -> None:
    text = csv_bytes(clear("ranked_dots")).decode("utf-8-sig")
    assert tuple(next(csv.reader(io.StringIO(text)))) == HEADER
    [cell] = [c for c in csv.DictReader(io.StringIO(text)) if c["region_code"] == UP]
    found = [cell[n] for n in ("first_start", "first_value", "last_end", "last_value", "change")]
    assert found == ["2016", "20", "2019", "25", "5"]
    assert [cell[n] for n in ("change_lower", "change_upper", "reading")] == ["2", "8", "higher"]


def test_only_a_clear_change_has_a_colour(clear: Make) -> None:
    figure = draw(clear("tiles"), grid=GRID | {"21": (6, 4)})
    go.Figure(figure)
    fills = {
        trace["meta"]["region"]: trace.get("fillcolor")
        for trace in figure["data"]
        if "meta" in trace
    }
    assert fills[UP] == HIGHER[1] and fills[DOWN] == LOWER[1] and fills[NONE] == UNCLEAR
    hatched = {t["meta"]["region"] for t in figure["data"] if "meta" in t and "fillpattern" in t}
    assert hatched == {HIDDEN, MISSING}


def test_a_clear_change_has_a_sign_besides_its_colour(clear: Make) -> None:
    figure = draw(clear("ranked_dots"))
    go.Figure(figure)
    texts = [text for trace in figure["data"] for text in trace.get("text", [])]
    assert "▲ +5.0" in texts and "▼ −4.0" in texts and "+1.0" in texts
    upright = figure["layout"]["shapes"][0]
    assert (upright["x0"], upright["x1"]) == (0, 0)


def test_intervals_of_changes_are_drawn(clear: Make) -> None:
    traces = draw(clear("ranked_dots"))["data"]
    [trace] = [t for t in traces if t.get("customdata") == [UP] and "error_x" in t]
    assert trace["x"] == [5.0]
    assert trace["error_x"]["array"] == [3.0] and trace["error_x"]["arrayminus"] == [3.0]


def test_a_slope_is_titled_by_the_chosen_region_with_its_interval(clear: Make) -> None:
    model = clear("slope", chosen=(UP,))
    assert "20.0 in Uusimaa in 2016 and 25.0 in 2019, a change of +5.0" in model.title
    assert "(95% confidence interval 2.0 to 8.0)" in model.title
    figure = draw(model)
    go.Figure(figure)
    [line] = [t for t in figure["data"] if t.get("meta") == {"region": UP}]
    assert line["y"] == [20.0, 25.0]


def test_labels_of_a_slope_do_not_cover_one_another(clear: Make) -> None:
    figure = draw(clear("slope", chosen=(UP, DOWN)))
    low, high = figure["layout"]["yaxis"]["range"]
    top, bottom = (figure["layout"]["margin"][side] for side in "tb")
    height = figure["layout"]["height"] - top - bottom
    for end in (0, 1):
        labels = [
            a
            for a in figure["layout"]["annotations"]
            if a.get("showarrow") and round(a["x"]) == end
        ]
        places = sorted((high - a["y"]) / (high - low) * height + a["ay"] for a in labels)
        assert labels and all(b - a >= 14.9 for a, b in pairwise(places))


def test_survey_percentages_have_bare_differences_and_no_clear_change(
    frame: Make, rows: Make
) -> None:
    cells = {(code, y, y): 10.0 + i for i, code in enumerate(MAINLAND_18) for y in (2017,)}
    cells |= {(code, 2019, 2019): 12.0 for code in MAINLAND_18}
    found = rows(cells, origin="demo", division=2016)
    pair = describe.programme(found)
    model = describe.changes("ranked_dots", frame("inadequate_parenting", "en"), found, (), pair)
    assert pair == ("2017", "2019")
    assert "between −15.0 and +2.0 percentage points" in model.title
    assert "clearly" not in model.title.lower()
    assert "none of them can be called clear" in model.subtitle
    assert {row[-1] for row in table(model)[1]} == {"Change without an interval"}
    figure = draw(describe.changes("tiles", frame("inadequate_parenting"), found, (), pair),
                  grid=GRID | {"21": (6, 4)})  # fmt: skip
    fills = {t.get("fillcolor") for t in figure["data"] if t.get("meta", {}).get("region") == "01"}
    assert fills == {UNCLEAR}


def test_stages_move_up_and_down_without_an_interval(frame: Make, rows: Make) -> None:
    found = rows(figures(**{f"r{c}": (1.0, 2.0) for c in MAINLAND_18} | {"r18": (3.0, 1.0)}),
                 division=2016)  # fmt: skip
    model = describe.changes("ranked_dots", frame("regional_model_status", "en"), found, (), PAIR)
    assert model.title.startswith("Regional model: stage later in 17 regions and earlier in 1")
    assert "Reported by the region, not measured" in model.subtitle
    heads, body = table(model)
    assert heads == ["Region", "2016", "2019", "Change", "Reading"]
    assert body[-1] == ["Kainuu", "in use", "planned", "−2", "Moved back to an earlier stage"]


@pytest.mark.parametrize(
    ("indicator", "pair", "why"),
    [
        ("violence_health_offences_index", ("2016", "2019"), "an index compares regions"),
        ("children_placed_3yr", ("2014–2016", "2016–2018"), "share years"),
        ("children_placed_3yr", ("2014–2016", "2014–2016"), "one period only"),
        ("child_welfare_open_care", ("2015", "2019"), "break in the series in 2015"),
    ],
)
def test_what_may_not_be_compared_is_said_and_not_drawn(
    frame: Make, rows: Make, indicator: str, pair: tuple[str, str], why: str
) -> None:
    years = {(int(p[:4]), int(p[-4:])) for p in pair}
    found = rows({(code, *year): 100.0 for code in MAINLAND_18 for year in years})
    for kind in ("ranked_dots", "map", "tiles"):
        model = describe.changes(kind, frame(indicator, "en"), found, (), pair)  # type: ignore[arg-type]
        assert why in model.title and model.series == ()
    assert why in describe.slope(frame(indicator, "en"), found, (), pair).title


def test_a_country_of_other_regions_is_left_out_and_that_is_said(frame: Make, rows: Make) -> None:
    cells = figures() | {
        ("FI", 2016, 2016): (20.0, 19.0, 21.0, "A"),
        ("FI", 2019, 2019): (25.0, 24.0, 26.0, "E"),
    }
    found = rows(cells, origin="demo", division=2016)
    model = describe.changes("ranked_dots", frame("parenting_groups", "en"), found, (), PAIR)
    assert "FI" not in {series.code for series in model.series}
    assert any("whole country is not shown" in note for note in model.notes)


def test_limits_of_other_periods_are_not_borrowed(frame: Make, rows: Make) -> None:
    spans = {("maakunta", "01"): Span("2014", "2019", 1.0, 9.0, 1.0)}
    found = rows(figures(r01=(20.0, 25.0)), division=2016)
    bare: Frame = replace(frame("parenting_groups"), changes=spans)
    model = describe.changes("ranked_dots", bare, found, (), PAIR)
    assert all(s.change and s.change.lower is None for s in model.series)


@pytest.mark.parametrize(
    ("measure", "change", "name"),
    [
        ("rate", Change(1.0, 0.1, 2.0, "A"), "higher"),
        ("rate", Change(1.0, 0.0, 2.0, "A"), "unclear"),
        ("rate", Change(-1.0, -2.0, 0.0, "A"), "unclear"),
        ("proportion", Change(-1.0, -2.0, -0.1, "A"), "lower"),
        ("mean", Change(5.0, None, None, "A"), "bare"),
        ("count", Change(2.0, None, None, "A"), "more"),
        ("count", Change(0.0, None, None, "A"), "same"),
        ("status", Change(-1.0, None, None, "A"), "back"),
        ("status", Change(None, None, None, "O"), None),
    ],
)
def test_reading(measure: str, change: Change, name: str | None) -> None:
    assert reading(measure, 1, change) == name


def test_a_model_with_a_told_hidden_difference_is_refused(clear: Make) -> None:
    model = clear("ranked_dots")
    broken = [
        replace(s, change=Change(3.0, None, None, "A")) if s.code == HIDDEN else s
        for s in model.series
    ]
    with pytest.raises(ChartError, match="not there"):
        replace(model, series=tuple(broken))
    wrong = [replace(s, change=Change(9.0, None, None, "A")) for s in model.series if s.code == UP]
    with pytest.raises(ChartError, match="not the difference"):
        replace(model, series=tuple(wrong))
    with pytest.raises(ChartError, match="share a year"):
        replace(model, span=("2016", "2016"))


def test_periods_are_found_by_their_years(rows: Make) -> None:
    found = rows({("01", y - 2, y): 1.0 for y in range(2012, 2021)})
    assert describe.between(found, "", "") == ("2014–2016", "2017–2019")
    assert describe.between(found, "2010", "2020") == ("2010–2012", "2018–2020")
    assert describe.between(found, "2010-2012", "2013-2015") == ("2010–2012", "2013–2015")
    assert describe.period_at(describe.periods(found), "1999") == ""
