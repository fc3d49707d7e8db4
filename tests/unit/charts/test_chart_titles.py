"""Titles and headlines state what the figures say, and nothing more."""

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.charts import describe
from dashboard.charts.model import ChartError
from indicators.geography import MAINLAND_18, region
from indicators.words import say

NBSP = "\u00a0"
PLACED = {
    "fi": "Kodin ulkopuolelle sijoitetut 0–17-vuotiaat, kolmen vuoden keskiarvo",
    "sv": "0–17-åringar placerade utanför hemmet, treårsmedelvärde",
    "en": "Children aged 0–17 placed outside the home, three-year mean",
}
THREE_YEARS = {
    ("18", 2010, 2012): (1.50, 1.30, 1.73, "E"),
    ("18", 2011, 2013): (1.63, 1.4, 1.8, "E"),
    ("18", 2012, 2014): (1.7, 1.5, 1.9, "E"),
    ("18", 2018, 2020): (1.87, 1.64, 2.12, "E"),
    ("FI", 2010, 2012): (1.36, 1.34, 1.39, "E"),
    ("FI", 2018, 2020): (1.55, 1.53, 1.58, "E"),
}


def test_change_of_a_region_in_three_languages(frame: Any, rows: Any) -> None:
    found = rows(THREE_YEARS)
    expected = {
        "fi": f"{PLACED['fi']}: Kainuussa 1,50{NBSP}% vuosina 2010–2012 ja 1,87{NBSP}% "
        "vuosina 2018–2020, muutos +0,37 prosenttiyksikköä",
        "sv": f"{PLACED['sv']}: i Kajanaland 1,50{NBSP}% (åren 2010–2012) och 1,87{NBSP}% "
        "(åren 2018–2020), förändring +0,37 procentenheter",
        "en": f"{PLACED['en']}: 1.50% in Kainuu in 2010–2012 and 1.87% in 2018–2020, "
        "a change of +0.37 percentage points",
    }
    for lang, title in expected.items():
        model = describe.lines(frame("children_placed_3yr", lang), found, ("18",))
        assert model.title == title
        limits = {"en": "1.30 to 1.73"}.get(lang, "1,30–1,73")
        assert limits in model.subtitle


def test_headline_says_the_change_in_words(frame: Any, rows: Any) -> None:
    found = rows(THREE_YEARS)
    assert describe.headline(frame("children_placed_3yr"), found, "18") == (
        f"{PLACED['fi']}: Kainuussa 1,87{NBSP}% vuosina 2018–2020, "
        "0,37 prosenttiyksikköä enemmän kuin vuosina 2010–2012."
    )
    assert describe.headline(frame("children_placed_3yr", "en"), found, "FI") == (
        f"{PLACED['en']}: 1.55% in mainland Finland (derived) in 2018–2020, "
        "0.19 percentage points higher than in 2010–2012."
    )


def test_periods_that_share_years_are_not_compared(frame: Any, rows: Any) -> None:
    found = rows({k: v for k, v in THREE_YEARS.items() if k[0] == "18" and k[1] < 2013})
    title = describe.lines(frame("children_placed_3yr", "en"), found, ("18",)).title
    assert title == (
        f"{PLACED['en']}: 1.70% in Kainuu in 2012–2014 (95% confidence interval 1.50 to 1.90)"
    )


@pytest.mark.parametrize(
    ("lang", "label"),
    [
        ("fi", "Manner-Suomi, johdettu"),
        ("sv", "Fasta Finland, härledd"),
        ("en", "Mainland Finland, derived"),
    ],
)
def test_the_derived_country_is_called_derived_everywhere(
    frame: Any, rows: Any, lang: str, label: str
) -> None:
    model = describe.lines(frame("children_placed_3yr", lang), rows(THREE_YEARS), ())
    country = next(series for series in model.series if series.role == "country")
    assert (country.label, country.short) == (label, label)
    assert say("chart-mainland-in", lang) in model.title
    assert label in model.alt
    assert say("chart-mainland-note", lang) in model.notes
    whole = region("FI").name[lang]
    assert whole.lower() not in (model.title + model.alt).lower()


def test_a_country_that_the_producer_published_keeps_its_name(frame: Any, rows: Any) -> None:
    found = rows({("FI", 2016, 2016): 7.0, ("FI", 2019, 2019): (8.0, None, None, "E")})
    model = describe.lines(frame("children_with_notification", "en"), found, ())
    assert model.series[0].label == "Whole country"
    partial = say("chart-partial", "en", periods="2019", level="maakunta")
    assert partial in model.notes and "2016" not in partial


def test_no_change_is_told_across_a_break(frame: Any, rows: Any) -> None:
    found = rows({("18", year, year): year - 2010.0 for year in range(2012, 2020)})
    model = describe.lines(frame("child_welfare_open_care", "en"), found, ("18",))
    # 2015 is the year of transition, so the comparison starts after it.
    assert "6.0% in Kainuu in 2016 and 9.0% in 2019" in model.title
    assert any("Break in series in 2015" in note for note in model.notes)


def test_a_change_always_adds_up(frame: Any, rows: Any) -> None:
    found = rows({("18", 2016, 2016): 1.04, ("18", 2019, 2019): 1.06})
    model = describe.lines(frame("children_in_care", "en"), found, ("18",))
    assert "1.0% in Kainuu in 2016 and 1.1% in 2019, a change of +0.02 percentage" in model.title
    assert say("chart-rounded", "en") in model.notes
    found = rows({("18", 2016, 2016): 1.04, ("18", 2019, 2019): 1.54})
    model = describe.lines(frame("children_in_care", "en"), found, ("18",))
    assert "a change of +0.5 percentage points" in model.title
    assert say("chart-rounded", "en") not in model.notes


def test_counts_have_no_unit_and_more_or_fewer(frame: Any, rows: Any) -> None:
    found = rows({("18", 2016, 2016): 4, ("18", 2019, 2019): 3}, origin="demo", division=2016)
    assert describe.headline(frame("family_centres", "en"), found, "18") == (
        "Demo data – not real figures. Family centres: 3 in Kainuu in 2019, 1 fewer than in 2016."
    )


def test_an_index_compares_within_a_period_only(frame: Any, rows: Any) -> None:
    found = rows({("18", 2010, 2012): 90, ("18", 2018, 2020): 134, ("06", 2018, 2020): 100.2})
    make = frame("violence_health_offences_index", "en")
    model = describe.lines(make, found, ("18",))
    assert model.title == (
        "Offences against life and health, index: 134 in Kainuu in 2018–2020, "
        f"higher than in the middle region (={NBSP}100)"
    )
    assert "2010" not in model.title + model.alt
    assert "the same as in the middle region" in describe.lines(make, found, ("06",)).title


def stages(*counts: int) -> dict[tuple[str, int, int], float | str]:
    """2019 with so many regions at each stage; the rest are missing."""
    values: list[float | str] = [float(s) for s, n in enumerate(counts) for _ in range(n)]
    values += ["O"] * (18 - len(values))
    return {(code, 2019, 2019): v for code, v in zip(MAINLAND_18, values, strict=True)}


@pytest.mark.parametrize(
    ("lang", "counts", "title"),
    [
        ("fi", (6, 3, 2, 5, 2), "vaihe ”käytössä” tai ”vakiintunut” 7 maakunnassa 18:sta"),
        ("fi", (9, 4, 5, 0, 0), "vaihe ei ”käytössä” eikä ”vakiintunut” yhdessäkään maakunnassa"),
        ("sv", (9, 4, 4, 1, 0), "skede ”i bruk” eller ”etablerad” i 1 av 18 landskap"),
        ("en", (9, 4, 2, 0, 0), "stage neither “in use” nor “established” in any region"),
        ("en", (9, 4, 2, 0, 0), "in 2019 (data missing for 3 regions)"),
        ("fi", (9, 4, 2, 2, 0), "2 maakunnassa 18:sta vuonna 2019 (yhdestä tieto puuttuu)"),
    ],
)
def test_stages_are_counted_and_named(
    frame: Any, rows: Any, lang: str, counts: tuple[int, ...], title: str
) -> None:
    model = describe.ranking(
        frame("regional_model_status", lang), rows(stages(*counts), division=2016), (), "2019"
    )
    assert title in model.title
    assert str(counts[1]) in model.subtitle
    for word in ("highest", "lowest", "suurin", "pienin", "högsta", "lägsta"):
        assert word not in model.title


def test_a_regions_stages(frame: Any, rows: Any) -> None:
    found = rows({("18", 2016, 2016): 1, ("18", 2019, 2019): 3}, division=2016)
    make = frame("regional_model_status")
    assert describe.lines(make, found, ("18",)).title == (
        "Maakunnallinen malli: vaihe Kainuussa ”suunniteltu” vuonna 2016 ja ”käytössä” vuonna 2019"
    )
    found = rows({("18", 2016, 2016): 1, ("18", 2019, 2019): 1}, division=2016)
    assert "sekä vuonna 2016 että vuonna 2019" in describe.lines(make, found, ("18",)).title


def test_the_name_of_every_stage_indicator_can_start_its_sentence(catalogue: Any) -> None:
    """“… : stage “in use” in 3 regions" reads only where the name ends with the word."""
    for record in catalogue.indicators.values():
        if record.kind == "status":
            assert record.name.fi.endswith(": vaihe")
            assert record.name.sv.endswith(": skede")
            assert record.name.en.endswith(": stage")


Make = Callable[..., Any]


def test_ranking_names_the_tied_and_gives_their_intervals(frame: Make, rows: Make) -> None:
    low = (1.001, 0.9, 1.1, "A")
    found = rows({("18", 2019, 2019): (3.0, 2.5, 3.5, "A"), ("19", 2019, 2019): low})
    found += rows({("01", 2019, 2019): (1.004, 0.96, 1.04, "A"), ("02", 2019, 2019): 2.0})
    model = describe.ranking(frame("children_in_care", "en"), found, (), "2019")
    assert model.title == (
        "Children aged 0–17 taken into care: highest figure in Kainuu (3.0%), lowest in Uusimaa "
        "and in Lapland (1.0%) in 2019; 4 of 18 regions included"
    )
    assert "Kainuu 2.5 to 3.5; Uusimaa 1.0 to 1.0; Lapland 0.9 to 1.1" in model.subtitle
    assert "2021 regional division" in model.subtitle  # the rows', not the record's


def test_overlapping_extremes_are_not_called_highest(frame: Make, rows: Make) -> None:
    found = rows({("18", 2019, 2019): (3.0, 1.0, 5.0, "A"), ("19", 2019, 2019): (2, 0.5, 4, "A")})
    title = describe.ranking(frame("children_in_care", "en"), found, (), "2019").title
    assert "from 2.0 to 3.0% in 2019; the intervals of the highest and the lowest overlap" in title


def test_without_intervals_nobody_is_called_highest(frame: Make, rows: Make) -> None:
    found = rows({("18", 2019, 2019): 30.0, ("19", 2019, 2019): 10.0})
    model = describe.ranking(frame("inadequate_parenting", "en"), found, (), "2019")
    assert "regions’ figures from 10.0 to 30.0%" in model.title
    assert "highest" not in model.title
    assert say("chart-no-interval", "en") in model.notes


def test_all_the_same_has_no_extremes(frame: Make, rows: Make) -> None:
    found = rows({(code, 2019, 2019): 2.0 for code in MAINLAND_18})
    title = describe.ranking(frame("family_centres", "en"), found, (), "2019").title
    assert title == "Family centres: 2 in 2019 in every region that has a figure"


def test_many_tied_are_counted_not_named(frame: Make, rows: Make) -> None:
    found = rows({(code, 2019, 2019): 2.0 for code in MAINLAND_18[:-1]})
    found += rows({(MAINLAND_18[-1], 2019, 2019): 5.0})
    title = describe.ranking(frame("family_centres", "en"), found, (), "2019").title
    assert "highest figure in Lapland (5), lowest in 17 regions (2)" in title


def test_hidden_and_missing_are_told_apart(frame: Make, rows: Make) -> None:
    found = rows({("16", 2017, 2017): "Q", ("18", 2017, 2017): "O", ("01", 2017, 2017): 20.0})
    make = frame("parenting_groups", "en")
    assert "hidden to protect privacy in Central Ostrobothnia" in (
        describe.lines(make, found, ("16",)).title
    )
    assert "missing in Kainuu" in describe.lines(make, found, ("18",)).title
    notes = describe.ranking(make, found, (), "2017").notes
    assert "◼ Hidden to protect privacy: Central Ostrobothnia." in notes
    assert any(note.startswith("× Missing: ") and "Kainuu" in note for note in notes)


def test_no_rows_and_no_figures(frame: Make, rows: Make) -> None:
    make = frame("parenting_groups", "en")
    for model in (
        describe.lines(make, [], ("18",)),
        describe.ranking(make, [], (), "2019"),
        describe.region_map(make, rows({("18", 2016, 2016): 1.0}), (), "2019"),
    ):
        assert model.title == say("chart-empty", "en")
        assert model.series == () and "Parents in parenting groups" in model.subtitle
    assert describe.headline(make, [], "18") == say("chart-empty", "en")
    hidden = rows({("18", 2019, 2019): "Q"})
    assert "no figures can be shown in 2019" in describe.ranking(make, hidden, (), "2019").title


def test_rows_of_two_origins_or_divisions_are_refused(frame: Make, rows: Make) -> None:
    one = rows({("18", 2016, 2016): 1.0})
    for other in ({"origin": "demo"}, {"division": 2016}):
        with pytest.raises(ChartError, match="more than one"):
            describe.lines(frame("divorces"), one + rows({("19", 2016, 2016): 1.0}, **other), ())


def test_a_sum_over_the_country_stands_in_the_table_only(frame: Make, rows: Make) -> None:
    found = rows({("FI", 2016, 2016): 5_000_000, ("18", 2016, 2016): 75_000})
    model = describe.lines(frame("population", "en"), found, ("18",))
    assert {s.code: s.role for s in model.series if s.points[0].value}["FI"] == "beside"
    assert say("chart-beside", "en", level="maakunta") in model.notes


def test_every_region_of_the_programme_is_there_and_aland_is_not(frame: Make, rows: Make) -> None:
    found = rows({("18", 2016, 2016): 1.0, ("21", 2016, 2016): 1.0})
    model = describe.ranking(frame("divorces"), found, (), "2016")
    assert {series.code for series in model.series} == set(MAINLAND_18)
    assert [s.points[0].status for s in model.series if s.code == "19"] == ["O"]


def test_a_sum_over_some_regions_is_not_compared(frame: Any, rows: Any) -> None:
    """Uusimaa missing in one year would make a change that no region had."""
    cells = {("FI", y, y): (2.0 + y - 2016, 1.0, 6.0, "A") for y in (2016, 2017, 2018, 2019)}
    cells["FI", 2016, 2016] = (2.0, 1.0, 6.0, "E")
    found = rows(cells, origin="demo")
    make = frame("child_welfare_open_care", "en")
    assert "in 2017 and" in describe.lines(make, found, ()).title
    cells["FI", 2019, 2019] = (5.0, 1.0, 6.0, "E")
    title = describe.lines(make, rows(cells, origin="demo"), ()).title
    assert "change" not in title and "5.0%" in title


def test_headlines_span_the_programme(frame: Any, rows: Any) -> None:
    cells = {("18", y, y + 2): 1.0 + (y - 2010) / 10 for y in range(2010, 2019)}
    found = rows(cells)
    assert describe.programme(found) == ("2014–2016", "2017–2019")
    left = describe.within(found, "2014-2016", "2017-2019")
    assert describe.periods(left) == ["2014–2016", "2015–2017", "2016–2018", "2017–2019"]
    yearly = rows({("18", y, y): 1.0 for y in range(2010, 2023)})
    assert describe.programme(yearly) == ("2016", "2019")
    assert describe.programme(rows({("18", y, y): 1.0 for y in (2017, 2019)})) == ("2017", "2019")
    assert describe.programme([]) == ("", "")
    assert describe.within(found, "1999", "2001") == found
