"""Benjamini–Hochberg against its own paper and against a slow count by the definition."""

import numpy as np
import pytest

from indicators.statistics.multiplicity import benjamini_hochberg

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
