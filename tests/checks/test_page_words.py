"""The checker itself: what it explains, and what it must report."""

from pathlib import Path

import pytest

from tests.checks.fluent_text import HOLE, wordings
from tests.checks.page_words import Explainer, explainers

CATALOGUE = """# A comment with words.
plain = Ajanjakso
of-total =
    { HARMONY($total) ->
        [back] { $total }:sta
       *[front] { $total }:stä
    }
reported =
    { $count ->
        [0] Yksikään maakunta ei ole toimittanut tietoja.
       *[other] { $count } maakuntaa { of-total } on toimittanut tiedot.
    }
change = { $place }: { $first } ({ $from }) → { $last }
alias = { plain }
index = { $place }: sama kuin keskimmäisessä (= 100)
two-lines = Ensimmäinen
    ja toinen rivi
only = { $years }
closed =
    { $count ->
        [0] ei yhtään
       *[other] { $total ->
            [1] yksi
           *[other] monta
        } kaikkiaan
}
"""


@pytest.fixture
def explainer(tmp_path: Path) -> Explainer:
    (tmp_path / "a.ftl").write_text(CATALOGUE, encoding="utf-8")
    return Explainer("fi", wordings(tmp_path), ["Koko maa", "Päijät-Häme"])


def test_catalogue_is_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "a.ftl").write_text(CATALOGUE, encoding="utf-8")
    read = wordings(tmp_path)
    assert read["plain"] == read["alias"] == [("Ajanjakso",)]
    assert read["two-lines"] == [("Ensimmäinen ja toinen rivi",)]
    assert read["closed"] == [("ei yhtään",), ("yksi kaikkiaan",), ("monta kaikkiaan",)]
    assert read["of-total"] == [(HOLE, ":sta"), (HOLE, ":stä")]
    assert read["reported"][1] == (HOLE, " maakuntaa ", HOLE, ":sta on toimittanut tiedot.")


@pytest.mark.parametrize(
    "text",
    [
        "Ajanjakso",
        "ajanjakso: Koko maa.",
        "14 maakuntaa 18:sta on toimittanut tiedot.",
        "Yksikään maakunta ei ole toimittanut tietoja.",
        "Päijät-Häme: 1,2 % (2014–2016) → −3,4 %",
        "koko maa",
        "Sama kuin keskimmäisessä (= 100)",
        "Koko maa: sama kuin keskimmäisessä (= 100).",
        "◼ (ajanjakso).",
        "Ajanjakso\u00a0(2016)",
        "20261124T100501Z-ab12",
        "1 234,5",
        "–",
    ],
)
def test_explained(explainer: Explainer, text: str) -> None:
    assert explainer.unexplained([text]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Period",
        "plain",
        "14 regions of 18 have reported.",
        "14 maakuntaa 18:sta on toimittanut tiedot. Thanks!",
        "Somewhere: 1,2 % (2014–2016) → 3,4 %",
        "Ajanjakso 2016 to 2019",
        "children_placed_3yr",
        "None",
        "nan",
    ],
)
def test_reported(explainer: Explainer, text: str) -> None:
    assert explainer.unexplained([text]) == [text]


def test_languages_do_not_explain_each_other() -> None:
    known = explainers()
    words = {"fi": "Lastensuojelun tarve", "sv": "Behovet av barnskydd", "en": "Whole country"}
    for lang, text in words.items():
        assert known[lang].unexplained([text]) == []
        for other in words.keys() - {lang}:
            assert known[other].unexplained([text]) == [text]
