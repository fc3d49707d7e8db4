"""The charts of the product by name: a view's state in, a ChartModel out."""

from collections.abc import Callable

from dashboard.charts import describe
from dashboard.charts.model import ChartModel
from dashboard.context import Context


def lines(context: Context) -> ChartModel:
    """The indicator over time, between the periods asked for, the chosen regions highlighted."""
    rows = describe.within(context.rows(), context.state.start, context.state.end)
    return describe.lines(context.frame, rows, context.state.regions)


def dots(context: Context) -> ChartModel:
    """All regions in the shown period, ranked."""
    rows = context.rows()
    return describe.ranking(context.frame, rows, context.state.regions, shown(context)[1])


def on_map(context: Context) -> ChartModel:
    """All regions in the shown period, on the map."""
    rows = context.rows()
    return describe.region_map(context.frame, rows, context.state.regions, shown(context)[1])


def shown(context: Context) -> tuple[list[str], str]:
    """The indicator's periods, and the one that the view shows: the one asked for, or the last."""
    periods = describe.periods(context.rows())
    asked = context.state.end.replace("-", "–")
    return periods, asked if asked in periods else (periods[-1] if periods else "")


CHARTS: dict[str, Callable[[Context], ChartModel]] = {"lines": lines, "dots": dots, "map": on_map}
