"""The boundaries that maps draw: small, whole, shared, and right way round."""

import json
from pathlib import Path
from typing import Any

import pytest
import shapely

from etl.settings import REFERENCE
from etl.sources.bundled.boundaries import simplified, tile_grid
from indicators.geography import regions

CODES = [region.code for region in regions("maakunta")]
COUNTIES = [region.code for region in regions("hyvinvointialue")]
MAINLAND = [region.code for region in regions("kunta") if region.in_programme]
ALL = pytest.mark.parametrize(
    ("name", "codes", "most"),
    [
        ("maakunta_2016", CODES, 60_000),
        ("maakunta_2021", CODES, 60_000),
        ("hyvinvointialue_2023", COUNTIES, 60_000),
        ("kunta_2021", MAINLAND, 150_000),
    ],
)
NAMES = pytest.mark.parametrize(
    "name", ["maakunta_2016", "maakunta_2021", "hyvinvointialue_2023", "kunta_2021"]
)


def path(name: str) -> Path:
    return REFERENCE / "boundaries" / f"{name}.geojson"


def features(name: str) -> list[dict[str, Any]]:
    return list(json.loads(path(name).read_text(encoding="utf-8"))["features"])


def shapes(name: str) -> dict[str, Any]:
    return {f["id"]: shapely.geometry.shape(f["geometry"]) for f in features(name)}


@ALL
def test_every_region_once_and_small(name: str, codes: list[str], most: int) -> None:
    assert [f["id"] for f in features(name)] == codes
    assert path(name).stat().st_size <= most


@NAMES
def test_shapes_are_valid_and_borders_shared(name: str) -> None:
    found = list(shapes(name).values())
    assert all(shape.is_valid for shape in found)
    assert shapely.coverage_is_valid(found)
    holes = [h for part in shapely.get_parts(shapely.union_all(found)) for h in part.interiors]
    assert holes == []  # no slivers between regions


@NAMES
def test_outer_rings_run_clockwise(name: str) -> None:
    for shape in shapes(name).values():
        for part in shapely.get_parts(shape):
            assert not part.exterior.is_ccw


def test_regions_that_municipalities_left_or_joined_differ_between_divisions() -> None:
    old, new = shapes("maakunta_2016"), shapes("maakunta_2021")
    changed = {code for code in CODES if abs(new[code].area / old[code].area - 1) > 0.01}
    # Heinävesi, Iitti, Isokyrö, Joroinen and Kuhmoinen moved on 1 January 2021.
    assert changed == {"06", "07", "08", "10", "11", "12", "13", "14", "15"}


def test_a_collection_without_a_region_is_refused() -> None:
    with pytest.raises(ValueError, match="not the known"):
        simplified('{"type": "FeatureCollection", "features": []}', "maakunta")


def test_tile_grid_gives_each_region_a_cell_of_its_own() -> None:
    lines = (REFERENCE / "tile_grid.csv").read_text(encoding="utf-8").splitlines()
    cells = [line.split(",") for line in lines[1:]]
    assert lines[0] == "level,code,row,col"
    for level, codes in (("maakunta", CODES), ("hyvinvointialue", COUNTIES)):
        own = [cell for cell in cells if cell[0] == level]
        assert [code for _, code, _, _ in own] == codes
        assert len({(row, col) for _, _, row, col in own}) == len(codes)


def test_tile_grid_reads_decimals_as_whole_numbers() -> None:
    text = "name,code,row,col\nLappi,19,1.0,3.0\nUusimaa,01,6.0,2.0\n"
    written = tile_grid({"maakunta": text})
    assert written == "level,code,row,col\nmaakunta,01,6,2\nmaakunta,19,1,3\n"
