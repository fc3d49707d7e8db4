"""Marshall's empirical Bayes by hand and by simulation."""

import numpy as np
import pytest

from indicators.statistics.smoothing import empirical_bayes


def test_by_hand() -> None:
    # Marshall (1991), equations 3 to 5: m, s², A = s² − m/n̄ and the weights.
    x, n = np.array([10.0, 40, 30, 2]), np.array([1000.0, 2000, 1000, 500])
    found = empirical_bayes(x, n, kind="rate")
    m = 82 / 4500
    away = sum(n * (x / n - m) ** 2) / 4500
    between = away - m / (4500 / 4)
    assert found.common == pytest.approx(m)
    assert found.variance == pytest.approx(between)
    weight = between / (between + m / n)
    np.testing.assert_allclose(found.weight, weight)
    np.testing.assert_allclose(found.value, m + weight * (x / n - m))
    np.testing.assert_allclose(found.error, np.sqrt(between * (m / n) / (between + m / n)))


def test_no_evidence_that_regions_differ() -> None:
    found = empirical_bayes([20, 40, 61], [1000, 2000, 3000], kind="proportion")
    assert found.variance == 0
    assert found.value == pytest.approx([121 / 6000] * 3)
    assert found.error.tolist() == [0, 0, 0]
    # Overdispersion takes away what looked like a difference.
    differing = empirical_bayes([20, 60, 90], [1000, 2000, 2000], kind="rate")
    assert differing.variance > 0
    assert empirical_bayes([20, 60, 90], [1000, 2000, 2000], kind="rate", phi=20).variance == 0


def test_missing_and_impossible_regions_inform_nothing() -> None:
    x = np.array([[10, 40, 30, 2, np.nan, 7, 5], [0, 0, 0, 0, 0, 0, 0]])
    n = np.array([1000, 2000, 1000, 500, 800, 0, 3])
    found = empirical_bayes(x, n, kind="proportion")
    alone = empirical_bayes(x[0, :4], n[:4], kind="proportion")
    np.testing.assert_allclose(found.value[0, :4], alone.value)
    assert np.isnan(found.value[0, 4:]).all()
    # No events anywhere: no variance, not no number.
    assert found.value[1].tolist()[:5] == [0] * 5
    assert np.isnan(found.value[1, 5])
    with pytest.raises(ValueError, match="kind 'status'"):
        empirical_bayes(x, n, kind="status")


def test_smoothed_values_are_nearer_and_lie_between() -> None:
    rng = np.random.default_rng(20171)
    n = np.exp(rng.uniform(5, 9, (500, 18)))
    true = 0.05 * np.exp(rng.normal(0, 0.15, n.shape))
    x = rng.poisson(true * n)
    found = empirical_bayes(x, n, kind="rate")
    error, plain = ((v - true) ** 2 for v in (found.value, x / n))
    assert error.mean() < 0.6 * plain.mean()
    assert (found.variance**0.5).mean() == pytest.approx(0.05 * 0.15, rel=0.2)
    low = np.minimum(x / n, found.common[:, None]) - 1e-12
    high = np.maximum(x / n, found.common[:, None]) + 1e-12
    assert ((low <= found.value) & (found.value <= high)).all()
    # The units of the denominator say nothing.
    other = empirical_bayes(x, n * 1000, kind="rate")
    np.testing.assert_allclose(other.value * 1000, found.value)
