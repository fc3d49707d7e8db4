"""The rule by which an indicator's counts are protected."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """Counts from 1 to threshold - 1 are hidden; for proportions also such complements.

    `kind` is the indicator's kind (proportion, rate, count …). `zeros` hides 0 as well.
    Threshold 0 hides nothing; a negative one raises ValueError.
    """

    kind: str
    threshold: int = 0
    zeros: bool = False

    def __post_init__(self) -> None:
        if self.threshold < 0:
            raise ValueError(f"threshold must be 0 or more, got {self.threshold}")


Rules = Rule | Mapping[int, Rule]
"""One rule for every row, or one per indicator number."""


def rule_of(rules: Rules, indicator: int) -> Rule:
    """The rule of an indicator; ValueError if it has none, for no rule must not mean 'show'."""
    if isinstance(rules, Rule):
        return rules
    if indicator not in rules:
        raise ValueError(f"indicator {indicator} has no disclosure rule")
    return rules[indicator]
