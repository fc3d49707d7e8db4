"""Classes of a map: from the figures that are shown, so they tell nothing of hidden ones."""

from dataclasses import dataclass

from dashboard.charts.model import ChartModel
from dashboard.charts.palette import SEQUENTIAL, scale
from dashboard.charts.wording import STAGES, Wording


@dataclass(frozen=True, slots=True)
class MapClass:
    """A class: its figures from `low` to `high` as written, its colour, its text in the legend."""

    low: float
    high: float
    colour: str
    text: str


def classes(model: ChartModel) -> list[MapClass]:
    """At most five classes, lowest first; stages are classes of their own.

    The figures are those of every period, so that a colour means the same in each; those of
    the picture where the model does not know others. They are taken as they are written, so
    that two regions with the same figure always have the same colour. A class is named by the
    lowest and highest figure in it.
    """
    words = Wording.of(model)
    if model.measure == "status":
        return [
            MapClass(number, number, colour, f"{number} {words.figure(number)}")
            for number, colour in zip(STAGES, SEQUENTIAL, strict=True)
        ]
    known = sorted(round(value, model.decimals) for value in model.scale or _shown(model))
    groups = _fifths(known)
    found = []
    for group, colour in zip(groups, scale(len(groups)) if groups else (), strict=True):
        low, high = group[0], group[-1]
        text = words.figure(low) if low == high else words.span(low, high)
        found.append(MapClass(low, high, colour, text))
    return found


def _shown(model: ChartModel) -> list[float]:
    return [
        point.value
        for series in model.series
        if series.role in ("focus", "context")
        for point in series.points
        if point.value is not None
    ]


def class_of(found: list[MapClass], value: float, decimals: int) -> MapClass:
    """The class that a figure belongs to."""
    written = round(value, decimals)
    return next(one for one in found if one.low <= written <= one.high)


def _fifths(known: list[float]) -> list[list[float]]:
    """Sorted figures in at most five groups of about the same size; equal ones never parted."""
    groups: list[list[float]] = []
    current = 0
    for place, value in enumerate(known):
        fifth = min(4, place * len(SEQUENTIAL) // len(known))
        if groups and (groups[-1][-1] == value or fifth == current):
            groups[-1].append(value)
        else:
            groups.append([value])
            current = fifth
    return groups
