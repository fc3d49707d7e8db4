"""The effect of the model: published comparisons, every refusal, and how often it is right."""

import numpy as np
import pytest

from indicators.statistics.did import Panels, compare, leads, pretrend
from indicators.statistics.impact import difference_in_differences, estimate

YEARS = [(year, year) for year in range(2012, 2020)]
NEVER = float("nan")
REGIONS, PERIODS = 18, 8
PANELS = 1000


def drawn(
    first: np.ndarray, effect: float, *, before: float = 0.0, phi: float = 1.5, seed: int = 20169
) -> tuple[np.ndarray, np.ndarray]:
    """Counts and denominators of panels: regions of very different size, common ups and downs."""
    rng = np.random.default_rng(seed)
    shape = (PANELS, REGIONS, 1)
    n = np.exp(rng.uniform(np.log(5e3), np.log(2e5), shape)) * np.ones(PERIODS)
    level = 0.02 * np.exp(rng.normal(0, 0.2, shape) + rng.normal(0, 0.03, (PANELS, 1, PERIODS)))
    time = np.arange(PERIODS)
    treated = time >= first[:, None]
    adopts = (first < PERIODS)[None, :, None]
    mean = n * level * np.exp(np.log1p(effect) * treated + before * adopts * time)
    return rng.negative_binomial(mean / (phi - 1), 1 / phi), n


ONCE = np.array([5] * 8 + [8] * 10)
STAGGERED = np.array([3, 3, 4, 4, 5, 5, 6, 6, 7] + [8] * 9)


def diverging(panels: Panels) -> np.ndarray:
    single = [found.p_value for _, found in leads(panels)]
    return (pretrend(panels).p_value < 0.05) | (np.min(single, axis=0) < 0.05 / len(single))


def test_card_and_krueger_published() -> None:
    # Card & Krueger (1994), table 3, rows 1 and 2; 2.76 is from unrounded means.
    assert difference_in_differences(23.33, 21.17, 20.44, 21.03) == pytest.approx(2.76, abs=0.015)


@pytest.mark.parametrize("first", [ONCE, STAGGERED], ids=["once", "staggered"])
@pytest.mark.parametrize("effect", [0.0, 0.05, -0.10])
def test_intervals_cover_where_not_refused(first: np.ndarray, effect: float) -> None:
    x, n = drawn(first, effect)
    panels = Panels(np.log(x / n), first)
    refused = diverging(panels)
    _, lower, upper = compare(panels).interval(0.95)
    true = np.log1p(effect)
    kept = ((lower <= true) & (true <= upper))[~refused]
    assert 0.90 <= kept.mean() <= 0.975
    assert refused.mean() <= 0.10


def test_what_diverged_before_is_refused() -> None:
    x, n = drawn(ONCE, 0.0, before=0.05)
    assert diverging(Panels(np.log(x / n), ONCE)).mean() >= 0.95
    adopted = [2017.0] * 8 + [NEVER] * 10
    found = [estimate(x[i], n[i], YEARS, adopted) for i in range(30)]
    assert sum(one.refusal == "diverging_before" for one in found) >= 28
    refused = next(one for one in found if one.refusal)
    assert np.isnan([refused.estimate, refused.lower, refused.upper, refused.p_value]).all()
    assert refused.pretrend < 0.05
    assert [lead.before for lead in refused.leads] == [2, 3, 4, 5]
    assert 0 < refused.detectable < 0.05


def test_a_gate_that_could_hardly_see_says_so() -> None:
    # Two periods before adoption see only a divergence of many per cent a period.
    first = np.array([2] * 8 + [8] * 10)
    x, n = drawn(first, 0.0)
    short = estimate(x[0], n[0], YEARS, [2014.0] * 8 + [NEVER] * 10)
    long = estimate(x[0], n[0], YEARS, [2018.0] * 8 + [NEVER] * 10)
    assert short.detectable > 0.08 > long.detectable
    # Simulated: a divergence of this size is refused in most panels (80 % by the line alone).
    x, n = drawn(ONCE, 0.0, before=0.03)
    panels = Panels(np.log(x / n), ONCE)
    seen = (2.14 + 0.8416) * pretrend(panels).error
    near = np.abs(seen - 0.03) < 0.004
    assert near.sum() > 50
    assert (pretrend(panels).p_value < 0.05)[near].mean() == pytest.approx(0.80, abs=0.12)


def test_a_clear_effect_is_found_with_its_chance() -> None:
    x, n = drawn(ONCE, -0.25, phi=1.01)
    found = estimate(x[0], n[0], YEARS, [2017.0] * 8 + [NEVER] * 10)
    assert found.refusal is None
    assert found.lower < -0.25 < found.upper < -0.15
    assert (found.adopting, found.comparison, found.left_out) == (8, 10, 0)
    # The smallest that 999 permutations can give.
    assert found.p_value == pytest.approx(0.001)
    assert found == estimate(x[0], n[0], YEARS, [2017.0] * 8 + [NEVER] * 10)


def test_randomisation_keeps_its_level() -> None:
    x, n = drawn(ONCE, 0.0)
    adopted = [2017.0] * 8 + [NEVER] * 10
    found = [estimate(x[i], n[i], YEARS, adopted) for i in range(150)]
    p = np.array([one.p_value for one in found if one.refusal is None])
    assert p.size >= 120
    assert (p < 0.1).mean() <= 0.1 + 3 * np.sqrt(0.09 / p.size)


def exact(first: np.ndarray, effect: float = 0.0, wobble: float = 0.01) -> tuple:
    """One panel whose comparison is known: lines in step, small fixed wobbles."""
    time, region = np.arange(PERIODS), np.arange(REGIONS)[:, None]
    level = (
        0.02 * (1 + 0.02 * region) * np.exp(0.03 * time + wobble * np.cos(region * 7 + time * 3))
    )
    n = 10_000.0 * np.ones((REGIONS, PERIODS))
    return n * level * np.exp(np.log1p(effect) * (time >= first[:, None])), n


def test_the_estimate_is_the_double_difference() -> None:
    x, n = exact(ONCE, effect=0.10, wobble=0.001)
    y = np.log(x / n)
    moved = y[:, 5:].mean(1) - y[:, :5].mean(1)
    expected = np.expm1(moved[:8].mean() - moved[8:].mean())
    found = estimate(x, n, YEARS, [2017.0] * 8 + [NEVER] * 10)
    assert found.estimate == pytest.approx(expected)
    assert found.estimate == pytest.approx(0.10, abs=0.001)
    # Neither units nor the order of regions, nor what all regions share, matter.
    order = np.random.default_rng(1).permutation(REGIONS)
    adopted = np.array([2017.0] * 8 + [NEVER] * 10)
    common = np.exp(np.arange(PERIODS) ** 2 / 50)
    other = estimate((x * common)[order], n[order] * 1000, YEARS, adopted[order])
    assert (other.estimate, other.lower) == pytest.approx((found.estimate, found.lower))


def test_adoption_at_once_is_what_pyfixest_gives() -> None:
    # pyfixest 0.60.0: feols of the log rate on adoption, region and period, CRV1 by region. With
    # all adopting at once two-way fixed effects are the same comparison.
    x, n = exact(ONCE, effect=0.10)
    found = compare(Panels(np.log(x / n)[None], ONCE))
    assert found.estimate[0] == pytest.approx(0.09571816408975453, rel=1e-9)
    assert found.error[0] == pytest.approx(0.0017704624656607203, rel=0.02)


def test_staggered_adoption_compares_with_those_not_there_yet() -> None:
    # Effects that grow with time bias a two-way fixed effects estimate, not this one.
    time = np.arange(PERIODS)
    x, n = exact(STAGGERED, wobble=0.0005)
    since = np.maximum(time - STAGGERED[:, None] + 1, 0)
    x = x * np.exp(-0.03 * since)
    adopted = np.where(STAGGERED < PERIODS, 2012.0 + STAGGERED, NEVER)
    found = estimate(x, n, YEARS, adopted)
    expected = [-0.03 * np.mean(np.arange(1, PERIODS - f + 1)) for f in STAGGERED[:9]]
    assert found.estimate == pytest.approx(np.expm1(np.mean(expected)), abs=5e-4)


@pytest.mark.parametrize(
    ("adopted", "refusal"),
    [
        ([NEVER] * 18, "no_adoption"),
        ([2030.0] * 18, "no_adoption"),
        ([2017.0] * 18, "no_comparison"),
        ([2010.0] * 18, "no_comparison"),
        ([2013.0] * 8 + [NEVER] * 10, "few_pre_periods"),
        ([2012.0] * 8 + [NEVER] * 10, "few_pre_periods"),
        ([2017.0] * 3 + [NEVER] * 15, "few_regions"),
        ([2017.0] * 15 + [NEVER] * 3, "few_regions"),
        # All adopt, the last three too few to compare with.
        ([2016.0] * 15 + [2018.0] * 3, "few_regions"),
    ],
)
def test_what_cannot_be_compared_is_refused(adopted: list[float], refusal: str) -> None:
    x, n = exact(np.full(18, 8))
    found = estimate(x, n, YEARS, adopted)
    assert found.refusal == refusal
    assert np.isnan([found.estimate, found.lower, found.upper, found.p_value]).all()


def test_periods_that_share_a_year_and_zero_counts_are_refused() -> None:
    x, n = exact(ONCE)
    adopted = [2017.0] * 8 + [NEVER] * 10
    moving = [(year - 2, year) for year in range(2012, 2020)]
    assert estimate(x, n, moving, adopted).refusal == "overlapping_periods"
    x[4, 2] = 0
    assert estimate(x, n, YEARS, adopted).refusal == "zero_counts"


def test_a_region_with_a_gap_is_left_out_whole() -> None:
    x, n = exact(ONCE, effect=0.1, wobble=0.001)
    adopted = [2017.0] * 8 + [NEVER] * 10
    x[0, 3], n[9, 1] = np.nan, 0
    found = estimate(x, n, YEARS, adopted)
    assert (found.refusal, found.adopting, found.comparison, found.left_out) == (None, 7, 9, 2)
    x[1:5, 0] = np.nan
    assert estimate(x, n, YEARS, adopted).refusal == "few_regions"
    with pytest.raises(ValueError, match="18 regions"):
        estimate(x[:, :5], n[:, :5], YEARS, adopted)
