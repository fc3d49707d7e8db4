"""Coverage of the intervals of one period: exact by summing over all counts, and by drawing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binom, poisson

from indicators.statistics.intervals import byar, wilson

Floats = NDArray[np.float64]
EXPECTED = (0.1, 1.0, 5.0, 10.0, 50.0, 500.0)
"""Expected counts of the grid."""
SHARES = (0.01, 0.05, 0.2, 0.5)
"""Proportions of the grid: a denominator for each expected count follows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the grid: its truth, the exact and the drawn share of intervals that hold it."""

    kind: str
    expected: float
    denominator: float
    level: float
    exact: float
    drawn: float
    draws: int

    @property
    def error(self) -> float:
        """Monte-Carlo standard error of the drawn share."""
        return float(np.sqrt(max(self.exact * (1 - self.exact), 1e-12) / self.draws))


def grid(*, draws: int, seed: int = 2019) -> list[Cell]:
    """Both kinds over the expected counts, 95 % intervals.

    Proportions take every share whose denominator is at least 10; rates have one denominator, which
    their coverage does not depend on.
    """
    rng = np.random.default_rng(seed)
    cells = []
    for expected in EXPECTED:
        cells.append(_cell("rate", expected, 1000.0, expected / 1000, draws, rng))
        for share in SHARES:
            n = round(expected / share)
            if n >= 10:
                cells.append(_cell("proportion", expected, float(n), share, draws, rng))
    return cells


def exact(kind: str, level: float, denominator: float) -> float:
    """The probability that the 95 % interval holds the level, over all counts there can be."""
    mean = level * denominator
    if kind == "proportion":
        x = np.arange(round(denominator) + 1)
        weight = binom.pmf(x, round(denominator), level)
    else:
        x = np.arange(int(mean + 12 * np.sqrt(mean) + 40))
        weight = poisson.pmf(x, mean)
    return float(weight[_held(kind, x.astype(np.float64), denominator, level)].sum())


def _cell(
    kind: str, expected: float, n: float, level: float, draws: int, rng: np.random.Generator
) -> Cell:
    x = (
        rng.binomial(round(n), level, draws)
        if kind == "proportion"
        else rng.poisson(expected, draws)
    )
    drawn = float(_held(kind, x.astype(np.float64), n, level).mean())
    return Cell(kind, expected, n, level, exact(kind, level, n), drawn, draws)


def _held(kind: str, x: Floats, n: float, level: float) -> NDArray[np.bool_]:
    lower, upper = wilson(x, n) if kind == "proportion" else byar(x, n)
    return (np.asarray(lower) <= level) & (level <= np.asarray(upper))
