"""A plainer interval and test of a change, to see what another choice of method gives.

Never what is shown: `change` keeps its level where these do not.
"""

import numpy as np

from indicators.statistics.change import Change
from indicators.statistics.equality import two_sided
from indicators.statistics.inputs import Floats, z_of


def difference(
    x0: Floats,
    n0: Floats,
    x1: Floats,
    n1: Floats,
    *,
    kind: str,
    confidence: Floats | float,
    phi: Floats,
    df: Floats,
) -> Change:
    """Difference from counts that were checked: symmetric limits, and the test that goes with them.

    Proportions with one success and one failure added, rates with half an event added, in each
    period, for the standard error alone. Units as in `change`.
    Source: Agresti & Caffo (2000), Am. Stat. 54:280–288.
    """
    if kind == "proportion":
        p0, p1 = (x0 + 1) / (n0 + 2), (x1 + 1) / (n1 + 2)
        variance = p0 * (1 - p0) / (n0 + 2) + p1 * (1 - p1) / (n1 + 2)
    else:
        variance = (x0 + 0.5) / n0**2 + (x1 + 0.5) / n1**2
    estimate, error = x1 / n1 - x0 / n0, np.sqrt(variance)
    half = z_of(confidence, df) * error * np.sqrt(phi)
    return Change(estimate, estimate - half, estimate + half, two_sided(estimate / error, phi, df))
