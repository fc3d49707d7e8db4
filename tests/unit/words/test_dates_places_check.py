"""Dates, names in a row, and the check that the languages agree."""

import datetime
from pathlib import Path

import pytest
from babel.dates import format_date

from indicators.words import LANGUAGES, WordError, read_messages
from indicators.words.check import compare, missing_keys
from indicators.words.dates import date_text, period_text
from indicators.words.numbers import interval_text
from indicators.words.places import capitalised, genitive_sv, listed


def test_date() -> None:
    day = datetime.date(2026, 11, 24)
    assert [date_text(day, lang) for lang in LANGUAGES] == [
        "24.11.2026",
        "den 24 november 2026",
        "24 November 2026",
    ]


@pytest.mark.parametrize("month", range(1, 13))
def test_month_names_are_those_of_cldr(month: int) -> None:
    day = datetime.date(2016, month, 5)
    assert date_text(day, "fi") == format_date(day, "d.M.y", locale="fi")
    assert date_text(day, "sv") == format_date(day, "'den' d MMMM y", locale="sv")
    assert date_text(day, "en") == format_date(day, "d MMMM y", locale="en")


def test_period_text() -> None:
    assert {period_text(2014, 2016, lang) for lang in LANGUAGES} == {"2014–2016"}
    assert period_text(2016, 2016, "fi") == "2016"
    with pytest.raises(WordError):
        period_text(2016, 2016, "de")


def test_interval_in_brackets() -> None:
    text = f"({interval_text(4.1, 21.5, 'fi', 1)})"
    assert text.replace("\u00a0", " ") == "(95 %:n luottamusväli 4,1–21,5)"


def test_names_in_a_row() -> None:
    names = ["Kainuu", "Lappi", "Satakunta"]
    assert listed(names, "fi") == "Kainuu, Lappi ja Satakunta"
    assert listed(names[:2], "sv") == "Kainuu och Lappi"
    assert listed(names, "en") == "Kainuu, Lappi and Satakunta"
    assert (listed(names[:1], "fi"), listed([], "fi")) == ("Kainuu", "")


def test_forms_of_names() -> None:
    assert (capitalised("koko maassa"), capitalised("på Åland"), capitalised("")) == (
        "Koko maassa",
        "På Åland",
        "",
    )
    names = ["Nyland", "Åland", "Satakunta", "Norra Savolax"]
    assert [genitive_sv(name) for name in names] == [
        "Nylands",
        "Ålands",
        "Satakunta",
        "Norra Savolax",
    ]


def test_catalogues_agree() -> None:
    assert [str(finding) for finding in missing_keys()] == []


def test_check_finds_what_differs(tmp_path: Path) -> None:
    texts = {
        "fi": "one = { $n } yksi\ntwo = { three }\n",
        "sv": "one = { $m ->\n    [one] ett\n   *[other] { $n }\n }\n",
    }
    for lang, text in texts.items():
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "a.ftl").write_text(text, encoding="utf-8")
    findings = compare({lang: read_messages(tmp_path / lang) for lang in texts})
    assert [str(finding) for finding in findings] == [
        "indicators/words/fi: one: does not use $m, which another language uses",
        "indicators/words/fi: two: points to three, which does not exist",
        "indicators/words/sv: two: missing; it stands in fi",
    ]
