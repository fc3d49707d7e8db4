"""Tests of "nothing changed between two periods": score where counts are large, exact mid-p else.

Arrays of one shape in, two-sided p values of that shape out; missing in, missing out. The mid-p
values double the smaller tail (at most 1): the same for either order of the periods, and defined
where no event happened at all (p = 1).
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc, ndtr, stdtr
from scipy.stats import hypergeom

from indicators.statistics.inputs import Floats

FEW_EVENTS = 20
"""Below this many events in both periods together rates are tested exactly (methods §3)."""
FEW_EXPECTED = 5
"""Proportions are tested exactly when any of the four expected counts is below this (Cochran)."""


def of_rates(x0: Floats, n0: Floats, x1: Floats, n1: Floats, phi: Floats, df: Floats) -> Floats:
    """Equality of two rates: conditional exact mid-p below 20 events in all, else score.

    Overdispersion phi above 1 divides the score statistic by sqrt(phi); no exact distribution is
    known then, so with few events the larger of both p values stands. `df` are the degrees of
    freedom that phi was estimated with, infinite where it was not.
    Source: Przyborowski & Wilenski (1940), Biometrika 31; Gu, Ng, Tang & Schucany (2008).
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        z = (x1 * n0 - x0 * n1) / np.sqrt((x0 + x1) * n0 * n1)
    p = two_sided(z, phi, df)
    _exactly(p, x0 + x1 < FEW_EVENTS, rate_mid_p, (x0, n0, x1, n1), phi)
    return p


def of_proportions(
    x0: Floats, n0: Floats, x1: Floats, n1: Floats, phi: Floats, df: Floats
) -> Floats:
    """Equality of two proportions: Fisher mid-p where an expected count is below 5, else score.

    The score statistic is the pooled z (its square is Pearson's chi-square). Counts that are not
    whole (means of years) have no hypergeometric distribution and are tested by score. phi and df
    as for rates.
    Source: Newcombe (1998); Fisher mid-p: Lancaster (1961), J. Am. Stat. Assoc. 56.
    """
    pooled = (x0 + x1) / (n0 + n1)
    with np.errstate(invalid="ignore", divide="ignore"):
        z = (x1 / n1 - x0 / n0) / np.sqrt(pooled * (1 - pooled) * (1 / n0 + 1 / n1))
    same = (pooled == 0) | (pooled == 1)
    p = np.where(same, 1.0, two_sided(z, phi, df))
    exact = (np.minimum(pooled, 1 - pooled) * np.minimum(n0, n1) < FEW_EXPECTED) & ~same
    for value in (x0, n0, x1, n1):
        exact &= value == np.round(value)
    _exactly(p, exact, fisher_mid_p, (x0, n0, x1, n1), phi)
    return p


def two_sided(z: Floats, phi: Floats, df: Floats) -> Floats:
    """Two-sided p value of a statistic whose standard error phi widens; normal at infinite df."""
    size = -np.abs(z) / np.sqrt(phi)
    p = 2 * ndtr(size)
    finite = np.isfinite(df)
    if finite.any():
        p = np.where(finite, 2 * stdtr(np.where(finite, df, 1), size), p)
    return np.asarray(p, dtype=np.float64)


def rate_mid_p(x0: Floats, n0: Floats, x1: Floats, n1: Floats) -> Floats:
    """Conditional mid-p of two rates: x1 of x0 + x1 is binomial with n1 / (n0 + n1).

    By the incomplete beta function, so that counts that are not whole have a value between those
    of their neighbours.
    """
    total, share = x0 + x1, n1 / (n0 + n1)
    with np.errstate(invalid="ignore"):
        # P(X <= x1) and P(X <= x1 - 1); outside its range the beta function has no value.
        until = np.where(x0 > 0, betainc(np.where(x0 > 0, x0, 1), x1 + 1, 1 - share), 1.0)
        below = np.where(x1 > 0, betainc(x0 + 1, np.where(x1 > 0, x1, 1), 1 - share), 0.0)
    return _doubled(np.where(np.isnan(total * share), np.nan, (until + below) / 2))


def fisher_mid_p(x0: Floats, n0: Floats, x1: Floats, n1: Floats) -> Floats:
    """Fisher's mid-p of two proportions: x1 of x0 + x1 is hypergeometric. Whole counts only."""
    until = hypergeom.cdf(x1, n0 + n1, x0 + x1, n1)
    below = until - hypergeom.pmf(x1, n0 + n1, x0 + x1, n1)
    return _doubled((until + below) / 2)


def _doubled(tail: Floats) -> Floats:
    return np.asarray(np.clip(2 * np.minimum(tail, 1 - tail), 0, 1), dtype=np.float64)


def _exactly(
    p: Floats,
    few: NDArray[np.bool_],
    test: Callable[..., Floats],
    counts: tuple[Floats, ...],
    phi: Floats,
) -> None:
    """Put exact p values where few: they cost a hundred times the score."""
    if few.any():
        exact = test(*(value[few] for value in counts))
        p[few] = np.where(phi[few] > 1, np.fmax(exact, p[few]), exact)
