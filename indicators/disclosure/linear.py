"""Bounds of hidden counts by linear programming over all published cells of their table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import linprog

from indicators.disclosure.cells import Cell, Line
from indicators.disclosure.rule import Rule

TOLERANCE = 1e-6
INFEASIBLE, UNBOUNDED = 2, 3
Bounds = tuple[float, float]


class DisclosureError(Exception):
    """The table cannot be published as it is: its cells contradict, or cannot be protected."""


@dataclass(frozen=True)
class Reader:
    """What a reader assumes beyond the sums: that unreported counts are 0, that n add up too."""

    missing_is_zero: bool = False
    denominators_add_up: bool = False


class View:
    """One reader's view of a table: everything published as one linear programme.

    Hidden and missing counts are unknown and not negative; a hidden one is at most its denominator
    where that is published (not so for rates, whose counts may exceed it). With `missing_is_zero`,
    parts that nobody reported count as 0: totals summed from the reports hold no more. For
    proportions the unknown denominators are part of the programme, never below their counts; with
    `denominators_add_up` they add up as the counts do.
    """

    def __init__(
        self, cells: Sequence[Cell], lines: Sequence[Line], rule: Rule, reader: Reader
    ) -> None:
        self._threshold = rule.threshold
        self._size = len(cells)
        self._box = _counts_box(cells, lines, rule, reader)
        shares = rule.kind == "proportion"
        if shares:
            self._box += [(0.0, None) if c.n is None else (c.n, c.n) for c in cells]
        equal: list[Any] = []
        below: list[Any] = []
        for offset in (0, self._size) if shares and reader.denominators_add_up else (0,):
            for line in lines:
                row = np.zeros(len(self._box))
                row[[offset + part for part in line.parts]] = 1.0
                row[offset + line.total] = -1.0
                (equal if line.complete else below).append(row)
        if shares:
            for i in range(self._size):  # x - n <= 0
                below.append(np.zeros(len(self._box)))
                below[-1][[i, self._size + i]] = 1.0, -1.0
        self._equal = np.array(equal) if equal else None
        self._below = np.array(below) if below else None
        # Each solution is a possible truth; the least and most seen so far spare many programmes.
        self._least = np.full(len(self._box), np.inf)
        self._most = np.full(len(self._box), -np.inf)
        self.possible = self._solve(np.zeros(len(self._box))) is not None

    def bounds(self, cell: int, *, complement: bool = False) -> Bounds:
        """Smallest and largest count, or n - x, that `cell` can have; largest may be infinite.

        Raises DisclosureError when no counts fit (`possible` says so before).
        """
        goal = np.zeros(len(self._box))
        goal[cell] = 1.0
        if complement:
            goal[[cell, self._size + cell]] = -1.0, 1.0
        low, negative_high = self._solve(goal), self._solve(-goal)
        if low is None or negative_high is None:
            raise DisclosureError("published counts are no possible parts of their totals")
        return low + 0.0, 0.0 - negative_high

    def protects(self, cell: int, *, complement: bool = False) -> bool:
        """Whether the bounds are as wide as the threshold, and not inside 1 … threshold - 1."""
        place = self._size + cell if complement else cell
        if self._most[place] - self._least[place] >= self._threshold:
            return True
        return wide_enough(self.bounds(cell, complement=complement), self._threshold)

    def _solve(self, goal: Any) -> float | None:
        result = linprog(
            goal,
            A_eq=self._equal,
            b_eq=None if self._equal is None else np.zeros(len(self._equal)),
            A_ub=self._below,
            b_ub=None if self._below is None else np.zeros(len(self._below)),
            bounds=self._box,
            method="highs",
        )
        if result.status == INFEASIBLE:
            return None
        if result.status == UNBOUNDED:
            return -np.inf
        if not result.success:
            raise DisclosureError(f"the audit's linear programme failed: {result.message}")
        seen = np.array(result.x)
        if len(seen) > self._size:
            seen[self._size :] -= seen[: self._size]
        self._least = np.minimum(self._least, seen)
        self._most = np.maximum(self._most, seen)
        return float(result.fun)


def wide_enough(limits: Bounds, threshold: int) -> bool:
    """Whether bounds protect a cell: as wide as the threshold, and not inside 1 … threshold - 1."""
    lower, upper = limits
    narrow = upper - lower < threshold - TOLERANCE
    inside = lower >= 1 - TOLERANCE and upper < threshold - TOLERANCE
    return not (threshold and (narrow or inside))


def _counts_box(
    cells: Sequence[Cell], lines: Sequence[Line], rule: Rule, reader: Reader
) -> list[tuple[float, float | None]]:
    totals = {line.total for line in lines}
    box: list[tuple[float, float | None]] = []
    for i, cell in enumerate(cells):
        if cell.known is not None and not cell.shown:
            box.append((cell.known, cell.known))
        elif cell.hidden:
            box.append((0.0, None if rule.kind == "rate" else cell.n))
        elif cell.low is None:
            zero = reader.missing_is_zero and i not in totals
            box.append((0.0, 0.0 if zero else None))
        else:
            box.append((cell.low, cell.high))
    return box
