"""The smallest detectable change against published sample sizes and simulated power."""

import math

import numpy as np
import pytest

from indicators.statistics.change import proportion_difference, rate_difference
from indicators.statistics.detectable import smallest_detectable_change


# Published sample sizes per group, turned round: at that size the difference is the smallest.
@pytest.mark.parametrize(
    ("p0", "p1", "n", "confidence", "power"),
    [
        # R Core Team, ?power.prop.test: 76.7 and, for 0.50 against 0.75 at 50, power 0.74.
        (0.50, 0.75, 76.7, 0.95, 0.90),
        (0.50, 0.75, 50, 0.95, 0.740),
        # Fleiss, Levin & Paik (2003), table A.4 without continuity correction, as 4.14 gives them.
        (0.60, 0.70, 356, 0.95, 0.80),
        (0.25, 0.40, 152, 0.95, 0.80),
        (0.10, 0.20, 199, 0.95, 0.80),
        (0.10, 0.20, 266, 0.95, 0.90),
    ],
)
def test_sample_sizes_published(
    p0: float, p1: float, n: float, confidence: float, power: float
) -> None:
    found = smallest_detectable_change(
        p0, n, n, kind="proportion", confidence=confidence, power=power
    )
    assert p0 + found.rise == pytest.approx(p1, abs=0.006)


@pytest.mark.parametrize("phi", [1, 2.5])
def test_with_many_events_the_formulas_of_methods(phi: float) -> None:
    # ln RR = (1.96 + 0.8416)·sqrt(2·phi/x), and (1.96 + 0.8416)·sqrt(2p(1-p)·phi/n).
    x, n = 4_000_000, 10**8
    found = smallest_detectable_change(x / n, n, n, kind="rate", phi=phi)
    expected = 2.801585 * math.sqrt(2 * phi / x)
    assert math.log1p(found.rise / (x / n)) == pytest.approx(expected, rel=2e-3)
    assert -math.log1p(-found.fall / (x / n)) == pytest.approx(expected, rel=2e-3)
    found = smallest_detectable_change(0.3, 10**8, 10**8, kind="proportion", phi=phi)
    expected = 2.801585 * math.sqrt(2 * 0.3 * 0.7 * phi / 10**8)
    assert (found.fall, found.rise) == pytest.approx((expected, expected), rel=2e-3)


def test_power_is_within_three_points_from_twenty_events() -> None:
    rng, panels = np.random.default_rng(20166), 20_000

    def rates(mean: float, phi: float) -> np.ndarray:
        if phi == 1:
            return rng.poisson(mean, panels)
        return rng.negative_binomial(mean / (phi - 1), 1 / phi, panels)

    for mean, ratio, phi in [(20, 1, 1), (20, 2, 1.5), (50, 1, 2), (60, 0.7, 4), (400, 1, 1.5)]:
        n0, n1 = 1000.0, 1000.0 * ratio
        found = smallest_detectable_change(mean / n0, n0, n1, kind="rate", phi=phi)
        for change in (found.rise, -found.fall):
            level = mean / n0 + change
            tested = rate_difference(
                rates(mean, phi), n0, rates(level * n1, phi), n1, phi=phi
            ).p_value
            assert np.mean(tested < 0.05) == pytest.approx(0.80, abs=0.03), (mean, ratio, phi)
    for p, n0, n1 in [(0.2, 100, 100), (0.5, 60, 60), (0.04, 500, 900), (0.9, 400, 400)]:
        found = smallest_detectable_change(p, n0, n1, kind="proportion")
        for change in (found.rise, -found.fall):
            drawn = rng.binomial(n0, p, panels), rng.binomial(n1, p + change, panels)
            tested = proportion_difference(drawn[0], n0, drawn[1], n1).p_value
            assert np.mean(tested < 0.05) == pytest.approx(0.80, abs=0.03), (p, n0, n1)


def test_what_would_never_be_found_is_infinite() -> None:
    found = smallest_detectable_change(0.004, 1000, 1000, kind="rate")
    assert found.fall == math.inf
    assert 0 < found.rise < math.inf
    found = smallest_detectable_change(0.5, 6, 6, kind="proportion", confidence=0.999)
    assert (found.fall, found.rise) == (math.inf, math.inf)
    # Zero events: no fall can be found, a rise can.
    found = smallest_detectable_change(0, 1000, 1000, kind="rate")
    assert found.fall == math.inf


def test_bad_levels_have_none_and_bad_settings_are_named() -> None:
    level = np.array([0.1, np.nan, -1, 1.5, 0.1, 0.1])
    n = np.array([50, 50, 50, 50, 0, np.nan])
    found = smallest_detectable_change(level, n, 60, kind="proportion")
    assert np.isnan(found.rise).tolist() == [False] + [True] * 5
    with pytest.raises(ValueError, match="kind 'index'"):
        smallest_detectable_change(0.1, 10, 10, kind="index")
    with pytest.raises(ValueError, match=r"power 0\.2"):
        smallest_detectable_change(0.1, 10, 10, kind="rate", power=0.2)
