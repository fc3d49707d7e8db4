"""How often a rule of a claim holds where nothing changed: drawn panels, judged as the real one."""

import numpy as np
from numpy.typing import ArrayLike

from indicators.statistics import change
from indicators.statistics.claim_rules import Rule
from indicators.statistics.decision import CODE
from indicators.statistics.inputs import Floats
from indicators.statistics.multiplicity import Adjust
from indicators.statistics.verdict import Method, classify

PANELS = 2000
"""Enough to know a share of 5 % within one point."""
SEED = 2016_2019


def by_chance(
    rule: Rule,
    x0: ArrayLike,
    n0: ArrayLike,
    x1: ArrayLike,
    n1: ArrayLike,
    *,
    kind: str,
    polarity: int,
    phi: float,
    margin: float = 0,
    multiplier: float = 1,
    plausible: float = np.inf,
    df: float = np.inf,
    q: float = 0.05,
    adjust: Adjust = "benjamini_hochberg",
    method: Method = "score",
    panels: int = PANELS,
    seed: int = SEED,
) -> float:
    """The share of panels under no change that fulfil `rule` by the verdicts of `classify`.

    One element for each region; missing ones (NaN) stay missing. Each region keeps its pooled level
    and its denominators; counts are drawn with `phi` times the variance of chance. The same seed
    gives the same share. Raises ValueError for rules of stages and effects, and for no region.
    """
    if rule.measure not in ("improved", "balance", "national"):
        raise ValueError(f"rule of {rule.measure}: only verdicts have a share by chance")
    a, b, c, d = (np.asarray(v, dtype=np.float64) for v in (x0, n0, x1, n1))
    known = ~np.isnan(a + b + c + d)
    if not known.any():
        raise ValueError("no region has both periods")
    rng = np.random.default_rng(seed)
    drawn = np.full((2, panels, a.size), np.nan)
    level = (a + c)[known] / (b + d)[known]
    for period, size in enumerate((b, d)):
        drawn[period][:, known] = counts(rng, level, size[known], phi, kind=kind, panels=panels)
    if rule.measure == "national":
        first, last = np.nansum(drawn[0], 1), np.nansum(drawn[1], 1)
        lower, _ = change.difference_limits(
            first, b[known].sum(), last, d[known].sum(), kind=kind, phi=phi, df=df
        )
        return float((np.asarray(lower) > 0).mean())
    found = classify(
        drawn[0],
        b,
        drawn[1],
        d,
        kind=kind,
        polarity=polarity,
        margin=margin,
        multiplier=multiplier,
        phi=phi,
        df=df,
        plausible=plausible,
        family=np.arange(panels)[:, None],
        q=q,
        adjust=adjust,
        method=method,
        brief=True,
    ).verdict
    better, worse = ((found == CODE[name]).sum(1) for name in ("improved", "worsened"))
    if rule.measure == "balance":
        return float((better > worse).mean())
    return float(((better >= rule.at_least) & (better <= rule.at_most)).mean())


def counts(
    rng: np.random.Generator,
    level: Floats,
    denominator: Floats,
    phi: float,
    *,
    kind: str,
    panels: int,
) -> Floats:
    """Counts of shape (panels, regions) whose variance is `phi` times that of chance alone.

    Poisson or negative binomial for rates; binomial or beta-binomial for proportions, whose
    denominators are rounded. `phi` at or below 1 is chance alone.
    """
    shape = (panels, level.size)
    if kind == "rate":
        mean = level * denominator
        if phi <= 1:
            return rng.poisson(mean, shape).astype(np.float64)
        size = np.maximum(mean, 1e-9) / (phi - 1)
        return rng.negative_binomial(size, 1 / phi, shape).astype(np.float64)
    n = np.maximum(np.round(denominator), 1)
    share = np.broadcast_to(level, shape)
    if phi > 1:
        # A beta of this weight makes the binomial phi times as wide; few persons can be no wider.
        weight = np.maximum(n - phi, 1e-6) / (phi - 1)
        inside = (level > 0) & (level < 1)
        safe = np.where(inside, level, 0.5)
        drawn = rng.beta(safe * weight, (1 - safe) * weight, shape)
        share = np.where(inside, drawn, level)
    # Denominators that are not whole stay as large as the counts drawn for them allow.
    return np.minimum(rng.binomial(n.astype(np.int64), share), denominator).astype(np.float64)
