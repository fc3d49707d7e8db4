"""`bench calibration`: every figure with the limits that it must keep."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from dashboard.bench.calibration import coverage, effects, panels

FALSE, EFFECT = 0.05, (0.90, 0.97)
PANELS = 4000
"""Panels of a run by hand; about ten seconds."""
BROKEN = 0.08
"""A yearly divergence before adoption that the gate must refuse (relative)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, the limits it must keep, and whether it does, Monte-Carlo error allowed for."""

    name: str
    value: float
    lowest: float
    highest: float
    ok: bool


def run(number: int, progress: Callable[[str], None]) -> list[Row]:
    """All figures, with `number` panels each (fewer where a panel is a whole study)."""
    rows: list[Row] = []
    for subject, part in (
        ("coverage", _coverage(20 * number)),
        ("false verdicts", _false(number)),
        ("smallest detectable change", _detectable(4 * number)),
        ("claims without change", _claims(number // 2)),
        ("effect of the model", _effects(number)),
    ):
        progress(subject)
        rows += part
    return rows


def as_dict(rows: list[Row]) -> dict[str, Any]:
    """For `--json`."""
    return {"rows": [asdict(row) for row in rows]}


def lines(rows: list[Row]) -> list[str]:
    """A table for people."""
    wide = max(len(row.name) for row in rows)
    return [
        f"{row.name:<{wide}}  {100 * row.value:6.2f} %  "
        f"{100 * row.lowest:5.1f}–{100 * row.highest:5.1f}  {'ok' if row.ok else 'NOT OK'}"
        for row in rows
    ]


def _row(name: str, value: float, lowest: float, highest: float, slack: float = 0) -> Row:
    ok = lowest - slack <= value <= highest + slack
    return Row(name, value, lowest, highest, bool(ok))


def _coverage(draws: int) -> Iterator[Row]:
    cells = coverage.grid(draws=draws)
    for kind, least in (("proportion", 0.90), ("rate", 0.945)):
        exact = [cell.exact for cell in cells if cell.kind == kind]
        many = [cell.exact for cell in cells if cell.kind == kind and cell.expected >= 50]
        yield _row(f"coverage {kind}, mean", float(np.mean(exact)), 0.94, 0.985)
        yield _row(f"coverage {kind}, lowest", min(exact), least, 1)
        yield _row(f"coverage {kind}, lowest from 50", min(many), 0.94, 0.96)
        yield _row(f"coverage {kind}, highest from 50", max(many), 0.94, 0.96)
    away = max(abs(cell.drawn - cell.exact) / cell.error for cell in cells)
    # Errors of the drawing, as a share of the 4.5 that the largest of the grid may have.
    yield _row("drawn coverage, largest deviation of 4.5 errors", away / 4.5, 0, 1)


def _false(number: int) -> Iterator[Row]:
    slack = 3 * np.sqrt(FALSE * (1 - FALSE) / number)
    for name, setting in panels.SETTINGS.items():
        for phi in panels.PHIS:
            value = panels.false_verdicts(setting, phi, panels=number)
            yield _row(f"false verdicts, {name}, phi {phi:g}", value, 0, FALSE, slack)
    for phi in panels.PHIS:
        value = panels.false_slopes(panels.SETTINGS["parenting_groups"], phi, panels=number // 2)
        yield _row(f"false slopes, phi {phi:g} estimated", value, 0, FALSE, slack * np.sqrt(2))


def _detectable(number: int) -> Iterator[Row]:
    for name in ("parenting_groups", "violence_screening"):
        for expected in (20, 50, 200):
            found = panels.power_of_detectable(panels.SETTINGS[name], expected, 1, panels=number)
            for way, value in zip(("fall", "rise"), found, strict=True):
                yield _row(f"power at the {way}, {name}, {expected} expected", value, 0.77, 0.83)


def _claims(number: int) -> Iterator[Row]:
    for name in ("early_support_in_time", "violence_screening", "parenting_groups"):
        setting = panels.SETTINGS[name]
        found = panels.null_claims(setting, setting.phi, panels=number)
        chance = found.get("not_distinguishable_from_chance", 0)
        yield _row(f"two thirds by chance, {name}: not distinguishable", chance, 0.95, 1)
        against = found.get("contradicted", 0)
        yield _row(f"two thirds by chance, {name}: contradicted", against, 0, 0.01)


def _effects(number: int) -> Iterator[Row]:
    slack = 3 * np.sqrt(0.05 * 0.95 / number)
    for name, first in effects.ADOPTIONS.items():
        for effect in (0.0, 0.05, 0.10):
            found = effects.measure(effects.drawn(first, effect, panels=number), effect)
            yield _row(f"effect {effect:.0%}, {name}: covered", found.covered, *EFFECT, slack)
            yield _row(f"effect {effect:.0%}, {name}: refused", found.refused, 0, 0.10)
        broken = effects.measure(effects.drawn(first, 0, before=BROKEN, panels=number), 0)
        yield _row(f"diverging {BROKEN:.0%} a year, {name}: refused", broken.refused, 0.95, 1)
