"""The effect of adopting the model, or the reason why it cannot be estimated (methods §7).

Regions that adopted are compared with those that had not adopted yet, over the same periods: the
average over adopting regions of their change against the others' (group-time comparisons with
not-yet-adopted regions, all earlier periods as the base). A gate refuses whatever would have to be
believed instead of seen.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from indicators.statistics.detectable import POWER
from indicators.statistics.did import LEAST_REGIONS, Panels, adopting, compare, leads, pretrend
from indicators.statistics.inputs import Floats, z_of

Refusal = Literal[
    "overlapping_periods",
    "no_adoption",
    "no_comparison",
    "few_pre_periods",
    "few_regions",
    "zero_counts",
    "diverging_before",
]
LEAST_BEFORE = 2
DIVERGING = 0.05
"""Level of each of two tests of what came before: their line, and each period alone."""
PERMUTATIONS = 999


@dataclass(frozen=True, slots=True)
class Lead:
    """Difference from the others in a period before adoption, against the last one before it.

    `before` counts periods back from adoption: 2 is the last but one.
    """

    before: int
    estimate: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class Effect:
    """The relative effect (-0.05: five per cent lower), or `refusal`, which says why there is none.

    `p_value` is by randomisation: how often adoption dealt out at random gives as much. `adopting`
    and `comparison` count the regions used, `left_out` those with a period missing or with too few
    periods before adoption. `pretrend` is the p value of lines that diverge before adoption, and
    `detectable` the smallest divergence a period (relative) that this test finds with 80 % power:
    what is smaller may be in the effect.
    All NaN where refused, except the leads and the p value that refused it.
    """

    refusal: Refusal | None
    estimate: float = float("nan")
    lower: float = float("nan")
    upper: float = float("nan")
    p_value: float = float("nan")
    pretrend: float = float("nan")
    detectable: float = float("nan")
    leads: tuple[Lead, ...] = ()
    adopting: int = 0
    comparison: int = 0
    left_out: int = 0


def estimate(
    count: ArrayLike,
    denominator: ArrayLike,
    periods: Sequence[tuple[int, int]],
    adopted: ArrayLike,
    *,
    confidence: float = 0.95,
    seed: int = 2016_2019,
) -> Effect:
    """The average effect on the adopting regions, from counts of shape (regions, periods).

    `periods` are (first year, last year) in order; `adopted` the year from which each region has
    the model, NaN for never: a period that ends before it is before, every other after. On the log
    scale, standard errors by region with Satterthwaite's t, randomisation over regions with `seed`.
    A region with a missing or impossible figure is left out whole.

    Refuses: periods that share a year; no region, or all at once, adopting; fewer than two periods
    before adoption; fewer than 4 adopting or comparison regions; a count of 0; lines or single
    periods before adoption that diverge. Raises ValueError for shapes that do not fit.
    Source: Callaway & Sant'Anna (2021), J. Econometrics 225; Borusyak, Jaravel & Spiess (2024),
    Rev. Econ. Stud. 91; Fisher (1935).
    """
    x, n = (np.asarray(v, dtype=np.float64) for v in (count, denominator))
    x, n = np.broadcast_arrays(x, n)
    start = np.asarray(adopted, dtype=np.float64)
    if x.ndim != 2 or x.shape != (start.size, len(periods)):
        raise ValueError(f"counts of shape {x.shape} for {start.size} regions and {len(periods)}")
    if any(a[1] >= b[0] for a, b in itertools.pairwise(periods)):
        return Effect("overlapping_periods")
    ends = np.array([last for _, last in periods])
    # The first period that is not wholly before adoption.
    first = np.where(np.isnan(start), ends.size, np.searchsorted(ends, start)).astype(int)
    possible = np.isfinite(x) & (x >= 0) & np.isfinite(n) & (n > 0)
    whole = np.asarray(possible.all(1))
    refusal, used = _refusal(first, whole, ends.size)
    left_out = int(start.size - used.sum())
    if refusal is not None:
        return Effect(refusal, left_out=left_out)
    if (x[used] == 0).any():
        return Effect("zero_counts", left_out=left_out)
    panels = Panels(np.log(x[used] / n[used])[None], first[used])
    before, earlier = pretrend(panels), leads(panels)
    lead_rows = tuple(
        Lead(back, *(_relative(v) for v in found.interval(confidence))) for back, found in earlier
    )
    sizes = {
        "adopting": int(panels.adopting.sum()),
        "comparison": int((~panels.adopting).sum()),
        "left_out": left_out,
    }
    line = float(before.p_value[0])
    z = z_of(1 - DIVERGING, before.df) + z_of(2 * POWER - 1)
    seen = _relative(z * before.error)
    if diverging(panels)[0]:
        return Effect("diverging_before", pretrend=line, detectable=seen, leads=lead_rows, **sizes)
    found = compare(panels)
    point, lower, upper = (_relative(v) for v in found.interval(confidence))
    chance = _by_randomisation(panels, abs(float(found.estimate[0])), seed)
    return Effect(None, point, lower, upper, chance, line, seen, lead_rows, **sizes)


def diverging(panels: Panels) -> NDArray[np.bool_]:
    """Panels whose adopting regions went another way before adoption: by their line, or a period.

    Each of the two tests at 5 %, the single periods by Bonferroni.
    """
    earlier = [found.p_value for _, found in leads(panels)]
    single = np.min(earlier, axis=0) < DIVERGING / len(earlier)
    return np.asarray((pretrend(panels).p_value < DIVERGING) | single)


def difference_in_differences(
    before0: float, after0: float, before1: float, after1: float
) -> float:
    """The change of group 1 beyond that of group 0, in the units of the means."""
    return (after1 - before1) - (after0 - before0)


def _refusal(
    first: NDArray[np.int64], whole: NDArray[np.bool_], periods: int
) -> tuple[Refusal | None, NDArray[np.bool_]]:
    """Why there is no comparison, if so, and which regions are used."""
    adopts = whole & (first < periods)
    if not adopts.any():
        return "no_adoption", whole
    if np.unique(first[whole]).size == 1:
        return "no_comparison", whole
    early = adopts & (first < LEAST_BEFORE)
    used = whole & ~early
    count = int(adopting(first[used], periods).sum())
    if count >= LEAST_REGIONS:
        return None, used
    # Had the early ones had enough periods before, would there have been enough of them?
    return "few_pre_periods" if count + early.sum() >= LEAST_REGIONS else "few_regions", used


def _by_randomisation(panels: Panels, seen: float, seed: int) -> float:
    rng = np.random.default_rng(seed)
    dealt = rng.permuted(
        np.broadcast_to(np.arange(panels.first.size), (PERMUTATIONS, panels.first.size)), axis=1
    )
    others = compare(Panels(panels.y[0][dealt], panels.first)).estimate
    return float((1 + (np.abs(others) >= seen - 1e-12).sum()) / (PERMUTATIONS + 1))


def _relative(log: float | Floats) -> float:
    return float(np.expm1(np.asarray(log).ravel()[0]))
