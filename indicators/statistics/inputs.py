"""How every statistic takes its counts: bad scalars are refused by name, bad data become missing.

A scalar was typed by a person and raises ValueError naming the value; in arrays (flowing data) the
bad or missing element becomes NaN, never a number.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import norm

Floats = NDArray[np.float64]
Number = Floats | float
"""What a statistic returns: a float for scalars, else an array of the broadcast shape."""


def z_of(confidence: float) -> float:
    """The two-sided standard normal quantile of a confidence level between 0 and 1."""
    if not 0 < confidence < 1:
        raise ValueError(f"confidence must be between 0 and 1, got {confidence}")
    return float(norm.ppf(1 - (1 - confidence) / 2))


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
    return float(values) if scalar else values
