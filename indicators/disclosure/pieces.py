"""The least and most of each figure in sums that hang together."""

from typing import Any, Protocol

import numpy as np
from scipy.optimize import linprog

from indicators.disclosure.rows import TOLERANCE, Bounds, Row

INFINITE = float("inf")
INFEASIBLE, UNBOUNDED = 2, 3


class DisclosureError(Exception):
    """The table cannot be published as it is: its cells contradict, or cannot be protected."""


class Piece(Protocol):
    """Rows that share figures. `possible` says whether any values fit."""

    possible: bool

    def bounds(self, figure: int) -> Bounds:
        """Exactly the least and most that the figure can be."""

    def seen(self, figure: int) -> float:
        """How far apart two values are that it has been seen to have; 0 where none was."""


def piece_of(boxes: dict[int, Bounds], rows: list[Row]) -> Piece:
    """The quickest way to the bounds of figures that these rows connect."""
    # With one connection less than figures and rows there is no circle among them.
    entries = sum(len(row.terms) for row in rows)
    return Tree(boxes, rows) if entries == len(boxes) + len(rows) - 1 else Programme(boxes, rows)


class Tree:
    """Rows without a circle: bounds handed from row to row until nothing moves are exact."""

    def __init__(self, boxes: dict[int, Bounds], rows: list[Row]) -> None:
        self._boxes = dict(boxes)
        self.possible = True
        # A tree is settled when each bound has crossed it once.
        for _ in range(len(rows) + 1):
            if not any([self._narrowed(row) for row in rows]):
                break
        self.possible = all(low <= high + TOLERANCE for low, high in self._boxes.values())

    def bounds(self, figure: int) -> Bounds:
        """Exactly the least and most that the figure can be."""
        return self._boxes[figure]

    def seen(self, figure: int) -> float:
        """The width of the bounds: both ends can be."""
        low, high = self._boxes[figure]
        return high - low

    def _narrowed(self, row: Row) -> bool:
        ends = {f: _ends(c, self._boxes[f]) for f, c in row.terms.items()}
        least, most = ([ends[f][side] for f in ends] for side in (0, 1))
        moved = False
        for place, (figure, factor) in enumerate(row.terms.items()):
            # factor * x is at most what the others leave at their least, and for equal rows at
            # least what they leave at their most.
            top = -row.rest - _without(least, place)
            bottom = -row.rest - _without(most, place) if row.equal else -INFINITE
            limits = sorted((bottom / factor, top / factor))
            low, high = self._boxes[figure]
            new = max(low, limits[0]), min(high, limits[1])
            if new != (low, high):
                self._boxes[figure] = new
                moved = moved or abs(new[0] - low) > 1e-9 or abs(new[1] - high) > 1e-9
        return moved


class Programme:
    """Rows in circles: linear programming (HiGHS)."""

    def __init__(self, boxes: dict[int, Bounds], rows: list[Row]) -> None:
        self._place = {figure: place for place, figure in enumerate(boxes)}
        self._box = [(low, None if high == INFINITE else high) for low, high in boxes.values()]
        self._sums: dict[bool, tuple[Any, Any] | None] = {
            kind: self._matrix([row for row in rows if row.equal is kind]) for kind in (True, False)
        }
        # Each solution is a possible truth; the least and most seen spare many programmes.
        self._least = np.full(len(boxes), np.inf)
        self._most = np.full(len(boxes), -np.inf)
        self._known: dict[int, Bounds] = {}
        self.possible = self._solve(np.zeros(len(boxes))) is not None

    def bounds(self, figure: int) -> Bounds:
        """Exactly the least and most that the figure can be."""
        if figure not in self._known:
            goal = np.zeros(len(self._box))
            goal[self._place[figure]] = 1.0
            low, negative_high = self._solve(goal), self._solve(-goal)
            if low is None or negative_high is None:
                raise DisclosureError("published counts are no possible parts of their totals")
            self._known[figure] = low + 0.0, 0.0 - negative_high
        return self._known[figure]

    def seen(self, figure: int) -> float:
        """How far apart two values are that it has had in solutions so far."""
        place = self._place[figure]
        return float(self._most[place] - self._least[place])

    def _matrix(self, rows: list[Row]) -> tuple[Any, Any] | None:
        if not rows:
            return None
        matrix = np.zeros((len(rows), len(self._place)))
        for number, row in enumerate(rows):
            for figure, factor in row.terms.items():
                matrix[number, self._place[figure]] = factor
        return matrix, np.array([-row.rest for row in rows])

    def _solve(self, goal: Any) -> float | None:
        equal, below = self._sums[True], self._sums[False]
        result = linprog(
            goal,
            A_eq=equal and equal[0],
            b_eq=equal and equal[1],
            A_ub=below and below[0],
            b_ub=below and below[1],
            bounds=self._box,
            method="highs",
        )
        if result.status == INFEASIBLE:
            return None
        if result.status == UNBOUNDED:
            return -np.inf
        if not result.success:
            raise DisclosureError(f"the audit's linear programme failed: {result.message}")
        self._least = np.minimum(self._least, result.x)
        self._most = np.maximum(self._most, result.x)
        return float(result.fun)


def _ends(factor: float, box: Bounds) -> Bounds:
    low, high = factor * box[0], factor * box[1]
    return (low, high) if factor > 0 else (high, low)


def _without(values: list[float], place: int) -> float:
    """The sum of all but one; infinite where another one is."""
    return sum(values[:place]) + sum(values[place + 1 :])
