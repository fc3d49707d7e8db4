"""A sparkline: one series as a small SVG."""

from html import escape

from dashboard.charts.draw.axes import moment
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.palette import FOCUS, GREY

EDGE = 4.0
"""Room for the last point's marker, in pixels."""


def sparkline(
    shown: Series | ChartModel,
    *,
    width: int = 120,
    height: int = 28,
    label: str = "",
    colour: str = FOCUS[0],
    high: float | None = None,
) -> str:
    """The text of an SVG: no axis, a gap where a figure is not shown, the last figure marked.

    The scale goes from zero to `high`, by default the highest figure.

    Of a model it shows the first series in the picture's order: the chosen region, else the
    country. With `label` it is a picture for screen readers, without it an ornament that they
    skip. The same series gives the same text. Raises ValueError for a model without series.
    """
    if isinstance(shown, Series):
        series = shown
    elif shown.series:
        series = shown.series[0]
    else:
        raise ValueError("a chart without series has no sparkline")
    known = [point for point in series.points if point.value is not None]
    body = _body(series, known, width, height, colour, high) if known else ""
    role = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" {role} focusable="false">{body}</svg>'
    )


def _body(
    series: Series,
    known: list[Point],
    width: int,
    height: int,
    colour: str,
    most: float | None,
) -> str:
    values = [point.value or 0.0 for point in known]
    # From zero, so that a small change looks small.
    low, high = min(0.0, *values), most or max(values)
    first, last = moment(series.points[0].period), moment(series.points[-1].period)

    def place(point: Point) -> str:
        along = (moment(point.period) - first) / (last - first) if last > first else 0.5
        up = ((point.value or 0.0) - low) / (high - low) if high > low else 0.5
        x = EDGE + along * (width - 2 * EDGE)
        y = height - EDGE - up * (height - 2 * EDGE)
        return f"{x:.1f},{y:.1f}"

    parts: list[list[Point]] = [[]]
    for point in series.points:
        if point.value is None:
            parts.append([])
        else:
            parts[-1].append(point)
    found = []
    for part in parts:
        if len(part) > 1:
            points = " ".join(place(point) for point in part)
            found.append(
                f'<polyline points="{points}" fill="none" stroke="{GREY}" stroke-width="1.5"/>'
            )
        elif part:
            found.append(_circle(place(part[0]), 2.5, GREY))
    if series.points[-1].value is not None:
        found.append(_circle(place(series.points[-1]), 3, colour))
    return "".join(found)


def _circle(place: str, radius: float, colour: str) -> str:
    x, y = place.split(",")
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{colour}"/>'
