"""The smallest change that would have been found: shown beside every "no clear change"."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtri

from indicators.statistics.inputs import Floats, Number, plain, z_of

POWER = 0.80
ROUNDS, STEP = 20, 0.7
"""Rounds of a damped fixed point: each leaves at most two thirds of the distance."""
MANY_EVENTS, QUICK_ROUNDS = 100, 6
"""From so many events up a round leaves a sixth, without damping."""
BLOCK = 2**15
"""Cells worked out together, so that they stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Detectable:
    """The smallest fall and the smallest rise found with the stated power, both above 0.

    In the units of the level; infinite where not even a fall to 0 (a rise to 1) would be found.
    """

    fall: Number
    rise: Number


def smallest_detectable_change(
    level: ArrayLike,
    n0: ArrayLike,
    n1: ArrayLike,
    *,
    kind: str,
    phi: ArrayLike = 1,
    df: ArrayLike = np.inf,
    confidence: ArrayLike = 0.95,
    power: float = POWER,
) -> Detectable:
    """Smallest change from `level` that the score test of two periods finds with `power`.

    `level` is a proportion (`kind` proportion) or events per unit of denominator (`kind` rate), n0
    and n1 the denominators, phi and df as in `change`; all broadcast. The methods' ln RR = (z +
    0.8416)·sqrt(2·phi/x) and (z + 0.8416)·sqrt(2p(1-p)·phi/n) are its limits for large counts; at
    20 events they miss the power by more than ten points, for a rise has more variance than a fall.
    Solved for both directions with the variance under "no change" in the test and the true one in
    its power. An impossible or missing level or denominator gives NaN; ValueError for another kind
    or power.
    Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, §4.2.
    """
    if kind not in ("proportion", "rate"):
        raise ValueError(f"kind {kind!r}: must be 'proportion' or 'rate'")
    if not 0.5 <= power < 1:
        raise ValueError(f"power {power}: must be from 0.5 to below 1")
    given = [np.asarray(v, dtype=np.float64) for v in (level, n0, n1, phi, z_of(confidence, df))]
    p, a, b, spread, z = np.broadcast_arrays(*given)
    highest = 1.0 if kind == "proportion" else np.inf
    bad = ~((p >= 0) & (p <= highest) & np.isfinite(p) & (a > 0) & (b > 0) & (spread >= 0))
    p, spread = np.where(bad, np.nan, p), np.maximum(spread, 1)
    # With many events hardly a round is needed, and most cells of a large table have many.
    events = np.minimum(p, highest - p) * np.minimum(a, b) / spread
    rounds = np.where(events >= MANY_EVENTS, QUICK_ROUNDS, ROUNDS)
    fall, rise = np.full(p.shape, np.nan), np.full(p.shape, np.nan)
    cells = [np.ravel(value) for value in (p, a, b, spread, z)]
    for count in (QUICK_ROUNDS, ROUNDS):
        places = np.flatnonzero((rounds == count) & ~bad & ~np.isnan(z))
        for start in range(0, places.size, BLOCK):
            at = places[start : start + BLOCK]
            level_, n0_, n1_, phi_, z_ = (value[at] for value in cells)
            of = _Cells(level_, n0_, n1_, phi_, z_, float(ndtri(power)), kind)
            fall.flat[at] = of.solved(-1, of.p, count)
            rise.flat[at] = of.solved(1, highest - of.p, count)
    return Detectable(plain(fall, p.ndim == 0), plain(rise, p.ndim == 0))


@dataclass(frozen=True, slots=True)
class _Cells:
    p: Floats
    n0: Floats
    n1: Floats
    phi: Floats
    z: Floats
    beta: float
    kind: str

    def solved(self, sign: int, furthest: Floats, rounds: int) -> Floats:
        step = 1.0 if rounds == QUICK_ROUNDS else STEP
        # Not from 0, where a level of 0 has no error yet.
        d = np.minimum(self.z**2 * self.phi * (1 / self.n0 + 1 / self.n1), furthest / 2)
        with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
            for _ in range(rounds):
                target = self.needed(self.p + sign * d)
                d = np.minimum(d + step * (target - d), furthest)
            # Where the rounds find no difference that is enough, none within the bounds is.
            found = self.needed(self.p + sign * d) <= 1.005 * d
        return np.where(found & (d > 0), d, np.inf)

    def needed(self, p1: Floats) -> Floats:
        """The difference at which a test between the two levels has the power.

        The score divides by an error that comes from the same counts, so its own spread is not 1:
        a fall is seen more steadily than a rise (delta method).
        """
        w0, w1 = self.n0 / (self.n0 + self.n1), self.n1 / (self.n0 + self.n1)
        pooled = w0 * self.p + w1 * p1
        slope: Floats | float = 1.0
        v0, v1, v = self.p, p1, pooled
        if self.kind == "proportion":
            v0, v1, v = v0 * (1 - v0), v1 * (1 - v1), v * (1 - v)
            slope = 1 - 2 * pooled
        same = v * (1 / self.n0 + 1 / self.n1)
        pull = (p1 - self.p) * slope / (2 * v)
        spread = (1 - pull * w1) ** 2 * v1 / self.n1 + (1 + pull * w0) ** 2 * v0 / self.n0
        error = np.sqrt(self.phi * same)
        return np.asarray(error * (self.z + self.beta * np.sqrt(spread / same)))
