"""A small picture of one region's series, as an image without words: the words stand beside it."""

import base64

from dash import html
from dash.development.base_component import Component

from dashboard.charts.describe import Frame, Told
from dashboard.charts.draw import sparkline


def spark(frame: Frame, told: Told) -> list[Component]:
    """The picture of the series that `told` is about; none where the words compare nothing.

    A line over figures that must not be compared would say what the words do not.
    """
    if told.series is None or len(told.periods) < 2:
        return []
    high = 4.0 if frame.indicator.kind == "status" else None
    svg = sparkline(told.series, width=240, height=30, high=high)
    data = base64.b64encode(svg.encode()).decode()
    return [html.Img(src=f"data:image/svg+xml;base64,{data}", alt="", className="spark")]
