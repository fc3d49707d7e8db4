"""Boundaries of one regional division as outlines in kilometres."""

from collections.abc import Iterable
from math import cos, radians
from typing import Any

LONGITUDE, LATITUDE = 26.0, 65.0
"""The middle of Finland: the projection's central meridian, and where y is 0."""
KILOMETRES = 111.2
"""Length of a degree of latitude."""

Outlines = dict[str, tuple[list[float | None], list[float | None]]]


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
    return {"division": division, "regions": regions}


def of_division(borders: dict[str, Any] | None, division: int) -> Outlines:
    """The outlines of `division`; ValueError when `borders` are not its borders."""
    if borders is None:
        raise ValueError("a map needs borders")
    if borders.get("division") != division:
        raise ValueError(
            f"figures of division {division} on borders of {borders.get('division')!r}"
        )
    if "regions" not in borders:
        borders = outlines(borders, division)
    found: Outlines = borders["regions"]
    return found


def _rings(geometry: dict[str, Any]) -> Iterable[list[list[float]]]:
    parts = geometry["coordinates"]
    for polygon in [parts] if geometry["type"] == "Polygon" else parts:
        yield from polygon
