"""Slips of a clerk in the product's own records: each with file, record, key and a mend."""

import shutil
from pathlib import Path

import pytest

from indicators.catalogue import FOLDER, check

GROUPS = "indicators/parenting_support.reported.toml"
CLAIMS = "claims.toml"
HERE = "parenting_groups"
NAME = ', en="Parents in parenting groups"}'
UNIT = 'unit = "per_1000_children"\ndecimals = 1'
END = "division = 2016\n\n[relationship"

SLIPS = [
    (GROUPS, NAME, "}", HERE, "name.en", "Add the key"),
    (GROUPS, NAME, ', en=""}', HERE, "name.en", "in this language"),
    (GROUPS, NAME, NAME.replace("}", ",}"), HERE, "name", "no comma before"),
    (GROUPS, 'support"\nkind = "rate"', '"\nkind = "rate"', HERE, "theme", "parenting_support"),
    (GROUPS, "number = 900007", 'number = "900007"', HERE, "number", "whole number"),
    (GROUPS, "number = 900007", "number = 900006", HERE, "number", "no record has"),
    (GROUPS, "number = 900007", "number = 1\nnumber = 2", HERE, "number", "twice"),
    (GROUPS, f"[{HERE}]", "[separation_support_status]", "separation_support_status", "-", "name"),
    (GROUPS, f"[{HERE}]", "[Parenting groups]", "Parenting groups", "-", "0–9 and _"),
    (GROUPS, f"[{HERE}]", f"[indicators.{HERE}]", "indicators", "-", f"[{HERE}]"),
    (GROUPS, UNIT, "unit = per_1000_children", HERE, "unit", "straight quotation marks"),
    (GROUPS, UNIT, "unit = “per_1000_children”", HERE, "unit", "straight quotation marks"),
    (GROUPS, UNIT, UNIT.replace("children", "childs"), HERE, "unit", "per_1000_children"),
    (GROUPS, UNIT, UNIT.replace("= 1", "= 9"), HERE, "decimals", "at most 3"),
    (GROUPS, UNIT, UNIT.replace("= 1", '= "1"'), HERE, "decimals", "without quotation marks"),
    (GROUPS, "phi = 2.0", "phi = 2,0", HERE, "phi", "point, not a comma"),
    (GROUPS, "phi = 2.0", "phi = 2.0\nbreaks = [2017]", HERE, "breaks.0", "year ="),
    (GROUPS, "multiplier = 1000", "multiplyer = 1000", HERE, "multiplyer", "Write multiplier"),
    (GROUPS, "multiplier = 1000\n", "", HERE, "multiplier", "Add the key"),
    (GROUPS, "valid = [0, 1000]", "valid = [1000, 0]", HERE, "valid", "[lowest, highest]"),
    (GROUPS, "valid = [0, 1000]", "valid = 1000", HERE, "valid", "Write a list"),
    (GROUPS, "valid = [0, 1000]", "valid = [0, 5, 9]", HERE, "valid", "Write 2 values"),
    (GROUPS, '"client_counts"', '"clients"', HERE, "disclosure", "client_counts"),
    (GROUPS, 'tion = "higher_is_better"', 'tion = "up"', "parenting_support_status", "direction",
     "'lower_is_better'"),
    (GROUPS, END, END.replace("2016", '"2016"'), "parenting_support_status", "division", "2021"),
    (CLAIMS, '["participation_status"]', '["participation"]', "participation_increased",
     "indicators", "participation_status"),
    (CLAIMS, '["participation_status"]', '"participation_status"', "participation_increased",
     "indicators", "Write a list"),
    (CLAIMS, '"increased"', '"rising"', "help_earlier", "quantifier", "'increased'"),
    (CLAIMS, 'fi = "Perheiden', 'fi = "Perheitten', "help_earlier", "excerpt.fi", "[ ]"),
    (CLAIMS, "baseline = 2016", 'baseline = "2016"', "regional_model_applied", "baseline", "whole"),
    ("disclosure.toml", "= 5", '= "five"', "client_counts", "threshold", "whole number"),
]  # fmt: skip


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(FOLDER, tmp_path / "catalogue", ignore=shutil.ignore_patterns("*.py"))


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(("file", "old", "new", "record", "key", "mend"), SLIPS)
def test_a_slip_is_one_finding_that_says_how_to_mend_it(
    copy: Path, file: str, old: str, new: str, record: str, key: str, mend: str
) -> None:
    spoil(copy, file, old, new)
    found = check(copy)
    assert [(f.file, f.record, f.key) for f in found[:1]] == [(Path(file).name, record, key)]
    assert mend in found[0].mend
    assert len(found) == 1


def test_slips_of_syntax_and_of_sense_in_one_file_come_together(copy: Path) -> None:
    spoil(copy, GROUPS, "phi = 2.0", "phi = 2,0")
    spoil(copy, GROUPS, "decimals = 0", "decimals = 7")
    spoil(copy, GROUPS, "[separation_support_status]", "[Separation status]")
    spoil(copy, CLAIMS, "baseline = 2016", "baseline = 2016.5")
    spoil(copy, CLAIMS, '"two_thirds"', '"two thirds"')
    assert {(f.file, f.record, f.key) for f in check(copy)} == {
        (Path(GROUPS).name, HERE, "phi"),
        (Path(GROUPS).name, "parenting_support_status", "decimals"),
        (Path(GROUPS).name, "Separation status", "-"),
        (CLAIMS, "regional_model_applied", "baseline"),
        (CLAIMS, "violence_prevention_strengthened", "quantifier"),
    }


def test_a_line_is_counted_in_the_whole_file(copy: Path) -> None:
    lines = (copy / GROUPS).read_text(encoding="utf-8").splitlines()
    number = lines.index("phi = 2.0") + 1
    spoil(copy, GROUPS, "phi = 2.0", "phi = two")
    (finding,) = check(copy)
    assert f"Line {number} " in finding.problem
