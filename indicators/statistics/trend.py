"""Recent trend of one series in the manner of Fingertips: five yearly points or no label."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from indicators.statistics.inputs import Floats

Label = Literal["increasing", "decreasing", "no_significant_change", "cannot_be_calculated"]
Given = Sequence[float | None] | Floats

POINTS = 5
THRESHOLD = 9.549535706
"""The 99.8 % point of chi-square with one degree of freedom (methods §4)."""
Z_95 = 1.959964


@dataclass(frozen=True, slots=True)
class Trend:
    """Label, chi-square (1 degree of freedom) and slope per year; NaN where not calculated.

    The slope is of logit(p) for a proportion, of the value for other kinds.
    """

    label: Label
    chi2: float
    slope: float


def recent_trend(
    years: Sequence[int] | Floats,
    *,
    kind: str,
    count: Given | None = None,
    denominator: Given | None = None,
    value: Given | None = None,
    lower: Given | None = None,
    upper: Given | None = None,
) -> Trend:
    """The trend of the five latest yearly figures; give years since the last break only.

    Kind `proportion` takes count and denominator (Cochran–Armitage on calendar years; direction by
    the least-squares slope of logit(p)); kind `other` takes value and its 95 % limits (slope
    weighted by 1/sigma², sigma = (upper - lower)/(2 · 1.959964)), and looks at `count` for zeros if
    given. All of the length of `years`, in any order; None or NaN for missing. `years` are single
    years: means over several years overlap and have no trend.

    `cannot_be_calculated`: fewer than five figures, a year missing between them, a count of 0 or
    equal to the denominator, an impossible figure. A slope whose sign turns when any one figure is
    dropped is `no_significant_change`. Raises ValueError for another kind, a missing argument,
    lengths that differ and years that repeat or are not whole.
    Source: Armitage (1955), Biometrics 11; OHID, Fingertips technical guidance on recent trends.
    """
    if kind not in ("proportion", "other"):
        raise ValueError(f"kind {kind!r}: must be 'proportion' or 'other'")
    year = _years(years)
    needed = (
        {"count": count, "denominator": denominator}
        if kind == "proportion"
        else {"value": value, "lower": lower, "upper": upper}
    )
    columns = [_column(name, given, year.size) for name, given in needed.items()]
    known = ~np.isnan(np.stack(columns)).any(axis=0)
    latest = np.flatnonzero(known)[np.argsort(year[known])][-POINTS:]
    if latest.size < POINTS or np.ptp(year[latest]) != POINTS - 1:
        return _NONE
    t, data = year[latest], [column[latest] for column in columns]
    if kind == "proportion":
        return _of_proportion(t, *data)
    if count is not None and (_column("count", count, year.size)[latest] <= 0).any():
        return _NONE
    return _of_other(t, *data)


_NONE = Trend("cannot_be_calculated", float("nan"), float("nan"))


def _years(years: Sequence[int] | Floats) -> Floats:
    year = np.asarray(years, dtype=np.float64)
    if year.ndim != 1 or not (year == np.round(year)).all():
        raise ValueError(f"years {list(years)}: must be a sequence of whole years")
    if np.unique(year).size != year.size:
        raise ValueError(f"years {list(years)}: a year must not repeat")
    return year


def _column(name: str, given: Given | None, size: int) -> Floats:
    if given is None:
        raise ValueError(f"{name} is missing")
    # None becomes NaN.
    column = np.asarray(given, dtype=np.float64)
    if column.shape != (size,):
        raise ValueError(f"{name} has {column.size} figures for {size} years")
    return column


def _of_proportion(t: Floats, x: Floats, n: Floats) -> Trend:
    if not ((x > 0) & (x < n) & np.isfinite(n)).all():
        return _NONE
    p = x.sum() / n.sum()
    centred = t - (n * t).sum() / n.sum()
    chi2 = (centred * x).sum() ** 2 / (p * (1 - p) * (n * centred**2).sum())
    return _labelled(t, np.log(x / (n - x)), np.ones_like(t), float(chi2))


def _of_other(t: Floats, y: Floats, lower: Floats, upper: Floats) -> Trend:
    width = upper - lower
    if not ((width > 0) & np.isfinite(width) & np.isfinite(y)).all():
        return _NONE
    weight = (2 * Z_95 / width) ** 2
    slope = _slope(t, y, weight)
    centred = t - (weight * t).sum() / weight.sum()
    # S0·S(tt) − S(t)² over S0 is the weighted sum of squares around the weighted mean year.
    return _labelled(t, y, weight, float(slope**2 * (weight * centred**2).sum()))


def _labelled(t: Floats, y: Floats, weight: Floats, chi2: float) -> Trend:
    slope = _slope(t, y, weight)
    keep = ~np.eye(t.size, dtype=bool)
    turns = any(_slope(t[k], y[k], weight[k]) * slope <= 0 for k in keep)
    if chi2 <= THRESHOLD or turns:
        return Trend("no_significant_change", chi2, slope)
    return Trend("increasing" if slope > 0 else "decreasing", chi2, slope)


def _slope(t: Floats, y: Floats, weight: Floats) -> float:
    centred = t - (weight * t).sum() / weight.sum()
    return float((weight * centred * y).sum() / (weight * centred**2).sum())
