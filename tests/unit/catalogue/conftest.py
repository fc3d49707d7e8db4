"""A small catalogue of the tests' own, and a way to spoil one place of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

TEXT = '{ fi = "f", sv = "s", en = "e" }'
INDICATOR = f"""
[helped]
number = 1
theme = "support"
kind = "proportion"
name = {TEXT}
description = {TEXT}
interpretation = {TEXT}
limitations = {TEXT}
unit = "pct_families"
decimals = 1
direction = "higher_is_better"
multiplier = 100
numerator = {TEXT}
denominator = {TEXT}
source = "regions"
reported_by = "region"
disclosure = "client_counts"
valid = [0, 100]
max_step = 30
relevance_margin = 2
phi = 1.5
breaks = [{{ year = 2015, reason = {TEXT} }}]
warnings = [{TEXT}]
official = false
derived = false
demo = true
periods = "yearly"
available_from = 2016
division = 2016

[stage_reached]
number = 2
theme = "support"
kind = "status"
name = {TEXT}
description = {TEXT}
interpretation = {TEXT}
limitations = {TEXT}
unit = "stage"
decimals = 0
direction = "higher_is_better"
source = "regions"
reported_by = "region"
disclosure = "client_counts"
valid = [0, 4]
max_step = 2
official = false
derived = false
demo = true
periods = "yearly"
available_from = 2016
division = 2016
"""
FILES = {
    "themes.toml": f"[support]\nname = {TEXT}\n\n[other]\nname = {TEXT}\n",
    "sources.toml": f'[regions]\nname = {TEXT}\nlicence = "CC BY 4.0"\n',
    "disclosure.toml": f"[client_counts]\nname = {TEXT}\nthreshold = 5\n",
    "claims.toml": """[stronger]
theme = "support"
source = "regions"
original = "Tuki  ja apu vahvistuivat lähes kaikissa maakunnissa"
excerpt = { fi = "[T]uki ja apu vahvistuivat … maakunnissa", sv = "s", en = "e" }
quantifier = "nearly_all"
indicators = ["stage_reached"]
beside = ["helped"]
baseline = 2016
end = 2019
""",
    "goals.toml": f"""source = "regions"

[goals.earlier]
original = "tuki varhentuu"
name = {TEXT}
themes = ["support"]
indicators = ["helped"]
claims = ["stronger"]

[goals.met]
original = "kohdatuksi tuleminen"
name = {TEXT}
themes = ["support"]
gap = {TEXT}

[services.advice]
level = "basic"
original = "neuvonta"
name = {TEXT}
indicators = ["helped"]
""",
    "indicators/support.reported.toml": INDICATOR,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a catalogue that has no mistake."""
    (tmp_path / "indicators").mkdir()
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


@pytest.fixture
def spoil(folder: Path) -> Callable[[str, str, str], Path]:
    """Replaces the first `old` of a file by `new`; the old must be there."""

    def replace(file: str, old: str, new: str) -> Path:
        path = folder / file
        content = path.read_text(encoding="utf-8")
        assert old in content
        path.write_text(content.replace(old, new, 1), encoding="utf-8")
        return folder

    return replace
