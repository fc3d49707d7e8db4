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
from dashboard.charts.describe.frame import Frame, Rows, Span, people
from dashboard.charts.describe.span import only, programme, within

__all__ = [
    "Frame",
    "Rows",
    "Span",
    "Told",
    "headline",
    "lines",
    "only",
    "people",
    "periods",
    "profile",
    "programme",
    "ranking",
    "region_map",
    "told",
    "within",
]
