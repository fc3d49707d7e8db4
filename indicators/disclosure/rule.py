"""The rule by which an indicator's counts are protected."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """Counts from 1 to threshold - 1 are hidden; for proportions also such complements.

    `kind` is the indicator's kind (proportion, rate, count …). `zeros` hides 0 as well.
    Threshold 0 hides nothing; a negative one raises ValueError. Where a row has no numerator, its
    count is value * denominator / multiplier, known to ± `rounding` units of the value (half of the
    last published digit; 0 for values in full). Without a multiplier it is taken from rows that
    have numerator, denominator and value.
    """

    kind: str
    threshold: int = 0
    zeros: bool = False
    multiplier: float | None = None
    rounding: float = 0.0

    def __post_init__(self) -> None:
        if self.threshold < 0:
            raise ValueError(f"threshold must be 0 or more, got {self.threshold}")
        if self.multiplier is not None and self.multiplier <= 0:
            raise ValueError(f"multiplier must be above 0, got {self.multiplier}")
        if self.rounding < 0:
            raise ValueError(f"rounding must be 0 or more, got {self.rounding}")


Rules = Rule | Mapping[int, Rule]
"""One rule for every row, or one per indicator number."""


def rule_of(rules: Rules, indicator: int) -> Rule:
    """The rule of an indicator; ValueError if it has none, for no rule must not mean 'show'."""
    if isinstance(rules, Rule):
        return rules
    if indicator not in rules:
        raise ValueError(f"indicator {indicator} has no disclosure rule")
    return rules[indicator]
