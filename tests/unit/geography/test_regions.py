"""Regions as data: which there are, and the forms that sentences need."""

import pytest

from indicators.geography import COUNTRY, MAINLAND_18, name, region, regions


def test_the_nineteen_regions_have_codes_without_03_and_20() -> None:
    codes = [found.code for found in regions("maakunta")]
    assert codes == [f"{n:02d}" for n in range(1, 22) if n not in (3, 20)]


def test_the_programme_covers_all_but_aland() -> None:
    assert len(MAINLAND_18) == 18
    assert {found.code for found in regions("maakunta")} - set(MAINLAND_18) == {"21"}


def test_every_form_is_filled_in_three_languages() -> None:
    for found in (*regions("maakunta"), *regions("country")):
        for forms in (found.name, found.short, found.inside):
            assert set(forms) == {"fi", "sv", "en"}
            assert all(forms.values())
        assert found.genitive_fi.endswith("n")


@pytest.mark.parametrize(
    ("code", "lang", "inside"),
    [("01", "fi", "Uudellamaalla"), ("19", "fi", "Lapissa"), ("21", "sv", "på Åland")],
)
def test_the_in_form_is_the_glossarys(code: str, lang: str, inside: str) -> None:
    assert region(code).inside[lang] == inside


def test_names_by_language() -> None:
    assert [name("05", lang) for lang in ("fi", "sv", "en")] == [
        "Kanta-Häme",
        "Egentliga Tavastland",
        "Kanta-Häme",
    ]
    assert name(COUNTRY, "fi") == "koko maa"


def test_an_unknown_code_is_named() -> None:
    with pytest.raises(KeyError, match="20"):
        region("20")
