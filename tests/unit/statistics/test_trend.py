"""Recent trend by methods §4: labels, chi-squares by other routes, and refusals."""

import math
from typing import Any

import numpy as np
import pytest
from scipy.stats import chi2 as chi_square

from indicators.statistics.trend import THRESHOLD, Trend, recent_trend

YEARS = [2015, 2016, 2017, 2018, 2019]
N = [2000, 2100, 1900, 2050, 2020]
RISE = [100, 130, 140, 175, 190]
NONE = "cannot_be_calculated"


def of_counts(count: Any, denominator: Any = N, years: Any = YEARS) -> Trend:
    return recent_trend(years, kind="proportion", count=count, denominator=denominator)


def test_the_threshold_is_the_998_point() -> None:
    assert chi_square.sf(THRESHOLD, 1) == pytest.approx(0.002, rel=1e-8)


def test_cochran_armitage_is_the_correlation_of_persons_and_years() -> None:
    # Agresti: chi-square for trend = N·r², over persons, of having the event (0, 1) and the year.
    event = np.concatenate([np.repeat([1, 0], [x, n - x]) for x, n in zip(RISE, N, strict=True)])
    r = np.corrcoef(event, np.repeat(YEARS, N))[0, 1]
    found = of_counts(RISE)
    assert found.chi2 == pytest.approx(sum(N) * r**2, rel=1e-9)
    logit = [math.log(x / (n - x)) for x, n in zip(RISE, N, strict=True)]
    assert found.slope == pytest.approx(np.polyfit(YEARS, logit, 1)[0], rel=1e-6)
    assert found.label == "increasing"
    assert of_counts(RISE[::-1], N[::-1]).label == "decreasing"


def test_other_kinds_by_weighted_least_squares() -> None:
    value, sigma = np.array([50, 53, 55, 60, 61.0]), np.array([1, 2, 1.5, 1, 2.5])
    limits = {"lower": value - 1.959964 * sigma, "upper": value + 1.959964 * sigma}
    found = recent_trend(YEARS, kind="other", value=value, **limits)
    line, covariance = np.polyfit(np.array(YEARS) - 2017, value, 1, w=1 / sigma, cov="unscaled")
    assert found.slope == pytest.approx(line[0])
    assert found.chi2 == pytest.approx(line[0] ** 2 / covariance[0, 0])
    assert found.label == "increasing"
    # Ten times as uncertain: a hundredth of the chi-square, the same slope.
    wide = {"lower": value - 19.59964 * sigma, "upper": value + 19.59964 * sigma}
    vague = recent_trend(YEARS, kind="other", value=value, **wide)
    assert (vague.label, vague.slope) == ("no_significant_change", pytest.approx(found.slope))
    assert vague.chi2 == pytest.approx(found.chi2 / 100)


def test_one_year_that_turns_the_slope_takes_the_label_away() -> None:
    # All of the rise is the last year's: without it the slope falls.
    count = [150, 148, 146, 144, 260]
    found = of_counts(count, [2000] * 5)
    assert found.chi2 > THRESHOLD
    assert found.slope > 0
    assert found.label == "no_significant_change"


def test_the_five_latest_years_in_any_order() -> None:
    alone = of_counts(RISE)
    years, count, n = [*YEARS, 2012, 2014], [*RISE, 900, None], [*N, 1000, 1000]
    assert of_counts(count, n, years) == alone
    order = [3, 0, 6, 4, 2, 5, 1]
    assert of_counts(*([v[i] for i in order] for v in (count, n, years))) == alone
    # A year not yet known does not take away what the years before it show.
    assert of_counts([*RISE, None], [*N, None], [*YEARS, 2020]) == alone


@pytest.mark.parametrize(
    ("count", "denominator", "years"),
    [
        (RISE[1:], N[1:], YEARS[1:]),  # 2016–2019 alone
        ([], [], []),
        (RISE, N, [2014, 2016, 2017, 2018, 2019]),
        ([90, 100, None, 140, 175, 190], [2000, *N], [2014, *YEARS]),
        ([0, *RISE[1:]], N, YEARS),
        ([*RISE[:4], N[4]], N, YEARS),
        ([*RISE[:4], N[4] + 1], N, YEARS),
        ([-3, *RISE[1:]], N, YEARS),
        (RISE, [*N[:4], 0], YEARS),
        (RISE, [math.nan, *N[1:]], YEARS),
        (RISE, [*N[:4], math.inf], YEARS),
    ],
)
def test_what_cannot_be_calculated_has_no_numbers(count: Any, denominator: Any, years: Any) -> None:
    found = of_counts(count, denominator, years)
    assert found.label == NONE
    assert math.isnan(found.chi2)
    assert math.isnan(found.slope)


def test_other_kinds_without_spread_or_with_a_zero_cannot_be_calculated() -> None:
    value = [5.0, 6, 7, 8, 9]
    good: dict[str, Any] = {"value": value, "lower": [1] * 5, "upper": [20] * 5}
    assert recent_trend(YEARS, kind="other", **good).label != NONE
    assert recent_trend(YEARS, kind="other", count=[3, 0, 2, 2, 2], **good).label == NONE
    flat = {**good, "lower": value, "upper": value}
    assert recent_trend(YEARS, kind="other", **flat).label == NONE


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ({"kind": "rate", "count": RISE, "denominator": N}, "kind 'rate'"),
        ({"kind": "proportion", "count": RISE}, "denominator is missing"),
        ({"kind": "other", "value": RISE, "lower": RISE}, "upper is missing"),
        ({"kind": "proportion", "count": RISE[1:], "denominator": N}, "count has 4 figures for 5"),
    ],
)
def test_a_persons_wrong_call_is_named(words: Any, match: str) -> None:
    with pytest.raises(ValueError, match=match):
        recent_trend(YEARS, **words)


@pytest.mark.parametrize(
    "years", [[2015, 2016, 2017, 2018, 2018], [2015.5, 2016, 2017, 2018, 2019]]
)
def test_years_repeat_or_are_not_years(years: Any) -> None:
    with pytest.raises(ValueError, match="year"):
        of_counts(RISE, N, years)
