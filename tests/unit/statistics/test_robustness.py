"""The verdict on a claim under other choices: which there are, and that each has its effect."""

import math
from dataclasses import replace

import numpy as np
import pytest

from indicators.catalogue import load
from indicators.statistics.robustness import Curve, Options, Series, curve

CLAIMS = load().claims
CODES = tuple(f"{n:02}" for n in range(1, 19))
OPTIONS = Options(baselines=((2016, 2016), (2017, 2017)), end=(2019, 2019))
N = np.full(18, 2000.0)
NONE: dict = {}


def asked(first: float, later: float, last: list[float]) -> Series:
    """Shares of families in 2016, 2017 and 2019."""
    counts = {2016: np.full(18, first), 2017: np.full(18, later), 2019: np.array(last)}
    return Series(
        "early_support_in_time",
        "proportion",
        CODES,
        {(year, year): (N * share, N) for year, share in counts.items()},
        NONE,
        margin=2,
        multiplier=100,
        phi=1.5,
    )


def stages(indicator: str, first: list[float], last: list[float]) -> Series:
    at = {
        (2016, 2016): np.array(first),
        (2017, 2017): np.array(first),
        (2019, 2019): np.array(last),
    }
    return Series(indicator, "status", CODES, NONE, at)


def outcomes(found: Curve, **choice: object) -> set[str]:
    """The outcomes of the rows with these choices."""
    return {
        judgement.outcome
        for row, judgement in found.rows
        if all(getattr(row, name) == value for name, value in choice.items())
    }


def test_every_combination_stands_once_and_the_verdict_first() -> None:
    found = curve(
        CLAIMS["help_earlier"],
        {"early_support_in_time": asked(0.5, 0.5, [0.6] * 18)},
        OPTIONS,
    )
    assert len(found.rows) == len({choice for choice, _ in found.rows}) == 2 * 3 * 3 * 2 * 3
    first, judgement = found.rows[0]
    assert (first.baseline, first.margin, first.phi, first.method, first.adjust) == (
        (2016, 2016),
        1,
        1,
        "score",
        "benjamini_hochberg",
    )
    assert judgement.outcome == "supported"
    assert found.agreeing == 1
    assert found.outcomes == {"supported": 108}


def test_the_baseline_can_decide() -> None:
    series = asked(0.5, 0.65, [0.6] * 18)
    found = curve(CLAIMS["help_earlier"], {series.indicator: series}, OPTIONS)
    assert outcomes(found, baseline=(2016, 2016)) == {"supported"}
    assert outcomes(found, baseline=(2017, 2017)) == {"contradicted"}
    assert found.agreeing == 0.5
    # A baseline without figures judges nothing.
    options = replace(OPTIONS, baselines=((2016, 2016), (2015, 2015)))
    found = curve(CLAIMS["help_earlier"], {series.indicator: series}, options)
    assert outcomes(found, baseline=(2015, 2015)) == {"not_testable"}


def test_margin_phi_and_correction_each_can_decide() -> None:
    claim = CLAIMS["violence_prevention_strengthened"].model_copy(
        update={"indicators": ("early_support_in_time",)}
    )

    def of(change: float, phi: float, **options: object) -> Curve:
        series = replace(asked(0.5, 0.5, [0.5 + change] * 12 + [0.5] * 6), phi=phi)
        one: dict = {"margins": [1], "phis": [1], "methods": ["score"], "adjusts": ["none"]}
        few = Options([(2016, 2016)], (2019, 2019), **{**one, **options})
        return curve(claim, {series.indicator: series}, few)

    # 6 points against a margin of 2, and three times that.
    found = of(0.06, 1.5, margins=[1, 3.5])
    assert outcomes(found, margin=1, threshold=None) == {"supported"}
    # Against a margin of 7 the other six are even shown to be unchanged.
    assert outcomes(found, margin=3.5, threshold=13) == {"contradicted"}
    assert "supported" not in outcomes(found, margin=3.5)
    assert outcomes(found, margin=1, threshold=13) == {"not_distinguishable_from_chance"}
    assert outcomes(found, margin=1, threshold=11) == {"supported"}
    # z = 3.8, divided by the root of phi: 2.7 and 1.5 against 1.96; with Bonferroni 2.99.
    found = of(0.06, 2.0, phis=[1, 3], adjusts=["none", "bonferroni"], methods=["score", "wald"])
    for method in ("score", "wald"):
        clear = outcomes(found, phi=1, threshold=None, adjust="none", method=method)
        assert clear == {"supported"}
    assert "supported" not in outcomes(found, phi=3)
    assert "supported" not in outcomes(found, adjust="bonferroni")


def test_each_indicator_is_left_out_in_turn() -> None:
    claim = CLAIMS["parenting_support_strengthened"]
    up, not_up = [1.0] * 18, [0.0] * 18
    series = {
        id_: stages(id_, [0.0] * 18, up if place else not_up)
        for place, id_ in enumerate(claim.indicators)
    }
    found = curve(claim, series, OPTIONS)
    # Stages know no margin or test: baselines, thresholds and indicators alone.
    assert len(found.rows) == 2 * 3 * 4
    weak = claim.indicators[0]
    assert outcomes(found, without=None) == {"differs_from_reports"}
    assert outcomes(found, without=weak) == {"matches_reports"}
    assert outcomes(found, without=claim.indicators[1]) == {"differs_from_reports"}


def test_what_has_no_such_choices_is_refused() -> None:
    with pytest.raises(ValueError, match="model_effect_on_child_welfare_need"):
        curve(CLAIMS["model_effect_on_child_welfare_need"], {}, OPTIONS)
    index = replace(asked(0.5, 0.5, [0.5] * 18), kind="index")
    with pytest.raises(ValueError, match="the kind index has no test"):
        curve(CLAIMS["help_earlier"], {index.indicator: index}, OPTIONS)


def test_a_missing_region_takes_the_national_change_away() -> None:
    series = asked(0.5, 0.5, [0.6] * 17 + [math.nan])
    found = curve(CLAIMS["help_earlier"], {series.indicator: series}, OPTIONS)
    assert found.outcomes == {"not_testable": 108}
