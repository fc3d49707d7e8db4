"""The rule by which an indicator's counts are protected."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """Counts from 1 to threshold - 1 are hidden; for proportions also such complements.

    `zeros` hides 0 as well. Threshold 0 hides nothing.
    """

    kind: str
    threshold: int = 0
    zeros: bool = False
