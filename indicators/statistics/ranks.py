"""Ranks with what is known of them: intervals, bands, and the chance of either end (methods §8)."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import studentized_range

from indicators.statistics.inputs import Floats

DRAWS = 2000
PAIRS = 500_000
"""Pairs worked out together: few enough for the processor's cache."""
SEED = 2016_2019


@dataclass(frozen=True, slots=True)
class Ranks:
    """Arrays of the shape of the values; rank 1 is the highest value. 0 where a value is missing.

    `lowest` and `highest` hold all true ranks of a set of regions at once at the confidence level.
    Regions of one `band` (1 has the highest) cannot all be told apart; those of different bands
    can.
    """

    rank: NDArray[np.int64]
    lowest: NDArray[np.int64]
    highest: NDArray[np.int64]
    band: NDArray[np.int64]


def ranks(value: ArrayLike, error: ArrayLike, *, confidence: float = 0.90) -> Ranks:
    """Ranks of regions along the last axis from estimates and standard errors in the same unit.

    Two regions are told apart where they differ by more than Tukey's honest significant difference
    of unequal errors; a region's rank lies between one more than those surely above it and all but
    those surely below it. A missing value or error (or one not above 0) has no rank and is not
    counted. Raises ValueError for a level outside 0 … 1.
    Source: Al Mohamad, van Zwet, Goeman & Solari (2021), Stat. Med. 40; Kramer (1956).
    """
    if not 0 < confidence < 1:
        raise ValueError(f"confidence must be between 0 and 1, got {confidence:g}")
    y, se = np.broadcast_arrays(
        np.atleast_1d(np.asarray(value, dtype=np.float64)), np.asarray(error, dtype=np.float64)
    )
    known = np.isfinite(y) & (se > 0) & np.isfinite(se)
    shape, regions = y.shape, y.shape[-1]
    y, se, known = (v.reshape(-1, regions) for v in (np.where(known, y, np.nan), se, known))
    number = known.sum(-1)
    needed = np.array([_apart(int(k), confidence) for k in np.unique(number)])
    critical = needed[np.searchsorted(np.unique(number), number)]
    out = [np.zeros(y.shape, dtype=np.int64) for _ in range(4)]
    # Pairs of all regions at once would be regions² numbers for each set.
    step = max(1, PAIRS // max(regions, 1) ** 2)
    for start in range(0, y.shape[0], step):
        part = slice(start, start + step)
        found = _of_pairs(y[part], se[part], critical[part])
        for whole, piece in zip(out, found, strict=True):
            whole[part] = np.where(known[part], piece, 0)
    return Ranks(*(array.reshape(shape) for array in out))


def third(
    value: ArrayLike, error: ArrayLike, *, draws: int = DRAWS, seed: int = SEED
) -> tuple[Floats, Floats]:
    """Probability of each region to be among the highest third, and among the lowest.

    From smoothed values and their errors (`smoothing`): the figures as they are would give a third
    of equal regions for certain. Regions along the last axis; a third is rounded down, at least
    one. NaN where a value is missing. An error of 0 ties, and ties are broken at random.
    Source: Laird & Louis (1989), J. Educ. Stat. 14; Goldstein & Spiegelhalter (1996).
    """
    y, se = np.broadcast_arrays(
        np.atleast_1d(np.asarray(value, dtype=np.float64)), np.asarray(error, dtype=np.float64)
    )
    known = np.isfinite(y) & (se >= 0)
    rng = np.random.default_rng(seed)
    top, bottom = np.zeros(y.shape), np.zeros(y.shape)
    number = known.sum(-1, keepdims=True)
    size = np.maximum(number // 3, 1)
    # What is equal is put in order by draws too small to change anything else.
    least = 1e-9 * np.max(np.abs(y[known]), initial=1e-9)
    noise = np.hypot(se, least)
    for _ in range(draws):
        drawn = np.where(known, y + noise * rng.standard_normal(y.shape), np.inf)
        order = np.argsort(drawn, axis=-1)
        place = np.empty(y.shape, dtype=np.int64)
        np.put_along_axis(place, order, np.broadcast_to(np.arange(y.shape[-1]), y.shape), axis=-1)
        bottom += place < size
        top += (place >= number - size) & (place < number)
    highest, lowest = (np.where(known, found / draws, np.nan) for found in (top, bottom))
    return highest, lowest


def _of_pairs(y: Floats, se: Floats, critical: Floats) -> tuple[NDArray[np.int64], ...]:
    """Rank, lowest, highest and band; whatever they are for the missing."""
    order = np.argsort(-y, axis=-1)  # NaN comes last
    y, se = (np.take_along_axis(v, order, axis=-1) for v in (y, se))
    variance = (critical[:, None] * se) ** 2
    gap = y[:, :, None] - y[:, None, :]
    with np.errstate(invalid="ignore"):
        # From a place to one further down: surely lower?
        lower = np.sign(gap) * gap**2 > variance[:, :, None] + variance[:, None, :]
        new = np.diff(y, axis=-1, prepend=np.inf) != 0
    places = np.arange(y.shape[1])
    known = (~np.isnan(y)).sum(-1, keepdims=True)
    # The furthest place down that any region so far cannot be told from; the missing are no one.
    together = ~lower & (places < known)[:, None, :]
    furthest = places[-1] - np.argmax(together[:, :, ::-1], axis=-1)
    furthest = np.maximum.accumulate(furthest, axis=-1)
    begins = np.ones(y.shape, dtype=np.int64)
    begins[:, 1:] = furthest[:, :-1] < places[1:]
    sorted_ = (
        1 + np.maximum.accumulate(np.where(new, places, 0), axis=-1),
        known - lower.sum(-1),
        1 + lower.sum(1),
        np.cumsum(begins, axis=-1),
    )
    found = tuple(np.empty(y.shape, dtype=np.int64) for _ in sorted_)
    for whole, piece in zip(found, sorted_, strict=True):
        np.put_along_axis(whole, order, np.broadcast_to(piece, y.shape), axis=-1)
    return found


@lru_cache(maxsize=512)
def _apart(regions: int, confidence: float) -> float:
    """How many standard errors of a difference tell two of so many regions apart."""
    if regions < 2:
        return np.inf
    return float(studentized_range.ppf(confidence, regions, np.inf) / np.sqrt(2))
