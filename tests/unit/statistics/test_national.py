"""The national statement against statsmodels' fits, by leaving out regions, and by simulation."""

import math

import numpy as np
import pytest

from indicators.statistics.chance import counts
from indicators.statistics.national import statement

YEARS = np.arange(2013, 2020)
N = np.array([27447.0, 27771, 8615, 3440, 1361, 5082])[:, None]
NONE = math.nan
RATES = np.array(
    [
        [446, 534, NONE, 488, 513, 487, 560],
        [478, 460, 504, 519, 536, 572, 579],
        [156, 165, 177, 208, 194, 193, 220],
        [62, 66, 78, 88, 77, 83, 97],
        [26, 34, 29, 30, 27, 33, 16],
        [66, 63, 89, 90, 85, 95, 88],
    ]
)
SHARES = np.array(
    [
        [472, 436, NONE, 464, 454, 496, 528],
        [658, 649, 612, 611, 623, 680, 667],
        [141, 176, 170, 156, 159, 194, 153],
        [42, 69, 55, 71, 53, 55, 87],
        [27, 22, 27, 27, 24, 32, 28],
        [87, 96, 99, 102, 96, 104, 103],
    ]
)


# statsmodels 0.15.0: GLM of these counts with a dummy for each region and the year, offset of the
# log denominator (Poisson), successes and failures (binomial); phi = pearson_chi2 / df_resid.
@pytest.mark.parametrize(
    ("kind", "x", "slope", "phi"),
    [
        ("rate", RATES, 0.034010281618603734, 1.2402824322056465),
        ("proportion", SHARES, 0.015469618619800046, 1.374378694935851),
    ],
)
def test_slope_and_phi_are_those_of_statsmodels(
    kind: str, x: np.ndarray, slope: float, phi: float
) -> None:
    found = statement(x, N, YEARS, kind=kind)
    assert found.slope == pytest.approx(slope, rel=1e-8)
    assert found.phi == pytest.approx(phi, rel=1e-7)
    assert found.regions == 6
    assert found.lower < found.slope < found.upper


def test_the_error_is_what_leaving_out_regions_gives() -> None:
    found = statement(RATES, N, YEARS, kind="rate")
    without = [
        statement(np.delete(RATES, r, axis=0), np.delete(N, r, axis=0), YEARS, kind="rate").slope
        for r in range(6)
    ]
    error = math.sqrt(5 / 6 * sum((b - found.slope) ** 2 for b in without))
    # t(5) is 2.570582.
    assert (found.upper - found.lower) / 2 == pytest.approx(2.570582 * error, rel=0.02)
    assert found.p_value == pytest.approx(0.00992, abs=2e-4)


def test_half_of_a_table_and_the_unit_say_nothing() -> None:
    found = statement(RATES, N, YEARS, kind="rate")
    order = [3, 0, 5, 1, 4, 2]
    other = statement(RATES[order], N[order] * 1000, YEARS + 7, kind="rate")
    for name in ("slope", "lower", "upper", "phi", "q", "q_p"):
        assert getattr(other, name) == pytest.approx(getattr(found, name), rel=1e-6)
    fallen = statement(RATES[:, ::-1], N, YEARS, kind="rate")
    assert fallen.slope == pytest.approx(-found.slope, rel=1e-6)


def test_intervals_cover_and_differing_slopes_are_seen() -> None:
    rng, panels = np.random.default_rng(20172), 400
    n = np.exp(rng.uniform(8, 11, 18))
    covered, differ, seen = 0, 0, 0
    for _ in range(panels):
        level = 0.02 * np.exp(rng.normal(0, 0.2, (18, 1)) + 0.02 * (YEARS - 2016))
        x = np.stack([counts(rng, at, n, 2.0, kind="rate", panels=1)[0] for at in level.T], axis=1)
        found = statement(x, n[:, None], YEARS, kind="rate")
        covered += found.lower <= 0.02 <= found.upper
        differ += found.q_p < 0.05
        tilted = x * np.exp(rng.normal(0, 0.05, (18, 1)) * (YEARS - 2016))
        seen += statement(tilted, n[:, None], YEARS, kind="rate").q_p < 0.05
    assert 0.915 <= covered / panels <= 0.985
    assert differ / panels <= 0.05 + 0.035
    assert seen / panels > 0.9


def test_too_little_is_not_calculated() -> None:
    short = statement(RATES[:, 3:], N, YEARS[3:], kind="rate")
    assert short.regions == 0
    assert math.isnan(short.slope) and math.isnan(short.q_p)
    empty = RATES.copy()
    empty[2:] = 0
    assert statement(empty, N, YEARS, kind="rate").regions == 2
    assert math.isnan(statement(empty, N, YEARS, kind="rate").lower)
    # A region of too few years is left out; the others are as they are without it.
    gaps = RATES.copy()
    gaps[5, 2:] = NONE
    whole = statement(RATES[:5], N[:5], YEARS, kind="rate")
    assert statement(gaps, N, YEARS, kind="rate").slope == pytest.approx(whole.slope)
    with pytest.raises(ValueError, match="kind 'status'"):
        statement(RATES, N, YEARS, kind="status")
    with pytest.raises(ValueError, match=r"\(regions, years\)"):
        statement(RATES[0], N[0], YEARS, kind="rate")
