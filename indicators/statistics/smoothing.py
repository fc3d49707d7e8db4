"""Levels drawn towards the common one by how little each region knows: for maps and ranks only.

Never to test a change, never in place of a hidden figure (methods §8).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from indicators.statistics.inputs import Floats, counts


@dataclass(frozen=True, slots=True)
class Smoothed:
    """Arrays of the shape of the counts, but `common` and `variance`, which have no regions' axis.

    `value` and its standard `error` per unit of denominator, `weight` of each region's own figure,
    the `common` level, and the `variance` between regions beyond chance: 0 means no evidence that
    regions differ beyond chance, and every value is the common one.
    """

    value: Floats
    error: Floats
    weight: Floats
    common: Floats
    variance: Floats


def empirical_bayes(
    count: ArrayLike, denominator: ArrayLike, *, kind: str, phi: ArrayLike = 1
) -> Smoothed:
    """Marshall's global empirical Bayes values; the regions lie along the last axis.

    `kind` proportion or rate. Overdispersion `phi` (an element for each set of regions) above 1
    widens what is chance. Missing and impossible figures stay NaN and inform nothing. `error` is
    that of the value around the true level, the common level and the variance taken as known.
    Raises ValueError for another kind. Source: Marshall (1991), Appl. Statist. 40:283–294.
    """
    if kind not in ("proportion", "rate"):
        raise ValueError(f"kind {kind!r}: must be 'proportion' or 'rate'")
    x, n, _ = counts(np.atleast_1d(count), denominator, proportion=kind == "proportion")
    spread = np.maximum(np.asarray(phi, dtype=np.float64), 1)
    with np.errstate(invalid="ignore", divide="ignore"):
        p, total = x / n, np.nansum(n, axis=-1)
        common = np.nansum(x, axis=-1) / total
        one = common * (1 - common) if kind == "proportion" else common
        chance = spread * one
        away = np.nansum(n * (p - common[..., None]) ** 2, axis=-1) / total
        mean_n = total / (~np.isnan(n)).sum(-1)
        variance = np.maximum(away - chance / mean_n, 0)
        own = np.where(np.isnan(n), np.nan, chance[..., None] / n)
        weight = np.where(np.isnan(n), np.nan, variance[..., None] / (variance[..., None] + own))
        # No events at all: nothing differs, and nothing says how much by chance.
        weight = np.where((own == 0) & ~np.isnan(n), 0.0, weight)
    value = common[..., None] + weight * (p - common[..., None])
    return Smoothed(value, np.sqrt(variance[..., None] * (1 - weight)), weight, common, variance)
