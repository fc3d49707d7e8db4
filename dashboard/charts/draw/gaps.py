"""Signs of figures that are not there, under the lowest line of a chart over time."""

from dashboard.charts.draw import axes
from dashboard.charts.draw.base import PAD, Figure, colours, hover
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.wording import Wording

MARK = 17
"""Height in pixels of a row of signs of missing figures, under the plot's lowest line."""
FEW = 3
"""Signs of one series that have room for a word each; of more only the first has."""


def with_gaps(model: ChartModel) -> list[Series]:
    """The highlighted series that lack a figure in some period: each has a row of signs."""
    return [s for s in model.series if s.role == "focus" and any(p.value is None for p in s.points)]


def gap_marks(
    model: ChartModel, words: Wording, span: tuple[float, float], height: float
) -> list[Figure]:
    """Signs and words under the lowest line where a highlighted series has no figure.

    Not on the line itself: there they would look like figures.
    """
    colour, text = colours(model), hover(model)
    middle = (axes.moment(model.periods[0]) + axes.moment(model.periods[-1])) / 2
    found = []
    per_pixel = (span[1] - span[0]) / height
    for number, series in enumerate(with_gaps(model)):
        gaps = [point for point in series.points if point.value is None]
        told = gaps if len(gaps) <= FEW else gaps[:1]
        found.append(
            {
                "type": "scatter",
                "mode": "markers+text",
                "text": [f"{PAD}{words.mark(p.status)}{PAD}" if p in told else "" for p in gaps],
                "textposition": [
                    "middle right" if axes.moment(p.period) <= middle else "middle left"
                    for p in gaps
                ],
                "textfont": {"size": 11, "color": colour[series.code]},
                "meta": {"region": series.code},
                "x": [axes.moment(point.period) for point in gaps],
                "y": [span[0] + (MARK / 2 + MARK * number) * per_pixel for _ in gaps],
                "marker": {
                    "symbol": [symbol(point) for point in gaps],
                    "size": 9,
                    "color": colour[series.code],
                    "line": {"width": 2, "color": colour[series.code]},
                },
                "hovertext": [text(series, point) for point in gaps],
                "hoverinfo": "text",
                "cliponaxis": False,
            }
        )
    return found


def symbol(point: Point) -> str:
    """The marker of a figure that is not there: hidden and missing differ."""
    return "square" if point.status == "Q" else "x-thin-open"
