"""Ranks: published critical values, bands, and how often the intervals hold the true ranks."""

import numpy as np
import pytest

from indicators.statistics.ranks import ranks, third


# Tukey's studentized range at 0.95 and infinite degrees of freedom, Pearson & Hartley (1970),
# table 29: with equal errors of 1 two of k regions are told apart from this difference on.
@pytest.mark.parametrize(("k", "q"), [(2, 2.772), (3, 3.314), (5, 3.858), (10, 4.474), (20, 5.012)])
def test_honest_significant_differences_published(k: int, q: float) -> None:
    for beyond in (0.002, -0.002):
        value = np.zeros(k)
        value[0] = q + beyond
        found = ranks(value, 1.0, confidence=0.95)
        assert found.lowest[0] == (1 if beyond > 0 else k)
        assert found.highest[1] == (2 if beyond > 0 else 1)


def test_bands_part_only_where_all_are_told_apart() -> None:
    apart = ranks([1.0, 9, 9.1, 5, 1.1, np.nan], 0.1)
    assert apart.rank.tolist() == [5, 2, 1, 3, 4, 0]
    assert apart.band.tolist() == [3, 1, 1, 2, 3, 0]
    assert apart.highest.tolist() == [4, 1, 1, 3, 4, 0]
    assert apart.lowest.tolist() == [5, 2, 2, 3, 5, 0]
    # 0, 3 and 6: neighbours cannot be told apart, so nobody's band ends, though 0 and 6 can.
    chain = ranks([0.0, 3, 6], 1.0, confidence=0.95)
    assert chain.band.tolist() == [1, 1, 1]
    assert chain.lowest.tolist() == [3, 3, 2]
    # One large uncertain region hides a difference of those around it.
    uncertain = ranks([0.0, 3, 6], [0.1, 9, 0.1])
    assert uncertain.band.tolist() == [1, 1, 1]


def test_ties_share_a_rank_and_the_order_of_rows_says_nothing() -> None:
    rng = np.random.default_rng(3)
    value, error = rng.normal(size=(4, 12)).round(1), rng.uniform(0.05, 0.3, (4, 12))
    value[0, 3] = value[0, 7]
    value[1, 2], error[2, 5], error[3, 1] = np.nan, np.nan, 0
    found, order = ranks(value, error), rng.permutation(12)
    again = ranks(value[:, order], error[:, order])
    for name in ("rank", "lowest", "highest", "band"):
        assert getattr(found, name)[:, order].tolist() == getattr(again, name).tolist()
    assert found.rank[0, 3] == found.rank[0, 7]
    assert (found.rank[[1, 2, 3], [2, 5, 1]] == 0).all()
    assert (found.lowest[1] <= 11).all()
    known = found.rank > 0
    assert (found.highest[known] <= found.rank[known]).all()
    assert (found.rank[known] <= found.lowest[known]).all()


@pytest.mark.parametrize("spread", [0.0, 1.0, 3.0])
def test_intervals_hold_all_true_ranks(spread: float) -> None:
    rng, panels = np.random.default_rng(20170), 1500
    error = np.exp(rng.normal(0, 0.4, (panels, 18)))
    true = spread * rng.normal(size=(panels, 18))
    found = ranks(true + error * rng.normal(size=true.shape), error)
    higher = (true[:, None, :] > true[:, :, None]).sum(-1)
    lower = (true[:, None, :] < true[:, :, None]).sum(-1)
    # Equal regions have every rank that their ties leave open.
    held = (found.highest <= 1 + higher) & (found.lowest >= 18 - lower)
    assert held.all(1).mean() >= 0.88
    assert held.mean() >= 0.88
    if spread == 3:
        assert (found.lowest - found.highest + 1).mean() < 15


def test_chances_of_either_third() -> None:
    highest, lowest = third(np.zeros(9), 0.0)
    np.testing.assert_allclose(highest, 1 / 3, atol=0.05)
    np.testing.assert_allclose(lowest, 1 / 3, atol=0.05)
    value = np.array([9.0, 8, 7, 4, 4, 4, 1, 0, np.nan, -1])
    highest, lowest = third(value, 0.01)
    assert highest.tolist()[:3] == [1, 1, 1]
    assert lowest.tolist()[6:8] == [1, 1] and lowest[9] == 1
    assert np.isnan(highest[8]) and np.isnan(lowest[8])
    assert highest[3] == lowest[3] == 0
    wide, _ = third(value, 3.0)
    assert 0.5 < wide[0] < 1
    np.testing.assert_array_equal(wide, third(value, 3.0)[0])
    assert np.nansum(wide) == pytest.approx(3)


def test_one_region_alone_and_bad_levels() -> None:
    alone = ranks([5.0, np.nan], 1.0)
    assert alone.rank.tolist() == alone.lowest.tolist() == alone.band.tolist() == [1, 0]
    with pytest.raises(ValueError, match="confidence must be between 0 and 1, got 90"):
        ranks([1.0, 2.0], 1.0, confidence=90)
