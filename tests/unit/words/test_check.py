"""The check of the catalogues: what it must find, and that the real ones are in order."""

from pathlib import Path

from fluent.syntax.ast import Message

from indicators.words import read_messages
from indicators.words.check import duplicates, findings, references, untranslated


def catalogues(folder: Path, **texts: str) -> dict[str, dict[str, Message]]:
    for lang, text in texts.items():
        (folder / lang).mkdir()
        (folder / lang / "a.ftl").write_text(text, encoding="utf-8")
    return {lang: read_messages(folder / lang) for lang in texts}


def test_catalogues_are_in_order() -> None:
    assert [str(finding) for finding in findings()] == []


def test_untranslated_is_found(tmp_path: Path) -> None:
    read = catalogues(
        tmp_path,
        fi="a = sana\nb = alue\nlimits = { $x }–{ $y }\nname = suomi\nold = yksi\n",
        sv="a = sana\nb = region\nlimits = { $x }–{ $y }\nname = suomi\nold = ett\n",
        en="a = word\nb = region\nlimits = { $x } to { $y }\nname = suomi\nold = one\n",
    )
    reasons = {"name": "its own name", "old": "was alike once", "gone": "no such key"}
    assert [str(finding) for finding in untranslated(read, reasons)] == [
        "indicators/words/sv: a: says the same as fi; translate it",
        "indicators/words/en: b: says the same as sv; translate it",
        "indicators/words/*: old: differs in every language; take it out of SAME",
    ]


def test_duplicates_are_found(tmp_path: Path) -> None:
    read = catalogues(
        tmp_path,
        fi="a = Arvo\nb = Arvo\nc = Arvo\nd = { $x }\ne = { $x }\n",
        sv="a = Värde\nb = Värde\nc = Tal\nd = { $x }\ne = { $x }\n",
    )
    assert [str(finding) for finding in duplicates(read)] == [
        "indicators/words/*: b: says the same as a in every language; keep one of the two"
    ]


def test_references_of_each_message(tmp_path: Path) -> None:
    read = catalogues(tmp_path, fi="a = { b } ja { $x }\nb = sana\n")
    assert references(read["fi"]) == {"a": {"b"}, "b": set()}
