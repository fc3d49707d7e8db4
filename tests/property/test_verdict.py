"""What holds for verdicts, detectable changes, ranks and claims of any counts."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.statistics.claim_rules import RULES
from indicators.statistics.claims import Evidence, judge
from indicators.statistics.decision import CLASSES, CODE
from indicators.statistics.detectable import smallest_detectable_change
from indicators.statistics.ranks import ranks
from indicators.statistics.smoothing import empirical_bayes
from indicators.statistics.verdict import Verdicts, classify

KINDS = st.sampled_from(["proportion", "rate"])
PHI = st.floats(1, 6)
CELL = st.tuples(st.integers(1, 100_000), st.floats(0, 1), st.integers(1, 100_000), st.floats(0, 1))
TABLE = st.lists(CELL, min_size=1, max_size=18)
TURNED = {"improved": "worsened", "worsened": "improved", "higher": "lower", "lower": "higher"}


def columns(table: list[tuple[int, float, int, float]]) -> tuple[np.ndarray, ...]:
    n0, p0, n1, p1 = np.array(table).T
    return np.round(n0 * p0), n0, np.round(n1 * p1), n1


def names(found: Verdicts) -> list[str]:
    return found.names().tolist()


@given(TABLE, KINDS, PHI, st.sampled_from([-1, 0, 1]), st.floats(0, 20))
def test_every_cell_has_one_verdict_and_numbers_that_fit_it(
    table: Any, kind: str, phi: float, polarity: int, margin: float
) -> None:
    x0, n0, x1, n1 = columns(table)
    words = {"kind": kind, "phi": phi, "margin": margin, "multiplier": 100}
    found = classify(x0, n0, x1, n1, polarity=polarity, **words)
    for i, name in enumerate(names(found)):
        if name == "insufficient_data":
            assert found.reason[i]
            continue
        assert found.lower[i] <= found.estimate[i] <= found.upper[i]
        if name == "no_clear_change":
            assert found.fall[i] > 0 and found.rise[i] > 0
            continue
        assert abs(found.estimate[i]) >= margin * (1 - 1e-9)
        assert found.adjusted[i] <= 0.05
        good = (found.estimate[i] > 0) == (polarity >= 0)
        expected = ("higher", "lower") if polarity == 0 else ("improved", "worsened")
        assert name == expected[0 if good else 1]
    assert not (found.stable & (found.verdict != CODE["no_clear_change"])).any()


@given(TABLE, KINDS, PHI)
def test_swapped_periods_and_swapped_polarity_turn_the_words(
    table: Any, kind: str, phi: float
) -> None:
    x0, n0, x1, n1 = columns(table)
    words: dict[str, Any] = {"kind": kind, "phi": phi, "margin": 1, "multiplier": 100}
    there = names(classify(x0, n0, x1, n1, polarity=1, **words))
    turned = [TURNED.get(name, name) for name in there]
    assert names(classify(x1, n1, x0, n0, polarity=1, **words)) == turned
    assert names(classify(x0, n0, x1, n1, polarity=-1, **words)) == turned


@given(TABLE, KINDS, st.permutations(range(18)), st.sampled_from([1, 1000, 100_000]))
def test_order_and_unit_say_nothing(table: Any, kind: str, order: list[int], unit: int) -> None:
    at = [place for place in order if place < len(table)]
    x0, n0, x1, n1 = columns(table)
    one = classify(x0, n0, x1, n1, kind=kind, polarity=1, margin=0.013)
    words: dict[str, Any] = {"multiplier": unit, "margin": 0.013 * unit}
    other = classify(x0[at], n0[at], x1[at], n1[at], kind=kind, polarity=1, **words)
    assert one.verdict[at].tolist() == other.verdict.tolist()
    np.testing.assert_allclose(one.estimate[at] * unit, other.estimate)
    np.testing.assert_allclose(one.rise[at] * unit, other.rise, rtol=1e-9)


@given(TABLE, KINDS)
def test_a_hidden_cell_is_as_if_it_were_not_there(table: Any, kind: str) -> None:
    x0, n0, x1, n1 = columns(table)
    hidden = np.array([*x0, 40.0]), np.array([*n0, 90.0]), np.array([*x1, 7.0]), np.array([*n1, 80])
    barrier = np.array([0] * len(table) + [2])
    with_it = classify(*hidden, kind=kind, polarity=1, barrier=barrier)
    without = classify(x0, n0, x1, n1, kind=kind, polarity=1)
    assert with_it.verdict[:-1].tolist() == without.verdict.tolist()
    np.testing.assert_array_equal(with_it.lower[:-1], without.lower)
    last = (with_it.estimate, with_it.lower, with_it.upper, with_it.p_value, with_it.fall)
    assert np.isnan([numbers[-1] for numbers in last]).all()


@given(st.integers(20, 5000), st.integers(100, 10_000), KINDS, PHI, st.integers(2, 20))
def test_more_persons_see_smaller_changes(
    x: int, n: int, kind: str, phi: float, times: int
) -> None:
    level = min(x / n, 0.9)
    small = smallest_detectable_change(level, n, n, kind=kind, phi=phi)
    large = smallest_detectable_change(level, n * times, n * times, kind=kind, phi=phi)
    wide = smallest_detectable_change(level, n, n, kind=kind, phi=phi * 2)
    surer = smallest_detectable_change(level, n, n, kind=kind, phi=phi, confidence=0.998)
    for way in ("fall", "rise"):
        assert getattr(large, way) <= getattr(small, way)
        assert getattr(wide, way) >= getattr(small, way)
        assert getattr(surer, way) >= getattr(small, way)


@given(st.integers(50, 5000), st.integers(100, 5000), PHI)
def test_a_rise_is_a_fall_of_what_did_not_happen(x: int, n: int, phi: float) -> None:
    level = min(x / n, 0.95)
    one = smallest_detectable_change(level, n, n, kind="proportion", phi=phi)
    other = smallest_detectable_change(1 - level, n, n, kind="proportion", phi=phi)
    assert (one.fall, one.rise) == pytest.approx((other.rise, other.fall), rel=1e-6)


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(0.01, 3)), min_size=1, max_size=25))
def test_ranks_lie_within_and_bands_part_those_told_apart(pairs: Any) -> None:
    value, error = np.array(pairs).T
    found = ranks(value, error)
    assert (found.highest <= found.rank).all()
    assert (found.rank <= found.lowest).all()
    # Turned round, the first are the last.
    back = ranks(-value, error)
    size = len(pairs)
    assert back.highest.tolist() == (size + 1 - found.lowest).tolist()
    assert back.lowest.tolist() == (size + 1 - found.highest).tolist()
    assert back.band.tolist() == (found.band.max() + 1 - found.band).tolist()
    # Of different bands, nobody's interval reaches into the other's.
    for i in range(size):
        for j in range(size):
            if found.band[i] < found.band[j]:
                assert found.lowest[i] < found.highest[j]


@given(TABLE, KINDS, PHI)
def test_smoothed_values_lie_between(table: Any, kind: str, phi: float) -> None:
    x, n, _, _ = columns(table)
    found = empirical_bayes(x, n, kind=kind, phi=phi)
    own, common = x / n, float(found.common)
    assert (found.value >= np.minimum(own, common) - 1e-9).all()
    assert (found.value <= np.maximum(own, common) + 1e-9).all()
    assert ((found.weight >= 0) & (found.weight <= 1)).all()


CLASS = st.sampled_from(["improved", "worsened", "no_clear_change", "insufficient_data"])


@given(
    st.lists(CLASS, min_size=18, max_size=18),
    st.sampled_from(["nearly_all", "two_thirds", "more_than_before"]),
    st.floats(0, 1),
    st.integers(0, 17),
)
def test_more_improvement_never_speaks_against_a_claim(
    verdicts: list[str], quantifier: Any, chance: float, place: int
) -> None:
    order = ["contradicted", "not_distinguishable_from_chance", "not_testable", "supported"]

    def outcome(of: list[str]) -> str:
        codes = tuple(str(number) for number in range(18))
        flags = tuple(name == "no_clear_change" for name in of)
        one = Evidence("drawn", "proportion", codes, tuple(of), flags, chance=chance)
        return str(judge(one, RULES[quantifier]).outcome)

    better = verdicts.copy()
    better[place] = "improved"
    first, then = outcome(verdicts), outcome(better)
    assert {first, then} <= set(order)
    if first != "not_testable":
        assert order.index(then) >= order.index(first)
    assert set(verdicts) <= set(CLASSES)
