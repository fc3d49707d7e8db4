"""Many comparisons at once: p values adjusted so that false findings stay a stated share."""

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from indicators.statistics.inputs import Floats, Number, plain

Adjust = Literal["benjamini_hochberg", "bonferroni", "none"]
ADJUST: tuple[Adjust, ...] = get_args(Adjust)


def benjamini_hochberg(p: ArrayLike, *, family: ArrayLike | None = None) -> Number:
    """p values adjusted for the false discovery rate, in the shape given; reject where <= q.

    `family` (whole numbers that broadcast to the shape of `p`) says which tests are adjusted
    together: those of one indicator over its regions; without it all are. A missing p (NaN: a
    hidden or absent figure) stays NaN and is not counted among the tests. An impossible one raises
    ValueError, in arrays too: left out it would loosen all the others.
    Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57:289–300.
    """
    values = np.asarray(p, dtype=np.float64)
    known = ~np.isnan(values)
    bad = known & ~((values >= 0) & (values <= 1))
    if bad.any():
        raise ValueError(f"p value {values[bad].flat[0]}: must be between 0 and 1")
    adjusted = np.full(values.shape, np.nan)
    tests = values[known]
    group = _groups(family, values.shape)[known]
    # Two sorts are faster than lexsort, and few families sort in linear time as small numbers.
    order = np.argsort(tests)
    small = np.uint16 if group.size and group.max() < 2**16 else np.int64
    order = order[np.argsort(group[order].astype(small), kind="stable")]
    group, tests = group[order], tests[order]
    first = np.flatnonzero(np.r_[True, group[1:] != group[:-1]]) if group.size else group
    size = np.diff(np.r_[first, group.size])
    rank = np.arange(1, group.size + 1) - np.repeat(first, size)
    scaled = np.minimum(tests * np.repeat(size, size) / rank, 1)
    # The smallest from one's own rank up, within the family. Whole places in the order of all
    # values, lifted family by family, let one running minimum from the end serve them all exactly.
    lift = np.repeat(np.arange(size.size), size) * group.size
    ascending = np.argsort(scaled)
    place = np.empty(group.size, dtype=np.int64)
    place[ascending] = np.arange(group.size)
    smallest = np.minimum.accumulate((place + lift)[::-1])[::-1] - lift
    found = np.empty(group.size)
    found[order] = scaled[ascending[smallest]]
    adjusted[known] = found
    return plain(adjusted, values.ndim == 0)


@dataclass(frozen=True, slots=True)
class Selection:
    """What a family decided: arrays of the shape of the p values.

    `adjusted` p values, `rejected`, and the number of tests `m` and of rejections `r` in the family
    of each, by the method `adjust`.
    """

    adjusted: Floats
    rejected: NDArray[np.bool_]
    m: NDArray[np.int64]
    r: NDArray[np.int64]
    adjust: Adjust = "benjamini_hochberg"

    def fcr_level(self, q: float) -> Floats:
        """The confidence level of the interval beside each decision: 1 - q·R/m.

        At this level the false coverage rate of the selected intervals is at most q, and an
        interval excludes "no change" about where the test rejects. A family without a rejection
        takes R = 1, the level at which its smallest p value was refused. NaN where nothing was
        tested. Source: Benjamini & Yekutieli (2005), J. Am. Stat. Assoc. 100:71–81.
        """
        return self._level(q, np.maximum(self.r, 1))

    def next_level(self, q: float) -> Floats:
        """The level at which one more test of the family is rejected: 1 - q·(R+1)/m."""
        return self._level(q, np.minimum(self.r + 1, self.m))

    def _level(self, q: float, rejections: NDArray[np.int64]) -> Floats:
        if self.adjust == "none":
            return np.where(self.m > 0, 1 - q, np.nan)
        steps = rejections if self.adjust == "benjamini_hochberg" else np.ones_like(self.m)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(self.m > 0, 1 - q * steps / self.m, np.nan)


def select(
    p: ArrayLike,
    *,
    family: ArrayLike | None = None,
    q: float = 0.05,
    adjust: Adjust = "benjamini_hochberg",
) -> Selection:
    """Reject at the false discovery rate `q` within each family; see `benjamini_hochberg`.

    `adjust` bonferroni and none are for showing what other choices give. Raises ValueError for
    another one, and for a q that is not between 0 and 1.
    """
    if not 0 < q < 1:
        raise ValueError(f"q {q}: must be between 0 and 1")
    if adjust not in ADJUST:
        raise ValueError(f"adjust {adjust!r}: must be one of {', '.join(ADJUST)}")
    values = np.atleast_1d(np.asarray(p, dtype=np.float64))
    group = _groups(family, values.shape)
    # Impossible p values are refused here, whatever the method.
    adjusted = np.asarray(benjamini_hochberg(values, family=family))
    known = ~np.isnan(values)
    m = np.bincount(group.ravel(), weights=known.ravel()).astype(np.int64)[group]
    if adjust != "benjamini_hochberg":
        adjusted = np.minimum(values * m, 1) if adjust == "bonferroni" else values
    rejected = adjusted <= q  # NaN compares as False
    r = np.bincount(group.ravel(), weights=rejected.ravel()).astype(np.int64)
    return Selection(adjusted, rejected, m, r[group], adjust)


def _groups(family: ArrayLike | None, shape: tuple[int, ...]) -> NDArray[np.int64]:
    """The families as 0, 1, 2 …, in the shape of the tests."""
    if family is None:
        return np.zeros(shape, dtype=np.int64)
    given = np.broadcast_to(np.asarray(family), shape)
    if given.size and given.dtype.kind in "iu" and 0 <= given.min() and given.max() < given.size:
        return given.astype(np.int64)
    return np.unique(given, return_inverse=True)[1].reshape(shape).astype(np.int64)
