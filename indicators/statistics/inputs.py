"""How every statistic takes its counts: bad scalars are refused by name, bad data become missing.

A scalar was typed by a person and raises ValueError naming the value; in arrays (flowing data) the
bad or missing element becomes NaN, never a number.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr, ndtri, stdtrit

Floats = NDArray[np.float64]
Number = Floats | float
"""What a statistic returns: a float for scalars, else an array of the broadcast shape."""


def z_of(confidence: ArrayLike) -> Number:
    """The two-sided standard normal quantile of confidence levels between 0 and 1.

    A missing level (NaN) has no quantile; any other outside raises ValueError, in arrays too:
    levels are set by programs and people, they are not data.
    """
    level = np.asarray(confidence, dtype=np.float64)
    bad = (level <= 0) | (level >= 1)
    if bad.any():
        raise ValueError(f"confidence must be between 0 and 1, got {level[bad].flat[0]:g}")
    return plain(-ndtri((1 - level) / 2), level.ndim == 0)


def level_under_t(confidence: ArrayLike, df: ArrayLike) -> Number:
    """The confidence level whose normal quantile is the t quantile of `confidence`.

    `df` are the degrees of freedom of an estimated spread; infinite leaves the level as it is. So
    every method that takes a level works with a t reference too.
    """
    level, freedom = np.broadcast_arrays(
        np.asarray(confidence, dtype=np.float64), np.asarray(df, dtype=np.float64)
    )
    finite = np.isfinite(freedom)
    if not finite.any():
        return plain(np.asarray(level), level.ndim == 0)
    quantile = stdtrit(np.where(finite, freedom, 1), (1 + level) / 2)
    return plain(np.where(finite, 2 * ndtr(quantile) - 1, level), level.ndim == 0)


def counts(
    count: ArrayLike, denominator: ArrayLike, *, proportion: bool
) -> tuple[Floats, Floats, bool]:
    """Counts and denominators of one shape, and whether they are scalars.

    The denominator must be finite and above 0, the count 0 or more and, for a proportion, at most
    the denominator.
    """
    x, n = np.broadcast_arrays(
        np.asarray(count, dtype=np.float64), np.asarray(denominator, dtype=np.float64)
    )
    scalar = x.ndim == 0
    bad = (x < 0) | (n <= 0) | np.isinf(x) | np.isinf(n) | ((x > n) if proportion else False)
    if scalar and bool(bad):
        raise ValueError(
            f"count {float(x)} with denominator {float(n)}: the denominator must be finite and "
            "above 0, and "
            + ("the count between 0 and the denominator" if proportion else "the count 0 or more")
        )
    bad = bad | np.isnan(x) | np.isnan(n)
    return np.where(bad, np.nan, x), np.where(bad, np.nan, n), scalar


def plain(values: Floats, scalar: bool) -> Number:
    """The values as a float where the caller gave scalars."""
    return float(values) if scalar and values.ndim == 0 else values
