"""Change between two periods that share no year: difference or ratio, interval, test.

Period 0 is the earlier one: the estimate is period 1 minus, or over, period 0, of counts `x` and
denominators `n`, as a proportion from 0 to 1 or as events per unit of denominator. Scalars or
arrays that broadcast together, results of the broadcast shape. A bad scalar (typed by a person)
raises ValueError naming the value; in arrays (flowing data) the bad or missing element gives NaN
in every result, never a number.

`phi` is the overdispersion of the indicator: standard errors are multiplied by sqrt(max(phi, 1)),
which is what dividing counts and denominators by phi does to the limits. Never estimate it from
the two periods that are compared (methods §3). `df` are the degrees of freedom of an estimated
phi (a t reference); infinite where phi is assumed or given.

The p values stand alone: whoever looks at many must adjust them (`multiplicity`).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from indicators.statistics import equality
from indicators.statistics.inputs import Floats, Number, counts, plain, z_of
from indicators.statistics.intervals import Limits, byar_at, wilson_at


@dataclass(frozen=True, slots=True)
class Change:
    """A difference or ratio with its limits and the two-sided p value of "nothing changed"."""

    estimate: Number
    lower: Number
    upper: Number
    p_value: Number


def proportion_difference(
    x0: ArrayLike,
    n0: ArrayLike,
    x1: ArrayLike,
    n1: ArrayLike,
    *,
    confidence: ArrayLike = 0.95,
    phi: ArrayLike = 1,
    df: ArrayLike = np.inf,
) -> Change:
    """Difference of two independent proportions, from -1 to 1: hybrid score limits.

    Test: pooled score, or Fisher mid-p where an expected count is below 5.
    Source: Newcombe (1998), Stat. Med. 17:873–890, method 10.
    """
    pair = _Pair.of(x0, n0, x1, n1, phi, df, proportion=True)
    return _difference(pair, pair.limits(wilson_at, confidence))


def rate_difference(
    x0: ArrayLike,
    n0: ArrayLike,
    x1: ArrayLike,
    n1: ArrayLike,
    *,
    confidence: ArrayLike = 0.95,
    phi: ArrayLike = 1,
    df: ArrayLike = np.inf,
) -> Change:
    """Difference of two independent rates per unit of denominator: MOVER of Byar/exact limits.

    Test: score, or conditional exact mid-p below 20 events in both periods together.
    Source: Donner & Zou (2012), Stat. Methods Med. Res. 21 (MOVER-D).
    """
    pair = _Pair.of(x0, n0, x1, n1, phi, df, proportion=False)
    return _difference(pair, pair.limits(byar_at, confidence))


def proportion_ratio(
    x0: ArrayLike,
    n0: ArrayLike,
    x1: ArrayLike,
    n1: ArrayLike,
    *,
    confidence: ArrayLike = 0.95,
    phi: ArrayLike = 1,
    df: ArrayLike = np.inf,
) -> Change:
    """Ratio of two independent proportions: MOVER-R of Wilson limits.

    No events in period 0: the ratio is undefined, and estimate and limits are NaN; the test is
    that of the difference. Source: Donner & Zou (2012), Stat. Methods Med. Res. 21.
    """
    pair = _Pair.of(x0, n0, x1, n1, phi, df, proportion=True)
    return _ratio(pair, pair.limits(wilson_at, confidence))


def rate_ratio(
    x0: ArrayLike,
    n0: ArrayLike,
    x1: ArrayLike,
    n1: ArrayLike,
    *,
    confidence: ArrayLike = 0.95,
    phi: ArrayLike = 1,
    df: ArrayLike = np.inf,
) -> Change:
    """Ratio of two independent rates: MOVER-R of Byar/exact limits; rules as `proportion_ratio`."""
    pair = _Pair.of(x0, n0, x1, n1, phi, df, proportion=False)
    return _ratio(pair, pair.limits(byar_at, confidence))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Checked counts of both periods, all of one shape; phi is 1 or more."""

    x0: Floats
    n0: Floats
    x1: Floats
    n1: Floats
    phi: Floats
    df: Floats
    proportion: bool
    scalar: bool

    @classmethod
    def of(
        cls,
        x0: ArrayLike,
        n0: ArrayLike,
        x1: ArrayLike,
        n1: ArrayLike,
        phi: ArrayLike,
        df: ArrayLike,
        *,
        proportion: bool,
    ) -> "_Pair":
        given = [np.asarray(value, dtype=np.float64) for value in (x0, n0, x1, n1, phi, df)]
        for name, value in zip(("phi", "df"), given[4:], strict=True):
            if value.ndim == 0 and bool(value < 0):
                raise ValueError(f"{name} {float(value)}: must be 0 or more")
        if given[4].ndim == 0 and bool(np.isinf(given[4])):
            raise ValueError(f"phi {float(given[4])}: overdispersion must be finite")
        a, b, c, d, spread, freedom = np.broadcast_arrays(*given)
        count0, denominator0, scalar = counts(a, b, proportion=proportion)
        count1, denominator1, _ = counts(c, d, proportion=proportion)
        # One missing number leaves nothing to compare: the whole pair is missing.
        missing = ~(spread >= 0) | np.isinf(spread) | ~(freedom > 0)
        missing = missing | np.isnan(count0) | np.isnan(count1)
        values = (count0, denominator0, count1, denominator1, np.maximum(spread, 1))
        x0_, n0_, x1_, n1_, phi_ = (np.where(missing, np.nan, value) for value in values)
        return cls(x0_, n0_, x1_, n1_, phi_, np.asarray(freedom), proportion, scalar)

    def limits(
        self, method: Callable[..., tuple[Floats, Floats]], confidence: ArrayLike
    ) -> tuple[Floats, Floats, Floats, Floats]:
        """Lower and upper limits of period 0, then of period 1."""
        z = np.asarray(z_of(confidence, self.df))
        return (
            *method(self.x0 / self.phi, self.n0 / self.phi, z),
            *method(self.x1 / self.phi, self.n1 / self.phi, z),
        )

    def change(self, estimate: Floats, lower: Floats, upper: Floats) -> Change:
        test = equality.of_proportions if self.proportion else equality.of_rates
        p = test(*np.atleast_1d(self.x0, self.n0, self.x1, self.n1, self.phi, self.df))
        p = np.where(np.isnan(self.x0), np.nan, p.reshape(self.x0.shape))
        return Change(*(plain(value, self.scalar) for value in (estimate, lower, upper, p)))


def difference_limits(
    x0: ArrayLike,
    n0: ArrayLike,
    x1: ArrayLike,
    n1: ArrayLike,
    *,
    kind: str,
    confidence: ArrayLike = 0.95,
    phi: ArrayLike = 1,
    df: ArrayLike = np.inf,
) -> Limits:
    """The limits of `proportion_difference` or `rate_difference` alone, without their test.

    Raises ValueError for a `kind` that is neither proportion nor rate.
    """
    if kind not in ("proportion", "rate"):
        raise ValueError(f"kind {kind!r}: must be 'proportion' or 'rate'")
    proportion = kind == "proportion"
    pair = _Pair.of(x0, n0, x1, n1, phi, df, proportion=proportion)
    _, lower, upper = _around(pair, pair.limits(wilson_at if proportion else byar_at, confidence))
    return plain(lower, pair.scalar), plain(upper, pair.scalar)


def _difference(pair: _Pair, limits: tuple[Floats, Floats, Floats, Floats]) -> Change:
    return pair.change(*_around(pair, limits))


def _around(
    pair: _Pair, limits: tuple[Floats, Floats, Floats, Floats]
) -> tuple[Floats, Floats, Floats]:
    l0, u0, l1, u1 = limits
    p0, p1 = pair.x0 / pair.n0, pair.x1 / pair.n1
    difference = p1 - p0
    lower = difference - np.hypot(p1 - l1, u0 - p0)
    return difference, lower, difference + np.hypot(u1 - p1, p0 - l0)


def _ratio(pair: _Pair, limits: tuple[Floats, Floats, Floats, Floats]) -> Change:
    l0, u0, l1, u1 = limits
    p0, p1 = pair.x0 / pair.n0, pair.x1 / pair.n1
    product, defined = p1 * p0, pair.x0 > 0
    with np.errstate(invalid="ignore", divide="ignore"):
        # The lower limit as written in methods §3 divides by u0(2p0 - u0), which is 0 or below for
        # few events; multiplied by its conjugate it has a value for all, and 0 for no events.
        top, bottom = l1 * (2 * p1 - l1), u0 * (2 * p0 - u0)
        lower = top / (product + np.sqrt(np.maximum(product**2 - top * bottom, 0)))
        top, bottom = u1 * (2 * p1 - u1), l0 * (2 * p0 - l0)
        upper = (product + np.sqrt(np.maximum(product**2 - top * bottom, 0))) / bottom
        ratio = p1 / p0
    lower = np.where(pair.x1 == 0, 0.0, lower)
    return pair.change(*(np.where(defined, value, np.nan) for value in (ratio, lower, upper)))
