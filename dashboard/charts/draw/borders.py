"""Boundaries of one regional division as outlines in kilometres, and where their names stand."""

from collections.abc import Iterable
from itertools import pairwise
from math import cos, radians
from typing import Any, TypedDict

LONGITUDE, LATITUDE = 26.0, 65.0
"""The middle of Finland: the projection's central meridian, and where y is 0."""
KILOMETRES = 111.2
"""Length of a degree of latitude."""
WEST, EAST, SOUTH, NORTH = -392.0, 362.0, -640.0, 582.0
"""The picture's edges: Finland, with room for the legend west of Lapland and a line at the foot."""
LABEL = (135.0, 62.0)
"""Room of a name and a figure under it, in kilometres of the picture at its usual size."""

CROWD = 60
"""More regions than this leave no free side for a name."""

Line = tuple[list[float | None], list[float | None]]
Outlines = dict[str, Line]
Spot = tuple[float, float, str]
"""Where a region's name stands: x, y, and the side of the region that it is on."""


class Borders(TypedDict):
    """The borders of a division, ready to draw."""

    division: int
    regions: Outlines
    spots: dict[str, Spot]


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Kilometres east of the middle of Finland and north of it (sinusoidal: true areas)."""
    x = (longitude - LONGITUDE) * cos(radians(latitude)) * KILOMETRES
    return x, (latitude - LATITUDE) * KILOMETRES


def outlines(collection: dict[str, Any], division: int) -> dict[str, Any]:
    """A GeoJSON FeatureCollection of a division, projected once, as `draw` takes it.

    `regions` has x and y of each region by code, None between parts; in kilometres to 0.1.
    """
    regions: Outlines = {}
    for feature in collection["features"]:
        x: list[float | None] = []
        y: list[float | None] = []
        for ring in _rings(feature["geometry"]):
            if x:
                x.append(None)
                y.append(None)
            for longitude, latitude in ring:
                east, north = project(longitude, latitude)
                x.append(round(east, 1))
                y.append(round(north, 1))
        regions[feature["properties"]["code"]] = (x, y)
    crowded = len(regions) > CROWD
    spots = {code: _middle(regions[code]) if crowded else _spot(code, regions) for code in regions}
    return {"division": division, "regions": regions, "spots": spots}


def of_division(borders: dict[str, Any] | None, division: int) -> Borders:
    """The borders of `division`; ValueError when `borders` are not its borders."""
    if borders is None:
        raise ValueError("a map needs borders")
    if borders.get("division") != division:
        raise ValueError(
            f"figures of division {division} on borders of {borders.get('division')!r}"
        )
    ready = borders if "regions" in borders else outlines(borders, division)
    return Borders(division=division, regions=ready["regions"], spots=ready["spots"])


def _rings(geometry: dict[str, Any]) -> Iterable[list[list[float]]]:
    parts = geometry["coordinates"]
    for polygon in [parts] if geometry["type"] == "Polygon" else parts:
        yield from polygon


def _middle(line: Line) -> Spot:
    """The middle of the region's extent."""
    xs, ys = ([v for v in values if v is not None] for values in line)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, "inside"


def _spot(code: str, regions: Outlines) -> Spot:
    """Inside a region that holds its name; else on a side of it where nothing is; else inside."""
    xs, ys = ([v for v in values if v is not None] for values in regions[code])
    west, east, south, north = min(xs), max(xs), min(ys), max(ys)
    x, y, _ = inside = _middle(regions[code])
    width, height = LABEL
    if east - west > width * 1.2 and north - south > height * 1.2:
        return inside
    beside: list[tuple[Spot, tuple[float, float]]] = []
    for level in (y, south + height / 2, north - height / 2):
        # The region's own ends at this level, so that the name touches a region that lies askew.
        near = [v for v, at in zip(xs, ys, strict=True) if abs(at - level) <= height / 2] or xs
        right, left = max(near) + 4, min(near) - 4
        beside += [
            ((right, level, "right"), (right, level - height / 2)),
            ((left, level, "left"), (left - width, level - height / 2)),
        ]
    beside.append(((x, south - 4, "below"), (x - width / 2, south - 4 - height)))
    return next((spot for spot, corner in beside if _free(corner, regions.values())), inside)


def _free(corner: tuple[float, float], lines: Iterable[Line]) -> bool:
    """Whether a label with this south-west corner is in the picture and on no land."""
    (x, y), (width, height) = corner, LABEL
    if not (WEST <= x and x + width <= EAST and SOUTH <= y and y + height <= NORTH):
        return False
    steps = [(x + width * i / 4, y + height * j / 2) for i in range(5) for j in range(3)]
    return not any(_holds(line, at) for line in lines for at in steps)


def _holds(line: Line, at: tuple[float, float]) -> bool:
    """Whether an outline holds a point: a ray to the east crosses it an odd number of times."""
    x, y = at
    odd = False
    ends = list(zip(*line, strict=True))
    for (x0, y0), (x1, y1) in pairwise(ends):
        if x0 is None or y0 is None or x1 is None or y1 is None:
            continue
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            odd = not odd
    return odd
