"""The national statement: one slope for all regions, each at its own level (methods §4)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import fdtrc, stdtr

from indicators.statistics import overdispersion, slope
from indicators.statistics.inputs import Floats, counts, z_of

LEAST_REGIONS = 4
STEPS = 50


@dataclass(frozen=True, slots=True)
class National:
    """The common slope per year on the log scale (logit for proportions), and what surrounds it.

    `lower` and `upper` at the confidence asked for, `p_value` two-sided, all from standard errors
    by region with t(regions - 1). `phi` is the overdispersion around the common slope. `q` with
    `q_df` and `q_p` test whether the regions' own slopes differ: the common one is then an average
    of different ones, the largest regions' first. NaN where it cannot be calculated.
    """

    regions: int
    slope: float = float("nan")
    lower: float = float("nan")
    upper: float = float("nan")
    p_value: float = float("nan")
    phi: float = float("nan")
    q: float = float("nan")
    q_df: int = 0
    q_p: float = float("nan")


def statement(
    count: ArrayLike,
    denominator: ArrayLike,
    years: ArrayLike,
    *,
    kind: str,
    confidence: float = 0.95,
) -> National:
    """The common slope of yearly series of shape (regions, years), quasi-Poisson or quasi-binomial.

    Regions with fewer than five known years, or without events, are left out; with fewer than four
    left nothing is calculated. Give years since the last break. exp(slope) - 1 is the relative
    change a year of a rate. Raises ValueError for another kind, and years or shapes that do not
    fit.
    Source: McCullagh & Nelder (1989), §6.2 and 9.2; Liang & Zeger (1986), Biometrika 73, with the
    leave-one-out form of Bell & McCaffrey (2002), Surv. Methodol. 28; Cochran (1954) for Q.
    """
    own = slope.fit(count, denominator, years, kind=kind)
    if own.slope.ndim != 1:
        raise ValueError(f"counts of shape {np.shape(count)}: must be (regions, years)")
    used = np.isfinite(own.pearson)
    regions = int(used.sum())
    if regions < LEAST_REGIONS:
        return National(regions)
    proportion = kind == "proportion"
    x, n, _ = counts(
        np.asarray(count, dtype=np.float64)[used],
        _rows(denominator, count)[used],
        proportion=proportion,
    )
    known = ~np.isnan(x)
    x, n = np.where(known, x, 0), np.where(known, n, 0)
    t = np.asarray(years, dtype=np.float64)
    common, shares, scores, pearson = _common(x, n, t - t.mean(), proportion)
    information = shares.sum()
    # As if each region had been left out in turn: a large one pulls the line towards itself.
    moved = scores / (information - shares)
    error = float(np.sqrt((moved**2).sum() * (regions - 1) / regions))
    half = float(z_of(confidence, regions - 1)) * error
    q, q_df, q_p = _heterogeneity(own)
    return National(
        regions=regions,
        slope=common,
        lower=common - half,
        upper=common + half,
        p_value=2 * float(stdtr(regions - 1, -abs(common) / error)),
        phi=float(pearson / (known.sum() - regions - 1)),
        q=q,
        q_df=q_df,
        q_p=q_p,
    )


def _common(
    x: Floats, n: Floats, t: Floats, proportion: bool
) -> tuple[float, Floats, Floats, float]:
    """Slope, each region's information and score for it, and Pearson's chi-square."""
    level = x.sum(1) / n.sum(1)
    a, b = (np.log(level / (1 - level)) if proportion else np.log(level)), 0.0
    for _ in range(STEPS):
        mu, v = slope.expected(n, a[:, None] + b * t, proportion)
        u0, i00 = (x - mu).sum(1), v.sum(1)
        centre = (v * t).sum(1) / i00
        away = t - centre[:, None]
        information = (v * away**2).sum(1)
        scores = ((x - mu) * away).sum(1)
        step = float(np.clip(scores.sum() / information.sum(), -1, 1))
        b, a = b + step, a + np.clip(u0 / i00 - centre * step, -2, 2)
        if abs(step) < 1e-12 and np.abs(u0).max() < 1e-8 * max(1.0, float(x.max())):
            break
    with np.errstate(invalid="ignore", divide="ignore"):
        pearson = float(np.where(v > 0, (x - mu) ** 2 / v, 0).sum())
    return b, information, scores, pearson


def _heterogeneity(own: slope.Slopes) -> tuple[float, int, float]:
    """Cochran's Q of the regions' slopes, their errors widened by phi around their own lines."""
    phi, df = overdispersion.pooled(own)
    known = np.isfinite(own.slope)
    if known.sum() < 2:
        return float("nan"), 0, float("nan")
    weight = 1 / (own.error[known] ** 2 * max(float(phi), 1.0))
    b = own.slope[known]
    mean = (weight * b).sum() / weight.sum()
    q, q_df = float((weight * (b - mean) ** 2).sum()), int(known.sum()) - 1
    # phi is estimated, so Q over its degrees of freedom is compared with F, not chi-square.
    return q, q_df, float(fdtrc(q_df, float(df), q / q_df))


def _rows(denominator: ArrayLike, count: ArrayLike) -> Floats:
    return np.asarray(np.broadcast_to(np.asarray(denominator, dtype=np.float64), np.shape(count)))
