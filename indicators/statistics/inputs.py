"""How every statistic takes its counts: bad scalars are refused by name, bad data become missing.

A scalar was typed by a person and raises ValueError naming the value; in arrays (flowing data) the
bad or missing element becomes NaN, never a number.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri, stdtrit

Floats = NDArray[np.float64]
Number = Floats | float
"""What a statistic returns: a float for scalars, else an array of the broadcast shape."""


def z_of(confidence: ArrayLike, df: ArrayLike = np.inf) -> Number:
    """The two-sided quantile of confidence levels between 0 and 1: normal, or t with `df`.

    `df` are the degrees of freedom of an estimated spread, infinite where it is known. A missing
    level (NaN) has no quantile; any other outside raises ValueError, in arrays too: levels are set
    by programs and people, they are not data.
    """
    level, freedom = np.broadcast_arrays(
        np.asarray(confidence, dtype=np.float64), np.asarray(df, dtype=np.float64)
    )
    bad = (level <= 0) | (level >= 1)
    if bad.any():
        raise ValueError(f"confidence must be between 0 and 1, got {level[bad].flat[0]:g}")
    tail = (1 - level) / 2
    z, finite = -ndtri(tail), np.isfinite(freedom)
    if finite.any():
        z = np.where(finite, -stdtrit(np.where(finite, freedom, 1), tail), z)
    return plain(np.asarray(z), level.ndim == 0)


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
