"""Intervals against published values, and their edge rules."""

import math

import numpy as np
import pytest

from indicators.statistics.intervals import byar, funnel_proportion, wilson


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
