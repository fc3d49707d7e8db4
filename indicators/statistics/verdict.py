"""The verdict of each region on the change of one indicator (methods §5).

Whole tables at once: arrays that broadcast, and `family`, whole numbers that say which cells are
the regions of one indicator and are decided together. Numbers stand only where a comparison was
made. Statuses, places and indices have no test: see `described`.
"""

from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from indicators.statistics import change, slope, wald
from indicators.statistics.decision import (
    CLASSES,
    CODE,
    POLARITY,
    REASON,
    REASONS,
    STABLE,
    Cells,
    Codes,
    Verdicts,
    decide,
)
from indicators.statistics.detectable import POWER, smallest_detectable_change
from indicators.statistics.equality import two_sided
from indicators.statistics.inputs import Floats, z_of
from indicators.statistics.multiplicity import Adjust

__all__ = [
    "CLASSES",
    "CODE",
    "POLARITY",
    "REASON",
    "REASONS",
    "Verdicts",
    "classify",
    "classify_slopes",
]

Method = Literal["score", "wald"]
FEW_EVENTS = 10
"""Fewer events in both periods together are insufficient data (methods §5)."""


def classify(
    x0: ArrayLike,
    n0: ArrayLike,
    x1: ArrayLike,
    n1: ArrayLike,
    *,
    kind: str,
    polarity: ArrayLike,
    margin: ArrayLike = 0,
    multiplier: ArrayLike = 1,
    phi: ArrayLike = 1,
    df: ArrayLike = np.inf,
    plausible: ArrayLike = np.inf,
    barrier: ArrayLike = 0,
    family: ArrayLike | None = None,
    q: float = 0.05,
    adjust: Adjust = "benjamini_hochberg",
    method: Method = "score",
    brief: bool = False,
) -> Verdicts:
    """Verdicts from the counts of two periods, 0 the earlier, of `kind` proportion or rate.

    improved and worsened (polarity 1 or -1), higher and lower (0): Benjamini–Hochberg at `q` over
    the family rejects, and the change is at least `margin`, the relevance margin in units of the
    value (events per `multiplier`). no_clear_change else; insufficient_data for what `barrier`
    names (a code of `REASONS`, 0 for none), a missing or impossible figure, fewer than 10 events in
    both periods together, an unknown `phi` (NaN; with `df`, see `overdispersion`), and where even
    the largest `plausible` change would not have been found. Cells without a test are not counted
    in the family. `brief` leaves out all but the clear verdicts (see `decide`). `adjust` and
    `method` are the verdict's as they stand; others show what other choices give (`robustness`).
    Raises ValueError for another kind, q, polarity, or choice.
    """
    _check(kind)
    given = [np.asarray(v, dtype=np.float64) for v in (x0, n0, x1, n1, phi, df)]
    a, b, c, d, spread, freedom = np.broadcast_arrays(*np.atleast_1d(*given))
    proportion = kind == "proportion"
    reason = _reasons(a, b, c, d, spread, np.asarray(barrier), proportion)
    fine = reason == 0
    a, c = (np.where(fine, value, np.nan) for value in (a, c))
    spread = np.where(fine, np.maximum(spread, 1), np.nan)
    times = np.asarray(multiplier, dtype=np.float64)
    words: dict[str, Any] = {"kind": kind, "phi": spread, "df": freedom}
    # The limits of this call are those that show a change to be nearly none.
    if method == "score":
        test = change.proportion_difference if proportion else change.rate_difference
        tested = test(a, b, c, d, confidence=STABLE, phi=spread, df=freedom)
    elif method == "wald":
        tested = wald.difference(a, b, c, d, confidence=STABLE, **words)
    else:
        raise ValueError(f"method {method!r}: must be 'score' or 'wald'")

    def limits(level: Floats) -> tuple[Floats, Floats]:
        if method == "wald":
            simple = wald.difference(a, b, c, d, confidence=level, **words)
            lower, upper = simple.lower, simple.upper
        else:
            lower, upper = change.difference_limits(a, b, c, d, confidence=level, **words)
        return times * np.asarray(lower), times * np.asarray(upper)

    def detectable(level: Floats, where: NDArray[np.bool_]) -> tuple[Floats, Floats]:
        pooled = (a[where] + c[where]) / (b[where] + d[where])
        found = smallest_detectable_change(
            pooled,
            b[where],
            d[where],
            kind=kind,
            phi=spread[where],
            df=freedom[where],
            confidence=level[where],
        )
        unit = np.broadcast_to(times, where.shape)[where]
        return unit * np.asarray(found.fall), unit * np.asarray(found.rise)

    cells = Cells(
        estimate=times * np.asarray(tested.estimate),
        p_value=np.asarray(tested.p_value),
        narrow=(times * np.asarray(tested.lower), times * np.asarray(tested.upper)),
        limits=limits,
        detectable=detectable,
        reason=reason,
        phi=spread,
    )
    return decide(
        cells,
        polarity=polarity,
        margin=margin,
        plausible=plausible,
        family=family,
        q=q,
        adjust=adjust,
        brief=brief,
    )


def classify_slopes(
    count: ArrayLike,
    denominator: ArrayLike,
    years: ArrayLike,
    *,
    kind: str,
    polarity: ArrayLike,
    margin: ArrayLike = 0,
    multiplier: ArrayLike = 1,
    phi: ArrayLike = 1,
    df: ArrayLike = np.inf,
    plausible: ArrayLike = np.inf,
    barrier: ArrayLike = 0,
    family: ArrayLike | None = None,
    q: float = 0.05,
) -> Verdicts:
    """Verdicts from yearly series of at least five points, by each region's own slope.

    The years lie along the last axis of `count` and `denominator` (see `slope`); everything else
    has the shape of the axes before it and means the same as in `classify`. The change is that of
    the fitted line from the first to the last known year. Give the years of the comparison alone,
    since the last break. Fewer points than five: insufficient_data.
    """
    _check(kind)
    fitted = slope.fit(count, denominator, years, kind=kind)
    shape = fitted.z.shape
    spread, freedom, unit = (
        np.broadcast_to(np.asarray(v, dtype=np.float64), shape) for v in (phi, df, multiplier)
    )
    reason = np.array(np.broadcast_to(np.asarray(barrier), shape), dtype=np.uint8)
    for name, where in (
        ("few_points", fitted.points < slope.POINTS),
        ("few_events", ~(fitted.events >= FEW_EVENTS) | np.isnan(fitted.slope)),
        ("unknown_overdispersion", ~(np.isfinite(spread) & (spread >= 0))),
    ):
        reason[(reason == 0) & where] = REASON[name]
    fine = reason == 0
    spread = np.where(fine, np.maximum(spread, 1), np.nan)
    error = fitted.error * np.sqrt(spread)
    series, size = np.broadcast_arrays(np.asarray(count, float), np.asarray(denominator, float))

    def at(b: Floats, where: NDArray[np.bool_]) -> Floats:
        moved = slope.change_at(b, series[where], size[where], years, kind=kind)
        return unit[where] * moved

    def limits(level: Floats) -> tuple[Floats, Floats]:
        half = np.asarray(z_of(level, freedom)) * error
        ends = np.full(shape, np.nan), np.full(shape, np.nan)
        for end, b in zip(ends, (fitted.slope - half, fitted.slope + half), strict=True):
            end[fine] = at(b[fine], fine)
        return ends

    def detectable(level: Floats, where: NDArray[np.bool_]) -> tuple[Floats, Floats]:
        z = np.asarray(z_of(level, freedom))
        least = ((z + z_of(2 * POWER - 1)) * error)[where]
        return -at(-least, where), at(least, where)

    with np.errstate(invalid="ignore"):
        p_value = two_sided(fitted.z, spread, freedom)
    cells = Cells(
        estimate=np.where(fine, unit * (fitted.last - fitted.first), np.nan),
        p_value=np.where(fine, p_value, np.nan),
        narrow=limits(np.where(fine, STABLE, np.nan)),
        limits=limits,
        detectable=detectable,
        reason=reason,
        phi=spread,
    )
    return decide(cells, polarity=polarity, margin=margin, plausible=plausible, family=family, q=q)


def _check(kind: str) -> None:
    if kind not in ("proportion", "rate"):
        raise ValueError(f"kind {kind!r}: must be 'proportion' or 'rate'")


def _reasons(
    x0: Floats,
    n0: Floats,
    x1: Floats,
    n1: Floats,
    phi: Floats,
    barrier: NDArray[np.generic],
    proportion: bool,
) -> Codes:
    """Why a cell cannot be tested: the caller's reason first, then what its numbers say."""
    reason = np.array(np.broadcast_to(barrier, x0.shape), dtype=np.uint8)

    def because(name: str, where: NDArray[np.bool_]) -> None:
        reason[(reason == 0) & where] = REASON[name]

    with np.errstate(invalid="ignore"):
        because("missing", np.isnan(x0) | np.isnan(n0) | np.isnan(x1) | np.isnan(n1))
        because("zero_denominator", (n0 == 0) | (n1 == 0))
        wrong = (x0 < 0) | (x1 < 0) | (n0 < 0) | (n1 < 0)
        wrong |= np.isinf(x0) | np.isinf(n0) | np.isinf(x1) | np.isinf(n1)
        because("impossible", wrong | ((x0 > n0) | (x1 > n1) if proportion else False))
        because("few_events", x0 + x1 < FEW_EVENTS)
        because("unknown_overdispersion", ~(np.isfinite(phi) & (phi >= 0)))
    return reason
