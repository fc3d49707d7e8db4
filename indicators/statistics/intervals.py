"""Confidence intervals of one period's level: proportions, rates, and control limits.

Every function takes scalars or arrays that broadcast together and returns (lower, upper) of the
same shape. A bad scalar (typed by a person) raises ValueError naming the value; in arrays (flowing
data) the bad or missing element gives NaN in both limits, never a number.
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import chi2

from indicators.statistics.inputs import Floats, Number, counts, plain, z_of

Limits = tuple[Number, Number]

EXACT_BELOW = 10
"""Below this many events Byar's approximation gives way to exact limits (methods §2)."""


def wilson(count: ArrayLike, denominator: ArrayLike, *, confidence: float = 0.95) -> Limits:
    """Wilson score limits of a proportion, as proportions from 0 to 1.

    Count 0 gives lower limit 0 exactly, count = denominator gives upper limit 1 exactly.
    Source: Wilson (1927), J. Am. Stat. Assoc. 22; Newcombe (1998), method 3.
    """
    x, n, scalar = counts(count, denominator, proportion=True)
    z = z_of(confidence)
    with np.errstate(invalid="ignore", divide="ignore"):
        p = x / n
        half = z * np.sqrt(z**2 + 4 * x * (1 - p))
        lower = (2 * x + z**2 - half) / (2 * (n + z**2))
        upper = (2 * x + z**2 + half) / (2 * (n + z**2))
    lower = np.where(x == 0, 0.0, lower)
    upper = np.where((x == n) & (n > 0), 1.0, upper)
    return _out(lower, upper, scalar)


def byar(
    count: ArrayLike, denominator: ArrayLike, *, multiplier: float = 1, confidence: float = 0.95
) -> Limits:
    """Limits of a rate in units of `multiplier` events per unit of denominator.

    Byar's approximation from 10 events up, exact (Garwood) limits below.
    Source: Breslow & Day (1987), vol. II, §2.3; Garwood (1936), Biometrika 28.
    """
    if not multiplier > 0:
        raise ValueError(f"multiplier must be above 0, got {multiplier}")
    x, n, scalar = counts(count, denominator, proportion=False)
    z, alpha = z_of(confidence), 1 - confidence
    with np.errstate(invalid="ignore", divide="ignore"):
        root = 3 * np.sqrt(np.where(x > 0, x, np.nan))
        lower = x * (1 - 1 / (9 * x) - z / root) ** 3
        upper = (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * np.sqrt(x + 1))) ** 3
        few = x < EXACT_BELOW
        # A quantile takes as long as a hundred of the sums above: once for each different count.
        counts_below, place = np.unique(x[few], return_inverse=True)
        least = np.where(counts_below == 0, 0.0, chi2.ppf(alpha / 2, 2 * counts_below) / 2)
        most = chi2.ppf(1 - alpha / 2, 2 * counts_below + 2) / 2
        lower, upper = np.asarray(lower), np.asarray(upper)
        lower[few], upper[few] = least[place], most[place]
        return _out(lower * multiplier / n, upper * multiplier / n, scalar)


def funnel_proportion(
    baseline: ArrayLike, denominator: ArrayLike, *, confidence: float = 0.95
) -> Limits:
    """Control limits around `baseline` (a proportion) for each denominator, as proportions.

    The Wilson limits of an expected count; may be fractional. Use 0.95 and 0.998.
    Source: Spiegelhalter (2005), Stat. Med. 24, with score limits.
    """
    p, n = np.asarray(baseline, dtype=float), np.asarray(denominator, dtype=float)
    # Checked here, or the message would name a count that nobody typed.
    bad = (p < 0) | (p > 1)
    if p.ndim == 0 and bool(bad):
        raise ValueError(f"baseline {float(p)}: a proportion must be between 0 and 1")
    return wilson(np.where(bad, np.nan, p) * n, n, confidence=confidence)


def _out(lower: Floats, upper: Floats, scalar: bool) -> Limits:
    return plain(lower, scalar), plain(upper, scalar)
