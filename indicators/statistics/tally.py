"""The counts of a region set that are published together: each class, by name, and bounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from indicators.statistics.decision import CLASSES, CODE, Codes

MISSING = CODE["insufficient_data"]


@dataclass(frozen=True, slots=True)
class Tally:
    """Regions by class, in their order; `stable` are those of no_clear_change that are unchanged.

    `up` and `down` count directions alone, over regions with a change however small: say so where
    they are shown, and what chance gives (`claim_rules.directions_by_chance`).
    """

    regions: Mapping[str, tuple[str, ...]]
    stable: tuple[str, ...]
    up: int
    down: int

    @property
    def total(self) -> int:
        """All regions, missing ones too."""
        return sum(len(names) for names in self.regions.values())

    def count(self, name: str) -> int:
        """How many regions have the class."""
        return len(self.regions.get(name, ()))

    def bounds(self, name: str) -> tuple[int, int]:
        """The fewest and the most regions of the class, whatever the missing ones would have.

        Raises KeyError for a name that is no class, and for that of the missing.
        """
        if CODE[name] == MISSING:
            raise KeyError(name)
        return self.count(name), self.count(name) + self.count(CLASSES[MISSING])


def tally(
    regions: Sequence[str],
    verdict: Codes,
    *,
    stable: ArrayLike = False,
    estimate: ArrayLike = np.nan,
) -> Tally:
    """The counts of one indicator, an element of each array for each region.

    `stable` and `estimate` as in `decision.Verdicts`; without an estimate there are no directions.
    Raises ValueError where regions and verdicts differ in number.
    """
    codes = np.asarray(verdict)
    if codes.shape != (len(regions),):
        raise ValueError(f"{len(regions)} regions for verdicts of shape {codes.shape}")
    flags = np.broadcast_to(np.asarray(stable, dtype=bool), codes.shape)
    change = np.broadcast_to(np.asarray(estimate, dtype=np.float64), codes.shape)
    by_class = {
        CLASSES[code]: tuple(r for r, c in zip(regions, codes, strict=True) if c == code)
        for code in sorted(set(codes.tolist()))
    }
    unchanged = tuple(r for r, flag in zip(regions, flags, strict=True) if flag)
    known = codes != MISSING
    up, down = (int((known & side).sum()) for side in (change > 0, change < 0))
    return Tally(by_class, unchanged, up, down)
