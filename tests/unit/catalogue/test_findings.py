"""Each kind of mistake is one finding with its file, record, key and mend."""

from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.catalogue import check

RECORDS = "indicators/support.reported.toml"
Spoil = Callable[[str, str, str], Path]


@pytest.mark.parametrize(
    ("file", "old", "new", "record", "key", "mend"),
    [
        # what a record may say
        (RECORDS, 'unit = "pct_families"\n', "", "helped", "unit", "Add the key"),
        (RECORDS, "decimals = 1", "decimals = 1\ncolour = 1", "helped", "colour", "Remove"),
        (RECORDS, 'fi = "f"', 'fi = " "', "helped", "name.fi", "in this language"),
        (RECORDS, 'sv = "s", ', "", "helped", "name.sv", "Add the key"),
        (RECORDS, '"proportion"', '"share"', "helped", "kind", "'proportion'"),
        (
            RECORDS,
            "official = false",
            'official = "perhaps"',
            "helped",
            "official",
            "true or false",
        ),
        (RECORDS, "decimals = 1", "decimals = 9", "helped", "decimals", "Write at most 3"),
        (RECORDS, "phi = 1.5", "phi = 0.5", "helped", "phi", "Write at least 1"),
        (RECORDS, "division = 2016", "division = 2017", "helped", "division", "2021"),
        (RECORDS, "year = 2015", "year = 15", "helped", "breaks.0.year", "1900"),
        (RECORDS, "valid = [0, 100]", "valid = [0]", "helped", "valid.1", "Add the key"),
        (RECORDS, "number = 1\n", 'number = 1\nid = "x"\n', "helped", "id", "Remove the key"),
        ("themes.toml", "[other]", "[Other]", "Other", "id", "lower-case"),
        ("themes.toml", "[support]", "x = 1\n[support]", "-", "x", "[x]"),
        ("claims.toml", '["stage_reached"]', "[]", "stronger", "indicators", "at least one"),
        # keys that do not fit each other
        (RECORDS, "multiplier = 100\n", "", "helped", "multiplier", "Add the key"),
        (RECORDS, "valid = [0, 4]", "valid = [0, 4]\nphi = 2", "stage_reached", "phi", "Remove"),
        (RECORDS, "max_step = 2\n", "max_step = 9\n", "stage_reached", "max_step", "at most 4"),
        (RECORDS, "valid = [0, 100]", "valid = [100, 0]", "helped", "valid", "lowest"),
        (
            RECORDS,
            "official = false\nderived = false",
            "official = true\nderived = true",
            "helped",
            "official",
            "derived = false",
        ),
        ("claims.toml", "end = 2019", "end = 2016", "stronger", "end", "later"),
        ("claims.toml", "apu vahvistuivat …", "apu kasvoivat …", "stronger", "excerpt.fi", "[ ]"),
        ("claims.toml", '["helped"]', '["stage_reached"]', "stronger", "beside", "Remove"),
        ("goals.toml", "gap = {", "note = {", "goals.met", "gap", "Say what is missing"),
        # references
        (RECORDS, 'theme = "support"', 'theme = "suport"', "helped", "theme", "support"),
        (RECORDS, 'source = "regions"', 'source = "region"', "helped", "source", "regions"),
        (RECORDS, 'by = "region"', 'by = "thl"', "helped", "reported_by", "regions"),
        (RECORDS, '"client_counts"', '"hidden"', "helped", "disclosure", "client_counts"),
        (RECORDS, "number = 2", "number = 1", "stage_reached", "number", "no record has"),
        (
            "sources.toml",
            "licence =",
            'based_on = "x"\nlicence =',
            "regions",
            "based_on",
            "regions",
        ),
        ("claims.toml", '"support"', '"none"', "stronger", "theme", "support"),
        ("claims.toml", '"regions"', '"none"', "stronger", "source", "regions"),
        ("claims.toml", '"stage_reached"', '"stage"', "stronger", "indicators", "stage_reached"),
        ("claims.toml", '["helped"]', '["helpd"]', "stronger", "beside", "helped"),
        ("goals.toml", '["helped"]', '["helpd"]', "goals.earlier", "indicators", "helped"),
        ("goals.toml", '"stronger"', '"strong"', "goals.earlier", "claims", "stronger"),
        ("goals.toml", '["support"]', '["other"]', "goals.earlier", "themes", "Add support"),
        ("goals.toml", '= "regions"', '= "x"', "-", "source", "regions"),
        ("goals.toml", '"basic"', '"top"', "advice", "level", "'basic'"),
        ("goals.toml", "[services.advice]", "[servces.advice]", "-", "services", "[services.…]"),
    ],
)
def test_mistake_names_file_record_key_and_mend(
    spoil: Spoil, file: str, old: str, new: str, record: str, key: str, mend: str
) -> None:
    findings = check(spoil(file, old, new))
    found = [f for f in findings if (f.record, f.key) == (record, key)]
    assert found, [str(f) for f in findings]
    assert found[0].file == Path(file).name
    assert found[0].problem
    assert mend in found[0].mend
    assert str(found[0]).startswith(f"{Path(file).name}: [{record}] {key}: ")


def test_goal_with_indicators_is_no_gap(spoil: Spoil) -> None:
    text = '{ fi = "f", sv = "s", en = "e" }'
    claims = 'claims = ["stronger"]\n'
    (finding,) = check(spoil("goals.toml", claims, f"{claims}gap = {text}\n"))
    assert (finding.record, finding.key) == ("goals.earlier", "gap")


def test_index_has_no_part_in_a_claim(spoil: Spoil) -> None:
    folder = spoil(RECORDS, 'kind = "status"', 'kind = "index"')
    (finding,) = check(folder)
    assert (finding.record, finding.key) == ("stronger", "indicators")


def test_same_id_in_two_files(folder: Path) -> None:
    path = folder / RECORDS
    copy = path.with_name("support.register.toml")
    copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    findings = check(folder)
    assert {(f.file, f.record, f.key) for f in findings} == {
        ("support.reported.toml", "helped", "id"),
        ("support.reported.toml", "stage_reached", "id"),
    }
    assert all("support.register.toml" in f.problem for f in findings)


def test_unknown_key_of_a_text_is_named_with_its_path(spoil: Spoil) -> None:
    folder = spoil("themes.toml", 'en = "e"', 'en = "e", de = "d"')
    (finding,) = check(folder)
    assert (finding.record, finding.key) == ("support", "name.de")
