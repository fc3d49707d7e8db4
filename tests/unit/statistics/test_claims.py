"""Claims: every row of methods §6, bounds with missing regions, and what chance gives."""

from dataclasses import replace

import numpy as np
import pytest

from indicators.catalogue import load
from indicators.model import Claim
from indicators.statistics.chance import by_chance, counts
from indicators.statistics.claim_rules import RULES, Rule, directions_by_chance
from indicators.statistics.claims import Evidence, Finding, Judgement, National, evaluate, judge
from indicators.statistics.decision import CODE
from indicators.statistics.impact import Effect
from indicators.statistics.verdict import classify

CLAIMS = load().claims
CODES = tuple(f"{n:02}" for n in range(1, 19))


def evidence(kind: str = "proportion", *, stable: int = 0, **numbers: int) -> Evidence:
    """Eighteen regions, so many of each class, the first `stable` of no_clear_change unchanged."""
    verdict = tuple(name for name, number in numbers.items() for _ in range(number))
    assert len(verdict) == 18
    unclear = [i for i, name in enumerate(verdict) if name == "no_clear_change"][:stable]
    flags = tuple(i in unclear for i in range(18))
    return Evidence("early_support_in_time", kind, CODES, verdict, flags, chance=0.001)  # type: ignore[arg-type]


def stages(*numbers: int | None) -> Evidence:
    """Regions by stage at the end; missing as None."""
    verdict = tuple("insufficient_data" if s is None else "same_stage" for s in numbers)
    return Evidence("systematic_model_status", "status", CODES, verdict, stage=numbers)


def measured(quantifier: str, found: Evidence) -> Finding:
    return judge(found, RULES[quantifier])  # type: ignore[index]


@pytest.mark.parametrize(
    ("advanced", "moved_back", "missing", "outcome"),
    [
        (16, 0, 0, "matches_reports"),
        (16, 1, 1, "matches_reports"),
        (15, 1, 2, "not_testable"),
        (15, 3, 0, "differs_from_reports"),
        (9, 3, 6, "differs_from_reports"),
        (0, 0, 18, "not_testable"),
    ],
)
def test_nearly_all_of_the_reports(
    advanced: int, moved_back: int, missing: int, outcome: str
) -> None:
    same = 18 - advanced - moved_back - missing
    found = measured(
        "nearly_all",
        evidence(
            "status",
            advanced=advanced,
            moved_back=moved_back,
            same_stage=same,
            insufficient_data=missing,
        ),
    )
    assert found.outcome == outcome
    assert (found.met, found.met_at_most) == (advanced, advanced + missing)
    assert dict(found.shown) == {15: advanced >= 15, 17: advanced >= 17}
    assert found.regions.get("moved_back", ()) == CODES[advanced : advanced + moved_back]


def test_reports_never_support() -> None:
    every = evidence("status", advanced=18)
    for quantifier in ("nearly_all", "two_thirds", "more_than_before"):
        assert measured(quantifier, every).outcome == "matches_reports"
    assert measured("two_thirds", every).notes == ("more_than_stated",)
    assert measured("two_thirds", evidence("status", advanced=15, same_stage=3)).notes == ()


@pytest.mark.parametrize(
    ("in_use", "missing", "few", "several", "means"),
    [
        (0, 0, "differs", "differs", "differs"),
        (1, 0, "differs", "differs", "differs"),
        (2, 0, "matches", "differs", "differs"),
        (3, 0, "matches", "matches", "differs"),
        (5, 0, "matches", "matches", "differs"),
        (6, 0, "differs", "matches", "differs"),
        (12, 0, "differs", "matches", "matches"),
        # A missing region may have the model: it decides between few and more than few.
        (5, 1, "not_testable", "matches", "differs"),
        (2, 3, "matches", "not_testable", "differs"),
        (1, 1, "not_testable", "differs", "differs"),
        (11, 1, "differs", "matches", "not_testable"),
    ],
)
def test_stages_in_use(in_use: int, missing: int, few: str, several: str, means: str) -> None:
    at_end = [3 + i % 2 for i in range(in_use)] + [None] * missing
    at_end += [i % 3 for i in range(18 - in_use - missing)]
    found = stages(*at_end)
    for quantifier, expected in (("few", few), ("several", several), ("means_in_use", means)):
        outcome = measured(quantifier, found).outcome
        assert outcome == (
            expected
            if expected == "not_testable"
            else f"{expected}_from_reports"
            if expected == "differs"
            else "matches_reports"
        )
    wide = measured("few", found)
    assert wide.notes == (("more_widely_than_stated",) if in_use >= 6 else ())
    assert len(wide.regions["in_use"]) == in_use
    assert dict(measured("several", found).shown)[9] == (in_use >= 9)
    assert measured("means_in_use", found).notes == ("outcome_not_measured",)


def test_more_went_forward_than_back() -> None:
    def of(forward: int, back: int, missing: int) -> str | None:
        same = 18 - forward - back - missing
        return measured(
            "more_than_before",
            evidence(
                "status",
                advanced=forward,
                moved_back=back,
                insufficient_data=missing,
                same_stage=same,
            ),
        ).outcome

    assert of(10, 3, 0) == "matches_reports"
    assert of(4, 4, 0) == "differs_from_reports"
    assert of(8, 3, 4) == "matches_reports"
    # The missing four might all have moved back, or forward.
    assert of(5, 2, 4) == "not_testable"
    assert of(1, 6, 4) == "differs_from_reports"


def test_support_needs_the_rule_and_more_than_chance() -> None:
    twelve = evidence(improved=12, no_clear_change=6)
    assert measured("two_thirds", twelve).outcome == "supported"
    by_luck = replace(twelve, chance=0.06)
    assert measured("two_thirds", by_luck).outcome == "not_distinguishable_from_chance"
    with pytest.raises(ValueError, match="early_support_in_time"):
        measured("two_thirds", replace(twelve, chance=None))
    eleven = evidence(improved=11, no_clear_change=7)
    assert measured("two_thirds", eleven).outcome == "not_distinguishable_from_chance"


def test_only_what_is_shown_contradicts() -> None:
    # Upper bound = 18 − worsened − stable.
    at_twelve = evidence(worsened=4, no_clear_change=14, stable=2)
    found = measured("two_thirds", at_twelve)
    assert (found.upper_bound, found.outcome) == (12, "not_distinguishable_from_chance")
    below = evidence(worsened=4, no_clear_change=14, stable=3)
    found = measured("two_thirds", below)
    assert (found.upper_bound, found.outcome) == (11, "contradicted")
    assert found.regions["stable"] == CODES[4:7]
    # No power, no contradiction.
    assert measured("two_thirds", evidence(no_clear_change=18)).outcome != "contradicted"


def test_missing_regions_that_could_decide() -> None:
    found = measured("two_thirds", evidence(improved=8, insufficient_data=4, no_clear_change=6))
    assert (found.outcome, found.why) == ("not_testable", "regions_missing")
    assert found.regions["insufficient_data"] == CODES[8:12]
    assert (found.met, found.met_at_most) == (8, 12)
    found = measured("two_thirds", evidence(improved=8, insufficient_data=3, no_clear_change=7))
    assert found.outcome == "not_distinguishable_from_chance"
    none = measured("two_thirds", evidence(insufficient_data=18))
    assert (none.outcome, none.why) == ("not_testable", "no_data")


@pytest.mark.parametrize(
    ("national", "outcome"),
    [
        (National(3, 1, 5), "supported"),
        (National(3, 0, 5), "not_distinguishable_from_chance"),
        (National(0.1, -2, 2), "not_distinguishable_from_chance"),
        (National(-3, -5, -1), "contradicted"),
        (None, "not_testable"),
    ],
)
def test_increased_is_of_the_country(national: National | None, outcome: str) -> None:
    base = evidence(improved=3, no_clear_change=15)
    found = measured("increased", replace(base, national=national, chance=None))
    assert found.outcome == outcome
    assert found.met == 3
    ninety = replace(base, national=National(3, 1, 5, level=0.85), chance=None)
    assert measured("increased", ninety).outcome == "not_distinguishable_from_chance"


def by(claim: str, *found: Evidence, **options: object) -> Judgement:
    return evaluate(CLAIMS[claim], {one.indicator: one for one in found}, **options)  # type: ignore[arg-type]


def named(indicator: str, found: Evidence) -> Evidence:
    return replace(found, indicator=indicator)


def test_all_of_several_must_hold() -> None:
    parts = CLAIMS["parenting_support_strengthened"].indicators
    full, short = evidence("status", advanced=18), evidence("status", advanced=14, same_stage=4)
    unknown = evidence("status", advanced=14, insufficient_data=4)

    def of(*found: Evidence) -> str:
        pairs = zip(parts, found, strict=False)
        return by("parenting_support_strengthened", *(named(i, e) for i, e in pairs)).outcome

    assert of(full, full, full) == "matches_reports"
    assert of(full, full, short) == "differs_from_reports"
    assert of(full, unknown, full) == "not_testable"
    assert of(short, unknown, full) == "differs_from_reports"
    assert of(full, full) == "not_testable"


def test_the_first_decides_and_any_is_enough_where_the_record_says_so() -> None:
    means = CLAIMS["fragmentation_decreased"]
    many, none = stages(*[3] * 14 + [0] * 4), stages(*[0] * 18)
    found = {
        "network_integration_status": named("network_integration_status", none),
        "digital_family_centre_status": named("digital_family_centre_status", many),
    }
    first = evaluate(means, found)
    assert (first.outcome, first.decided_by) == (
        "differs_from_reports",
        ("network_integration_status",),
    )
    assert [f.outcome for f in first.findings] == ["differs_from_reports", "matches_reports"]
    either = evaluate(means.model_copy(update={"combine": "any"}), found)
    assert either.outcome == "matches_reports"


def test_measured_ones_stand_beside_reports_with_verdicts_of_their_own() -> None:
    found = by(
        "violence_prevention_strengthened",
        named("violence_prevention_status", evidence("status", advanced=13, same_stage=5)),
        named("violence_screening", evidence(improved=2, worsened=1, no_clear_change=15)),
    )
    assert found.outcome == "matches_reports"
    assert [(f.indicator, f.outcome) for f in found.beside] == [
        ("violence_screening", "not_distinguishable_from_chance")
    ]
    places = named("family_centres", evidence("count", more=9, same=6, fewer=3))
    found = by(
        "regional_model_applied",
        named("regional_model_status", evidence("status", advanced=9, same_stage=9)),
        places,
    )
    assert found.beside[0].outcome is None
    assert found.beside[0].count("more") == 9


def test_effects_are_at_most_consistent() -> None:
    claim = "model_effect_on_child_welfare_need"

    def of(effect: Effect | None) -> tuple[str, str | None]:
        found = by(claim, named("children_in_care", evidence(lower=9, higher=9)), effect=effect)
        # The national series are background: counts, no verdict.
        assert [f.outcome for f in found.beside] == [None]
        return found.outcome, found.findings[0].why

    assert of(None) == ("not_testable", "no_data")
    assert of(Effect("no_comparison")) == ("not_testable", "no_comparison")
    assert of(Effect(None, -0.1, -0.2, -0.02)) == ("consistent_with", None)
    assert of(Effect(None, -0.1, -0.2, 0.02))[0] == "not_distinguishable_from_chance"
    assert of(Effect(None, 0.1, 0.02, 0.2))[0] == "contradicted"


def test_every_claim_of_the_catalogue_can_be_judged_and_none_without_data_is_decided() -> None:
    assert set(RULES) >= {claim.quantifier for claim in CLAIMS.values()}
    for claim in CLAIMS.values():
        assert evaluate(claim, {}).outcome == "not_testable"


def test_another_threshold_is_another_rule() -> None:
    twelve = named("violence_prevention_status", evidence("status", advanced=11, same_stage=7))
    claim: Claim = CLAIMS["violence_prevention_strengthened"]
    assert evaluate(claim, {twelve.indicator: twelve}).outcome == "differs_from_reports"
    easier = Rule("improved", at_least=11)
    assert evaluate(claim, {twelve.indicator: twelve}, rule=easier).outcome == "matches_reports"


def test_directions_by_chance() -> None:
    # Methods §6.
    assert directions_by_chance(12) == pytest.approx(0.12, abs=0.002)
    assert directions_by_chance(16) == pytest.approx(0.0007, abs=5e-5)
    with pytest.raises(ValueError, match="19 of 18"):
        directions_by_chance(19)


def test_drawn_counts_vary_as_stated() -> None:
    rng, level, n = np.random.default_rng(7), np.array([0.05, 0.3]), np.array([900.0, 400])
    for phi in (1.0, 3.0):
        for kind in ("rate", "proportion"):
            x = counts(rng, level, n, phi, kind=kind, panels=40_000)
            chance = n * level * (1 - level) if kind == "proportion" else n * level
            assert x.mean(0) == pytest.approx(n * level, rel=0.01)
            assert x.var(0) == pytest.approx(phi * chance, rel=0.04)


def test_chance_of_each_rule() -> None:
    n = np.full(18, 3000.0)
    words = {"kind": "proportion", "polarity": 1, "multiplier": 100, "margin": 2, "phi": 1.5}

    def of(rule: Rule, x: float = 1200) -> float:
        return by_chance(rule, np.full(18, x), n, np.full(18, x), n, panels=1000, **words)  # type: ignore[arg-type]

    assert of(RULES["two_thirds"]) == 0
    # One at least: at most the false discovery rate; above 0 nationally: half of 5 %.
    assert 0 < of(Rule("improved", at_least=1)) <= 0.05
    assert of(RULES["more_than_before"]) <= 0.05
    assert of(RULES["increased"]) == pytest.approx(0.025, abs=0.015)
    assert of(Rule("improved", at_least=0)) == 1
    with pytest.raises(ValueError, match="rule of effect"):
        of(RULES["preliminary_effect"])
    with pytest.raises(ValueError, match="no region"):
        of(RULES["two_thirds"], np.nan)


def test_panels_without_change_are_not_told_from_chance() -> None:
    # As early_support_in_time is: hundreds to thousands of families who asked, margin 2, phi 1.5.
    rng, panels = np.random.default_rng(8), 1000
    n = np.exp(rng.uniform(np.log(300), np.log(6000), 18))
    level = rng.uniform(0.4, 0.8, 18)
    x0, x1 = (counts(rng, level, n, 1.5, kind="proportion", panels=panels) for _ in range(2))
    found = classify(
        x0,
        n,
        x1,
        n,
        kind="proportion",
        polarity=1,
        phi=1.5,
        margin=2,
        multiplier=100,
        family=np.arange(panels)[:, None],
    )
    names, outcomes = found.names(), []
    for i in range(panels):
        one = Evidence(
            "early_support_in_time",
            "proportion",
            CODES,
            tuple(names[i]),
            tuple(found.stable[i]),
            chance=0.0,
        )
        outcomes.append(measured("two_thirds", one).outcome)
    assert outcomes.count("not_distinguishable_from_chance") >= 0.95 * panels
    assert outcomes.count("contradicted") <= 0.01 * panels
    assert (found.verdict == CODE["improved"]).any(1).mean() <= 0.05
