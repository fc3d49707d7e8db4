"""Every word comes from a catalogue, and a hole in one is said aloud."""

from pathlib import Path

import pytest

from indicators.words import LANGUAGES, WordError, messages, read_messages, say
from indicators.words.harmony import harmony

REPORTED = [
    ("fi", 0, 18, "Yksikään maakunta ei ole toimittanut tietoja."),
    ("fi", 1, 18, "Yksi maakunta 18:sta on toimittanut tiedot."),
    ("fi", 15, 18, "15 maakuntaa 18:sta on toimittanut tiedot."),
    ("fi", 15, 17, "15 maakuntaa 17:stä on toimittanut tiedot."),
    ("sv", 0, 18, "Inget landskap har lämnat uppgifter."),
    ("sv", 1, 18, "Ett av 18 landskap har lämnat uppgifter."),
    ("sv", 15, 18, "15 av 18 landskap har lämnat uppgifter."),
    ("en", 0, 18, "No region has reported."),
    ("en", 1, 18, "1 of 18 regions has reported."),
    ("en", 15, 18, "15 of 18 regions have reported."),
]


@pytest.mark.parametrize(("lang", "count", "total", "sentence"), REPORTED)
def test_who_has_reported(lang: str, count: int, total: int, sentence: str) -> None:
    assert say("have-reported", lang, count=count, total=total) == sentence


def test_words_of_each_language() -> None:
    assert [say("nav-change", lang) for lang in LANGUAGES] == ["Muutos", "Förändring", "Change"]
    assert [say("suppressed", lang) for lang in LANGUAGES] == [
        "Peitetty tietosuojan vuoksi",
        "Dold av dataskyddsskäl",
        "Hidden to protect privacy",
    ]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 indikaattoria"),
        (1, "1 indikaattori"),
        (2, "2 indikaattoria"),
        (12, "12 indikaattoria"),
    ],
)
def test_plural_form(count: int, words: str) -> None:
    assert say("pages-data-found", "fi", count=count) == words


def test_no_isolating_marks_around_values() -> None:
    sentence = say("released", "en", date="24 November 2026", id="a1")
    assert sentence == "Released on 24 November 2026, version a1."


def test_unknown_key_names_key_and_folder() -> None:
    with pytest.raises(WordError, match=r"^no words for 'nonsense' in sv; add it to .*words/sv$"):
        say("nonsense", "sv")


def test_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(WordError, match=r"^no catalogue for language 'de'; .* fi, sv, en$"):
        say("nav-change", "de")


@pytest.mark.parametrize("values", [{}, {"date": "24.11.2026"}])
def test_missing_value_is_named(values: dict[str, str]) -> None:
    with pytest.raises(WordError, match=r"'released' in fi: .*(id|date)"):
        say("released", "fi", **values)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_without_values_speaks(lang: str) -> None:
    for key in messages(lang):
        try:
            assert say(key, lang).strip(), key
        except WordError as error:
            assert "external" in str(error), error  # it waits for a value


def test_key_in_two_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.ftl").write_text("one = yksi\n", encoding="utf-8")
    (tmp_path / "b.ftl").write_text("one = uno\n", encoding="utf-8")
    with pytest.raises(WordError, match=r"b\.ftl: one stands twice"):
        read_messages(tmp_path)


@pytest.mark.parametrize(
    ("text", "problem"),
    [("one = { $n\n", "cannot be read"), ("one =\n    .title = yksi\n", "has no words")],
)
def test_broken_file_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "a.ftl").write_text(text, encoding="utf-8")
    with pytest.raises(WordError, match=rf"a\.ftl: .*{problem}"):
        read_messages(tmp_path)


@pytest.mark.parametrize(
    ("ending", "counts"),
    [
        ("sta", [0, 2, 3, 6, 8, 12, 18, 100, 308, 1000]),
        ("stä", [1, 4, 5, 7, 9, 10, 11, 17, 20, 309]),
    ],
)
def test_ending_of_a_finnish_numeral(ending: str, counts: list[int]) -> None:
    assert {harmony(count) for count in counts} == {"back" if ending == "sta" else "front"}
    for total in counts:
        assert f" {total}:{ending} " in say("have-reported", "fi", count=1, total=total).replace(
            "\u00a0", ""
        )
