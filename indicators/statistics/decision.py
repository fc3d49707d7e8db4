"""What a verdict can be, and how a family of regions decides together (methods §5).

A verdict is a code, a place in `CLASSES`; why there is none, or no clear one, a place in `REASONS`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from indicators.statistics import multiplicity
from indicators.statistics.inputs import Floats

CLASSES = (
    "insufficient_data",
    "no_clear_change",
    "improved",
    "worsened",
    "higher",
    "lower",
    "advanced",
    "same_stage",
    "moved_back",
    "more",
    "fewer",
    "same",
)
"""Every class; the codes are their places, so new ones come last."""
CODE = {name: code for code, name in enumerate(CLASSES)}
REASONS = (
    "none",
    "missing",
    "suppressed",
    "zero_denominator",
    "impossible",
    "break",
    "overlap",
    "few_events",
    "few_points",
    "unknown_overdispersion",
    "undetectable",
    "below_margin",
)
"""Why a cell has no verdict, or, last, why a change beyond chance is no clear one."""
REASON = {name: code for code, name in enumerate(REASONS)}
POLARITY = {"higher_is_better": 1, "lower_is_better": -1, "none": 0}
"""Which direction is good, by the catalogue's `direction`."""
STABLE = 0.90
"""Unchanged is what the interval of this level shows (methods §3)."""

Codes = NDArray[np.uint8]
Limits = Callable[[Floats], tuple[Floats, Floats]]
"""Lower and upper limits of every cell's change at the levels given."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """One element for each cell; changes in units of the value, NaN where nothing was compared.

    `lower` and `upper` are at confidence `level`, that of the family's decision (1 - q·R/m).
    `stable` marks those of no_clear_change that are shown to be unchanged. `fall` and `rise` are
    the smallest changes that would have been found with 80 % power, infinite where none would. `m`
    tests were made in the family of the cell, `r` of them rejected.
    """

    verdict: Codes
    reason: Codes
    stable: NDArray[np.bool_]
    estimate: Floats
    lower: Floats
    upper: Floats
    level: Floats
    p_value: Floats
    adjusted: Floats
    fall: Floats
    rise: Floats
    phi: Floats
    m: NDArray[np.int64]
    r: NDArray[np.int64]

    def names(self) -> NDArray[np.str_]:
        """The classes by name."""
        return np.asarray(CLASSES)[self.verdict]


@dataclass(frozen=True, slots=True)
class Cells:
    """What was found of each cell, in units of the value, before the family decides.

    `narrow` are the limits at the level that shows a change to be nearly none (`STABLE`).
    """

    estimate: Floats
    p_value: Floats
    narrow: tuple[Floats, Floats]
    limits: Limits
    detectable: Callable[[Floats, NDArray[np.bool_]], tuple[Floats, Floats]]
    reason: Codes
    phi: Floats


def decide(
    cells: Cells,
    *,
    polarity: ArrayLike,
    margin: ArrayLike,
    plausible: ArrayLike,
    family: ArrayLike | None,
    q: float,
    adjust: multiplicity.Adjust = "benjamini_hochberg",
    brief: bool = False,
) -> Verdicts:
    """The rules of `classify` from tests already made, whatever they test.

    `brief` leaves out the intervals, the flag of the unchanged and the detectable changes: for
    drawn panels, of which only the clear verdicts are counted.
    """
    given = np.asarray(margin, dtype=np.float64)
    # No stated margin: any change beyond chance counts, and none is near enough to be none.
    least = np.where(np.isnan(given), 0, given)
    sign = np.broadcast_to(np.asarray(polarity), cells.estimate.shape)
    if not np.isin(sign, (-1, 0, 1)).all():
        raise ValueError(f"polarity {sign[~np.isin(sign, (-1, 0, 1))].flat[0]}: must be -1, 0 or 1")
    chosen = multiplicity.select(cells.p_value, family=family, q=q, adjust=adjust)
    tested = ~np.isnan(cells.p_value)
    # A change that is exactly the margin counts, whatever the last binary digit of either says.
    relevant = np.abs(cells.estimate) >= least * (1 - 1e-12)
    clear = chosen.rejected & relevant
    code = np.where(tested, CODE["no_clear_change"], CODE["insufficient_data"]).astype(np.uint8)
    up = cells.estimate > 0
    code[clear] = np.where(up, CODE["higher"], CODE["lower"])[clear]
    good = clear & (sign != 0)
    code[good] = np.where(up == (sign > 0), CODE["improved"], CODE["worsened"])[good]
    reason = np.where(chosen.rejected & ~relevant, REASON["below_margin"], cells.reason)
    level = np.where(tested, chosen.fcr_level(q), np.nan)
    nothing = np.full(code.shape, np.nan)
    lower, upper = (nothing, nothing) if brief else cells.limits(level)
    unclear = tested & ~clear & ~np.bool_(brief)
    with np.errstate(invalid="ignore"):
        stable = unclear & (cells.narrow[0] > -least) & (cells.narrow[1] < least)
    fall, rise = nothing.copy(), nothing.copy()
    if unclear.any():
        fall[unclear], rise[unclear] = cells.detectable(chosen.next_level(q), unclear)
    with np.errstate(invalid="ignore"):
        blind = unclear & ~chosen.rejected & ~stable & (np.fmin(fall, rise) > np.asarray(plausible))
    code[blind], reason[blind] = CODE["insufficient_data"], REASON["undetectable"]
    return Verdicts(
        verdict=code,
        reason=reason.astype(np.uint8),
        stable=stable,
        estimate=cells.estimate,
        lower=lower,
        upper=upper,
        level=level,
        p_value=cells.p_value,
        adjusted=chosen.adjusted,
        fall=fall,
        rise=rise,
        phi=cells.phi,
        m=chosen.m,
        r=chosen.r,
    )
