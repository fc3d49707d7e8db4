"""More published worked examples, by method: figures from the papers and books named."""

import math

import numpy as np
import pytest
from scipy.stats import binom

from indicators.statistics import equality
from indicators.statistics.change import proportion_difference, rate_difference
from indicators.statistics.impact import difference_in_differences
from indicators.statistics.intervals import byar, mean, wilson
from indicators.statistics.multiplicity import benjamini_hochberg


# Agresti (2007), An Introduction to Categorical Data Analysis, sections 1.3–1.4: score intervals.
@pytest.mark.parametrize(
    ("x", "n", "lower", "upper"),
    [(9, 10, 0.596, 0.982), (0, 25, 0.0, 0.133), (400, 893, 0.416, 0.481)],
)
def test_wilson(x: int, n: int, lower: float, upper: float) -> None:
    assert wilson(x, n) == pytest.approx((lower, upper), abs=6e-4)


# Garwood (1936), exact limits of a Poisson count, as tabled in Breslow & Day (1987), table 2.11.
@pytest.mark.parametrize(
    ("x", "lower", "upper"),
    [
        (2, 0.242, 7.225),
        (3, 0.619, 8.767),
        (4, 1.090, 10.242),
        (6, 2.202, 13.060),
        (7, 2.814, 14.423),
        (8, 3.454, 15.763),
    ],
)
def test_garwood(x: int, lower: float, upper: float) -> None:
    assert byar(x, 1) == pytest.approx((lower, upper), abs=6e-4)


# The same table, for Byar's approximation: within a hundredth of an event of the exact limits.
@pytest.mark.parametrize(
    ("x", "lower", "upper"),
    [(15, 8.395, 24.740), (20, 12.217, 30.888), (30, 20.241, 42.827), (50, 37.111, 65.919)],
)
def test_byar(x: int, lower: float, upper: float) -> None:
    assert byar(x, 1) == pytest.approx((lower, upper), abs=0.03)


# Newcombe (1998), Stat. Med. 17:873–890, table II, examples a to h, method 10.
@pytest.mark.parametrize(
    ("x1", "n1", "x0", "n0", "lower", "upper"),
    [
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (6, 7, 2, 7, 0.0582, 0.8062),
        (5, 56, 0, 29, -0.0381, 0.1926),
        (0, 10, 0, 20, -0.1611, 0.2775),
        (0, 10, 0, 10, -0.2775, 0.2775),
        (10, 10, 0, 20, 0.6791, 1.0),
        (10, 10, 0, 10, 0.6075, 1.0),
    ],
)
def test_newcombe(x1: int, n1: int, x0: int, n0: int, lower: float, upper: float) -> None:
    found = proportion_difference(x0, n0, x1, n1)
    assert (found.lower, found.upper) == pytest.approx((lower, upper), abs=6e-5)


def test_score_test_of_rates() -> None:
    # Ng, Gu & Tang (2007), Comput. Stat. Data Anal. 51: breast cancer in two groups of women, 41
    # cases in 28,010 person-years and 15 in 19,017; z = 2.0818, one-sided p = 0.0187.
    found = rate_difference(15, 19_017, 41, 28_010)
    assert found.p_value == pytest.approx(2 * 0.0187, abs=1e-4)
    assert math.erfc(2.0818 / math.sqrt(2)) == pytest.approx(found.p_value, abs=1e-5)


def test_conditional_test_of_rates() -> None:
    # Fay (2010), rateratio.test: 2 events in 17,877 and 9 in 16,660; exact two-sided p = 0.05011.
    # Mid-p leaves out half of the probability of what was seen, in each tail.
    seen = binom.pmf(2, 11, 17_877 / (17_877 + 16_660))
    found = rate_difference(9, 16_660, 2, 17_877)
    assert found.p_value + seen == pytest.approx(0.05011, abs=5e-6)
    # exactci on Gu et al. (2008), example 1, tail above; R's figure is printed in full.
    exact = equality.rate_mid_p(*(np.array([v]) for v in (30, 54308.7, 60, 1.2 * 51477.5)))
    assert exact[0] == pytest.approx(2 * 0.005094603529853279, rel=1e-9)


def test_fisher_mid_p() -> None:
    # Fisher's tea (1935), 3 of 4 right; Agresti (2007), section 2.6.3: one-sided mid-p 0.129.
    found = equality.fisher_mid_p(*(np.array([v]) for v in (1, 4, 3, 4)))
    assert found[0] / 2 == pytest.approx(0.129, abs=5e-4)


def test_benjamini_hochberg_of_a_handbook() -> None:
    # McDonald (2014), Handbook of Biological Statistics, on García-Arenzana et al. (2014): 25 foods
    # and mammographic density; five are significant at a false discovery rate of 0.25.
    p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269]
    p += [0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986]
    found = np.asarray(benjamini_hochberg(p))
    # The sixth lies on the limit itself, 0.060 against 0.060.
    assert found[:6] == pytest.approx([0.025, 0.1, 0.21, 0.21, 0.21, 0.25])


def test_mean_of_students_sleep() -> None:
    # Student (1908): ten differences of mean -1.58 and standard deviation 1.229995.
    limits = mean(-1.58, 1.229995 / math.sqrt(10), df=9)
    assert limits == pytest.approx((-2.4598858, -0.7001142), abs=1e-6)


@pytest.mark.parametrize(
    ("before0", "after0", "before1", "after1", "effect", "rounding"),
    [
        # Card & Krueger (1994), table 3: jobs in fast food, Pennsylvania and New Jersey.
        (23.33, 21.17, 20.44, 21.03, 2.76, 0.015),
        # Kiel & McClain (1995) in Wooldridge (2010), example 13.3: prices near an incinerator.
        (82_517.23, 101_307.51, 63_692.86, 70_619.24, -11_863.9, 0.05),
        # Meyer, Viscusi & Durbin (1995) in Wooldridge, example 13.4: log weeks of benefit.
        (1.126, 1.133, 1.382, 1.580, 0.191, 1e-9),
        # Snow (1855) in Cunningham (2021), table 9.1: cholera deaths per 10,000 by water company.
        (135, 147, 85, 19, -78, 1e-9),
        # Corral & Yang (2024): grades with and without tutoring.
        (71.22, 82.10, 60.17, 96.37, 25.32, 1e-9),
    ],
)
def test_difference_in_differences(
    before0: float, after0: float, before1: float, after1: float, effect: float, rounding: float
) -> None:
    found = difference_in_differences(before0, after0, before1, after1)
    assert found == pytest.approx(effect, abs=rounding)
