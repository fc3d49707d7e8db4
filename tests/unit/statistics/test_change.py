"""Change between two periods against published values, other routes to the same, and its edges."""

import math
from itertools import product

import numpy as np
import pytest
from scipy.optimize import brentq
from scipy.stats import binomtest, chi2_contingency, fisher_exact
from scipy.stats import t as student

from indicators.statistics import equality
from indicators.statistics.change import (
    Change,
    proportion_difference,
    proportion_ratio,
    rate_difference,
    rate_ratio,
)
from indicators.statistics.intervals import byar, wilson

ALL = (proportion_difference, proportion_ratio, rate_difference, rate_ratio)


def test_newcombe_published() -> None:
    # Newcombe (1998), Stat. Med. 17:873–890, table II, example a, method 10.
    found = proportion_difference(48, 80, 56, 70)
    assert found.estimate == pytest.approx(0.2)
    assert (found.lower, found.upper) == pytest.approx((0.0524, 0.3339), abs=5e-5)


def test_rate_tests_published() -> None:
    # Gu, Ng, Tang & Schucany (2008), example 1, one-sided; also among statsmodels' own tests.
    before, after = (30, 54308.7), (60, 51477.5)
    found = rate_difference(*before, *after)
    assert found.p_value == pytest.approx(2 * 0.000316, abs=1e-6)
    exact = equality.rate_mid_p(*(np.array([value]) for value in (*before, *after)))
    assert exact == pytest.approx(2 * 0.000310, abs=1e-6)


@pytest.mark.parametrize(("x0", "n0", "x1", "n1"), [(48, 80, 56, 70), (300, 900, 210, 800)])
def test_the_score_test_of_proportions_is_pearsons(x0: int, n0: int, x1: int, n1: int) -> None:
    table = [[x0, n0 - x0], [x1, n1 - x1]]
    expected = chi2_contingency(table, correction=False).pvalue
    assert proportion_difference(x0, n0, x1, n1).p_value == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(
    ("x0", "n0", "x1", "n1"), [(0, 30, 4, 40), (1, 12, 6, 9), (7, 8, 8, 8), (2, 500, 8, 600)]
)
def test_few_cases_are_tested_by_fishers_mid_p(x0: int, n0: int, x1: int, n1: int) -> None:
    table = [[x1, n1 - x1], [x0, n0 - x0]]
    # Mid-p is halfway between the tail with and the tail without what was seen.
    tails = []
    for side in ("less", "greater"):
        other = "greater" if side == "less" else "less"
        with_it = fisher_exact(table, alternative=side).pvalue
        tails.append((with_it + 1 - fisher_exact(table, alternative=other).pvalue) / 2)
    expected = min(1, 2 * min(tails))
    for change in (proportion_difference, proportion_ratio):
        assert change(x0, n0, x1, n1).p_value == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(
    ("x0", "n0", "x1", "n1"),
    [(0, 1000, 5, 1000), (3, 800.5, 4, 300), (12, 90, 7, 200), (1, 5, 0, 5)],
)
def test_few_events_are_tested_conditionally_by_mid_p(
    x0: int, n0: float, x1: int, n1: float
) -> None:
    share, total = n1 / (n0 + n1), x0 + x1
    tails = []
    for side, other in (("less", "greater"), ("greater", "less")):
        with_it = binomtest(x1, total, share, alternative=side).pvalue
        without = 1 - binomtest(x1, total, share, alternative=other).pvalue
        tails.append((with_it + without) / 2)
    for change in (rate_difference, rate_ratio):
        assert change(x0, n0, x1, n1).p_value == pytest.approx(min(1, 2 * min(tails)), rel=1e-9)


def test_rates_turn_to_the_score_test_at_twenty_events() -> None:
    score = 10 / math.sqrt(20)  # 5 and 15 events in equal populations
    assert rate_difference(5, 100, 15, 100).p_value == pytest.approx(
        math.erfc(score / math.sqrt(2)), rel=1e-9
    )
    below = rate_difference(5, 100, 14, 100).p_value
    assert below == pytest.approx(
        2 * (binomtest(14, 19, 0.5, alternative="greater").pvalue - math.comb(19, 14) / 2**20),
        rel=1e-9,
    )


@pytest.mark.parametrize(
    ("change", "limits", "counts"),
    [
        (proportion_ratio, wilson, (12, 150, 30, 160)),
        (proportion_ratio, wilson, (1, 25, 3, 30)),
        (rate_ratio, byar, (40, 5000, 22, 5100)),
        (rate_ratio, byar, (1, 100, 2, 90)),
        (rate_ratio, byar, (6, 100, 0, 90)),
    ],
)
def test_the_ratios_limits_are_where_the_difference_could_be_none(
    change: object, limits: object, counts: tuple[int, int, int, int]
) -> None:
    # Donner & Zou: the ratio t is a limit where the limit of p1 - t·p0 is 0.
    x0, n0, x1, n1 = counts
    (l0, u0), (l1, u1) = limits(x0, n0), limits(x1, n1)  # type: ignore[operator]
    p0, p1 = x0 / n0, x1 / n1

    def lowest(t: float) -> float:
        return p1 - t * p0 - math.hypot(p1 - l1, t * (u0 - p0))

    def highest(t: float) -> float:
        return p1 - t * p0 + math.hypot(u1 - p1, t * (p0 - l0))

    found = change(*counts)  # type: ignore[operator]
    assert found.estimate == pytest.approx(p1 / p0)
    assert found.upper == pytest.approx(brentq(highest, p1 / p0, 1e4), rel=1e-6)
    expected = brentq(lowest, 0, p1 / p0) if x1 else 0
    assert found.lower == pytest.approx(expected, rel=1e-6)


def test_zou_and_donner_published() -> None:
    # Zou & Donner (2008), Stat. Med. 27: 6 of 22 against 112 of 842, from Wilson limits that they
    # round to three decimals first.
    found = proportion_ratio(112, 842, 6, 22)
    assert (found.lower, found.upper) == pytest.approx((0.9735, 3.7295), abs=1e-4)


def test_zeros_have_finite_differences() -> None:
    # The traps of methods §3.
    for change, x in product((proportion_difference, rate_difference), ((0, 5), (5, 0), (0, 0))):
        found = change(x[0], 1000, x[1], 1000)
        assert np.isfinite([found.estimate, found.lower, found.upper, found.p_value]).all()
        assert found.lower <= found.estimate <= found.upper
        assert found.lower < found.upper
    assert rate_difference(0, 1000, 0, 500).p_value == 1
    assert proportion_difference(0, 10, 0, 500).p_value == 1
    assert proportion_difference(10, 10, 50, 50).p_value == 1


def test_a_ratio_to_nothing_is_undefined_and_still_tested() -> None:
    for ratio in (proportion_ratio, rate_ratio):
        found = ratio(0, 1000, 5, 1000)
        assert np.isnan([found.estimate, found.lower, found.upper]).all()
        assert 0 < found.p_value < 0.05
        to_none = ratio(5, 1000, 0, 1000)
        assert (to_none.estimate, to_none.lower) == (0, 0)
        assert 0 < to_none.upper < 1.1


@pytest.mark.parametrize("change", ALL)
def test_a_persons_bad_counts_are_named(change: object) -> None:
    with pytest.raises(ValueError, match=r"count -1\.0 with denominator 10\.0"):
        change(1, 10, -1, 10)  # type: ignore[operator]
    with pytest.raises(ValueError, match=r"count 1\.0 with denominator 0\.0"):
        change(1, 0, 1, 10)  # type: ignore[operator]
    with pytest.raises(ValueError, match=r"got 95"):
        change(1, 10, 1, 10, confidence=95)  # type: ignore[operator]
    with pytest.raises(ValueError, match=r"phi -2\.0"):
        change(1, 10, 1, 10, phi=-2)  # type: ignore[operator]


def test_more_cases_than_persons_is_an_error_of_proportions_alone() -> None:
    with pytest.raises(ValueError, match=r"count 11\.0 with denominator 10\.0"):
        proportion_difference(11, 10, 1, 10)
    assert rate_difference(11, 10, 1, 10).estimate == pytest.approx(-1)


@pytest.mark.parametrize("change", ALL)
def test_what_is_missing_or_bad_in_flow_stays_missing(change: object) -> None:
    x0 = np.array([5, np.nan, 5, 5, 5, -1, 5, 5])
    n1 = np.array([100, 100, np.nan, 0, np.inf, 100, 100, 100])
    phi = np.array([1, 1, 1, 1, 1, 1, np.nan, -1])
    found = change(x0, 90, 7, n1, phi=phi)  # type: ignore[operator]
    for result in (found.estimate, found.lower, found.upper, found.p_value):
        assert np.isfinite(result).tolist() == [True] + [False] * 7
    alone = change(math.nan, 90, 7, 100)  # type: ignore[operator]
    assert np.isnan([alone.estimate, alone.lower, alone.upper, alone.p_value]).all()


def test_an_estimated_overdispersion_takes_a_t_reference() -> None:
    # t(16): 2.119905 in place of 1.959964, in the interval as in the test.
    counts = (40_000, 10**6, 41_000, 10**6)
    for change in ALL:
        known, estimated = change(*counts, phi=4), change(*counts, phi=4, df=16)
        width, wider = known.upper - known.lower, estimated.upper - estimated.lower
        assert wider / width == pytest.approx(2.119905 / 1.959964, rel=1e-3)
        z = math.sqrt(2) * _inverse_erfc(known.p_value)
        assert estimated.p_value == pytest.approx(2 * student.sf(z, 16), rel=1e-9)
        mixed = change(*counts, phi=4, df=np.array([16, np.inf]))
        assert mixed.p_value.tolist() == pytest.approx([estimated.p_value, known.p_value])
        with pytest.raises(ValueError, match=r"df -1\.0"):
            change(*counts, df=-1)


def test_overdispersion_multiplies_standard_errors_by_its_root() -> None:
    counts = (40_000, 10**6, 41_000, 10**6)
    for change in ALL:
        plain, wide = change(*counts), change(*counts, phi=4)
        assert wide.estimate == plain.estimate
        width, wider = plain.upper - plain.lower, wide.upper - wide.lower
        assert wider / width == pytest.approx(2, rel=5e-3)
        z, half = (math.sqrt(2) * _inverse_erfc(c.p_value) for c in (plain, wide))
        assert half == pytest.approx(z / 2, rel=1e-6)
        assert change(*counts, phi=0.5) == plain
    few: list[Change] = [rate_difference(0, 50, 6, 50, phi=phi) for phi in (1, 1.01, 2, 4)]
    p = [float(found.p_value) for found in few]
    assert p == sorted(p)
    assert p[0] < p[3]


def _inverse_erfc(p: float) -> float:
    return float(brentq(lambda z: math.erfc(z) - p, 0, 10))
