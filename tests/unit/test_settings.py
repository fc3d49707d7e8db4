"""One table of settings: the documented one is the program's, and code reads no other variable."""

import re
from pathlib import Path

import pytest

from etl.settings import PROJECT, SETTINGS, unknown

README = PROJECT / "docs" / "operations" / "README.md"
OURS = ("indicators", "etl", "dashboard")


def documented() -> dict[str, tuple[str, str]]:
    text = README.read_text(encoding="utf-8")
    table = text.split("<!-- settings -->")[1].split("<!-- /settings -->")[0]
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", table, re.MULTILINE)
    return {name: (default, meaning) for name, default, meaning in rows}


def test_the_documented_table_is_the_programs() -> None:
    wanted = {s.name: (s.default, s.meaning) for s in SETTINGS if not s.inner}
    rows = "\n".join(f"| `{n}` | {d} | {m} |" for n, (d, m) in wanted.items())
    assert documented() == wanted, f"docs/operations/README.md should have:\n{rows}"


def test_code_reads_no_other() -> None:
    named: set[str] = set()
    for package in OURS:
        for path in Path(PROJECT / package).rglob("*.py"):
            named |= set(re.findall(r"PERHEMITTARI_[A-Z_]+[A-Z]", path.read_text(encoding="utf-8")))
    assert named == {setting.name for setting in SETTINGS}


@pytest.mark.parametrize("name", ["PERHEMITTARI_DATE", "PERHEMITTARI_WORKER", "PERHEMITTARI_"])
def test_a_typing_error_is_found(name: str) -> None:
    assert unknown({name: "x", "PATH": "x", "PERHEMITTARI_DATA": "x"}) == [name]
