"""Random draws of the demo generator, one function a kind of indicator."""

import numpy as np

from indicators.model import Indicator

Cell = tuple[float | None, float | None, float | None]
"""numerator, denominator, value"""


def overdispersed_rate(
    rng: np.random.Generator, indicator: Indicator, expected: float, denominator: float
) -> Cell:
    """A count around `expected` per multiplier whose variance is phi times the Poisson variance."""
    multiplier = float(indicator.multiplier or 1)
    mean = expected / multiplier * denominator
    phi = max(float(indicator.phi or 1.0), 1.0)
    # Negative binomial with variance phi * mean; plain Poisson where phi is 1.
    count = rng.poisson(mean) if phi == 1.0 else rng.negative_binomial(mean / (phi - 1), 1 / phi)
    return _cell(float(count), denominator, multiplier)


def overdispersed_proportion(
    rng: np.random.Generator, indicator: Indicator, expected: float, denominator: float
) -> Cell:
    """A count out of `denominator` persons whose variance is phi times the binomial variance."""
    multiplier = float(indicator.multiplier or 1)
    share = min(max(expected / multiplier, 0.0005), 0.995)
    phi = max(float(indicator.phi or 1.0), 1.0)
    if phi > 1.0 and denominator > phi:
        # Beta-binomial: variance n p (1-p) (1 + (n-1) rho) = phi n p (1-p).
        rho = (phi - 1) / (denominator - 1)
        share = float(rng.beta(share * (1 - rho) / rho, (1 - share) * (1 - rho) / rho))
    return _cell(float(rng.binomial(int(denominator), share)), denominator, multiplier)


def survey_share(rng: np.random.Generator, indicator: Indicator, expected: float) -> Cell:
    """A published percentage without counts, rounded as surveys publish it."""
    return None, None, round(max(expected + float(rng.normal(0, 0.6)), 0.1), indicator.decimals)


def facilities(rng: np.random.Generator, expected: float) -> Cell:
    """A number of places."""
    count = float(rng.poisson(max(expected, 0.5)))
    return count, None, count


def _cell(count: float, denominator: float, multiplier: float) -> Cell:
    return count, denominator, multiplier * count / denominator
