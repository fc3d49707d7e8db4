"""Where the panels of small multiples stand, and a figure's place within its panel.

All panels share one pair of axes that nobody sees: a panel is a part of the plane. Eighteen pairs
of axes would take Plotly a second to draw.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.charts.draw.axes import moment
from dashboard.charts.model import ChartModel

LEFT, RIGHT, TOP, FOOT = 0.13, 0.8, 0.27, 0.8
"""Edges of a panel's plot within its cell: the value axis, the last figure, the name, the years."""


@dataclass(frozen=True, slots=True)
class Panels:
    """A panel a region: its cell (column, row, from 0), the years and figures that all share."""

    cells: Mapping[str, tuple[int, int]]
    years: tuple[float, float]
    values: tuple[float, float]

    @property
    def columns(self) -> int:
        """How many columns of panels there are."""
        return max(column for column, _ in self.cells.values()) + 1

    @property
    def rows(self) -> int:
        """How many rows of panels there are."""
        return max(row for _, row in self.cells.values()) + 1

    def x(self, code: str, year: float) -> float:
        """Where a year stands in the panel of a region."""
        first, last = self.years
        along = (year - first) / (last - first) if last > first else 0.5
        return round(self.cells[code][0] + LEFT + along * (RIGHT - LEFT), 4)

    def y(self, code: str, value: float) -> float:
        """Where a figure stands in the panel of a region; rows run downwards."""
        low, high = self.values
        return round(self.cells[code][1] + FOOT - (value - low) / (high - low) * (FOOT - TOP), 4)


def panels(
    model: ChartModel,
    codes: list[str],
    grid: Mapping[str, tuple[int, int]] | None,
    values: tuple[float, float],
    columns: int,
) -> Panels:
    """The panels of `codes`: on the tile grid, or without one in `columns` columns, in order."""
    if grid is not None and set(codes) <= set(grid):
        cells = {code: (grid[code][1] - 1, grid[code][0] - 1) for code in codes}
    else:
        cells = {code: (i % columns, i // columns) for i, code in enumerate(codes)}
    years = moment(model.periods[0]), moment(model.periods[-1])
    return Panels(cells, years, values)
