"""The interval of a change in words: stated where the snapshot has it, for those periods only."""

from dataclasses import replace
from typing import Any

import pytest

from dashboard.charts import describe
from dashboard.charts.describe import Frame, Span

FIRST, LAST = (31.2, 28.0, 34.6, "A"), (44.0, 40.0, 48.1, "A")
CELLS = {("18", 2016, 2016): FIRST, ("18", 2019, 2019): LAST}
# Glossary §3, pattern "change".
SAID = {
    "fi": "Muutos +12,8 prosenttiyksikköä (95 %:n luottamusväli 4,1–21,5).",
    "sv": "Förändring +12,8 procentenheter (95-procentigt konfidensintervall 4,1–21,5).",
    "en": "Change +12.8 percentage points (95% confidence interval 4.1 to 21.5).",
}
BELOW = {
    "fi": "(95 %:n luottamusväli: alaraja −3,1, yläraja 28,4)",
    "sv": "(95-procentigt konfidensintervall: nedre gräns −3,1, övre gräns 28,4)",
    "en": "(95% confidence interval −3.1 to 28.4)",
}
UNCORRECTED = {
    "fi": "ei ole korjattu usean vertailun varalta",
    "sv": "har inte korrigerats för flera jämförelser",
    "en": "is not corrected for multiple comparisons",
}
SPREAD = {"fi": "ylihajonta 1,5", "sv": "överspridning 1,5", "en": "overdispersion 1.5"}


def changed(frame: Any, lang: str, **values: Any) -> Frame:
    span = Span(
        **{"first": "2016", "last": "2019", "lower": 4.1, "upper": 21.5, "phi": 1.5} | values
    )
    made: Frame = frame("early_support_in_time", lang)
    return replace(made, changes={("maakunta", "18"): span})


def plain(text: str) -> str:
    return text.replace("\xa0", " ").replace("\u202f", " ").replace("\u2060", "")


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_the_change_has_its_interval_and_says_what_it_is_not(
    frame: Any, rows: Any, lang: str
) -> None:
    one, cells = changed(frame, lang), rows(CELLS)
    model = describe.lines(one, cells, ("18",))
    assert SAID[lang] in plain(model.subtitle)
    assert plain(describe.told(one, cells, "18").limits) == SAID[lang]
    notes = plain(" ".join(model.notes))
    assert UNCORRECTED[lang] in notes
    assert SPREAD[lang] in notes
    below = describe.told(changed(frame, lang, lower=-3.1, upper=28.4), cells, "18").limits
    assert BELOW[lang] in plain(below)


def test_no_overdispersion_is_not_said_to_be_assumed(frame: Any, rows: Any) -> None:
    model = describe.lines(changed(frame, "en", phi=1.0), rows(CELLS), ("18",))
    assert UNCORRECTED["en"] in plain(" ".join(model.notes))
    assert "overdispersion" not in " ".join(model.notes)


def test_other_periods_and_regions_have_the_intervals_of_their_two_figures(
    frame: Any, rows: Any
) -> None:
    later = {("18", 2017, 2017): FIRST, ("18", 2019, 2019): LAST}
    other = {("01", 2016, 2016): FIRST, ("01", 2019, 2019): LAST}
    for cells, code in ((later, "18"), (other, "01")):
        model = describe.lines(changed(frame, "en"), rows(cells), (code,))
        said = plain(model.subtitle)
        assert "28.0 to 34.6" in said and "40.0 to 48.1" in said
        assert "4.1" not in said
        assert UNCORRECTED["en"] not in plain(" ".join(model.notes))


def test_a_hidden_first_year_has_no_interval_of_change(frame: Any, rows: Any) -> None:
    hidden = {**CELLS, ("18", 2016, 2016): "Q", ("18", 2017, 2017): FIRST}
    model = describe.lines(changed(frame, "en"), rows(hidden), ("18",))
    assert "21.5" not in model.subtitle
    assert "21.5" not in model.alt
