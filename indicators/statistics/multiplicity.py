"""Many comparisons at once: p values adjusted so that false findings stay a stated share."""

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import false_discovery_control

from indicators.statistics.inputs import Number, plain


def benjamini_hochberg(p: ArrayLike) -> Number:
    """p values adjusted for the false discovery rate, in the shape given; reject where <= q.

    A missing p (NaN: a hidden or absent figure) stays NaN and is not counted among the tests. An
    impossible one raises ValueError, in arrays too: left out it would loosen all the others.
    Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57:289–300.
    """
    values = np.asarray(p, dtype=np.float64)
    known = ~np.isnan(values)
    bad = known & ~((values >= 0) & (values <= 1))
    if bad.any():
        raise ValueError(f"p value {values[bad].flat[0]}: must be between 0 and 1")
    adjusted = np.full(values.shape, np.nan)
    if known.any():
        adjusted[known] = false_discovery_control(values[known], method="bh")
    return plain(adjusted, values.ndim == 0)
