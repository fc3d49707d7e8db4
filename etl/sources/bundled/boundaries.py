"""Take regional boundaries and the tile grid over into data/reference, small enough for a screen.

Part of `python -m etl.sources.bundled.takeover FOLDER`, and runs alone in the same way. Writes
tile_grid.csv, boundaries/<level>_<division>.geojson and boundaries/SOURCES.toml with origin,
licence and the sha256 of each file read. The same input and the same GEOS give the same bytes.
Needs shapely, which is among the test requirements.
"""

import csv
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from etl.settings import REFERENCE
from etl.sources.bundled.origins import DIAK, GEOFI, LICENCE_OF_BORDERS, Origin, sources_toml
from indicators.geography import regions

LAND = {
    ("maakunta", 2016): "geo_maakunta_2016_2020/maakunta_2016_2020_land.geojson",
    ("maakunta", 2021): "geo_maakunta_2021/maakunta_2021_land.geojson",
    ("hyvinvointialue", 2023): "geo_hyvinvointialue_2023/hyvinvointialue_2023_land.geojson",
    ("kunta", 2021): "geo_kunta_2021/kunta_2021_mainland_land.geojson",
}
GRIDS = {
    "maakunta": "geo_fi_geofacet_grid/grid_maakunta.csv",
    "hyvinvointialue": "geo_fi_geofacet_grid/grid_hyvinvointialue.csv",
}

# One degree of longitude in the middle of Finland (64.5° N) is this many degrees of latitude long.
SQUEEZE = 0.4305
# Degrees of latitude, 0.02 about 2 km; coverage_simplify takes an area of its square. Towns of
# a few kilometres must stay towns.
TOLERANCE = {"maakunta": 0.02, "hyvinvointialue": 0.02, "kunta": 0.012}
SMALLEST_ISLAND = 0.004  # squared degrees of latitude, about 50 km²
DECIMALS = 4

DONE = "small islands dropped, simplified as one coverage, 4 decimals, rings clockwise"
ORIGINS = {
    path: Origin(
        "Statistics Finland, municipality-based statistical units 1:4 500 000; Åland: Natural "
        "Earth 1:10m",
        f"{DIAK}, data/regio_Kunnat.rda; keys {GEOFI}; world-atlas 2.0.2, countries-10m.json",
        LICENCE_OF_BORDERS,
        DONE,
    )
    for path in LAND.values()
} | {
    path: Origin(
        f"rOpenGov geofi, {Path(path).stem}",
        f"{GEOFI}, data/{Path(path).stem}.rda",
        "BSD-2-Clause",
        "rows and columns as whole numbers, sorted by code, names left out",
    )
    for path in GRIDS.values()
}


def main(folder: Path, target: Path = REFERENCE) -> None:
    """Write the tile grid and each division's boundaries from `folder` into `target`."""
    (target / "boundaries").mkdir(parents=True, exist_ok=True)
    for (level, number), path in LAND.items():
        document = simplified((folder / path).read_text(encoding="utf-8"), level)
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        _write(target / "boundaries" / f"{level}_{number}.geojson", text + "\n")
    grids = {
        level: (folder / path).read_text(encoding="utf-8-sig") for level, path in GRIDS.items()
    }
    _write(target / "tile_grid.csv", tile_grid(grids))
    said = sources_toml(folder, ORIGINS, maker="etl.sources.bundled.boundaries")
    _write(target / "boundaries" / "SOURCES.toml", said)


def simplified(text: str, level: str) -> dict[str, Any]:
    """A FeatureCollection of the regions in GeoJSON `text`, feature id and code = region code.

    Shared borders stay shared: all regions are simplified together (Visvalingam–Whyatt on the
    coverage, shapely.coverage_simplify). Outer rings run clockwise, as Plotly needs, holes the
    other way. Municipalities of Åland, which have no land borders in the source, are left out.
    ValueError when the regions are not the level's known ones or do not make a coverage.
    """
    features = json.loads(text)["features"]
    found = {f["properties"]["code"]: shapely.geometry.shape(f["geometry"]) for f in features}
    known = [r.code for r in regions(level) if level != "kunta" or r.in_programme]
    if sorted(found) != known:
        raise ValueError(f"regions {sorted(found)} are not the known {known}")
    flat = [_scaled(_without_islets(found[code]), SQUEEZE) for code in known]
    if not shapely.coverage_is_valid(flat):
        raise ValueError("regions overlap or leave gaps: they do not make a coverage")
    simple = [
        _scaled(shape, 1 / SQUEEZE) for shape in shapely.coverage_simplify(flat, TOLERANCE[level])
    ]
    rounded = [shapely.transform(shape, lambda xy: xy.round(DECIMALS)) for shape in simple]
    if not all(shape.is_valid for shape in rounded) or not shapely.coverage_is_valid(rounded):
        raise ValueError("rounding made borders cross: take more decimals")
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": code,
                "properties": {"code": code},
                "geometry": _geometry(shape),
            }
            for code, shape in zip(known, rounded, strict=True)
        ],
    }


def tile_grid(texts: Mapping[str, str]) -> str:
    """CSV text with level, code, row and column (from 1) of each region, sorted by code.

    `texts` is the source's CSV of each level.
    """
    lines = ["level,code,row,col"]
    for level, text in texts.items():
        rows = sorted(csv.DictReader(text.splitlines()), key=lambda row: row["code"])
        cells = [(row["code"], int(float(row["row"])), int(float(row["col"]))) for row in rows]
        lines += [f"{level},{code},{row},{col}" for code, row, col in cells]
    return "\n".join(lines) + "\n"


def _scaled(shape: BaseGeometry, factor: float) -> BaseGeometry:
    return shapely.transform(shape, lambda xy: xy * (factor, 1.0))


def _without_islets(shape: BaseGeometry) -> BaseGeometry:
    # Longitude is not yet squeezed here, so areas are.
    parts = shapely.get_parts(shape)
    largest = max(part.area for part in parts)
    kept = [p for p in parts if p.area == largest or p.area * SQUEEZE >= SMALLEST_ISLAND]
    return kept[0] if len(kept) == 1 else shapely.MultiPolygon(kept)


def _geometry(shape: BaseGeometry) -> dict[str, Any]:
    polygons = [
        [_ring(polygon.exterior, clockwise=True)]
        + [_ring(hole, clockwise=False) for hole in polygon.interiors]
        for polygon in shapely.get_parts(shape)
    ]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def _ring(ring: Any, *, clockwise: bool) -> list[list[float]]:
    points = [[round(x, DECIMALS), round(y, DECIMALS)] for x, y in ring.coords]
    return points if ring.is_ccw != clockwise else points[::-1]


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
