"""What the tests of the Sotkanet client ask for, and how they read what came."""

from pathlib import Path
from typing import Any

from sotkanet_server import Cell, Sotkanet, Time

from etl.sources.sotkanet import Outcome, Wish, fetch, stage
from indicators.catalogue import load

UUSIMAA, COUNTRY = 488, 658
CELLS: list[Cell] = [
    (region, year, sex, 1.5 if sex == "total" else 1.25, 4000)
    for region in (UUSIMAA, COUNTRY)
    for year in (2016, 2017)
    for sex in ("total", "male", "female")
]
WISH = Wish(191, years=(2016, 2017), multiplier=100)
RECORDS = load().indicators


def get(world: Sotkanet, folder: Path, time: Time, *wishes: Wish, **options: Any) -> list[Outcome]:
    return fetch(folder, world.url, wishes or (WISH,), clock=time.clock(), **options)


def one(world: Sotkanet, folder: Path, time: Time, **options: Any) -> Outcome:
    (outcome,) = get(world, folder, time, **options)
    return outcome


def values(folder: Path, number: int = 191) -> dict[tuple[str, int, str], float]:
    rows = stage(RECORDS, raw=folder).filter(indicator=number, status="A")
    return {(r["region"], r["period_start"], r["sex"]): r["value"] for r in rows.to_dicts()}
