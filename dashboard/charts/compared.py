"""Figures of several indicators: the heat map, and the scatter of two.

Siblings of ChartModel: the same head, and the same parts and checks for each indicator in them.
"""

from dataclasses import dataclass

from dashboard.charts.head import ChartError, Head, check_head
from dashboard.charts.model import ChartModel, Part, Point, Series, check_part, check_span


@dataclass(frozen=True, kw_only=True)
class HeatRow(Part):
    """One indicator of a heat map: every region's two figures of `span` and their difference.

    `theme` is the theme's id and `direction` the indicator's: higher_is_better, lower_is_better or
    none, which has no good and no bad colour.
    """

    theme: str
    theme_name: str
    direction: str
    span: tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class HeatModel(Head):
    """Indicators × regions: how each figure changed. Rows stand by theme, regions by code.

    A model without rows says in its title that there is nothing to show. A model that contradicts
    itself raises ChartError.
    """

    rows: tuple[HeatRow, ...]

    def __post_init__(self) -> None:
        check_head(self)
        codes = [[(s.level, s.code) for s in row.series] for row in self.rows]
        if any(found != codes[0] for found in codes):
            raise ChartError("the rows of a heat map have different regions")
        if len({row.indicator for row in self.rows}) < len(self.rows):
            raise ChartError("an indicator stands twice in one heat map")
        for row in self.rows:
            check_part(row, demo=self.demo)
            check_span(row, row.span)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The indicators of the figure."""
        return self.rows

    @property
    def regions(self) -> tuple[Series, ...]:
        """The regions of the figure, as the first row has them."""
        return self.rows[0].series if self.rows else ()


@dataclass(frozen=True, kw_only=True)
class ScatterModel(Head):
    """Two indicators of the same regions: `x` along, `y` up; one figure of each a region.

    Both are of one origin and one regional division. `axes` are their names in the picture and
    `chosen` the highlighted regions in the reader's order; `from_zero` says of each axis whether it
    starts there. A model that contradicts itself raises ChartError.
    """

    x: Part
    y: Part
    axes: tuple[str, str]
    chosen: tuple[str, ...] = ()
    from_zero: tuple[bool, bool] = (True, True)

    def __post_init__(self) -> None:
        check_head(self)
        for part in self.parts:
            check_part(part, demo=self.demo)
            if len({point.period for s in part.series for point in s.points}) != 1:
                raise ChartError(f"{part.indicator}: a scatter shows one period of an indicator")
        if self.x.indicator == self.y.indicator:
            raise ChartError("an indicator against itself")
        if self.x.division != self.y.division:
            raise ChartError("figures of two regional divisions in one scatter")
        places = [[(s.level, s.code, s.role) for s in part.series] for part in self.parts]
        if places[0] != places[1]:
            raise ChartError("the two indicators of a scatter have different regions")

    @property
    def parts(self) -> tuple[Part, ...]:
        """The indicators of the figure: the one along, and the one up."""
        return (self.x, self.y)

    @property
    def series(self) -> tuple[Series, ...]:
        """The regions, with their figures along."""
        return self.x.series

    @property
    def unit(self) -> str:
        """What the height of a point is."""
        return self.axes[1]

    @property
    def pairs(self) -> list[tuple[Series, Point, Point]]:
        """Each region with its figure along and its figure up, present or not."""
        return [
            (along, along.points[0], up.points[0])
            for along, up in zip(self.x.series, self.y.series, strict=True)
        ]


AnyModel = ChartModel | HeatModel | ScatterModel
"""Whatever a page, a table or a file can show."""
