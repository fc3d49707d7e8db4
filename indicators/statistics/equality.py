"""Tests of "nothing changed between two periods": score where counts are large, exact mid-p else.

Arrays of one shape in, two-sided p values of that shape out; missing in, missing out. The mid-p
values double the smaller tail (at most 1): the same for either order of the periods, and defined
where no event happened at all (p = 1).
"""

import numpy as np
from scipy.special import betainc
from scipy.stats import hypergeom, norm

from indicators.statistics.inputs import Floats

FEW_EVENTS = 20
"""Below this many events in both periods together rates are tested exactly (methods §3)."""
FEW_EXPECTED = 5
"""Proportions are tested exactly when any of the four expected counts is below this (Cochran)."""


def of_rates(x0: Floats, n0: Floats, x1: Floats, n1: Floats, phi: Floats) -> Floats:
    """Equality of two rates: conditional exact mid-p below 20 events in all, else score.

    Overdispersion phi above 1 divides the score statistic by sqrt(phi); no exact distribution is
    known then, so with few events the larger of both p values stands.
    Source: Przyborowski & Wilenski (1940), Biometrika 31; Gu, Ng, Tang & Schucany (2008).
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        z = (x1 * n0 - x0 * n1) / np.sqrt((x0 + x1) * n0 * n1)
    score = _two_sided(z, phi)
    few = x0 + x1 < FEW_EVENTS
    return np.where(few, _larger(rate_mid_p(x0, n0, x1, n1), score, phi), score)


def of_proportions(x0: Floats, n0: Floats, x1: Floats, n1: Floats, phi: Floats) -> Floats:
    """Equality of two proportions: Fisher mid-p where an expected count is below 5, else score.

    The score statistic is the pooled z (its square is Pearson's chi-square). Counts that are not
    whole (means of years) have no hypergeometric distribution and are tested by score. phi as for
    rates.
    Source: Newcombe (1998); Fisher mid-p: Lancaster (1961), J. Am. Stat. Assoc. 56.
    """
    pooled = (x0 + x1) / (n0 + n1)
    with np.errstate(invalid="ignore", divide="ignore"):
        z = (x1 / n1 - x0 / n0) / np.sqrt(pooled * (1 - pooled) * (1 / n0 + 1 / n1))
    same = (pooled == 0) | (pooled == 1)
    score = np.where(same, 1.0, _two_sided(z, phi))
    expected = np.minimum(pooled, 1 - pooled) * np.minimum(n0, n1)
    whole = np.all([value == np.round(value) for value in (x0, n0, x1, n1)], axis=0)
    exact = (expected < FEW_EXPECTED) & whole & ~same
    if not exact.any():  # the exact test costs a hundred times the score
        return score
    p = np.asarray(score, dtype=np.float64).copy()
    few = [value[exact] for value in (x0, n0, x1, n1)]
    p[exact] = _larger(fisher_mid_p(*few), p[exact], phi[exact])
    return p


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


def _two_sided(z: Floats, phi: Floats) -> Floats:
    return np.asarray(2 * norm.sf(np.abs(z) / np.sqrt(phi)), dtype=np.float64)


def _larger(exact: Floats, score: Floats, phi: Floats) -> Floats:
    return np.where(phi > 1, np.fmax(exact, score), exact)
