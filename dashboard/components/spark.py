"""A small picture of one region's series, as an image without words: the words stand beside it."""

import base64

from dash import html
from dash.development.base_component import Component

from dashboard.charts.describe import Frame, Rows, profile
from dashboard.charts.draw import sparkline


def spark(frame: Frame, rows: Rows, code: str) -> list[Component]:
    """The picture of the series of region `code`; none where it has fewer than two figures."""
    series = next((s for s in profile(frame, rows, code).series if s.code == code), None)
    if series is None or sum(point.value is not None for point in series.points) < 2:
        return []
    data = base64.b64encode(sparkline(series, width=240, height=44).encode()).decode()
    return [html.Img(src=f"data:image/svg+xml;base64,{data}", alt="", className="spark")]
