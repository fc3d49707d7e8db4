"""Slopes and overdispersion of yearly series against published fits."""

import math

import numpy as np
import pytest

from indicators.statistics import overdispersion, slope

# Whyte (1987) in Dobson (1990), table 4.2 and exercise: deaths of AIDS in Australia by quarter,
# log-linear in time: slope 0.2565 with standard error 0.0220.
AIDS = [0, 1, 2, 3, 1, 4, 9, 18, 23, 31, 20, 25, 37, 45]
# Bliss (1935), Dobson (1990), table 7.2: beetles killed by dose; slope 34.270 (2.912), X² 10.03.
DOSE = [1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.8610, 1.8839]
BEETLES = [59, 60, 62, 56, 63, 59, 62, 60]
KILLED = [6, 13, 18, 28, 52, 53, 61, 60]


def test_a_log_linear_slope_published() -> None:
    found = slope.fit(AIDS, np.ones(14), np.arange(1, 15), kind="rate")
    assert found.slope == pytest.approx(0.2565, abs=5e-5)
    assert found.error == pytest.approx(0.0220, abs=5e-5)
    # Intercept 0.3396: the levels of the first and last quarter follow.
    assert found.first == pytest.approx(math.exp(0.3396 + 0.2565), rel=1e-3)
    assert found.last == pytest.approx(math.exp(0.3396 + 14 * 0.2565), rel=2e-3)


@pytest.mark.parametrize(
    ("x", "n", "t", "expected", "error"),
    [
        (KILLED, BEETLES, [10 * d for d in DOSE], 3.4270, 0.2912),
        # Agresti (1990), section 4.2.1: malformations by alcohol; linear logit.
        ([48, 38, 5, 1, 1], [17114, 14502, 793, 127, 38], [0, 0.5, 1.5, 4, 7], 0.3166, 0.1254),
        # Collett (1991), Venables & Ripley (2002), section 7.2: female budworms by log2 dose.
        ([0, 2, 6, 10, 12, 16], [20] * 6, range(6), 0.9060, 0.1671),
        # Dalal, Fowlkes & Hoadley (1989): shuttle flights with damaged O-rings by temperature.
        (
            [1, 1, 1, 1, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0],
            [1, 1, 1, 1, 1, 3, 1, 1, 4, 1, 1, 2, 2, 1, 1, 1],
            [53, 57, 58, 63, 66, 67, 68, 69, 70, 72, 73, 75, 76, 78, 79, 81],
            -0.2322,
            0.1082,
        ),
    ],
)
def test_logit_linear_slopes_published(
    x: list[int], n: list[int], t: list[float], expected: float, error: float
) -> None:
    found = slope.fit(x, n, t, kind="proportion")
    assert (found.slope, found.error) == pytest.approx((expected, error), abs=1e-4)


def test_score_statistics_published() -> None:
    # Agresti (1990): z² = 6.57 of Cochran–Armitage for the same malformations.
    found = slope.fit(
        [48, 38, 5, 1, 1], [17114, 14502, 793, 127, 38], [0, 0.5, 1.5, 4, 7], kind="proportion"
    )
    assert found.z**2 == pytest.approx(6.57, abs=5e-3)


def test_pearson_published() -> None:
    found = slope.fit(KILLED, BEETLES, [10 * d for d in DOSE], kind="proportion")
    assert (found.pearson, found.df) == (pytest.approx(10.03, abs=5e-3), 6)
    phi, df = overdispersion.estimate(
        [KILLED], [BEETLES], [10 * d for d in DOSE], kind="proportion"
    )
    assert (float(phi), float(df)) == (pytest.approx(10.03 / 6, abs=1e-3), 6)


def test_fewer_than_five_years_have_no_slope_and_say_nothing_of_phi() -> None:
    x, n, years = np.array([[5.0, 6, 7, 8, np.nan], [5, 6, 7, 8, 9]]), 100, range(2015, 2020)
    found = slope.fit(x, n, years, kind="proportion")
    assert np.isnan(found.slope).tolist() == [True, False]
    assert found.points.tolist() == [4, 5]
    phi, df = overdispersion.estimate(x, n, years, kind="proportion")
    alone, df_alone = overdispersion.estimate(x[1:], n, years, kind="proportion")
    assert (phi, df) == (alone, df_alone) and df == 3
    assert np.isnan(overdispersion.estimate(x[:1], n, years, kind="proportion")[0])


def test_series_without_events_do_not_slope() -> None:
    found = slope.fit([[0] * 5, [9] * 5], 9, range(5), kind="proportion")
    assert found.z.tolist() == [0, 0]
    assert np.isnan(found.slope).all()
    assert found.df.tolist() == [0, 0]
    # All events in the last year: the score knows a direction, the likelihood no slope.
    found = slope.fit([0, 0, 0, 0, 12], 100, range(5), kind="rate")
    assert found.z > 3
    assert np.isnan(found.slope)


def test_impossible_years_are_missing() -> None:
    n = np.array([100, 100, 0, 100, 100, 100, 100.0])
    x = np.array([5, -1, 6, 8, 9, 9, 120.0])
    found = slope.fit(x, n, range(7), kind="proportion")
    assert found.points == 4
    assert slope.fit(x, n, range(7), kind="rate").points == 5


def test_the_change_of_a_line_is_between_its_ends() -> None:
    years = np.arange(2014, 2020)
    n = np.array([900, 1000, 1100, 1000, 950, 1200.0])
    for kind, scale in (("rate", np.exp), ("proportion", lambda v: 1 / (1 + np.exp(-v)))):
        level = scale(-2 + 0.1 * (years - 2014))
        found = slope.fit(n * level, n, years, kind=kind)
        assert found.slope == pytest.approx(0.1, abs=1e-6)
        moved = slope.change_at(found.slope, n * level, n, years, kind=kind)
        assert moved == pytest.approx(level[-1] - level[0], rel=1e-5)
        assert moved == pytest.approx(found.last - found.first, rel=1e-5)
        assert slope.change_at(0.0, n * level, n, years, kind=kind) == pytest.approx(0, abs=1e-9)


def test_phi_is_what_counts_were_drawn_with_and_slopes_stay_out_of_it() -> None:
    rng, years = np.random.default_rng(20165), np.arange(2012, 2020)
    n = np.exp(rng.uniform(8, 11, (300, 18, 1))) * np.ones(8)
    # Regions with very different slopes.
    mean = 0.01 * n * np.exp(rng.normal(0, 0.1, (300, 18, 1)) * (years - 2015))
    for phi in (1.5, 4.0):
        drawn = rng.negative_binomial(mean / (phi - 1), 1 / phi)
        found, df = overdispersion.estimate(drawn, n, years, kind="rate")
        assert (df == 18 * 6).all()
        assert found.mean() == pytest.approx(phi, rel=0.03)


def test_the_estimate_goes_before_the_assumption() -> None:
    chosen = overdispersion.choose([2.5, 0.7, np.nan, np.nan], [50, 50, 0, 0], [4, 4, 1.5, np.nan])
    assert chosen.value.tolist()[:3] == [2.5, 1, 1.5]
    assert np.isnan(chosen.value[3])
    origins = [overdispersion.ORIGINS[code] for code in chosen.origin]
    assert origins == ["estimated", "estimated", "assumed", "unknown"]
    assert chosen.df.tolist() == [50, 50, np.inf, np.inf]
    with pytest.raises(ValueError, match=r"assumed phi 0\.5"):
        overdispersion.choose(np.nan, 0, 0.5)


def test_a_persons_wrong_call_is_named() -> None:
    with pytest.raises(ValueError, match="kind 'mean'"):
        slope.fit([1] * 5, [9] * 5, range(5), kind="mean")
    with pytest.raises(ValueError, match="years"):
        slope.fit([1] * 5, [9] * 5, [1, 2, 3, 4, 4], kind="rate")
    with pytest.raises(ValueError, match="years"):
        slope.fit([1] * 5, [9] * 5, range(4), kind="rate")
