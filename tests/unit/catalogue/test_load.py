"""A good catalogue loads; a broken one says everything at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from indicators.catalogue import CatalogueError, check, load

Spoil = Callable[[str, str, str], Path]


def test_good_catalogue_loads_with_all_its_records(folder: Path) -> None:
    catalogue = load(folder)
    assert check(folder) == []
    assert list(catalogue.themes) == ["support", "other"]
    assert list(catalogue.indicators) == ["helped", "stage_reached"]
    helped = catalogue.indicators["helped"]
    assert (helped.id, helped.number, helped.valid) == ("helped", 1, (0.0, 100.0))
    assert helped.breaks[0].reason.in_("sv") == "s"
    assert catalogue.indicators["stage_reached"].multiplier is None
    assert catalogue.disclosure["client_counts"].threshold == 5
    assert catalogue.claims["stronger"].combine == "primary"
    assert catalogue.claims["stronger"].regions == "mainland_18"
    goals = catalogue.framework.goals
    assert (goals["earlier"].measured, goals["met"].measured) == (True, False)
    assert catalogue.framework.services["advice"].level == "basic"


def test_indicators_are_in_the_order_of_their_numbers(spoil: Spoil) -> None:
    folder = spoil("indicators/support.reported.toml", "number = 1\n", "number = 9\n")
    assert list(load(folder).indicators) == ["stage_reached", "helped"]


def test_records_are_frozen_and_text_knows_three_languages(folder: Path) -> None:
    theme = load(folder).themes["support"]
    with pytest.raises(ValidationError, match="frozen"):
        theme.id = "x"
    with pytest.raises(KeyError):
        theme.name.in_("de")


def test_version_follows_content_and_its_place(folder: Path) -> None:
    first = load(folder).version
    assert load(folder).version == first
    path = folder / "indicators" / "support.reported.toml"
    path.rename(path.with_name("support.register.toml"))
    second = load(folder).version
    themes = folder / "themes.toml"
    themes.write_text(themes.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert len({first, second, load(folder).version}) == 3


def test_mistakes_of_all_files_come_together(spoil: Spoil) -> None:
    spoil("themes.toml", 'sv = "s"', 'sv = ""')
    spoil("disclosure.toml", "threshold = 5", "threshold = -1")
    spoil("claims.toml", '"nearly_all"', '"most"')
    folder = spoil("indicators/support.reported.toml", "decimals = 1", "decimal = 1")
    with pytest.raises(CatalogueError) as raised:
        load(folder)
    found = {(f.file, f.record, f.key) for f in raised.value.findings}
    assert found == {
        ("themes.toml", "support", "name.sv"),
        ("disclosure.toml", "client_counts", "threshold"),
        ("claims.toml", "stronger", "quantifier"),
        ("support.reported.toml", "helped", "decimal"),
        ("support.reported.toml", "helped", "decimals"),
    }
    assert len(str(raised.value).splitlines()) == 5


def test_broken_record_is_no_second_mistake_for_those_that_name_it(spoil: Spoil) -> None:
    folder = spoil("indicators/support.reported.toml", "number = 1\n", 'number = "one"\n')
    assert [(f.record, f.key) for f in check(folder)] == [("helped", "number")]


@pytest.mark.parametrize(
    ("content", "record", "mend"),
    [
        (b"[support\n", "support", "with a"),
        (b"support = {\n", "-", "Close the table"),
        (b'[a]\nname = "\xe4"\n', "-", "Save the file as UTF-8"),
    ],
)
def test_unreadable_file_is_one_finding(
    folder: Path, content: bytes, record: str, mend: str
) -> None:
    (folder / "themes.toml").write_bytes(content)
    (finding,) = check(folder)
    assert (finding.file, finding.record) == ("themes.toml", record)
    assert mend in finding.mend


@pytest.mark.parametrize("file", ["themes.toml", "sources.toml", "claims.toml", "goals.toml"])
def test_missing_file_is_one_finding(folder: Path, file: str) -> None:
    (folder / file).unlink()
    (finding,) = check(folder)
    assert (finding.file, finding.problem) == (file, "The file is missing")
    assert finding.mend
