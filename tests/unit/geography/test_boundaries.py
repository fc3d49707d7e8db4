"""The boundaries that maps draw: small, whole, shared, and right way round."""

import json
from pathlib import Path
from typing import Any

import pytest
import shapely

from etl.settings import REFERENCE
from etl.sources.bundled.boundaries import simplified, tile_grid
from indicators.geography import regions

BOTH = pytest.mark.parametrize("number", [2016, 2021])
CODES = [region.code for region in regions("maakunta")]


def path(number: int) -> Path:
    return REFERENCE / "boundaries" / f"maakunta_{number}.geojson"


def features(number: int) -> list[dict[str, Any]]:
    return list(json.loads(path(number).read_text(encoding="utf-8"))["features"])


def shapes(number: int) -> dict[str, Any]:
    return {f["id"]: shapely.geometry.shape(f["geometry"]) for f in features(number)}


@BOTH
def test_every_region_once_and_at_most_60_kb(number: int) -> None:
    assert [f["id"] for f in features(number)] == CODES
    assert path(number).stat().st_size <= 60_000


@BOTH
def test_shapes_are_valid_and_borders_shared(number: int) -> None:
    found = list(shapes(number).values())
    assert all(shape.is_valid for shape in found)
    assert shapely.coverage_is_valid(found)
    holes = [h for part in shapely.get_parts(shapely.union_all(found)) for h in part.interiors]
    assert holes == []  # no slivers between regions


@BOTH
def test_outer_rings_run_clockwise(number: int) -> None:
    for shape in shapes(number).values():
        for part in shapely.get_parts(shape):
            assert not part.exterior.is_ccw


def test_regions_that_municipalities_left_or_joined_differ_between_divisions() -> None:
    old, new = shapes(2016), shapes(2021)
    changed = {code for code in CODES if abs(new[code].area / old[code].area - 1) > 0.01}
    # Heinävesi, Iitti, Isokyrö, Joroinen and Kuhmoinen moved on 1 January 2021.
    assert changed == {"06", "07", "08", "10", "11", "12", "13", "14", "15"}


def test_a_collection_without_a_region_is_refused() -> None:
    with pytest.raises(ValueError, match="not the known"):
        simplified('{"type": "FeatureCollection", "features": []}')


def test_tile_grid_gives_each_region_a_cell_of_its_own() -> None:
    lines = (REFERENCE / "tile_grid.csv").read_text(encoding="utf-8").splitlines()
    cells = [line.split(",") for line in lines[1:]]
    assert lines[0] == "code,row,col"
    assert [code for code, _, _ in cells] == CODES
    assert len({(row, col) for _, row, col in cells}) == 19


def test_tile_grid_reads_decimals_as_whole_numbers() -> None:
    text = "name,code,row,col\nLappi,19,1.0,3.0\nUusimaa,01,6.0,2.0\n"
    assert tile_grid(text) == "code,row,col\n01,6,2\n19,1,3\n"
