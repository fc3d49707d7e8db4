"""A short calibration: the long one is `dashboard.bench.calibration` with more panels."""

import json

import numpy as np
import pytest
from typer.testing import CliRunner

from dashboard.bench.calibration import run as calibration
from dashboard.bench.calibration.coverage import grid
from dashboard.bench.calibration.effects import ADOPTIONS, drawn, measure
from dashboard.bench.calibration.panels import (
    PHIS,
    SETTINGS,
    false_slopes,
    false_verdicts,
    null_claims,
    power,
    power_of_detectable,
)
from dashboard.cli import application

PANELS = 1500
SLACK = 3 * np.sqrt(0.05 * 0.95 / PANELS)
"""Three Monte-Carlo standard errors of a share of 5 %."""


def test_coverage_of_the_grid() -> None:
    cells = grid(draws=20_000)
    assert len(cells) > 20
    for cell in cells:
        # Drawn and exact are two ways to the same share.
        assert abs(cell.drawn - cell.exact) <= 4.5 * cell.error, cell
        assert cell.exact >= (0.90 if cell.kind == "proportion" else 0.945), cell
        if cell.expected >= 50:
            assert 0.94 <= cell.exact <= 0.96, cell
    for kind in ("proportion", "rate"):
        assert 0.94 <= np.mean([c.exact for c in cells if c.kind == kind]) <= 0.985


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("phi", PHIS)
def test_false_verdicts_under_no_change(name: str, phi: float) -> None:
    assert false_verdicts(SETTINGS[name], phi, panels=PANELS) <= 0.05 + SLACK


@pytest.mark.parametrize("phi", PHIS)
def test_false_verdicts_of_slopes_with_their_own_phi(phi: float) -> None:
    for name in ("violence_screening", "parenting_groups"):
        assert false_slopes(SETTINGS[name], phi, panels=400) <= 0.05 + 3 * np.sqrt(0.0475 / 400)


def test_power_rises_with_the_change_and_falls_with_phi() -> None:
    groups = SETTINGS["parenting_groups"]
    found = [power(groups, 2.0, change, panels=200) for change in (0.05, 0.2, 0.5)]
    assert found == sorted(found)
    assert found[0] < 0.1 and found[2] > 0.9
    assert power(groups, 4.0, 0.2, panels=200) < found[1]


@pytest.mark.parametrize("phi", [1.0, 1.5])
def test_power_of_the_smallest_detectable_change(phi: float) -> None:
    for name, expected in (("parenting_groups", 30), ("violence_screening", 60)):
        for found in power_of_detectable(SETTINGS[name], expected, phi, panels=8000):
            assert found == pytest.approx(0.80, abs=0.03)


@pytest.mark.parametrize("name", ["early_support_in_time", "parenting_groups"])
def test_null_panels_are_not_told_from_chance(name: str) -> None:
    found = null_claims(SETTINGS[name], SETTINGS[name].phi, panels=600)
    assert found["not_distinguishable_from_chance"] >= 0.95
    assert found.get("contradicted", 0) <= 0.01


def test_null_panels_contradict_only_where_most_regions_are_shown_unchanged() -> None:
    # Clinics have so many clients that no change can be told from one of three points.
    setting = SETTINGS["violence_screening"]
    assert null_claims(setting, 1.0, panels=200)["contradicted"] > 0.95
    assert null_claims(setting, 4.0, panels=200).get("contradicted", 0) == 0


@pytest.mark.parametrize("adoption", ADOPTIONS)
def test_effects(adoption: str) -> None:
    first = ADOPTIONS[adoption]
    for effect in (0.0, 0.05, 0.10):
        found = measure(drawn(first, effect, panels=1000), effect)
        assert 0.90 <= found.covered <= 0.975
        assert found.refused <= 0.10
    assert measure(drawn(first, 0.0, before=0.08, panels=600), 0.0).refused >= 0.95


def test_the_command_prints_every_figure_with_its_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibration, "PANELS", 150)
    printed = CliRunner().invoke(application(["bench"]), ["bench", "calibration"])
    assert printed.exit_code == 0, printed.output
    assert "coverage rate, lowest from 50" in printed.stdout
    rows = json.loads(
        CliRunner().invoke(application(["bench"]), ["bench", "calibration", "--json"]).stdout
    )["rows"]
    assert len(rows) > 50
    assert all(0 <= row["value"] <= 1 for row in rows)
