"""What the figures say of a claim of the programme (methods §6).

First row that matches: reports match or differ (a self-report is no check of a self-report);
supported; contradicted; not testable; not distinguishable from chance. Lack of power never
contradicts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from indicators.model import Claim, Kind
from indicators.statistics.claim_rules import CHANCE, IN_USE, RULES, Rule
from indicators.statistics.impact import Effect

Outcome = Literal[
    "matches_reports",
    "differs_from_reports",
    "supported",
    "contradicted",
    "not_testable",
    "not_distinguishable_from_chance",
    "consistent_with",
]
FORWARD, BACK = ("improved", "advanced", "more"), ("worsened", "moved_back", "fewer")
MISSING = "insufficient_data"
STATUS = "status"
MEASURED = ("proportion", "rate", "mean")


@dataclass(frozen=True, slots=True)
class National:
    """The country's change in units of the value, and its interval at confidence `level`.

    Only where every region has both periods: a change of which regions reported is no change.
    """

    estimate: float
    lower: float
    upper: float
    level: float = 0.95


@dataclass(frozen=True, slots=True)
class Evidence:
    """One indicator over the regions of a claim, a place for each region in every sequence.

    `verdict` are class names (`decision.CLASSES`), `stable` the flag of the unchanged, `stage` the
    reported stage at the claim's end (status alone; None for missing). `chance` is the probability
    that the rule holds where nothing changed (see `chance`); needed where it holds.
    """

    indicator: str
    kind: Kind
    regions: tuple[str, ...]
    verdict: tuple[str, ...]
    stable: tuple[bool, ...] = ()
    stage: tuple[int | None, ...] = ()
    national: National | None = None
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What one indicator says of a claim. `outcome` is None where it gets no verdict (background).

    `met` regions fulfil the rule, and with the missing ones at most `met_at_most`; `regions` names
    them by class, the unchanged also under "stable". `shown` says for other thresholds whether the
    rule holds. `why` says what is missing where nothing can be said. `upper_bound` is the most that
    could have improved: all but those that worsened or are unchanged.
    """

    indicator: str
    outcome: Outcome | None
    holds: bool
    met: int = 0
    met_at_most: int = 0
    upper_bound: int | None = None
    regions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shown: tuple[tuple[int, bool], ...] = ()
    notes: tuple[str, ...] = ()
    why: str | None = None
    chance: float | None = None

    def count(self, name: str) -> int:
        """How many regions have the class."""
        return len(self.regions.get(name, ()))


@dataclass(frozen=True, slots=True)
class Judgement:
    """The outcome of a claim, what decided it, and what stands beside it."""

    claim: str
    outcome: Outcome
    decided_by: tuple[str, ...]
    findings: tuple[Finding, ...]
    beside: tuple[Finding, ...]


# Which finding decides where several do: all must hold, or one is enough.
WORST: tuple[Outcome, ...] = (
    "contradicted",
    "differs_from_reports",
    "not_testable",
    "not_distinguishable_from_chance",
    "consistent_with",
    "matches_reports",
    "supported",
)
BEST: tuple[Outcome, ...] = (
    "supported",
    "consistent_with",
    "matches_reports",
    "not_testable",
    "not_distinguishable_from_chance",
    "differs_from_reports",
    "contradicted",
)


def evaluate(
    claim: Claim,
    verdicts: Mapping[str, Evidence],
    *,
    effect: Effect | None = None,
    rule: Rule | None = None,
) -> Judgement:
    """What `verdicts`, by indicator, say of `claim`; `effect` is that of the model (`impact`).

    An indicator without evidence is not testable. `rule` stands in for the quantifier's own, to see
    what another threshold gives. Reports decide only where no indicator of the claim is measured,
    or where they are the primary one. Raises ValueError where a measured rule holds and its
    `chance` is not given.
    """
    by = rule or RULES[claim.quantifier]
    if by.measure == "effect":
        finding = _of_effect(claim.indicators[0], effect)
        background = tuple(_counted(verdicts[i], by) for i in claim.beside if i in verdicts)
        assert finding.outcome is not None
        return Judgement(claim.id, finding.outcome, claim.indicators[:1], (finding,), background)
    findings = tuple(
        judge(verdicts[i], by) if i in verdicts else _nothing(i) for i in claim.indicators
    )
    deciding = findings[:1]
    if claim.combine != "primary":
        kinds = {i: verdicts[i].kind for i in claim.indicators if i in verdicts}
        measured = tuple(f for f in findings if kinds.get(f.indicator) in MEASURED)
        deciding = measured or findings
    order = BEST if claim.combine == "any" else WORST
    outcome = min((f.outcome for f in deciding if f.outcome), key=order.index)
    beside = tuple(_beside(verdicts[i], by) if i in verdicts else _nothing(i) for i in claim.beside)
    return Judgement(claim.id, outcome, tuple(f.indicator for f in deciding), findings, beside)


def judge(evidence: Evidence, rule: Rule) -> Finding:
    """What one indicator says of a rule that is not about an effect."""
    if rule.measure == "national":
        return _of_nation(evidence, rule)
    finding = _counted(evidence, rule)
    low, high, missing = finding.met, finding.met_at_most, finding.count(MISSING)
    if missing == len(evidence.regions):
        return replace(finding, outcome="not_testable", why="no_data")
    if rule.measure == "balance":
        back = _named(finding, BACK)
        holds, fails = low > back, high <= back
        # Those of no clear change may have gone forward; the missing may have gone back as well.
        sure = low > back + missing
    else:
        holds = rule.at_least <= low <= rule.at_most
        fails = high < rule.at_least or low > rule.at_most
        sure = holds and high <= rule.at_most
    finding = replace(finding, holds=holds)
    if evidence.kind == STATUS:
        outcome: Outcome = "matches_reports" if sure else "differs_from_reports"
        if not sure and not fails:
            return replace(finding, outcome="not_testable", why="regions_missing")
        return replace(finding, outcome=outcome)
    if sure:
        return replace(finding, outcome=_beyond_chance(evidence), chance=evidence.chance)
    assert finding.upper_bound is not None
    back = _named(finding, BACK)
    if finding.upper_bound < rule.at_least or (
        rule.measure == "balance" and finding.upper_bound <= back
    ):
        return replace(finding, outcome="contradicted")
    if not fails and missing:
        return replace(finding, outcome="not_testable", why="regions_missing")
    return replace(finding, outcome="not_distinguishable_from_chance", chance=evidence.chance)


def _beyond_chance(evidence: Evidence) -> Outcome:
    if evidence.chance is None:
        raise ValueError(f"{evidence.indicator}: the rule holds, and its chance is missing")
    return "supported" if evidence.chance < CHANCE else "not_distinguishable_from_chance"


def _of_nation(evidence: Evidence, rule: Rule) -> Finding:
    """The country's change decides; the counts of regions are shown beside it."""
    finding, national = _counted(evidence, rule), evidence.national
    if evidence.kind not in MEASURED or national is None:
        return replace(finding, outcome="not_testable", why="no_national_change")
    # An interval lies above 0 by chance as often as its level says.
    chance = (1 - national.level) / 2 if evidence.chance is None else evidence.chance
    finding = replace(finding, holds=national.lower > 0, chance=chance)
    if finding.holds:
        return replace(finding, outcome=_beyond_chance(replace(evidence, chance=chance)))
    if national.upper < 0:
        return replace(finding, outcome="contradicted")
    return replace(finding, outcome="not_distinguishable_from_chance")


def _of_effect(indicator: str, effect: Effect | None) -> Finding:
    if effect is None:
        return Finding(indicator, "not_testable", holds=False, why="no_data")
    if effect.refusal is not None:
        return Finding(indicator, "not_testable", holds=False, why=effect.refusal)
    if effect.upper < 0:
        return Finding(indicator, "consistent_with", holds=True)
    if effect.lower > 0:
        return Finding(indicator, "contradicted", holds=False)
    return Finding(indicator, "not_distinguishable_from_chance", holds=False)


def _beside(evidence: Evidence, rule: Rule) -> Finding:
    """A measured indicator next to reports, by the same threshold; places are only counted."""
    if evidence.kind not in MEASURED:
        return _counted(evidence, rule)
    if rule.measure == "in_use":
        rule = replace(rule, measure="improved", beyond=None)
    return judge(evidence, rule)


def _counted(evidence: Evidence, rule: Rule) -> Finding:
    """Regions by class, and how many fulfil the rule; no outcome yet."""
    regions: dict[str, tuple[str, ...]] = {}
    for region, name in zip(evidence.regions, evidence.verdict, strict=True):
        regions[name] = (*regions.get(name, ()), region)
    if evidence.stable:
        flagged = zip(evidence.regions, evidence.stable, strict=True)
        regions["stable"] = tuple(region for region, flag in flagged if flag)
    if rule.measure == "in_use" and evidence.kind == STATUS:
        stages = list(zip(evidence.regions, evidence.stage, strict=True))
        # Only the stage at the end counts, so only it can be missing.
        regions = {
            "in_use": tuple(r for r, s in stages if s is not None and s >= IN_USE),
            "not_in_use": tuple(r for r, s in stages if s is not None and s < IN_USE),
            MISSING: tuple(r for r, s in stages if s is None),
        }
        met = len(regions["in_use"])
    else:
        met = sum(len(regions.get(name, ())) for name in FORWARD)
    missing = len(regions.get(MISSING, ()))
    notes = rule.notes
    if rule.beyond is not None and met >= rule.beyond:
        notes = (*notes, rule.beyond_note)
    back = sum(len(regions.get(name, ())) for name in BACK)
    unchanged = len(regions.get("stable", ()))
    return Finding(
        indicator=evidence.indicator,
        outcome=None,
        holds=False,
        met=met,
        met_at_most=met + missing,
        upper_bound=len(evidence.regions) - back - unchanged if evidence.kind in MEASURED else None,
        regions=regions,
        shown=tuple((other, met >= other) for other in rule.shown),
        notes=notes,
    )


def _named(finding: Finding, names: tuple[str, ...]) -> int:
    return sum(finding.count(name) for name in names)


def _nothing(indicator: str) -> Finding:
    return Finding(indicator, "not_testable", holds=False, why="no_data")
