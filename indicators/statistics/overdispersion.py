"""How much more than pure chance the figures of an indicator vary: phi, and where it comes from.

Ignoring it makes false verdicts. It is estimated around each region's own line over at least five
yearly points, pooled over regions, so that real differences between the regions' slopes stay out of
it; never from the two periods that are compared (methods §3). Curved series and single odd years
come into it, which is on the safe side.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from indicators.statistics import slope
from indicators.statistics.inputs import Floats

Origin = Literal["unknown", "assumed", "estimated"]
ORIGINS: tuple[Origin, ...] = ("unknown", "assumed", "estimated")


@dataclass(frozen=True, slots=True)
class Phi:
    """The overdispersion to use: `value` (1 or more), `df` of its t reference, `origin` as a code.

    `df` is infinite where the value was assumed. Unknown: the value is NaN; no test may be made.
    """

    value: Floats
    df: Floats
    origin: NDArray[np.uint8]
    """Places in `ORIGINS`."""


def estimate(
    count: ArrayLike, denominator: ArrayLike, years: ArrayLike, *, kind: str
) -> tuple[Floats, Floats]:
    """Pearson's phi and its degrees of freedom, pooled over the regions of each indicator.

    The last axis are the years, the one before it the regions; the results have the shape of the
    axes before those. Give years since the last break only. Phi is as estimated, so it may lie
    below 1; without a region of five known years it is NaN with 0 degrees of freedom.
    Source: McCullagh & Nelder (1989), §4.5.2; Wedderburn (1974), Biometrika 61.
    """
    return pooled(slope.fit(count, denominator, years, kind=kind))


def pooled(fitted: slope.Slopes) -> tuple[Floats, Floats]:
    """`estimate` from slopes already fitted, whose last axis are the regions."""
    df = fitted.df.sum(-1)
    with np.errstate(invalid="ignore", divide="ignore"):
        phi = np.nansum(fitted.pearson, axis=-1) / df
    return np.where(df > 0, phi, np.nan), np.asarray(df)


def choose(estimated: ArrayLike, df: ArrayLike, assumed: ArrayLike = np.nan) -> Phi:
    """The estimate where there is one, else the catalogue's assumption, never below 1.

    Arrays that broadcast; NaN where an indicator has none. Raises ValueError for an assumption
    below 1, which a catalogue refuses too.
    """
    found, freedom, given = np.broadcast_arrays(
        *(np.asarray(value, dtype=np.float64) for value in (estimated, df, assumed))
    )
    if (given < 1).any():
        raise ValueError(f"assumed phi {given[given < 1].flat[0]:g}: must be 1 or more")
    known = np.isfinite(found) & (freedom > 0)
    value = np.where(known, np.maximum(found, 1), given)
    origin = np.where(known, 2, np.where(np.isnan(given), 0, 1)).astype(np.uint8)
    return Phi(value, np.where(known, freedom, np.inf), origin)
