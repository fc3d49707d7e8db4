"""Confidence intervals of one period's level: proportions, rates, and control limits.

Every function takes scalars or arrays that broadcast together, `confidence` included, and returns
(lower, upper) of the same shape. A bad scalar (typed by a person) raises ValueError naming the
value; in arrays (flowing data) the bad or missing element gives NaN in both limits, never a number.
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import gammainccinv, gammaincinv, ndtr, pdtrik

from indicators.statistics.inputs import Floats, Number, counts, plain, z_of

Limits = tuple[Number, Number]

EXACT_BELOW = 10
"""Below this many events Byar's approximation gives way to exact limits (methods §2)."""


def wilson(count: ArrayLike, denominator: ArrayLike, *, confidence: ArrayLike = 0.95) -> Limits:
    """Wilson score limits of a proportion, as proportions from 0 to 1.

    Count 0 gives lower limit 0 exactly, count = denominator gives upper limit 1 exactly.
    Source: Wilson (1927), J. Am. Stat. Assoc. 22; Newcombe (1998), method 3.
    """
    x, n, scalar = counts(count, denominator, proportion=True)
    lower, upper = wilson_at(x, n, np.asarray(z_of(confidence)))
    return plain(lower, scalar), plain(upper, scalar)


def byar(
    count: ArrayLike,
    denominator: ArrayLike,
    *,
    multiplier: float = 1,
    confidence: ArrayLike = 0.95,
) -> Limits:
    """Limits of a rate in units of `multiplier` events per unit of denominator.

    Byar's approximation from 10 events up, exact (Garwood) limits below.
    Source: Breslow & Day (1987), vol. II, §2.3; Garwood (1936), Biometrika 28.
    """
    if not multiplier > 0:
        raise ValueError(f"multiplier must be above 0, got {multiplier}")
    x, n, scalar = counts(count, denominator, proportion=False)
    lower, upper = byar_at(x, n, np.asarray(z_of(confidence)))
    return plain(lower * multiplier, scalar), plain(upper * multiplier, scalar)


def wilson_at(x: Floats, n: Floats, z: Floats) -> tuple[Floats, Floats]:
    """The limits of `wilson` at normal or t quantiles, of counts that were checked."""
    with np.errstate(invalid="ignore", divide="ignore"):
        half = z * np.sqrt(z**2 + 4 * x * (1 - x / n))
        lower = (2 * x + z**2 - half) / (2 * (n + z**2))
        upper = (2 * x + z**2 + half) / (2 * (n + z**2))
    known = ~np.isnan(lower)
    lower = np.where((x == 0) & known, 0.0, lower)
    return lower, np.where((x == n) & known, 1.0, upper)


def byar_at(x: Floats, n: Floats, z: Floats) -> tuple[Floats, Floats]:
    """The limits of `byar` per unit of denominator at quantiles, of counts that were checked."""
    with np.errstate(invalid="ignore", divide="ignore"):
        root = 3 * np.sqrt(np.where(x > 0, x, np.nan))
        lower = np.asarray(x * (1 - 1 / (9 * x) - z / root) ** 3)
        upper = np.asarray((x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * np.sqrt(x + 1))) ** 3)
        few = np.broadcast_to(x < EXACT_BELOW, lower.shape)
        if few.any():  # the exact limits cost fifty times the approximation
            events = np.broadcast_to(x, few.shape)[few]
            tail = np.broadcast_to(ndtr(-z), few.shape)[few]
            # Half a chi-square quantile of 2x degrees of freedom is a gamma quantile of shape x.
            exact = gammaincinv(np.where(events > 0, events, 1), tail)
            lower[few] = np.where((events == 0) & ~np.isnan(tail), 0.0, exact)
            upper[few] = gammainccinv(events + 1, tail)
        return lower / n, upper / n


def mean(
    value: ArrayLike, error: ArrayLike, *, df: ArrayLike = np.inf, confidence: ArrayLike = 0.95
) -> Limits:
    """t limits of a mean from its own standard error, in units of the value.

    `df` are the degrees of freedom of the standard error; infinite gives normal limits. An error
    of 0 or below is bad input: figures without a sampling model have no interval.
    """
    y, se = np.broadcast_arrays(
        np.asarray(value, dtype=np.float64), np.asarray(error, dtype=np.float64)
    )
    bad = ~np.isfinite(y) | ~np.isfinite(se) | (se <= 0)
    if y.ndim == 0 and bool((se <= 0) | np.isinf(se) | np.isinf(y)):
        raise ValueError(f"mean {float(y)} with standard error {float(se)}: must be above 0")
    half = z_of(confidence, df) * np.where(bad, np.nan, se)
    return plain(np.asarray(y - half), y.ndim == 0), plain(np.asarray(y + half), y.ndim == 0)


def funnel_proportion(
    baseline: ArrayLike,
    denominator: ArrayLike,
    *,
    confidence: ArrayLike = 0.95,
    phi: ArrayLike = 1,
) -> Limits:
    """Control limits around `baseline` (a proportion) for each denominator, as proportions.

    The Wilson limits of an expected count; may be fractional. Use 0.95 and 0.998. Overdispersion
    `phi` above 1 widens the limits as in every other method: it must be shown where it is used.
    Source: Spiegelhalter (2005), Stat. Med. 24, with score limits.
    """
    p, n = np.asarray(baseline, dtype=float), np.asarray(denominator, dtype=float)
    # Checked here, or the message would name a count that nobody typed.
    bad = (p < 0) | (p > 1)
    if p.ndim == 0 and bool(bad):
        raise ValueError(f"baseline {float(p)}: a proportion must be between 0 and 1")
    size = n / np.maximum(np.asarray(phi, dtype=float), 1)
    return wilson(np.where(bad, np.nan, p) * size, size, confidence=confidence)


def funnel_rate(
    baseline: ArrayLike,
    denominator: ArrayLike,
    *,
    multiplier: float = 1,
    confidence: ArrayLike = 0.95,
    phi: ArrayLike = 1,
) -> Limits:
    """Control limits around `baseline`, both in units of `multiplier` events per unit.

    The exact Poisson limits of the count that is expected in each denominator, made continuous: an
    observed count on the limit is the one whose own exact interval just reaches the baseline. Use
    0.95 and 0.998. `phi` as in `funnel_proportion`.
    Source: Spiegelhalter (2005), Stat. Med. 24:1185–1202; OHID, PHEindicatormethods.
    """
    if not multiplier > 0:
        raise ValueError(f"multiplier must be above 0, got {multiplier}")
    rate, n = np.asarray(baseline, dtype=float), np.asarray(denominator, dtype=float)
    bad = (rate < 0) | np.isinf(rate)
    if rate.ndim == 0 and bool(bad):
        raise ValueError(f"baseline {float(rate)}: a rate must be finite and 0 or more")
    size = n / np.maximum(np.asarray(phi, dtype=float), 1)
    expected, size, scalar = counts(
        np.where(bad, np.nan, rate) / multiplier * size, size, proportion=False
    )
    tail = ndtr(-np.asarray(z_of(confidence)))
    with np.errstate(invalid="ignore"):
        none = np.exp(-expected)
        # Where even no event is not rare enough, no count is low.
        lower = np.where(none >= tail, 0.0, pdtrik(np.maximum(tail, none), expected))
        upper = np.where(expected > 0, pdtrik(1 - tail, np.maximum(expected, 1e-300)) + 1, 0.0)
        # Below one event at most: an event is then on the limit or above it.
        upper = np.where(none >= 1 - tail, 1.0, upper)
        missing = np.isnan(expected) | np.isnan(tail)
        low, high = (np.where(missing, np.nan, v) * multiplier / size for v in (lower, upper))
    return plain(low, scalar), plain(high, scalar)
