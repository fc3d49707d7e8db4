"""What one reader can work out of a table: bounds of hidden counts from all published cells."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indicators.disclosure.cells import Floats, Table
from indicators.disclosure.pieces import DisclosureError
from indicators.disclosure.rows import TOLERANCE, Bounds, Row
from indicators.disclosure.rule import Rule
from indicators.disclosure.system import System

__all__ = ["Bounds", "DisclosureError", "Reader", "View", "wide_enough"]


@dataclass(frozen=True)
class Reader:
    """What a reader assumes beyond the sums: that unreported counts are 0, that n add up too."""

    missing_is_zero: bool = False
    denominators_add_up: bool = False


class View:
    """One reader's view of a table: everything published as one system of sums.

    Hidden and missing counts are unknown and not negative; a hidden one is at most its denominator
    where that is published (not so for rates, whose counts may exceed it). With `missing_is_zero`,
    parts that nobody reported count as 0: totals summed from the reports hold no more. For
    proportions the complements n - x are part of the system and never negative; with
    `denominators_add_up` they add up as the counts do. `sums` are the numbers of the published sums
    that the reader looks at, all by default.
    """

    def __init__(
        self, table: Table, rule: Rule, reader: Reader, sums: Sequence[int] | None = None
    ) -> None:
        self._threshold = rule.threshold
        self._size = len(table.low)
        low, high = _counts(table, rule, reader, sums)
        rows: list[Row] = []
        if rule.kind == "proportion":
            rest_low, rest_high = _complements(table, low, high)
            low, high = np.concatenate([low, rest_low]), np.concatenate([high, rest_high])
            rows += _couplings(table, low, high)
        possible = bool(np.all(low <= high + TOLERANCE))
        # Fixed figures are numbers, and only sums with an unknown one in them tell anything.
        free = low < high
        adding = rule.kind == "proportion" and reader.denominators_add_up
        for row in self._sums(table, low, free, sums, denominators=adding):
            if row.terms:
                rows.append(row)
            else:
                wrong = abs(row.rest) if row.equal else row.rest
                possible = possible and wrong <= TOLERANCE
        touched = {figure for row in rows for figure in row.terms}
        self._low, self._high = low, high
        self._system = System({f: (float(low[f]), float(high[f])) for f in touched}, rows)
        self._touched = touched
        self.possible = possible and self._system.possible

    def bounds(self, cell: int, *, complement: bool = False) -> Bounds:
        """Smallest and largest count, or n - x, that `cell` can have; largest may be infinite.

        Raises DisclosureError when no counts fit (`possible` says so before).
        """
        if not self.possible:
            raise DisclosureError("published counts are no possible parts of their totals")
        figure = self._size + cell if complement else cell
        if figure in self._touched:
            return self._system.bounds(figure)
        return float(self._low[figure]), float(self._high[figure])

    def protects(self, cell: int, *, complement: bool = False) -> bool:
        """Whether the bounds are as wide as the threshold, and not inside 1 … threshold - 1."""
        figure = self._size + cell if complement else cell
        if figure in self._touched and self._system.seen(figure) >= self._threshold:
            return True
        return wide_enough(self.bounds(cell, complement=complement), self._threshold)

    def _sums(
        self,
        table: Table,
        low: Floats,
        free: NDArray[np.bool_],
        sums: Sequence[int] | None,
        *,
        denominators: bool,
    ) -> list[Row]:
        layout = table.layout
        if not layout.lines:
            return []
        if sums is None:
            row, cell, sign, complete = layout.line, layout.cell, layout.sign, layout.complete
        else:
            row, cell, sign = layout.entries(sums)
            complete = layout.complete[list(sums)]
        found = _rows(row, cell, sign, complete, low, free)
        if not denominators:
            return found
        # n = x + (n - x): where the counts' sum holds exactly, that of the complements does too.
        # Elsewhere only that of both together is known.
        whole = complete[row]
        found += _rows(row[whole], cell[whole] + self._size, sign[whole], complete, low, free)
        row, cell, sign = (np.concatenate([a[~whole]] * 2) for a in (row, cell, sign))
        cell[len(cell) // 2 :] += self._size
        return found + _rows(row, cell, sign, complete, low, free)


def wide_enough(limits: Bounds, threshold: int) -> bool:
    """Whether bounds protect a cell: as wide as the threshold, and not inside 1 … threshold - 1."""
    lower, upper = limits
    narrow = upper - lower < threshold - TOLERANCE
    inside = lower >= 1 - TOLERANCE and upper < threshold - TOLERANCE
    return not (threshold and (narrow or inside))


def _counts(
    table: Table, rule: Rule, reader: Reader, sums: Sequence[int] | None
) -> tuple[Floats, Floats]:
    """Least and most of each count, before any sum."""
    shown, missing = table.shown, table.missing
    low, high = np.zeros(len(table.low)), np.full(len(table.low), np.inf)
    if rule.kind != "rate":
        limited = table.hidden & ~np.isnan(table.n)
        high[limited] = table.n[limited]
    if reader.missing_is_zero:
        totals = table.layout.totals
        if sums is not None:
            totals = np.zeros(len(low), dtype=bool)
            totals[[table.layout.lines[number].total for number in sums]] = True
        high[missing & ~totals] = 0.0
    low[shown], high[shown] = table.low[shown], table.high[shown]
    known = ~np.isnan(table.known) & ~shown
    low[known] = high[known] = table.known[known]
    return low, high


def _complements(table: Table, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Least and most of each n - x. Below 0 where a count exceeds its denominator."""
    given = ~np.isnan(table.n)
    rest_low, rest_high = np.zeros(len(low)), np.full(len(low), np.inf)
    rest_high[given] = table.n[given] - low[given]
    fixed = given & (low == high)
    rest_low[fixed] = rest_high[fixed]
    # A contradiction is a box that holds nothing.
    rest_low[rest_low < 0] = 0.0
    return rest_low, rest_high


def _couplings(table: Table, low: Floats, high: Floats) -> list[Row]:
    """x + (n - x) = n, where n is published and x is not a number yet."""
    size = len(table.n)
    loose = ~np.isnan(table.n) & (low[:size] < high[:size])
    return [
        Row({int(cell): 1.0, int(cell) + size: 1.0}, -float(table.n[cell]), True)
        for cell in np.flatnonzero(loose)
    ]


def _rows(
    row: NDArray[np.intp],
    figure: NDArray[np.intp],
    sign: Floats,
    complete: NDArray[np.bool_],
    low: Floats,
    free: NDArray[np.bool_],
) -> list[Row]:
    """Sums in terms of their unknown figures; those without one only where they do not hold."""
    if not len(row):
        return []
    loose = free[figure]
    fixed = np.where(loose, 0.0, sign * low[figure])
    rest = np.bincount(row, weights=fixed, minlength=len(complete))
    terms: dict[int, dict[int, float]] = defaultdict(dict)
    for number, one, factor in zip(
        row[loose].tolist(), figure[loose].tolist(), sign[loose].tolist(), strict=True
    ):
        terms[number][one] = factor
    wrong = np.where(complete, np.abs(rest), rest) > TOLERANCE
    wrong[list(terms)] = True
    return [
        Row(terms.get(number, {}), float(rest[number]), bool(complete[number]))
        for number in np.flatnonzero(wrong).tolist()
    ]
