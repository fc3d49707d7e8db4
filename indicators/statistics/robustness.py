"""Does the verdict on a claim hold under other reasonable choices? All of them, one row each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import numpy as np

from indicators.model import Claim, Kind
from indicators.statistics import change, described
from indicators.statistics.chance import by_chance
from indicators.statistics.claim_rules import RULES, Rule
from indicators.statistics.claims import MEASURED, Evidence, Judgement, National, evaluate, judge
from indicators.statistics.decision import CLASSES
from indicators.statistics.inputs import Floats
from indicators.statistics.multiplicity import Adjust
from indicators.statistics.verdict import Method, classify

Years = tuple[int, int]
PANELS = 1000
"""Fewer than for the verdict as it stands: there are hundreds of choices."""


@dataclass(frozen=True, slots=True)
class Series:
    """What a claim's indicator has for each region, by period (first year, last year).

    `counts` are (count, denominator) of proportions and rates, `stages` of statuses; NaN for
    missing, one element for each of `regions`. Periods that must not be compared are left out.
    """

    indicator: str
    kind: Kind
    regions: tuple[str, ...]
    counts: Mapping[Years, tuple[Floats, Floats]]
    stages: Mapping[Years, Floats]
    polarity: int = 1
    margin: float = 0
    multiplier: float = 1
    phi: float = 1
    plausible: float = np.inf


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to judge: margin and phi as multiples of the catalogue's (phi at least 1).

    `threshold` None is the quantifier's own; `without` an indicator that is left out.
    """

    baseline: Years
    end: Years
    margin: float = 1
    phi: float = 1
    method: Method = "score"
    adjust: Adjust = "benjamini_hochberg"
    threshold: int | None = None
    without: str | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """The values that each choice may take; the first of each is the verdict as it stands."""

    baselines: Sequence[Years]
    end: Years
    margins: Sequence[float] = (1, 0.5, 2)
    phis: Sequence[float] = (1, 0.5, 2)
    methods: Sequence[Method] = ("score", "wald")
    adjusts: Sequence[Adjust] = ("benjamini_hochberg", "bonferroni", "none")


@dataclass(frozen=True, slots=True)
class Curve:
    """Every choice with its judgement; the first row is the verdict as it stands."""

    rows: tuple[tuple[Choice, Judgement], ...]

    @property
    def outcomes(self) -> Mapping[str, int]:
        """How many choices give each outcome."""
        return Counter(judgement.outcome for _, judgement in self.rows)

    @property
    def agreeing(self) -> float:
        """The share of the choices that give the outcome as it stands."""
        return self.outcomes[self.rows[0][1].outcome] / len(self.rows)


def curve(claim: Claim, series: Mapping[str, Series], options: Options) -> Curve:
    """The judgement of `claim` under every combination of `options`, thresholds, and indicators.

    Thresholds are one below and one above the quantifier's, where it has one; each indicator is
    left out in turn where there are several. Choices that change nothing for a kind (margins of
    stages) are not repeated. Raises ValueError for a claim about an effect, which has no such
    choices.
    Source: Simonsohn, Simmons & Nelson (2020), Nat. Hum. Behav. 4.
    """
    rule = RULES[claim.quantifier]
    if rule.measure == "effect":
        raise ValueError(f"{claim.id}: an effect is not judged by verdicts of regions")
    known: dict[tuple[Choice, str], Evidence] = {}
    rows = []
    for choice in _choices(claim, series, options, rule):
        of = replace(rule, at_least=choice.threshold) if choice.threshold is not None else rule
        kept = tuple(i for i in claim.indicators if i != choice.without)
        found = {}
        for id_ in (i for i in kept if i in series):
            # Leaving out another indicator says nothing of this one.
            key = replace(choice, without=None), id_
            if key not in known:
                known[key] = _evidence(series[id_], choice, of)
            found[id_] = known[key]
        alone = claim.model_copy(update={"indicators": kept, "beside": ()})
        rows.append((choice, evaluate(alone, found, rule=of)))
    return Curve(tuple(rows))


def _choices(
    claim: Claim, series: Mapping[str, Series], options: Options, rule: Rule
) -> Iterator[Choice]:
    counted = any(series[i].kind in MEASURED for i in claim.indicators if i in series)
    thresholds: list[int | None] = [None]
    if rule.at_least > 0:
        thresholds += [rule.at_least - 1, rule.at_least + 1]
    several = len(claim.indicators) > 1
    without = (None, *(claim.indicators if several else ()))
    tests = list(product(options.margins, options.phis, options.methods, options.adjusts))
    if not counted:
        tests = tests[:1]
    for out, threshold, baseline in product(without, thresholds, options.baselines):
        for test in tests:
            yield Choice(baseline, options.end, *test, threshold, out)


def _evidence(of: Series, choice: Choice, rule: Rule) -> Evidence:
    nothing = np.full(len(of.regions), np.nan)
    if of.kind == "status":
        at_end = of.stages.get(choice.end, nothing)
        code, _ = described.stages(of.stages.get(choice.baseline, nothing), at_end)
        stage = tuple(None if np.isnan(s) else int(s) for s in at_end)
        return Evidence(
            of.indicator, of.kind, of.regions, tuple(CLASSES[c] for c in code), stage=stage
        )
    if of.kind not in ("proportion", "rate"):
        raise ValueError(f"{of.indicator}: the kind {of.kind} has no test")
    (x0, n0), (x1, n1) = (
        of.counts.get(period, (nothing, nothing)) for period in (choice.baseline, choice.end)
    )
    phi = max(of.phi * choice.phi, 1.0)
    words: dict[str, Any] = {
        "kind": of.kind,
        "polarity": of.polarity,
        "margin": of.margin * choice.margin,
        "multiplier": of.multiplier,
        "phi": phi,
        "plausible": of.plausible,
        "method": choice.method,
        "adjust": choice.adjust,
    }
    verdicts = classify(x0, n0, x1, n1, **words)
    found = Evidence(
        of.indicator,
        of.kind,
        of.regions,
        tuple(verdicts.names().tolist()),
        tuple(verdicts.stable.tolist()),
        national=_national(x0, n0, x1, n1, of, phi),
        chance=1.0,
    )
    if not judge(found, rule).holds:
        return found
    return replace(found, chance=by_chance(rule, x0, n0, x1, n1, panels=PANELS, **words))


def _national(
    x0: Floats, n0: Floats, x1: Floats, n1: Floats, of: Series, phi: float
) -> National | None:
    if np.isnan([x0, n0, x1, n1]).any():
        return None
    test = change.proportion_difference if of.kind == "proportion" else change.rate_difference
    found = test(x0.sum(), n0.sum(), x1.sum(), n1.sum(), phi=phi)
    estimate, lower, upper = (
        of.multiplier * float(v) for v in (found.estimate, found.lower, found.upper)
    )
    return National(estimate, lower, upper)
