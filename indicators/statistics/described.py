"""What is said without a test: stages that regions report, counts of places, indices of one year.

A stage is a self-report and a count of places is all of them, so there is no chance to set a change
against; an index has no sampling model and is never compared over time (methods §5).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from indicators.statistics.decision import CODE, REASON, Codes

STAGES = range(5)
"""0 not started … 4 established."""


def stages(stage0: ArrayLike, stage1: ArrayLike, *, barrier: ArrayLike = 0) -> tuple[Codes, Codes]:
    """Verdict and reason codes of reported stages: advanced, same_stage or moved_back.

    Whole stages from 0 to 4, NaN for missing; arrays that broadcast. `barrier` as in
    `verdict.classify`. A stage outside is insufficient data, as is a missing one.
    """
    return _described(
        stage0, stage1, ("advanced", "same_stage", "moved_back"), barrier, max(STAGES)
    )


def places(count0: ArrayLike, count1: ArrayLike, *, barrier: ArrayLike = 0) -> tuple[Codes, Codes]:
    """Verdict and reason codes of numbers of places: more, same or fewer."""
    return _described(count0, count1, ("more", "same", "fewer"), barrier, np.inf)


def beside_middle(value: ArrayLike, *, middle: float = 100) -> tuple[Codes, Codes]:
    """Verdict and reason codes of an index within one year: higher, same or lower than the middle.

    The middle region is 100 every year by construction.
    """
    return _described(middle, value, ("higher", "same", "lower"), 0, np.inf, whole=False)


def _described(
    first: ArrayLike,
    last: ArrayLike,
    names: tuple[str, str, str],
    barrier: ArrayLike,
    highest: float,
    *,
    whole: bool = True,
) -> tuple[Codes, Codes]:
    a, b = np.broadcast_arrays(
        np.atleast_1d(np.asarray(first, dtype=np.float64)), np.asarray(last, dtype=np.float64)
    )
    reason = np.array(np.broadcast_to(np.asarray(barrier), a.shape), dtype=np.uint8)
    missing = np.isnan(a) | np.isnan(b)
    wrong = ~missing & ~(_possible(a, highest, whole) & _possible(b, highest, whole))
    reason[(reason == 0) & missing] = REASON["missing"]
    reason[(reason == 0) & wrong] = REASON["impossible"]
    up, same, down = (CODE[name] for name in names)
    code = np.where(b > a, up, np.where(b < a, down, same))
    return np.where(reason == 0, code, CODE["insufficient_data"]).astype(np.uint8), reason


def _possible(value: NDArray[np.float64], highest: float, whole: bool) -> NDArray[np.bool_]:
    inside = (value >= 0) & (value <= highest) & np.isfinite(value)
    return inside & (value == np.round(value)) if whole else inside
