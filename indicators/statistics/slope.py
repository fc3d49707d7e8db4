"""The slope of each yearly series: log-linear for rates, logit-linear for proportions.

A series lies along the last axis of `count` and `denominator`, in units of events and persons, with
one calendar year for each place in `years`; the other axes are regions, indicators, anything. NaN
is a missing year. In a series with an impossible year (see `inputs.counts`) that year is missing.
Means over several years overlap and have no slope.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import expit

from indicators.statistics.inputs import Floats, counts

POINTS = 5
"""Yearly points that a series needs before its slope is tested (methods §3 and §5)."""
STEPS = 30
STEEPEST = 4.0
"""Largest slope per year on the log scale; a series that lies in one year alone has none."""


@dataclass(frozen=True, slots=True)
class Slopes:
    """What each series gives; NaN (and 0 points) where it has fewer than five known years.

    `slope` per year on the log or logit scale and its standard `error` of pure chance, the score
    statistic `z` of "no slope", `pearson` chi-square around the own line with `df` degrees of
    freedom, `points`, `events`, and the fitted levels of the `first` and `last` known year (events
    per unit of denominator).
    """

    slope: Floats
    error: Floats
    z: Floats
    pearson: Floats
    df: Floats
    points: Floats
    events: Floats
    first: Floats
    last: Floats


def fit(count: ArrayLike, denominator: ArrayLike, years: ArrayLike, *, kind: str) -> Slopes:
    """The slope of each series, fitted by maximum likelihood (`kind` proportion or rate).

    The score statistic is Cochran–Armitage's on calendar years, for rates with Poisson variance: it
    has a value where a fitted slope has none. Raises ValueError for another kind and for years that
    repeat or do not fit the last axis.
    Source: McCullagh & Nelder (1989), ch. 2 and 9; Armitage (1955), Biometrics 11.
    """
    x, n, t = _series(count, denominator, years, kind)
    known = ~np.isnan(x)
    points = known.sum(-1).astype(np.float64)
    enough = points >= POINTS
    weight = np.where(known, n, 0.0)
    seen = np.where(known, x, 0.0)
    proportion = kind == "proportion"
    with np.errstate(invalid="ignore", divide="ignore"):
        total, size = seen.sum(-1), weight.sum(-1)
        level = total / size
        centre = (weight * t).sum(-1) / size
        centred = t - centre[..., None]
        spread = (weight * centred**2).sum(-1)
        variance = level * (1 - level) if proportion else level
        z = (centred * seen).sum(-1) / np.sqrt(variance * spread)
        # Without events, or with nothing else, there is nothing that could slope.
        still = variance == 0
        a, b = _likeliest(seen, weight, centred, level, proportion)
        mu, v = expected(weight, a[..., None] + b[..., None] * centred, proportion)
        information = (v * centred**2).sum(-1) - (v * centred).sum(-1) ** 2 / v.sum(-1)
        pearson = np.where(v > 0, (seen - mu) ** 2 / v, 0).sum(-1)
        error = np.sqrt(1 / information)
        early = np.where(known, t, np.inf).min(-1) - centre
        late = np.where(known, t, -np.inf).max(-1) - centre
        first, last = (_of_scale(a + b * place, proportion) for place in (early, late))
    usable = enough & ~still

    def only(values: Floats, where: np.ndarray = usable) -> Floats:
        return np.where(where, values, np.nan)

    return Slopes(
        slope=only(b, usable & (np.abs(b) < STEEPEST)),
        error=only(error, usable & (np.abs(b) < STEEPEST)),
        z=only(np.where(still, 0.0, z), enough),
        pearson=only(pearson),
        df=np.where(usable, points - 2, 0.0),
        points=points,
        events=only(total, enough),
        first=only(first),
        last=only(last),
    )


def change_at(
    slope: ArrayLike, count: ArrayLike, denominator: ArrayLike, years: ArrayLike, *, kind: str
) -> Floats:
    """Last minus first year's level of each series, had it this `slope` and its own total.

    In events per unit of denominator; one slope for each series. So the limits of a slope become
    limits of a change, which stay possible levels.
    """
    x, n, t = _series(count, denominator, years, kind)
    known = ~np.isnan(x)
    weight, seen = np.where(known, n, 0.0), np.where(known, x, 0.0)
    b = np.asarray(slope, dtype=np.float64)[..., None]
    proportion = kind == "proportion"
    early = np.where(known, t, np.inf).min(-1)
    late = np.where(known, t, -np.inf).max(-1)
    middle = ((early + late) / 2)[..., None]
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        line = b * (t - middle)
        total = seen.sum(-1)
        if proportion:
            level = total / weight.sum(-1)
            a = np.log(level / (1 - level))
            for _ in range(STEPS):
                mu, v = expected(weight, a[..., None] + line, proportion)
                a = a + np.clip((total - mu.sum(-1)) / v.sum(-1), -1, 1)
        else:
            a = np.log(total / (weight * np.exp(line)).sum(-1))
        half = b[..., 0] * (late - early) / 2
        return _of_scale(a + half, proportion) - _of_scale(a - half, proportion)


def _series(
    count: ArrayLike, denominator: ArrayLike, years: ArrayLike, kind: str
) -> tuple[Floats, Floats, Floats]:
    if kind not in ("proportion", "rate"):
        raise ValueError(f"kind {kind!r}: must be 'proportion' or 'rate'")
    t = np.asarray(years, dtype=np.float64)
    x, n, _ = counts(np.atleast_1d(count), denominator, proportion=kind == "proportion")
    if t.ndim != 1 or t.size != x.shape[-1] or np.unique(t).size != t.size:
        raise ValueError(f"years {t.tolist()}: must be {x.shape[-1]} different years")
    return x, n, t


def _likeliest(
    x: Floats, n: Floats, t: Floats, level: Floats, proportion: bool
) -> tuple[Floats, Floats]:
    """Intercept and slope by Newton's method; `t` is centred on the persons of each series."""
    a = np.log(level / (1 - level)) if proportion else np.log(level)
    b = np.zeros_like(a)
    for _ in range(STEPS):
        mu, v = expected(n, a[..., None] + b[..., None] * t, proportion)
        u0, u1 = (x - mu).sum(-1), ((x - mu) * t).sum(-1)
        i00, i01, i11 = v.sum(-1), (v * t).sum(-1), (v * t**2).sum(-1)
        determinant = i00 * i11 - i01**2
        step = (i00 * u1 - i01 * u0) / determinant
        b = np.clip(b + np.clip(step, -0.5, 0.5), -STEEPEST, STEEPEST)
        a = a + np.clip((i11 * u0 - i01 * u1) / determinant, -2, 2)
        if not (np.abs(step) > 1e-10).any():
            break
    return a, b


def expected(n: Floats, line: Floats, proportion: bool) -> tuple[Floats, Floats]:
    """Expected counts and their variances of pure chance."""
    p = _of_scale(line, proportion)
    return n * p, n * p * (1 - p) if proportion else n * p


def _of_scale(line: Floats, proportion: bool) -> Floats:
    return np.asarray(expit(line) if proportion else np.exp(np.minimum(line, 50)), dtype=np.float64)
