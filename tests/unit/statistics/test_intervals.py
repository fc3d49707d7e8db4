"""Intervals against published values, and their edge rules."""

import math

import numpy as np
import pytest
from scipy.stats import poisson

from indicators.statistics.intervals import byar, funnel_proportion, funnel_rate, mean, wilson


# Newcombe (1998), Stat. Med. 17:857–872, table I, method 3.
@pytest.mark.parametrize(
    ("x", "n", "lower", "upper"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_published(x: int, n: int, lower: float, upper: float) -> None:
    assert wilson(x, n) == pytest.approx((lower, upper), abs=5e-5)


def test_wilson_ends_are_exact() -> None:
    assert wilson(0, 7)[0] == 0
    assert wilson(7, 7)[1] == 1


# Exact Poisson limits: tables of Garwood (1936), as in Breslow & Day (1987) and Ulm (1990).
@pytest.mark.parametrize(
    ("x", "lower", "upper"), [(0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668)]
)
def test_exact_poisson_published(x: int, lower: float, upper: float) -> None:
    assert byar(x, 1) == pytest.approx((lower, upper), abs=6e-4)


def test_byar_is_close_to_exact_from_ten_events() -> None:
    # Exact limits of 10 events: 4.795–18.390.
    assert byar(10, 1) == pytest.approx((4.795, 18.390), rel=2e-3)


def test_byar_formula_takes_over_at_ten() -> None:
    z = 1.959963984540054
    lower = 10 * (1 - 1 / 90 - z / (3 * math.sqrt(10))) ** 3
    upper = 11 * (1 - 1 / 99 + z / (3 * math.sqrt(11))) ** 3
    assert byar(10, 2000, multiplier=1000) == pytest.approx((lower / 2, upper / 2), rel=1e-12)
    # Nine events stay exact: 4.115–17.085 (Garwood).
    assert byar(9, 1) == pytest.approx((4.115, 17.085), abs=6e-4)


@pytest.mark.parametrize(("x", "n"), [(5, 4), (-1, 4), (0, 0), (1, -3), (1, math.inf)])
def test_a_persons_bad_proportion_is_named(x: float, n: float) -> None:
    with pytest.raises(ValueError, match=rf"count {float(x)} with denominator {float(n)}"):
        wilson(x, n)


@pytest.mark.parametrize(("x", "n"), [(-1, 4), (1, 0)])
def test_a_persons_bad_rate_is_named(x: float, n: float) -> None:
    with pytest.raises(ValueError, match=rf"count {float(x)} with denominator {float(n)}"):
        byar(x, n)


def test_other_bad_settings_are_named() -> None:
    with pytest.raises(ValueError, match=r"baseline 1\.2"):
        funnel_proportion(1.2, 100)
    with pytest.raises(ValueError, match=r"got 95"):
        wilson(1, 2, confidence=95)
    with pytest.raises(ValueError, match=r"got -1"):
        byar(1, 2, multiplier=-1)


def test_a_missing_scalar_has_no_limits() -> None:
    assert np.isnan(wilson(math.nan, 10)).all()
    assert np.isnan(byar(1, math.nan)).all()


def test_bad_data_in_flow_are_missing_never_a_number() -> None:
    x, n = np.array([1, 5, -1, np.nan, 1, np.inf]), np.array([10.0, 4, 10, 10, 0, np.inf])
    for limit in wilson(x, n):
        assert np.isfinite(limit).tolist() == [True, False, False, False, False, False]
    for limit in byar(x, n):
        assert np.isfinite(limit).tolist() == [True, True, False, False, False, False]
    for limit in funnel_proportion(np.array([0.5, 1.5, np.nan]), 10):
        assert np.isfinite(limit).tolist() == [True, False, False]


def test_funnel_narrows_with_size_and_widens_with_confidence() -> None:
    n = np.array([50, 500, 5000])
    lower, upper = funnel_proportion(0.3, n)
    assert (np.diff(upper - lower) < 0).all()
    outer_lower, outer_upper = funnel_proportion(0.3, n, confidence=0.998)
    assert (outer_lower < lower).all() and (upper < outer_upper).all()


# OHID's PHEindicatormethods, test data of funnels for rates (three years, baseline 116.1720835 per
# 100,000): events, and the populations at which they lie on the limit; 95 % below and above, then
# 99.8 %. From ten events up by Byar's approximation.
@pytest.mark.parametrize(
    ("events", "low", "high", "low998", "high998"),
    [
        (1, 1598.675694, 7.264481402, 2649.348525, 0.287087625),
        (5, 3348.002593, 465.8280129, 4721.370883, 212.14848),
        (9, 4902.152951, 1180.827018, 6501.096999, 703.6760012),
        (20, 8862.823734, 3505.293872, 10915.38389, 2570.385518),
        (104, 36157.10817, 24382.08903, 40036.31685, 21608.75072),
        (1040, 317109.7002, 280545.1693, 328122.7, 270628.8869),
    ],
)
def test_funnels_of_rates_published(
    events: int, low: float, high: float, low998: float, high998: float
) -> None:
    words = {"multiplier": 100_000}
    for confidence, below, above in ((0.95, low, high), (0.998, low998, high998)):
        for place, population in enumerate((below, above)):
            limit = funnel_rate(116.1720835, 3 * population, confidence=confidence, **words)[place]
            observed = events / (3 * population) * 100_000
            assert limit == pytest.approx(observed, rel=2e-3)


def test_alarms_of_the_funnel_are_as_rare_as_stated() -> None:
    for expected in (0.01, 0.5, 2, 3.6, 5, 20.5, 300):
        for confidence in (0.95, 0.998):
            lower, upper = funnel_rate(expected, 1, confidence=confidence)
            counts = np.arange(2000)
            chance = poisson.pmf(counts, expected)
            assert lower <= expected
            tail = (1 - confidence) / 2 + 1e-9
            assert chance[counts < lower - 1e-9].sum() <= tail
            assert chance[counts > upper + 1e-9].sum() <= tail
    assert funnel_rate(0, 10) == (0, pytest.approx(0.1))


def test_overdispersion_widens_funnels_by_its_root() -> None:
    for funnel, baseline in ((funnel_proportion, 0.02), (funnel_rate, 0.02)):
        narrow, wide = funnel(baseline, 10**6), funnel(baseline, 10**6, phi=4)
        assert wide[1] - wide[0] == pytest.approx(2 * (narrow[1] - narrow[0]), rel=5e-3)
        assert funnel(baseline, 10**6, phi=0.3) == narrow
    with pytest.raises(ValueError, match=r"baseline -1\.0"):
        funnel_rate(-1, 100)
    for limit in funnel_rate(np.array([1.0, -1, np.nan, 1]), np.array([50, 50, 50, 0])):
        assert np.isfinite(limit).tolist() == [True, False, False, False]


def test_every_cell_may_have_its_own_confidence() -> None:
    level = np.array([0.8, 0.95, 0.998, np.nan])
    for method in (wilson, byar):
        for x in (0, 4, 40):
            lower, upper = (np.asarray(limit) for limit in method(x, 90, confidence=level))
            one_by_one = [method(x, 90, confidence=c) for c in level[:3]]
            np.testing.assert_allclose(np.c_[lower, upper][:3], one_by_one, rtol=1e-12)
            assert np.isnan(upper[3])


# NIST/SEMATECH e-Handbook, section 1.3.5.2: 195 calibrations, mean 9.261460, standard deviation
# 0.022789; the limits are printed.
def test_mean_published() -> None:
    limits = mean(9.261460, 0.022789 / math.sqrt(195), df=194)
    assert limits == pytest.approx((9.258242, 9.264679), abs=2e-6)


def test_a_mean_without_a_standard_error_has_no_interval() -> None:
    lower, upper = mean(np.array([5.0, 5, 5, np.nan]), np.array([1, 0, np.nan, 1]), df=9)
    assert np.isfinite(lower).tolist() == np.isfinite(upper).tolist() == [True] + [False] * 3
    assert np.asarray(upper)[0] == pytest.approx(5 + 2.262157)
    with pytest.raises(ValueError, match=r"mean 5\.0 with standard error 0\.0"):
        mean(5, 0)
