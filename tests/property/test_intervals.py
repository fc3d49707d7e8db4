"""What holds for the intervals of any counts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.statistics.intervals import byar, wilson

PAIRS = st.lists(
    st.tuples(st.integers(1, 10**6), st.floats(0, 1)).map(lambda t: (round(t[0] * t[1]), t[0])),
    min_size=1,
    max_size=20,
)


@given(st.integers(1, 10**6), st.data())
def test_wilson_holds_the_estimate_and_mirrors(n: int, data: st.DataObject) -> None:
    x = data.draw(st.integers(0, n))
    lower, upper = wilson(x, n)
    assert 0 <= lower <= x / n <= upper <= 1
    assert wilson(n - x, n) == pytest.approx((1 - upper, 1 - lower), abs=1e-9)


@given(st.integers(0, 10**6), st.integers(1, 10**7))
def test_byar_holds_the_estimate_and_scales(x: int, n: int) -> None:
    lower, upper = byar(x, n)
    assert 0 <= lower <= x / n <= upper
    assert byar(x, n, multiplier=1000) == pytest.approx((1000 * lower, 1000 * upper))


@given(PAIRS)
def test_arrays_are_their_scalars(pairs: list[tuple[int, int]]) -> None:
    x, n = np.array(pairs).T
    for method in (wilson, byar):
        lower, upper = method(x, n)
        one_by_one = np.array([method(int(a), int(b)) for a, b in pairs])
        np.testing.assert_allclose(lower, one_by_one[:, 0], rtol=1e-12)
        np.testing.assert_allclose(upper, one_by_one[:, 1], rtol=1e-12)


@given(st.integers(0, 1000), st.floats(0.5, 0.99), st.floats(0.5, 0.99))
def test_more_confidence_is_never_narrower(x: int, a: float, b: float) -> None:
    low, high = sorted((a, b))
    for method in (wilson, byar):
        inner, outer = method(x, 1000, confidence=low), method(x, 1000, confidence=high)
        assert outer[0] <= inner[0] + 1e-12
        assert outer[1] >= inner[1] - 1e-12
