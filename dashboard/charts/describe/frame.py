"""What every chart of a view shares."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dashboard.charts.wording import Wording
from indicators.model import Indicator
from indicators.words import say
from indicators.words.numbers import NO_BREAK_SPACE

GROUP = re.compile(r"(?<=[/\d]) (?=\d)")
"""A space inside a figure of a unit, 1 000, or between it and its slash: no line ends there."""

Rows = list[dict[str, Any]]


def people(indicator: Indicator, sex: str, lang: str) -> str:
    """A sex in the words of the indicator's people: children or everybody; or "total"."""
    return say("sex-total" if sex == "total" else f"sex-{sex}-{indicator.people}", lang)


@dataclass(frozen=True, slots=True)
class Span:
    """The 95 % interval of the change between two periods, in units of the figures.

    `phi` is the overdispersion that was assumed; 1 is none.
    """

    first: str
    last: str
    lower: float
    upper: float
    phi: float


@dataclass(frozen=True)
class Frame:
    """The indicator of a view, its language, and where its figures come from.

    `changes` holds the interval of the change of each (level, region) that has one.
    """

    indicator: Indicator
    lang: str
    source: str
    snapshot: str
    licence: str = ""
    level: str = "maakunta"
    sex: str = "total"
    changes: Mapping[tuple[str, str], Span] = field(default_factory=dict, compare=False)

    @cached_property
    def unit(self) -> str:
        """The unit as the glossary writes it."""
        return GROUP.sub(NO_BREAK_SPACE, say(self.indicator.unit.replace("_", "-"), self.lang))

    @cached_property
    def name(self) -> str:
        """The indicator's name, and whom the figures are about where it is one sex."""
        name = self.indicator.name.in_(self.lang)
        return name if self.sex == "total" else f"{name}, {self.people}"

    @cached_property
    def people(self) -> str:
        """Whom the figures are about: boys, girls, men, women, or all together."""
        return people(self.indicator, self.sex, self.lang)

    @cached_property
    def subject(self) -> str:
        """The start of a title: the name, of a rate or mean with its unit."""
        if self.indicator.kind in ("rate", "mean"):
            return f"{self.name} ({self.unit})"
        return self.name

    @property
    def percent(self) -> bool:
        """Whether the figures are percentages."""
        return self.indicator.unit.startswith("pct")

    @cached_property
    def wording(self) -> Wording:
        """How the figures are written."""
        record = self.indicator
        return Wording(self.lang, record.decimals, record.kind, self.percent)
