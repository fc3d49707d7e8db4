"""What each quantifier of a claim means, as data (methods §6). The thresholds are ours.

The page says so, and shows what the other thresholds would give.
"""

from dataclasses import dataclass
from typing import Literal

from scipy.stats import binom

from indicators.model import Quantifier

REGIONS = 18
"""Regions of the programme: all of them, not a sample."""
IN_USE = 3
"""From this reported stage on something is in use."""
CHANCE = 0.05
"""A rule that chance fulfils as often as this supports nothing."""

Measure = Literal["improved", "in_use", "balance", "national", "effect"]


@dataclass(frozen=True, slots=True)
class Rule:
    """How many regions must do what.

    `measure`: regions that `improved` (or advanced); regions with a stage `in_use` at the end; the
    `balance` of regions that went forward and back; the `national` change; the `effect` of the
    model. The first two hold from `at_least` to `at_most` regions. From `beyond` regions the note
    `beyond_note` is added. `shown` are the other thresholds that are shown beside it.
    """

    measure: Measure
    at_least: int = 0
    at_most: int = REGIONS
    shown: tuple[int, ...] = ()
    beyond: int | None = None
    beyond_note: str = ""
    notes: tuple[str, ...] = ()


RULES: dict[Quantifier, Rule] = {
    "nearly_all": Rule("improved", at_least=16, shown=(15, 17)),
    "two_thirds": Rule("improved", at_least=12, beyond=16, beyond_note="more_than_stated"),
    "few": Rule("in_use", at_least=2, at_most=5, beyond=6, beyond_note="more_widely_than_stated"),
    "several": Rule("in_use", at_least=3, shown=tuple(range(3, 10))),
    "more_than_before": Rule("balance"),
    "increased": Rule("national"),
    "preliminary_effect": Rule("effect"),
    "means_in_use": Rule("in_use", at_least=12, notes=("outcome_not_measured",)),
}


def directions_by_chance(at_least: int, regions: int = REGIONS) -> float:
    """P(at least so many regions go one way) where nothing changed: said where directions are read.

    About 0.12 for 12 of 18, 0.0007 for 16. Raises ValueError for a number outside 0 … regions.
    """
    if not 0 <= at_least <= regions:
        raise ValueError(f"{at_least} of {regions} regions: must be from 0 to {regions}")
    return float(binom.sf(at_least - 1, regions, 0.5))
