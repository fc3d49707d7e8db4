"""Hundreds of regions on a map: one trace for each look, and a point to hover in each region."""

from dashboard.charts.draw.base import Figure, hover
from dashboard.charts.draw.borders import Outlines, Spot
from dashboard.charts.draw.fills import Fills
from dashboard.charts.model import ChartModel, Series
from dashboard.charts.palette import QUIET


def crowd(
    model: ChartModel,
    series: list[Series],
    shapes: Outlines,
    spots: dict[str, Spot],
    found: Fills,
) -> list[Figure]:
    """The regions in a dozen traces: a browser needs a second for a trace each.

    A filled trace has one hover text, so an unseen marker in the middle of each region has the
    region's own, and its code in `customdata`.
    """
    looks: dict[str, tuple[Figure, list[Series]]] = {}
    for one in series:
        look = found.of(one)
        looks.setdefault(repr(look), (look, []))[1].append(one)
    text = hover(model)
    areas = [_areas(look, own, shapes) for look, own in looks.values()]
    points: Figure = {
        "type": "scatter",
        "mode": "markers",
        "x": [spots[one.code][0] for one in series],
        "y": [spots[one.code][1] for one in series],
        "customdata": [one.code for one in series],
        "marker": {"size": 8, "opacity": 0},
        "hovertext": [text(one, one.points[-1]) for one in series],
        "hoverinfo": "text",
    }
    return [*areas, points]


def _areas(look: Figure, series: list[Series], shapes: Outlines) -> Figure:
    x: list[float | None] = []
    y: list[float | None] = []
    for one in series:
        for values, own in zip((x, y), shapes[one.code], strict=True):
            values += [*own, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "fill": "toself",
        "line": {"color": QUIET, "width": 0.5},
        "hoverinfo": "skip",
        **look,
    }
