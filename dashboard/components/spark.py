"""A small picture of one region's series, as an image without words: the words stand beside it."""

import base64

from dash import html
from dash.development.base_component import Component

from dashboard.charts.describe import Frame, Rows, profile, spanned
from dashboard.charts.draw import sparkline


def spark(frame: Frame, rows: Rows, code: str) -> list[Component]:
    """The picture of the series of region `code`; none where the words compare nothing.

    A line over figures that must not be compared would say what the words do not.
    """
    series = next((s for s in profile(frame, rows, code).series if s.code == code), None)
    if series is None or len(spanned(frame, rows, code)) < 2:
        return []
    high = 4.0 if frame.indicator.kind == "status" else None
    data = base64.b64encode(sparkline(series, width=240, height=30, high=high).encode()).decode()
    return [html.Img(src=f"data:image/svg+xml;base64,{data}", alt="", className="spark")]
