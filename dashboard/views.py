"""The charts of the product by name: a view's state in, a ChartModel out."""

from collections.abc import Callable

from dashboard.charts import describe
from dashboard.charts.model import ChartKind, ChartModel
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


def on_tiles(context: Context) -> ChartModel:
    """All regions in the shown period, on tiles."""
    rows = context.rows()
    return describe.region_tiles(context.frame, rows, context.state.regions, shown(context)[1])


def multiples(context: Context) -> ChartModel:
    """A panel a region over time, between the periods asked for."""
    rows = describe.within(context.rows(), context.state.start, context.state.end)
    return describe.multiples(context.frame, rows, context.state.regions)


def slope(context: Context) -> ChartModel:
    """All regions in two periods: those asked for, or the programme's first and last."""
    state, rows = context.state, context.rows()
    return describe.slope(context.frame, rows, state.regions, ends(context))


def change(context: Context) -> ChartModel:
    """The change of all regions over the programme's years, ranked."""
    return _change(context, "ranked_dots")


def change_map(context: Context) -> ChartModel:
    """The change of all regions over the programme's years, on the map."""
    return _change(context, "map")


def change_tiles(context: Context) -> ChartModel:
    """The change of all regions over the programme's years, on tiles."""
    return _change(context, "tiles")


def _change(context: Context, kind: ChartKind) -> ChartModel:
    rows = context.rows()
    pair = describe.programme(rows)
    return describe.changes(kind, context.frame, rows, context.state.regions, pair)


def ends(context: Context) -> tuple[str, str]:
    """The two periods that a slope compares."""
    return describe.between(context.rows(), context.state.start, context.state.end)


def shown(context: Context) -> tuple[list[str], str]:
    """The indicator's periods, and the one that the view shows: the one asked for, or the last.

    It may be asked for by its last year alone.
    """
    periods = describe.periods(context.rows())
    asked = describe.period_at(periods, context.state.end)
    return periods, asked or (periods[-1] if periods else "")


CHARTS: dict[str, Callable[[Context], ChartModel]] = {
    "lines": lines,
    "multiples": multiples,
    "slope": slope,
    "dots": dots,
    "map": on_map,
    "tiles": on_tiles,
    "change": change,
    "change_map": change_map,
    "change_tiles": change_tiles,
}
"""By the name in the addresses of their tables and files."""
