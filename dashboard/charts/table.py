"""A figure as a table for reading."""

from dashboard.charts.change_table import change_rows
from dashboard.charts.compared import AnyModel, HeatModel, ScatterModel
from dashboard.charts.compared_tables import heat_table, scatter_table
from dashboard.charts.csv import csv_bytes
from dashboard.charts.model import ChartModel
from dashboard.charts.wording import Wording
from indicators.words import say
from indicators.words.places import capitalised

__all__ = ["csv_bytes", "table"]


def table(model: AnyModel) -> tuple[list[str], list[list[str]]]:
    """Header and rows of formatted text; a hidden or missing figure is said in words.

    The column of intervals is there only where some figure has one. A chart of a change has a row
    a region.
    """
    if isinstance(model, HeatModel):
        return heat_table(model)
    if isinstance(model, ScatterModel):
        return scatter_table(model)
    return change_rows(model) if model.span else _one_indicator(model)


def _one_indicator(model: ChartModel) -> tuple[list[str], list[list[str]]]:
    words = Wording.of(model)
    points = [(series, point) for series in model.series for point in series.points]
    spans = any(point.lower is not None for _, point in points)
    keys = ["region", "period", "value-label"] + (["confidence-interval"] if spans else [])
    rows = []
    for series, point in points:
        if point.value is None:
            value = capitalised(words.absent(point.status))
        else:
            value = words.short(point.value)
        row = [series.label, point.period, value]
        if spans:
            known = point.lower is not None and point.upper is not None
            row.append(words.span(point.lower or 0.0, point.upper or 0.0) if known else "")
        rows.append(row)
    return [capitalised(say(key, model.lang)) for key in keys], rows
