"""Rows of the store described as ChartModels: which finding, which notes, which series.

`rows` are dicts as the query `series` gives them. All functions are pure; a picture that would mix
real and demo figures, or two regional divisions, raises ChartError.
"""

from dashboard.charts.describe.charts import (
    Told,
    headline,
    lines,
    multiples,
    profile,
    ranking,
    region_map,
    region_tiles,
    told,
)
from dashboard.charts.describe.frame import Frame, Rows, Span, people
from dashboard.charts.describe.heat import heat
from dashboard.charts.describe.over_span import changes, slope
from dashboard.charts.describe.pair import refusal
from dashboard.charts.describe.scatter import scatter
from dashboard.charts.describe.span import between, only, period_at, periods, programme, within

__all__ = [
    "Frame",
    "Rows",
    "Span",
    "Told",
    "between",
    "changes",
    "headline",
    "heat",
    "lines",
    "multiples",
    "only",
    "people",
    "period_at",
    "periods",
    "profile",
    "programme",
    "ranking",
    "refusal",
    "region_map",
    "region_tiles",
    "scatter",
    "slope",
    "told",
    "within",
]
