"""Verdicts: each rule of methods §5 by a case that only it decides."""

import numpy as np
import pytest
from scipy.stats import norm

from indicators.statistics import described, overdispersion, slope, verdict
from indicators.statistics.change import proportion_difference, rate_difference
from indicators.statistics.detectable import smallest_detectable_change
from indicators.statistics.verdict import CLASSES, REASONS, Verdicts, classify, classify_slopes

N = np.full(18, 2000.0)
SAME = np.full(18, 400.0)


def names(found: Verdicts) -> list[str]:
    return found.names().tolist()


def reasons(found: Verdicts) -> list[str]:
    return [REASONS[code] for code in found.reason]


def changed(*last: float, **options: object) -> Verdicts:
    """Eighteen regions at 400 of 2,000, of which the first ones come to `last`."""
    x1 = SAME.copy()
    x1[: len(last)] = last
    given = {"kind": "proportion", "polarity": 1, "multiplier": 100, "margin": 2.0, **options}
    return classify(SAME, N, x1, N, **given)  # type: ignore[arg-type]


def test_direction_decides_the_word() -> None:
    up_and_down = {
        1: ("improved", "worsened"),
        -1: ("worsened", "improved"),
        0: ("higher", "lower"),
    }
    for polarity, expected in up_and_down.items():
        found = changed(520, 280, polarity=polarity)
        assert names(found) == [*expected, *["no_clear_change"] * 16]
        assert found.estimate[:2] == pytest.approx([6, -6])
    mixed = changed(520, 280, 520, polarity=np.array([1, -1, 0] + [1] * 15))
    assert names(mixed)[:3] == ["improved", "improved", "higher"]


def test_swapped_periods_swap_the_verdicts() -> None:
    x1 = SAME.copy()
    x1[:3] = 520, 280, 480
    words = {"kind": "proportion", "margin": 2, "multiplier": 100}
    there = classify(SAME, N, x1, N, polarity=1, **words)  # type: ignore[arg-type]
    back = classify(x1, N, SAME, N, polarity=1, **words)  # type: ignore[arg-type]
    turned = {"improved": "worsened", "worsened": "improved"}
    assert [turned.get(name, name) for name in names(there)] == names(back)
    np.testing.assert_allclose(there.estimate, -back.estimate)
    np.testing.assert_allclose(there.lower, -back.upper)
    assert names(classify(SAME, N, x1, N, polarity=-1, **words)) == names(back)  # type: ignore[arg-type]


def test_one_of_many_must_be_clearer_than_one_alone() -> None:
    # p = 0.02: enough for a region alone, not for the first of eighteen.
    x1 = 400 + 2.33 * np.sqrt(2 * 2000 * 0.2 * 0.8)
    assert names(changed(x1))[0] == "no_clear_change"
    alone = classify(400, 2000, x1, 2000, kind="proportion", polarity=1)
    assert names(alone) == ["improved"]
    # Two families of nine are not one of eighteen.
    two = changed(520, family=np.repeat([0, 1], 9))
    assert (two.m == 9).all()
    assert two.r.tolist() == [1] * 9 + [0] * 9


def test_the_interval_beside_a_decision_is_at_its_level() -> None:
    found = changed(520, 515, 280)
    assert found.r[0] == 3
    assert found.level == pytest.approx(1 - 0.05 * 3 / 18)
    apart = proportion_difference(400, 2000, 520, 2000, confidence=1 - 0.05 * 3 / 18)
    assert (found.lower[0], found.upper[0]) == pytest.approx((100 * apart.lower, 100 * apart.upper))
    assert found.p_value[0] == pytest.approx(apart.p_value)
    assert ((found.lower > 0) | (found.upper < 0)).tolist() == [True] * 3 + [False] * 15


def test_a_change_below_the_margin_is_no_clear_one() -> None:
    n = np.full(18, 2_000_000.0)
    x1 = 0.2 * n
    x1[0], x1[1] = 0.215 * n[0], 0.22 * n[0]
    words = {"kind": "proportion", "polarity": 1, "multiplier": 100}
    found = classify(0.2 * n, n, x1, n, margin=2, **words)  # type: ignore[arg-type]
    assert names(found)[:2] == ["no_clear_change", "improved"]
    assert reasons(found)[:3] == ["below_margin", "none", "none"]
    # Surely below the margin is stable, as the others that surely did not change.
    assert found.stable.tolist() == [True, False] + [True] * 16
    assert not classify(0.2 * n, n, x1, n, **words).stable.any()  # type: ignore[arg-type]
    unknown = classify(0.2 * n, n, x1, n, margin=np.nan, **words)  # type: ignore[arg-type]
    assert names(unknown)[:2] == ["improved", "improved"]


def test_no_clear_change_is_not_unchanged() -> None:
    # 90 % interval ± 2.08 points: not inside a margin of 2, inside one of 2.5.
    assert not changed(margin=2.0).stable.any()
    assert changed(margin=2.5).stable.all()
    assert not changed(margin=2.5, phi=2).stable.any()


def test_what_there_is_too_little_of() -> None:
    x0 = np.array([4.0, 5, np.nan, 40, 40, 40, -1, 40, 40, 40])
    n0 = np.array([1e3, 1e3, 1e3, 0, 1e3, 1e3, 1e3, 30, 1e3, np.inf])
    phi = np.array([1, 1, 1, 1, np.nan, 1, 1, 1, 1, 1.0])
    barrier = np.array([0, 0, 0, 0, 0, 5, 0, 0, 2, 0])
    x1 = np.where(np.arange(10) < 2, 5.0, 40)
    found = classify(
        x0, n0, x1, 1000, kind="proportion", polarity=1, phi=phi, barrier=barrier, margin=0.1
    )
    assert reasons(found) == [
        "few_events",
        "none",
        "missing",
        "zero_denominator",
        "unknown_overdispersion",
        "break",
        "impossible",
        "impossible",
        "suppressed",
        "impossible",
    ]
    none = found.verdict == CLASSES.index("insufficient_data")
    assert none.tolist() == [True, False] + [True] * 8
    for numbers in (found.estimate, found.lower, found.upper, found.p_value, found.fall, found.phi):
        assert np.isnan(numbers).tolist() == none.tolist()
    # They are not counted among the tests.
    assert (found.m == 1).all()
    # More events than persons are impossible for a proportion alone.
    rate = classify(40, 30, 40, 1000, kind="rate", polarity=1)
    assert reasons(rate) == ["none"]


def test_blind_comparisons_are_insufficient() -> None:
    found = changed(plausible=5.0)
    assert names(found) == ["no_clear_change"] * 18
    blind = changed(520, plausible=4.0)
    # What was found all the same stays found.
    assert names(blind) == ["improved"] + ["insufficient_data"] * 17
    assert reasons(blind)[1:] == ["undetectable"] * 17
    assert np.isfinite(blind.estimate).all()


def test_beside_no_clear_change_stands_what_would_have_been_found() -> None:
    found = changed(520)
    assert np.isnan(found.fall[0])
    # One more rejection would have needed 0.05 · 2/18.
    apart = smallest_detectable_change(
        0.2, 2000, 2000, kind="proportion", confidence=1 - 0.05 * 2 / 18
    )
    assert (found.fall[1], found.rise[1]) == pytest.approx((100 * apart.fall, 100 * apart.rise))


def test_the_order_of_the_rows_and_the_unit_say_nothing() -> None:
    rng = np.random.default_rng(5)
    n = rng.integers(100, 9000, 60).astype(float)
    x0, x1 = rng.poisson(0.02 * n), rng.poisson(0.03 * n)
    family, order = np.repeat([0, 1, 2], 20), rng.permutation(60)

    def of(at: np.ndarray, multiplier: float) -> Verdicts:
        return classify(
            x0[at],
            n[at],
            x1[at],
            n[at],
            kind="rate",
            polarity=1,
            margin=0.004 * multiplier,
            multiplier=multiplier,
            plausible=0.03 * multiplier,
            family=family[at],
        )

    one, other = of(np.arange(60), 100), of(order, 1000)
    assert one.verdict[order].tolist() == other.verdict.tolist()
    assert len(set(one.verdict.tolist())) > 2
    assert one.stable[order].tolist() == other.stable.tolist()
    np.testing.assert_allclose(one.lower[order] * 10, other.lower)
    np.testing.assert_allclose(one.rise[order] * 10, other.rise)


def test_overdispersion_widens_and_takes_verdicts_away() -> None:
    plain, wide = changed(490), changed(490, phi=3)
    assert names(plain)[0] == "improved"
    assert names(wide)[0] == "no_clear_change"
    assert (wide.lower <= plain.lower).all()
    few_df = changed(490, phi=1.0, df=3)
    assert few_df.p_value[0] > plain.p_value[0]
    # A t quantile that no normal level reaches: t(3) at 0.05/18 is 8.9.
    assert (few_df.upper - few_df.lower > 2 * (plain.upper - plain.lower)).all()


def test_slopes_find_what_two_years_do_not() -> None:
    years, n = np.arange(2015, 2020), 5000.0
    fallen = np.exp(-0.06 * (years - 2015))
    x = np.round(0.05 * n * np.where(np.arange(18)[:, None] < 9, fallen, 1.0))
    words = {"kind": "rate", "polarity": -1, "multiplier": 1000, "margin": 1}
    by_slope = classify_slopes(x, n, years, **words)  # type: ignore[arg-type]
    by_ends = classify(x[:, 1], n, x[:, -1], n, **words)  # type: ignore[arg-type]
    assert names(by_slope) == ["improved"] * 9 + ["no_clear_change"] * 9
    assert "improved" not in names(by_ends)
    # The change of the line from 2015 to 2019: 50 a thousand, times e^-0.24 minus 1.
    assert by_slope.estimate[0] == pytest.approx(50 * np.expm1(-0.24), rel=0.02)
    assert (by_slope.lower < by_slope.estimate).all()
    assert (by_slope.estimate < by_slope.upper).all()
    assert (by_slope.fall[9:] > 0).all() and (by_slope.rise[9:] > 0).all()
    wide = classify_slopes(x, n, years, phi=9, **words)  # type: ignore[arg-type]
    assert "improved" not in names(wide)


def test_slopes_refuse_short_and_empty_series() -> None:
    x = np.full((4, 5), 20.0)
    x[0, 2], x[1], x[3, 4] = np.nan, 1.0, 60
    x[1, 0] = 2
    phi = np.array([1, 1, np.nan, 1])
    found = classify_slopes(x, 500, range(5), kind="proportion", polarity=0, phi=phi)
    assert reasons(found) == ["few_points", "few_events", "unknown_overdispersion", "none"]
    assert names(found) == ["insufficient_data"] * 3 + ["higher"]
    assert np.isnan(found.estimate).tolist() == [True, True, True, False]
    assert found.m[0] == 1


def test_slopes_with_their_own_phi_keep_the_false_discovery_rate() -> None:
    rng, years, n = np.random.default_rng(20167), np.arange(2013, 2020), 4000.0
    drawn = rng.negative_binomial(200 / 1.0, 1 / 2.0, (400, 18, 7))
    fitted = slope.fit(drawn, n, years, kind="rate")
    phi = overdispersion.choose(*overdispersion.pooled(fitted))
    found = classify_slopes(
        drawn,
        n,
        years,
        kind="rate",
        polarity=1,
        phi=phi.value[:, None],
        df=phi.df[:, None],
        family=np.arange(400)[:, None],
    )
    any_false = np.isin(found.verdict, [2, 3]).any(1).mean()
    assert any_false <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 400)
    assert phi.value.mean() == pytest.approx(2, rel=0.05)


@pytest.mark.parametrize(
    ("kind", "level", "n"), [("rate", 0.02, 800.0), ("proportion", 0.3, 300.0)]
)
def test_intervals_of_slopes_cover(kind: str, level: float, n: float) -> None:
    rng, panels, years = np.random.default_rng(20173), 8000, np.arange(2014, 2020)
    levels = level * np.exp(0.08 * (years - 2016))
    draw = rng.poisson if kind == "rate" else (lambda m, s: rng.binomial(int(n), m / n, s))
    x = draw(levels * n, (panels, 6)).astype(float)  # type: ignore[operator]
    # Every region is a family of its own, so that its level is 95 %.
    found = classify_slopes(x, n, years, kind=kind, polarity=0, family=np.arange(panels))
    true = levels[-1] - levels[0]
    assert found.level == pytest.approx(0.95)
    assert ((found.lower <= true) & (true <= found.upper)).mean() == pytest.approx(0.95, abs=0.012)


def test_no_false_verdicts_beyond_the_stated_rate() -> None:
    rng, panels = np.random.default_rng(20168), 2000
    n = np.exp(rng.uniform(7, 11, 18))
    for phi in (1.5, 4.0):
        mean = 0.02 * n
        x = rng.negative_binomial(mean / (phi - 1), 1 / phi, (2, panels, 18))
        words = {"kind": "rate", "polarity": 1, "family": np.arange(panels)[:, None]}
        told = classify(x[0], n, x[1], n, phi=phi, **words)  # type: ignore[arg-type]
        untold = classify(x[0], n, x[1], n, **words)  # type: ignore[arg-type]
        assert np.isin(told.verdict, [2, 3]).any(1).mean() <= 0.05 + 0.015
        assert np.isin(untold.verdict, [2, 3]).any(1).mean() > 0.15


def test_the_p_value_is_that_of_the_change() -> None:
    found = classify([30], [900], [55], [950], kind="rate", polarity=1, phi=1.5)
    expected = rate_difference(30, 900, 55, 950, phi=1.5)
    assert found.p_value[0] == pytest.approx(expected.p_value)
    z = (55 * 900 - 30 * 950) / np.sqrt(85 * 900 * 950)
    assert found.p_value[0] == pytest.approx(2 * norm.sf(z / np.sqrt(1.5)))


def test_a_persons_wrong_call_is_named() -> None:
    with pytest.raises(ValueError, match="kind 'index'"):
        classify(1, 10, 2, 10, kind="index", polarity=1)
    with pytest.raises(ValueError, match="polarity 2"):
        classify(1, 10, 9, 10, kind="rate", polarity=2)
    with pytest.raises(ValueError, match=r"q 0\.0"):
        classify(1, 10, 9, 10, kind="rate", polarity=1, q=0.0)


def test_stages_places_and_indices_are_described() -> None:
    code, reason = described.stages([0, 3, 2, np.nan, 2, 5], [2, 3, 1, 2, 2.5, 5])
    assert [CLASSES[c] for c in code] == [
        "advanced",
        "same_stage",
        "moved_back",
        *["insufficient_data"] * 3,
    ]
    assert [REASONS[r] for r in reason] == ["none"] * 3 + ["missing", "impossible", "impossible"]
    code, _ = described.places([3, 3, 3], [4, 3, 0])
    assert [CLASSES[c] for c in code] == ["more", "same", "fewer"]
    code, reason = described.beside_middle([120.5, 100, 80, np.nan])
    assert [CLASSES[c] for c in code] == ["higher", "same", "lower", "insufficient_data"]
    code, reason = described.stages([1, 1], [2, 2], barrier=[verdict.REASON["break"], 0])
    assert [CLASSES[c] for c in code] == ["insufficient_data", "advanced"]
    assert REASONS[reason[0]] == "break"
