"""The heat map: what each cell says, which rows it has, and its file."""

import csv
import io
from dataclasses import replace
from typing import Any

import pytest

from dashboard.charts import describe
from dashboard.charts.compared import HeatModel
from dashboard.charts.describe.frame import Span
from dashboard.charts.describe.heat import Entry
from dashboard.charts.heat_csv import HEADER, heat_csv
from dashboard.charts.outcome import change_of, mark, outcome, sentence, side
from dashboard.charts.table import table
from indicators.geography import MAINLAND_18
from indicators.words import LANGUAGES

SAMPLED = {
    ("18", 2016, 2016): (10.0, 9.0, 11.0, "A"),
    ("18", 2019, 2019): (14.0, 12.0, 16.0, "A"),
    ("19", 2016, 2016): (10.0, 9.0, 11.0, "A"),
    ("19", 2019, 2019): (7.0, 6.0, 8.0, "A"),
    ("17", 2016, 2016): (10.0, 9.0, 11.0, "A"),
    ("17", 2019, 2019): (10.4, 9.0, 12.0, "A"),
    ("16", 2016, 2016): (10.0, 9.0, 11.0, "A"),
    ("16", 2019, 2019): (10.4, 9.0, 12.0, "A"),
    ("15", 2016, 2016): "Q",
    ("15", 2019, 2019): (10.4, 9.0, 12.0, "A"),
    ("14", 2016, 2016): (10.4, 9.0, 12.0, "A"),
    ("14", 2019, 2019): "O",
}
SPANS = {
    ("maakunta", "18"): (2.0, 6.0),
    ("maakunta", "19"): (-5.0, -1.0),
    ("maakunta", "17"): (-2.0, 2.8),
}
EXPECTED = {
    "18": ("higher", "▲"),
    "19": ("lower", "▼"),
    "17": ("unclear", "○"),
    "16": ("untold", "?"),
    "15": ("absent", "◼"),
    "14": ("absent", "×"),
    "01": ("absent", "×"),
}


@pytest.fixture
def entry(frame: Any, rows: Any) -> Any:
    def make(indicator: str, cells: Any, lang: str = "fi", **more: Any) -> Entry:
        own = frame(indicator, lang)
        spans = {
            place: Span("2016", "2019", low, high, 1.0)
            for place, (low, high) in SPANS.items()
            if own.indicator.kind in ("proportion", "rate")
        }
        return Entry(
            replace(own, changes=spans),
            rows(cells, **{"division": 2016, **more}),
            "early_support",
            "Theme",
        )

    return make


def made(*entries: Entry, lang: str = "fi", demo: bool = False) -> HeatModel:
    return describe.heat(entries, lang, "20261124-1", demo=demo)


@pytest.mark.parametrize("code", EXPECTED)
def test_a_cell_says_what_its_figures_allow(entry: Any, code: str) -> None:
    [row] = made(entry("divorces", SAMPLED)).rows
    series = next(one for one in row.series if one.code == code)
    assert (outcome(row, series), mark(row, series)) == EXPECTED[code]


def test_a_hidden_figure_gives_no_change_away(entry: Any) -> None:
    model = made(entry("divorces", SAMPLED))
    [row] = model.rows
    series = next(one for one in row.series if one.code == "15")
    assert change_of(series)[:3] == (None, None, None)
    assert "10,4" in sentence(row, series) and "peitetty" in sentence(row, series)
    [cells] = [line for line in parsed(heat_csv(model)) if line["region_code"] == "15"]
    assert [cells[name] for name in ("first_value", "change", "change_lower", "change_upper")] == [
        ""
    ] * 4
    assert (cells["first_status"], cells["last_value"]) == ("Q", "10,4")


@pytest.mark.parametrize(
    ("indicator", "up", "down"),
    [
        ("divorces", "neutral", "neutral"),
        ("parenting_groups", "good", "bad"),
        ("inadequate_parenting", "bad", "good"),
    ],
)
def test_only_an_indicator_with_a_direction_is_good_or_bad(
    entry: Any, indicator: str, up: str, down: str
) -> None:
    [row] = made(entry(indicator, SAMPLED)).rows
    sides = {one.code: side(row, outcome(row, one)) for one in row.series}
    assert (sides["18"], sides["19"], sides["17"], sides["16"]) == (up, down, "", "")


def test_the_title_counts_the_measured_and_the_subtitle_chance(entry: Any) -> None:
    model = made(entry("divorces", SAMPLED, "en"), lang="en")
    assert " 2 of 3 comparisons" in model.title
    assert "so few that chance" in model.subtitle
    assert any("not corrected for multiple comparisons" in note for note in model.notes)
    many = {
        (code, year, year): (10.0, 9.0, 11.0, "A") for code in MAINLAND_18 for year in (2016, 2019)
    }
    frames = [entry(name, many, "en") for name in ("divorces", "parenting_groups")]
    spans = {("maakunta", c): Span("2016", "2019", -1.0, 1.0, 1.0) for c in MAINLAND_18}
    frames = [replace(one, frame=replace(one.frame, changes=spans)) for one in frames]
    both = made(*frames, lang="en")
    assert " 0 of 36 comparisons" in both.title and "about 2 comparisons" in both.subtitle


def test_an_interval_of_other_periods_is_not_used(entry: Any) -> None:
    one = entry("divorces", SAMPLED)
    spans = {place: replace(span, last="2018") for place, span in one.frame.changes.items()}
    model = made(replace(one, frame=replace(one.frame, changes=spans)))
    [row] = model.rows
    assert {outcome(row, s) for s in row.series} == {"untold", "absent"}
    assert "sattumaa" in model.title


def test_stages_and_places_say_how_many_and_have_no_interval(entry: Any) -> None:
    cells = {
        ("18", 2016, 2016): 1,
        ("18", 2019, 2019): 3,
        ("17", 2016, 2016): 3,
        ("17", 2019, 2019): 2,
        ("16", 2016, 2016): 2,
        ("16", 2019, 2019): 2,
    }
    stage, places = made(
        entry("systematic_model_status", cells), entry("family_centres", cells)
    ).rows
    for row, sides in ((stage, ("good", "bad", "")), (places, ("neutral", "neutral", ""))):
        found = [next(s for s in row.series if s.code == code) for code in ("18", "17", "16")]
        assert [mark(row, one) for one in found] == ["+2", "−1", "="]
        assert tuple(side(row, outcome(row, one)) for one in found) == sides
        assert all(change_of(one).lower is None for one in found)
    kainuu = next(s for s in stage.series if s.code == "18")
    assert "suunniteltu (2016), käytössä (2019)" in sentence(stage, kainuu).lower()
    assert "oma ilmoitus" in sentence(stage, kainuu)


def test_what_cannot_be_compared_is_left_out_and_named(entry: Any) -> None:
    index = entry(
        "violence_health_offences_index", {("18", 2016, 2016): 90, ("18", 2019, 2019): 95}
    )
    once = entry("divorces", {("18", 2019, 2019): 90})
    broken = entry("child_welfare_open_care", {("18", 2014, 2014): 9, ("18", 2019, 2019): 10})
    shared = entry("children_placed_3yr", {("18", 2016, 2018): 9, ("18", 2017, 2019): 10})
    model = made(entry("parenting_groups", SAMPLED), index, once, broken, shared)
    assert [row.indicator for row in model.rows] == ["parenting_groups"]
    notes = " ".join(model.notes)
    for one in (index, once, broken, shared):
        assert one.frame.name in notes


def test_a_region_is_missing_rather_than_compared_over_other_years(entry: Any) -> None:
    cells = {("18", 2016, 2016): 1, ("18", 2018, 2018): 3, ("17", 2016, 2016): 1}
    [row] = made(entry("parenting_groups", cells | {("17", 2019, 2019): 2})).rows
    kainuu = next(s for s in row.series if s.code == "18")
    assert row.span == ("2016", "2019") and outcome(row, kainuu) == "absent"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_class_has_words_and_table_and_file_have_every_cell(entry: Any, lang: str) -> None:
    cells = {("18", 2016, 2016): 1, ("18", 2019, 2019): 3, ("17", 2016, 2016): 3}
    cells |= {("17", 2019, 2019): 2, ("16", 2016, 2016): 2, ("16", 2019, 2019): 2}
    names = ("systematic_model_status", "family_centres")
    entries = [entry("divorces", SAMPLED, lang), *(entry(name, cells, lang) for name in names)]
    model = made(*entries, lang=lang)
    head, rows = table(model)
    lines = parsed(heat_csv(model), lang)
    assert len(rows) == len(lines) == 3 * len(MAINLAND_18)
    assert {len(row) for row in rows} == {len(head)}
    assert tuple(lines[0]) == HEADER
    for row in model.rows:
        for series in row.series:
            words = sentence(row, series)
            assert series.label in words and row.name in words
    assert model.summary.count(":") >= 3 and model.alt.startswith(model.title)


def test_demo_says_so(entry: Any) -> None:
    model = made(entry("parenting_groups", SAMPLED, origin="demo"), demo=True)
    assert model.alt.endswith(f"{model.demo_notice}.")
    assert all(model.demo_notice in line["notice"] for line in parsed(heat_csv(model)))


def parsed(data: bytes, lang: str = "fi") -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter="," if lang == "en" else ";"))
