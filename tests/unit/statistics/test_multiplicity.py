"""Benjamini–Hochberg against its own paper and against a slow count by the definition."""

import numpy as np
import pytest
from scipy.stats import norm

from indicators.statistics.multiplicity import benjamini_hochberg, select

# Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, section 3.2: four rejections at q = 0.05.
PAPER = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262]
PAPER += [0.5719, 0.6528, 0.7590, 1.0]


def test_the_papers_four_rejections() -> None:
    adjusted = np.asarray(benjamini_hochberg(PAPER))
    assert (adjusted <= 0.05).tolist() == [True] * 4 + [False] * 11
    # By hand: the smallest times m / rank over the ranks from one's own up.
    by_hand = [min(p * 15 / (j + 1) for j, p in enumerate(PAPER) if j >= i) for i in range(15)]
    np.testing.assert_allclose(adjusted, by_hand, rtol=1e-12)


def test_the_missing_stay_missing_and_are_not_counted() -> None:
    holed = [np.nan, *PAPER[:8], np.nan, *PAPER[8:], np.nan]
    adjusted = np.asarray(benjamini_hochberg(holed))
    assert np.isnan(adjusted).tolist() == np.isnan(holed).tolist()
    np.testing.assert_array_equal(adjusted[~np.isnan(adjusted)], benjamini_hochberg(PAPER))


def test_shape_is_kept_and_one_test_is_not_adjusted() -> None:
    grid = np.array(PAPER).reshape(3, 5)
    found = np.asarray(benjamini_hochberg(grid))
    np.testing.assert_array_equal(found.ravel(), benjamini_hochberg(PAPER))
    assert found.shape == (3, 5)
    assert benjamini_hochberg(0.03) == pytest.approx(0.03)
    assert np.isnan(benjamini_hochberg(np.nan))
    assert np.asarray(benjamini_hochberg([])).size == 0
    assert np.isnan(benjamini_hochberg([np.nan, np.nan])).all()


@pytest.mark.parametrize("bad", [-0.1, 1.2, np.inf])
def test_an_impossible_p_is_refused_by_name(bad: float) -> None:
    with pytest.raises(ValueError, match=f"p value {bad}"):
        benjamini_hochberg([0.1, bad, np.nan])


def test_families_are_adjusted_each_by_itself() -> None:
    rng = np.random.default_rng(4)
    p = rng.uniform(size=(6, 9)) ** 3
    p[rng.uniform(size=p.shape) < 0.2] = np.nan
    family = np.array([3, 70000, -1, 5, 4, 8])[:, None]
    together = np.asarray(benjamini_hochberg(p, family=family))
    for row, found in zip(p, together, strict=True):
        np.testing.assert_array_equal(found, benjamini_hochberg(row))
    # The order of the rows of a table says nothing.
    order = rng.permutation(p.size)
    shuffled = benjamini_hochberg(
        p.ravel()[order], family=np.broadcast_to(family, p.shape).ravel()[order]
    )
    np.testing.assert_array_equal(shuffled, together.ravel()[order])


def test_the_level_beside_a_decision() -> None:
    # Benjamini & Yekutieli (2005): four of the paper's fifteen are selected, so 1 - 0.05 · 4/15.
    found = select([*PAPER, np.nan])
    assert found.rejected.tolist() == [True] * 4 + [False] * 12
    assert (found.m[0], found.r[0]) == (15, 4)
    assert found.fcr_level(0.05)[0] == pytest.approx(1 - 0.05 * 4 / 15)
    # A fifth would have been rejected at 0.05 · 5/15; nothing rejected is judged at 0.05/m.
    assert found.next_level(0.05)[9] == pytest.approx(1 - 0.05 * 5 / 15)
    none = select([0.2, 0.4])
    assert none.fcr_level(0.05) == pytest.approx(0.975)
    untested = select([np.nan])
    assert np.isnan(untested.fcr_level(0.05)).all()
    assert not untested.rejected.any()


def test_selected_intervals_miss_the_truth_as_rarely_as_stated() -> None:
    # Benjamini & Yekutieli: of independent selected intervals at 1 - q·R/m at most q miss.
    rng = np.random.default_rng(11)
    true = np.where(rng.uniform(size=(4000, 18)) < 0.3, 2.5, 0)
    seen = true + rng.normal(size=true.shape)
    chosen = select(2 * norm.sf(np.abs(seen)), family=np.arange(4000)[:, None])
    half = norm.isf((1 - chosen.fcr_level(0.05)) / 2)
    missed = (np.abs(seen - true) > half) & chosen.rejected
    share = missed.sum(1) / np.maximum(chosen.rejected.sum(1), 1)
    assert 0.01 < share.mean() < 0.05 + 3 * share.std() / np.sqrt(4000)


@pytest.mark.parametrize("q", [0.0, 1.0, 5.0])
def test_an_impossible_rate_is_refused_by_name(q: float) -> None:
    with pytest.raises(ValueError, match=f"q {q}"):
        select([0.1], q=q)
