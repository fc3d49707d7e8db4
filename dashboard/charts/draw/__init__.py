"""A ChartModel as a Plotly figure: a plain dict, scatter traces only, and as a sparkline."""

from collections.abc import Mapping
from typing import Any

from dashboard.charts.draw.base import Figure, message
from dashboard.charts.draw.change_dots import change_dots
from dashboard.charts.draw.dots import dots
from dashboard.charts.draw.lines import lines
from dashboard.charts.draw.maps import region_map
from dashboard.charts.draw.multiples import multiples
from dashboard.charts.draw.scatter import scatter
from dashboard.charts.draw.slope import slope
from dashboard.charts.draw.slope_stages import slope_stages
from dashboard.charts.draw.spark import sparkline
from dashboard.charts.draw.stages import stages
from dashboard.charts.draw.tiles import tiles
from dashboard.charts.model import ChartModel

__all__ = ["Figure", "draw", "scatter", "sparkline"]


def draw(
    model: ChartModel,
    *,
    borders: dict[str, Any] | None = None,
    grid: Mapping[str, tuple[int, int]] | None = None,
) -> Figure:
    """The figure of a chart of any kind; one that has nothing to show says so in words.

    Every trace of one region has its code in `meta.region`, every point of a trace of several
    regions has it in `customdata`. `borders` is what a map needs: either what
    `draw.borders.outlines` makes once a process, or a GeoJSON FeatureCollection with a member
    `division`. `grid` is row and column of each region, which tiles need; small multiples without
    it are in columns. Raises ValueError for a map without borders, or with another division's, and
    for tiles without a grid.
    """
    if not model.series:
        return message(model)
    if model.kind == "map":
        return region_map(model, borders)
    if model.kind == "tiles":
        return tiles(model, grid or {})
    if model.kind == "multiples":
        return multiples(model, grid)
    status = model.measure == "status"
    if model.kind == "slope":
        return slope_stages(model) if status else slope(model)
    if model.kind == "ranked_dots":
        return change_dots(model) if model.span else dots(model)
    return stages(model) if status else lines(model)
