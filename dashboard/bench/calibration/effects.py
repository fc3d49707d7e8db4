"""The effect of the model over drawn panels: coverage where kept, and what the gate refuses."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indicators.statistics.did import Panels, compare
from indicators.statistics.impact import diverging

REGIONS, PERIODS = 18, 8
ADOPTIONS = {
    "8 of 18 at once": np.array([5] * 8 + [PERIODS] * 10),
    "9 of 18 in five waves": np.array([3, 3, 4, 4, 5, 5, 6, 6, 7] + [PERIODS] * 9),
}
"""The place of each region's first period with the model."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Shares of panels: intervals that hold the effect where not refused, and refusals."""

    covered: float
    refused: float


def drawn(
    first: NDArray[np.int64],
    effect: float,
    *,
    before: float = 0.0,
    phi: float = 1.5,
    panels: int,
    seed: int = 2019,
) -> Panels:
    """Log rates of regions of very different size with common ups and downs.

    `effect` is relative, from adoption on; `before` a yearly relative divergence of the adopting
    regions that breaks the comparison.
    """
    rng = np.random.default_rng(seed)
    shape = (panels, REGIONS, 1)
    n = np.exp(rng.uniform(np.log(5e3), np.log(2e5), shape)) * np.ones(PERIODS)
    common = rng.normal(0, 0.03, (panels, 1, PERIODS))
    level = 0.02 * np.exp(rng.normal(0, 0.2, shape) + common)
    time = np.arange(PERIODS)
    adopts = (first < PERIODS)[None, :, None]
    moved = np.log1p(effect) * (time >= first[:, None]) + before * adopts * time
    mean = n * level * np.exp(moved)
    x = rng.negative_binomial(mean / (phi - 1), 1 / phi) if phi > 1 else rng.poisson(mean)
    return Panels(np.log(np.maximum(x, 1) / n), first)


def measure(panels: Panels, effect: float) -> Outcome:
    """Coverage of the 95 % interval where not refused, and the share refused."""
    refused = diverging(panels)
    _, lower, upper = compare(panels).interval(0.95)
    true = np.log1p(effect)
    held = (lower <= true) & (true <= upper)
    kept = ~refused
    return Outcome(float(held[kept].mean()) if kept.any() else float("nan"), float(refused.mean()))
