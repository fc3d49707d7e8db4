"""Rows of the store described as ChartModels: which finding, which notes, which series.

`rows` are dicts as the query `series` gives them. All functions are pure; a picture that would mix
real and demo figures, or two regional divisions, raises ChartError.
"""

from dashboard.charts.describe.charts import (
    Told,
    headline,
    lines,
    periods,
    profile,
    ranking,
    region_map,
    told,
)
from dashboard.charts.describe.frame import Frame, Rows, Span
from dashboard.charts.describe.heat import heat
from dashboard.charts.describe.pair import refusal
from dashboard.charts.describe.scatter import scatter
from dashboard.charts.describe.span import only, programme, within

__all__ = [
    "Frame",
    "Rows",
    "Span",
    "Told",
    "headline",
    "heat",
    "lines",
    "only",
    "periods",
    "profile",
    "programme",
    "ranking",
    "refusal",
    "region_map",
    "scatter",
    "told",
    "within",
]
