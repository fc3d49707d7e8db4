"""Flowing data may hold anything: a status or NaN comes out, never a number or a warning."""

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.statistics import impact, intervals, national, overdispersion, ranks, smoothing
from indicators.statistics.decision import REASON
from indicators.statistics.verdict import Verdicts, classify, classify_slopes

SEEDS, LARGEST = st.integers(0, 2**32 - 1), st.sampled_from([3, 50, 10**6])
KINDS = st.sampled_from(["rate", "proportion"])
YEARS = np.arange(7)


def garbage(rng: np.random.Generator, largest: int) -> tuple[np.ndarray, np.ndarray]:
    """Counts and denominators of 5 indicators, 8 regions and 7 years, a fifth of them spoilt."""
    found = []
    for highest in (largest, 2 * largest):
        values = rng.integers(0, highest, (5, 8, 7)).astype(float)
        spoilt = rng.uniform(size=values.shape)
        for below, value in ((0.2, 0), (0.1, np.inf), (0.08, -1), (0.05, np.nan)):
            values[spoilt < below] = value
        found.append(values)
    return found[0], found[1]


def sound(found: Verdicts) -> None:
    none = found.verdict == 0
    assert (found.reason[none] > 0).all()
    numbers = ~np.isnan(found.estimate)
    assert (numbers == (~none | (found.reason == REASON["undetectable"]))).all()
    assert (found.lower[numbers] <= found.estimate[numbers] + 1e-9).all()
    assert (found.upper[numbers] >= found.estimate[numbers] - 1e-9).all()
    assert not np.isinf(found.estimate).any()


@settings(max_examples=40)
@given(SEEDS, LARGEST, KINDS)
def test_verdicts(seed: int, largest: int, kind: str) -> None:
    rng = np.random.default_rng(seed)
    x, n = garbage(rng, largest)
    phi = overdispersion.choose(*overdispersion.estimate(x, n, YEARS, kind=kind), 2.0)
    words: dict[str, Any] = {"kind": kind, "polarity": 1, "margin": 0.01, "plausible": 0.5}
    spread = {"phi": phi.value[:, None], "df": phi.df[:, None]}
    family = np.arange(5)[:, None]
    sound(classify_slopes(x, n, YEARS, family=family, **spread, **words))
    for method in ("score", "wald"):
        pair = (x[..., 0], n[..., 0], x[..., 1], n[..., 1])
        sound(classify(*pair, family=family, method=method, **spread, **words))  # type: ignore[arg-type]


@settings(max_examples=40)
@given(SEEDS, LARGEST, KINDS)
def test_levels_ranks_and_statements(seed: int, largest: int, kind: str) -> None:
    rng = np.random.default_rng(seed)
    x, n = garbage(rng, largest)
    smoothed = smoothing.empirical_bayes(x[..., 0], n[..., 0], kind=kind, phi=1.2)
    impossible = ~(n[..., 0] > 0) | ~(x[..., 0] >= 0) | np.isinf(n[..., 0]) | np.isinf(x[..., 0])
    assert (np.isnan(smoothed.value) >= impossible).all()
    found = ranks.ranks(smoothed.value, smoothed.error)
    assert (found.rank[impossible] == 0).all()
    highest, lowest = ranks.third(smoothed.value, smoothed.error, draws=5)
    assert (np.isnan(highest) == np.isnan(smoothed.value)).all()
    assert ((lowest >= 0) | np.isnan(lowest)).all()
    funnel = intervals.funnel_rate if kind == "rate" else intervals.funnel_proportion
    for limit in funnel(np.array([0.1, 0.5, np.nan, 2, 0]), n[:, 0, 0], phi=1.3):
        assert not np.isinf(limit).any()
        assert not (np.asarray(limit) < 0).any()
    told = national.statement(x[0], n[0], YEARS, kind=kind)
    assert np.isnan(told.slope) == np.isnan(told.lower) == np.isnan(told.p_value)


@settings(max_examples=40)
@given(SEEDS, LARGEST)
def test_effects(seed: int, largest: int) -> None:
    rng = np.random.default_rng(seed)
    x, n = garbage(rng, largest)
    adopted = rng.choice([np.nan, 2, 3, 4, 5], 8)
    found = impact.estimate(x[0], n[0], [(year, year) for year in range(7)], adopted)
    assert (found.refusal is None) == np.isfinite(found.estimate)
