"""Intervals against published values, and their edge rules."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

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


# Exact Poisson limits: tables of Garwood (1936), as in Breslow & Day (1987) and Ulm (1990).
@pytest.mark.parametrize(
    ("x", "lower", "upper"), [(0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668)]
)
def test_exact_poisson_published(x: int, lower: float, upper: float) -> None:
    assert byar(x, 1) == pytest.approx((lower, upper), abs=6e-4)


def test_byar_is_close_to_exact_from_ten_events() -> None:
    # Exact limits of 10 events: 4.795–18.390.
    assert byar(10, 1) == pytest.approx((4.795, 18.390), rel=2e-3)


def test_a_persons_bad_value_is_named() -> None:
    with pytest.raises(ValueError, match=r"count 5\.0 with denominator 4\.0"):
        wilson(5, 4)
    with pytest.raises(ValueError, match="denominator 0"):
        byar(1, 0)


def test_bad_data_in_flow_are_missing_never_a_number() -> None:
    lower, upper = wilson(np.array([1, 5, -1, np.nan, 1.0]), np.array([10, 4, 10, 10, 0]))
    assert np.isfinite(lower).tolist() == [True, False, False, False, False]
    assert np.isfinite(upper).tolist() == [True, False, False, False, False]


@given(st.integers(1, 10**6), st.data())
def test_wilson_holds_the_estimate(n: int, data: st.DataObject) -> None:
    x = data.draw(st.integers(0, n))
    lower, upper = wilson(x, n)
    assert 0 <= lower <= x / n <= upper <= 1
    mirrored = wilson(n - x, n)
    assert mirrored == pytest.approx((1 - upper, 1 - lower), abs=1e-9)


@given(st.integers(0, 10**6), st.integers(1, 10**7))
def test_byar_holds_the_estimate_and_scales(x: int, n: int) -> None:
    lower, upper = byar(x, n)
    assert 0 <= lower <= x / n <= upper
    assert byar(x, n, multiplier=1000) == pytest.approx((1000 * lower, 1000 * upper))


def test_funnel_narrows_with_size() -> None:
    lower, upper = funnel_proportion(0.3, np.array([50, 500, 5000]))
    assert (np.diff(upper - lower) < 0).all()
