"""What holds for the change between any two periods, and how often it is wrong by chance."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.statistics.change import (
    Change,
    proportion_difference,
    proportion_ratio,
    rate_difference,
    rate_ratio,
)
from indicators.statistics.multiplicity import benjamini_hochberg

Method = Callable[..., Change]
DIFFERENCES = (proportion_difference, rate_difference)
RATIOS = (proportion_ratio, rate_ratio)
PERIOD = st.tuples(st.integers(1, 10**6), st.floats(0, 1)).map(lambda t: (round(t[0] * t[1]), t[0]))
PHI = st.floats(1, 8)


@given(PERIOD, PERIOD, PHI)
def test_the_estimate_lies_within_and_swapped_periods_negate(
    first: tuple[int, int], last: tuple[int, int], phi: float
) -> None:
    for change in DIFFERENCES:
        one, other = change(*first, *last, phi=phi), change(*last, *first, phi=phi)
        assert one.lower <= one.estimate <= one.upper
        assert (other.estimate, other.lower, other.upper) == pytest.approx(
            (-one.estimate, -one.upper, -one.lower), abs=1e-12
        )
        assert other.p_value == pytest.approx(one.p_value, rel=1e-6, abs=1e-12)
        assert 0 <= one.p_value <= 1


@given(PERIOD, PERIOD, PHI)
def test_swapped_periods_invert_the_ratio(
    first: tuple[int, int], last: tuple[int, int], phi: float
) -> None:
    for ratio in RATIOS:
        one, other = ratio(*first, *last, phi=phi), ratio(*last, *first, phi=phi)
        if first[0] == 0:
            assert np.isnan([one.estimate, one.lower, one.upper]).all()
            continue
        assert 0 <= one.lower <= one.estimate * (1 + 1e-9)
        assert one.estimate <= one.upper * (1 + 1e-9)
        if last[0]:
            assert other.estimate == pytest.approx(1 / one.estimate, rel=1e-9)
            if np.isfinite(one.upper) and one.upper > 0:
                assert other.lower == pytest.approx(1 / one.upper, rel=1e-6)


@given(st.integers(0, 500), st.integers(500, 10**5), st.integers(0, 500), st.integers(500, 10**5))
def test_counting_what_did_not_happen_negates_the_difference(
    x0: int, n0: int, x1: int, n1: int
) -> None:
    had = proportion_difference(x0, n0, x1, n1)
    had_not = proportion_difference(n0 - x0, n0, n1 - x1, n1)
    assert (had_not.estimate, had_not.lower, had_not.upper) == pytest.approx(
        (-had.estimate, -had.upper, -had.lower), abs=1e-9
    )
    assert had_not.p_value == pytest.approx(had.p_value, rel=1e-5, abs=1e-9)


@given(st.integers(5, 90), st.integers(5, 90), st.integers(2, 50), PHI)
def test_more_of_the_same_narrows_and_overdispersion_widens(
    x0: int, x1: int, times: int, phi: float
) -> None:
    for change in DIFFERENCES:
        small = change(x0, 100, x1, 100)
        large = change(times * x0, times * 100, times * x1, times * 100)
        wide = change(x0, 100, x1, 100, phi=phi)
        assert large.upper - large.lower < small.upper - small.lower
        assert wide.lower <= small.lower + 1e-3
        assert wide.upper >= small.upper - 1e-3
        assert wide.p_value >= small.p_value - 1e-12


@given(st.lists(st.tuples(PERIOD, PERIOD), min_size=1, max_size=12))
def test_arrays_are_their_scalars(pairs: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    x0, n0, x1, n1 = np.array([(*first, *last) for first, last in pairs]).T
    for change in (*DIFFERENCES, *RATIOS):
        whole = change(x0, n0, x1, n1)
        singles = [change(*first, *last) for first, last in pairs]
        for name in ("estimate", "lower", "upper", "p_value"):
            one_by_one = [getattr(single, name) for single in singles]
            np.testing.assert_allclose(getattr(whole, name), one_by_one, rtol=1e-9, atol=1e-15)


def test_a_column_and_a_row_make_a_table() -> None:
    for change in (*DIFFERENCES, *RATIOS):
        table = change(np.array([[3], [40]]), 100, np.array([5, 50, 60]), 120)
        assert np.shape(table.estimate) == np.shape(table.p_value) == (2, 3)
        assert np.asarray(table.lower)[1, 2] == pytest.approx(change(40, 100, 60, 120).lower)


@given(st.lists(st.one_of(st.floats(0, 1), st.just(float("nan"))), min_size=1, max_size=40))
def test_adjusted_values_keep_the_order_and_never_fall_below(p: list[float]) -> None:
    raw, adjusted = np.array(p), np.asarray(benjamini_hochberg(p))
    known = ~np.isnan(raw)
    assert (np.isnan(adjusted) == ~known).all()
    assert (adjusted[known] >= raw[known] * (1 - 1e-12)).all()
    assert (adjusted[known] <= 1).all()
    assert (np.diff(adjusted[known][np.argsort(raw[known])]) >= -1e-12).all()


PANELS = 40_000
"""Enough that a share of 95 % is known within 0.2 points."""


@pytest.mark.parametrize(
    ("change", "p0", "p1", "n", "lowest"),
    [
        (proportion_difference, 0.30, 0.36, 400, 0.945),
        (proportion_difference, 0.05, 0.05, 100, 0.94),
        (proportion_ratio, 0.30, 0.36, 400, 0.945),
        (rate_difference, 0.05, 0.06, 1000, 0.945),
        (rate_difference, 0.02, 0.02, 150, 0.945),
        (rate_ratio, 0.05, 0.06, 1000, 0.945),
    ],
)
def test_intervals_cover_and_tests_keep_their_level(
    change: Method, p0: float, p1: float, n: int, lowest: float
) -> None:
    rng = np.random.default_rng(20161)
    binomial = change in (proportion_difference, proportion_ratio)

    def drawn(p: float) -> np.ndarray:
        return rng.binomial(n, p, PANELS) if binomial else rng.poisson(n * p, PANELS)

    found = change(drawn(p0), n, drawn(p1), n)
    true = p1 / p0 if change in RATIOS else p1 - p0
    covered = ((found.lower <= true) & (true <= found.upper)).mean()
    # At a few expected events these limits cover more than they say: the methods' nature.
    assert lowest <= covered <= 0.99
    unchanged = change(drawn(p0), n, drawn(p0), n)
    rejected = (np.asarray(unchanged.p_value) < 0.05).mean()
    assert 0.01 <= rejected <= 0.055


def test_overdispersed_counts_are_covered_when_phi_is_given() -> None:
    rng, mean, phi = np.random.default_rng(20162), 200.0, 3.0
    # Negative binomial counts of variance phi · mean.
    drawn = [rng.negative_binomial(mean / (phi - 1), 1 / phi, PANELS) for _ in range(2)]
    with_phi = rate_difference(drawn[0], 1000, drawn[1], 1000, phi=phi)
    without = rate_difference(drawn[0], 1000, drawn[1], 1000)
    for found, lowest, highest in ((with_phi, 0.94, 0.965), (without, 0.7, 0.8)):
        covered = ((found.lower <= 0) & (0 <= found.upper)).mean()
        assert lowest <= covered <= highest
    assert (np.asarray(with_phi.p_value) < 0.05).mean() <= 0.055
    assert (np.asarray(without.p_value) < 0.05).mean() >= 0.2
