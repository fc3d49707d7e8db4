"""Comparisons of adopting regions with those that had not adopted yet, for many panels at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr

from indicators.statistics.inputs import Floats, z_of

LEAST_REGIONS = 4
"""Fewer regions on either side are not compared."""


@dataclass(frozen=True, slots=True)
class Panels:
    """Outcomes `y` of shape (panels, regions, periods), and the place of each region's first period
    with the model, `first` (the number of periods for never). At least two periods come before it.
    """

    y: Floats
    first: NDArray[np.int64]

    @property
    def adopting(self) -> NDArray[np.bool_]:
        """Regions whose own change is in the estimate: those with others left to compare with."""
        return adopting(self.first, self.y.shape[2])


@dataclass(frozen=True, slots=True)
class Comparison:
    """An average difference of each panel, its standard error by region, degrees of freedom."""

    estimate: Floats
    error: Floats
    df: Floats

    @property
    def p_value(self) -> Floats:
        """Two-sided p values of no difference."""
        return np.asarray(2 * stdtr(self.df, -np.abs(self.estimate) / self.error))

    def interval(self, confidence: float) -> tuple[Floats, Floats, Floats]:
        """Estimate, lower and upper limit."""
        half = z_of(confidence, self.df) * self.error
        return self.estimate, self.estimate - half, self.estimate + half


def adopting(first: NDArray[np.int64], periods: int) -> NDArray[np.bool_]:
    """Which regions adopt while enough others have not: the last to adopt compare with none."""
    waves = [w for w in np.unique(first) if w < periods and _others(first, w) >= LEAST_REGIONS]
    return np.isin(first, waves)


def compare(panels: Panels) -> Comparison:
    """The average over adopting regions of their change since before adoption, beyond the others'.

    Each period with the model is compared with the mean of all periods before adoption, and with
    the same difference of the regions that had not adopted by then.
    """
    periods = panels.y.shape[2]
    cells = []
    for wave in np.unique(panels.first[panels.adopting]):
        after = [t for t in range(wave, periods) if _others(panels.first, t) >= LEAST_REGIONS]
        for t in after:
            weights = np.zeros(periods)
            weights[:wave] = -1 / wave
            weights[t] += 1
            cells.append((int(wave), weights / len(after), panels.first > t))
    return _average(panels, cells)


def pretrend(panels: Panels) -> Comparison:
    """The average difference of slopes over the periods before adoption."""
    cells = []
    for wave in np.unique(panels.first[panels.adopting]):
        time = np.arange(wave) - (wave - 1) / 2
        weights = np.zeros(panels.y.shape[2])
        weights[:wave] = time / (time**2).sum()
        cells.append((int(wave), weights, panels.first > wave))
    return _average(panels, cells)


def leads(panels: Panels) -> list[tuple[int, Comparison]]:
    """The difference of each period before adoption against the last one before it.

    Periods back from adoption, from 2; only those that every adopting region has.
    """
    waves = np.unique(panels.first[panels.adopting])
    found = []
    for back in range(2, int(waves.min()) + 1):
        cells = []
        for wave in waves:
            weights = np.zeros(panels.y.shape[2])
            weights[wave - back], weights[wave - 1] = 1, -1
            cells.append((int(wave), weights, panels.first > wave))
        found.append((back, _average(panels, cells)))
    return found


def _others(first: NDArray[np.int64], period: int) -> int:
    return int((first > period).sum())


def _average(panels: Panels, cells: list[tuple[int, Floats, NDArray[np.bool_]]]) -> Comparison:
    """Mean over adopting regions of weighted periods minus those of each cell's other regions.

    The influence of a region is its own deviation from the mean of its kind, both as an adopting
    and as a comparison region; each kind is enlarged by k/(k - 1), as a sample variance is.
    """
    adopting = panels.adopting
    count = int(adopting.sum())
    own = np.zeros(panels.y.shape[:2])
    influence = np.zeros(panels.y.shape[:2])
    for wave, weights, others in cells:
        moved = panels.y @ weights
        mean = moved[:, others].mean(1, keepdims=True)
        members = adopting & (panels.first == wave)
        own[:, members] += moved[:, members] - mean
        share, k = members.sum() / count, int(others.sum())
        influence[:, others] -= share * (moved[:, others] - mean) / k * np.sqrt(k / (k - 1))
    estimate = own[:, adopting].mean(1)
    deviation = own[:, adopting] - estimate[:, None]
    influence[:, adopting] += deviation / count * np.sqrt(count / (count - 1))
    groups = [(influence[:, kind] ** 2).sum(1) for kind in (adopting, ~adopting)]
    free = [count - 1, max(int((~adopting).sum()) - 1, 1)]
    variance = groups[0] + groups[1]
    df = variance**2 / sum(v**2 / k for v, k in zip(groups, free, strict=True))
    return Comparison(estimate, np.sqrt(variance), df)
