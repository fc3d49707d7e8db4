"""Sums of unknown figures, and what can be said of them without solving anything."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

TOLERANCE = 1e-6
TINY = 1e-12
Bounds = tuple[float, float]


class Alias(Protocol):
    """A figure as a multiple of another one and a number."""

    root: int
    scale: float
    shift: float


@dataclass(frozen=True)
class Row:
    """The sum of `terms` (coefficients by figure) and `rest` is 0, or at most 0."""

    terms: Mapping[int, float]
    rest: float
    equal: bool

    def of(self, aliases: Mapping[int, Alias], boxes: Mapping[int, Bounds]) -> "Row":
        """The same row in terms of what its figures are aliases of; fixed ones are in `rest`."""
        terms: dict[int, float] = {}
        rest = self.rest
        for figure, factor in self.terms.items():
            alias = aliases[figure]
            low, high = boxes[alias.root]
            rest += factor * alias.shift
            if low < high:
                terms[alias.root] = terms.get(alias.root, 0.0) + factor * alias.scale
            else:
                rest += factor * alias.scale * low
        return Row({f: c for f, c in terms.items() if abs(c) > TINY}, rest, self.equal)

    def normal(self) -> "Row":
        """The same row in a form that equal rows share: figures in order, the first times 1."""
        terms = dict(sorted(self.terms.items()))
        first = next(iter(terms.values()))
        by = first if self.equal else abs(first)
        return Row({f: c / by for f, c in terms.items()}, self.rest / by, self.equal)

    def less(self, other: "Row") -> "Row":
        """This row without another whose figures it all has: the difference of two equations."""
        by = self.terms[next(iter(other.terms))] / next(iter(other.terms.values()))
        terms = {f: c - by * other.terms.get(f, 0.0) for f, c in self.terms.items()}
        kept = {f: c for f, c in terms.items() if abs(c) > TINY}
        return Row(kept, self.rest - by * other.rest, self.equal)


def subtracted(rows: list[Row]) -> tuple[list[Row], bool]:
    """The rows with each equation taken off those that have all its figures; whether any was."""
    of_figure: dict[int, set[int]] = defaultdict(set)
    for number, row in enumerate(rows):
        for figure in row.terms:
            of_figure[figure].add(number)
    for number, row in enumerate(rows):
        holders = set.intersection(*(of_figure[figure] for figure in row.terms)) - {number}
        if row.equal and holders:
            larger = {n for n in holders if len(rows[n].less(row).terms) < len(rows[n].terms)}
            if larger:
                return [r.less(row) if n in larger else r for n, r in enumerate(rows)], True
    return rows, False
