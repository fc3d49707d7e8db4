"""Regions, divisions and borders as tables, so that a snapshot brings its own map."""

import dataclasses
import hashlib
import json
import tomllib
from pathlib import Path

import polars as pl

from indicators.geography import COUNTRY, LEVELS, Region, region, regions
from indicators.geography.divisions import divisions


def places_of(reference: Path) -> dict[str, pl.DataFrame]:
    """Tables `region`, `division`, `boundary` and `tile_grid`; borders from data/reference."""
    found = [*(place for level in LEVELS for place in regions(level)), region(COUNTRY)]
    borders = sorted((reference / "boundaries").glob("*.geojson"))
    levels, numbers = zip(*(path.stem.rsplit("_", 1) for path in borders), strict=True)
    grid = pl.read_csv(reference / "tile_grid.csv", infer_schema=False)
    return {
        "region": pl.DataFrame(
            {
                "level": [place.level for place in found],
                "code": [place.code for place in found],
                "in_programme": [_in_programme(place) for place in found],
                "record": [_json(place) for place in found],
            }
        ),
        "division": pl.DataFrame(
            {
                "number": [division.number for division in divisions()],
                "record": [_json(division) for division in divisions()],
            },
            schema_overrides={"number": pl.Int16},
        ),
        "boundary": pl.DataFrame(
            {
                "division": [int(number) for number in numbers],
                "level": levels,
                "geojson": [path.read_text(encoding="utf-8") for path in borders],
            },
            schema_overrides={"division": pl.Int16},
        ),
        "tile_grid": grid.select(
            "level",
            pl.col("code").alias("region"),
            pl.col("row", "col").cast(pl.Int16),
        ),
    }


def sources_of(reference: Path) -> dict[str, str]:
    """Where the reference data come from: facts for a snapshot's meta.

    `sources`: JSON, each original file with its origin, licence and sha256, as SOURCES.toml say.
    `reference_hash`: sha256 over the files of data/reference that were read.
    """
    sources: dict[str, object] = {}
    for path in sorted(reference.rglob("SOURCES.toml")):
        sources |= tomllib.loads(path.read_text(encoding="utf-8"))
    digest = hashlib.sha256()
    for path in sorted(path for path in reference.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(reference).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return {
        "sources": json.dumps(sources, ensure_ascii=False, sort_keys=True),
        "reference_hash": digest.hexdigest(),
    }


def _in_programme(place: Region) -> bool:
    # The country is the 18 together, not one more region of the programme.
    return place.in_programme and place.level != "country"


def _json(record: object) -> str:
    return json.dumps(dataclasses.asdict(record), ensure_ascii=False)  # type: ignore[call-overload]
