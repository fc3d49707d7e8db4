"""ChartModel: everything a chart says, from which screen, table, file and alt text come."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Point:
    """One figure: its period as text, value and interval in units of the value, SDMX status.

    Missing (O, L) and suppressed (Q) points have no value.
    """

    period: str
    value: float | None
    lower: float | None
    upper: float | None
    status: str


@dataclass(frozen=True, slots=True)
class Series:
    """One region's points; `focus` is highlighted, `context` grey, `country` dark."""

    code: str
    label: str
    role: Literal["focus", "context", "country"]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class ChartModel:
    """A chart: the title states the finding, the subtitle what is measured, where and when."""

    kind: Literal["lines", "ranked_dots"]
    lang: str
    title: str
    subtitle: str
    unit: str
    decimals: int
    series: tuple[Series, ...]
    notes: tuple[str, ...]
    source: str
    snapshot: str
    demo: bool
    demo_notice: str

    @property
    def alt(self) -> str:
        """The chart in words, for those who do not see it."""
        return f"{self.title}. {self.subtitle}"
