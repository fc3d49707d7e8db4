"""One table of counts as linear equations: which cells add up to which, and what that bounds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import linprog

TOLERANCE = 1e-6
Row = dict[str, Any]


class DisclosureError(Exception):
    """The table cannot be published as it is: its cells contradict, or cannot be protected."""


@dataclass(frozen=True)
class Line:
    """A published sum: `parts` add up to `total`, or stay below it when not `complete`."""

    total: int
    parts: tuple[int, ...]
    complete: bool = True


def lines_of(rows: Sequence[Row]) -> list[Line]:
    """The sums that hold among the rows of one table: regions of the country, sexes of the total.

    A row's place in `rows` is its number in the lines.
    """
    place = {(row["level"], row["region"], row["sex"]): i for i, row in enumerate(rows)}
    lines = []
    for (level, region, sex), total in place.items():
        if level == "country":
            parts = tuple(i for (lv, _, s), i in place.items() if lv == "maakunta" and s == sex)
            if parts:
                lines.append(Line(total, parts))
        if sex == "total":
            keys = [(level, region, other) for other in ("male", "female")]
            parts = tuple(place[key] for key in keys if key in place)
            if parts:
                lines.append(Line(total, parts, complete=len(parts) == 2))
    return lines


def bounds(
    rows: Sequence[Row], lines: Sequence[Line], cell: int, *, missing_is_zero: bool = False
) -> tuple[float, float] | None:
    """Smallest and largest count that `cell` can have; None when the rows contradict the lines.

    Hidden and missing cells are unknown and not negative; a hidden one is at most its denominator
    where that is published. With `missing_is_zero`, parts that nobody reported count as 0: totals
    that were summed from the reports hold no more. The upper bound may be infinite.
    """
    totals = {line.total for line in lines}
    box = [
        (0.0, 0.0) if missing_is_zero and _missing(row) and i not in totals else _box(row)
        for i, row in enumerate(rows)
    ]
    equal = _matrix([line for line in lines if line.complete], len(rows))
    below = _matrix([line for line in lines if not line.complete], len(rows))
    found = []
    for sign in (1.0, -1.0):
        goal = np.zeros(len(rows))
        goal[cell] = sign
        result = linprog(
            goal,
            A_eq=equal,
            b_eq=None if equal is None else np.zeros(len(equal)),
            A_ub=below,
            b_ub=None if below is None else np.zeros(len(below)),
            bounds=box,
            method="highs",
        )
        if result.status == 2:
            return None
        if result.status == 3:
            found.append(float("inf"))
        elif result.success:
            # Adding 0 turns the solver's minus zero into zero.
            found.append(sign * float(result.fun) + 0.0)
        else:
            raise DisclosureError(f"the audit's linear programme failed: {result.message}")
    return found[0], found[1]


def wide_enough(limits: tuple[float, float], threshold: int) -> bool:
    """Whether bounds protect a cell: as wide as the threshold, and not inside 1 … threshold - 1."""
    lower, upper = limits
    narrow = upper - lower < threshold - TOLERANCE
    inside = lower >= 1 - TOLERANCE and upper < threshold - TOLERANCE
    return not (threshold and (narrow or inside))


def judge(
    rows: Sequence[Row], lines: Sequence[Line], cell: int, threshold: int
) -> tuple[float, float, bool]:
    """Bounds of a hidden cell with missing cells unknown, and whether it is protected.

    Protected means: also from a reader who takes missing cells as 0. Raises DisclosureError when
    the published cells contradict one another.
    """
    limits = bounds(rows, lines, cell)
    if limits is None:
        row = rows[cell]
        raise DisclosureError(
            f"published counts of indicator {row['indicator']}, {row['period_start']}–"
            f"{row['period_end']}, are no possible parts of their totals"
        )
    strict = bounds(rows, lines, cell, missing_is_zero=True)
    safe = wide_enough(limits, threshold) and (strict is None or wide_enough(strict, threshold))
    return *limits, safe


def _missing(row: Row) -> bool:
    return row["numerator"] is None and row["status"] != "Q"


def _box(row: Row) -> tuple[float, float | None]:
    if row["status"] == "Q":
        return 0.0, row["denominator"]
    return (0.0, None) if row["numerator"] is None else (row["numerator"], row["numerator"])


def _matrix(lines: Sequence[Line], width: int) -> Any:
    if not lines:
        return None
    matrix = np.zeros((len(lines), width))
    for number, line in enumerate(lines):
        matrix[number, list(line.parts)] = 1
        matrix[number, line.total] = -1
    return matrix
