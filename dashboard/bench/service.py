"""A made-up national service: a catalogue of thousands of indicators and the table of its figures.

Counts are drawn, and the figures of larger places are sums of smaller ones, as they are in life:
country = regions = counties = municipalities, total = male + female. Most counts are far above the
threshold of disclosure; every 25th indicator is of something rare, so that some of its counts are
small and others must be hidden beside them.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from indicators.catalogue import FOLDER
from indicators.geography import COUNTRY, regions

SEED = 2016
YEARS = range(2000, 2020)
LARGER = ("maakunta", "hyvinvointialue")
"""Levels whose regions are made of municipalities; drawn, not those of the map."""
PLACES = 330
MUNICIPALITIES = PLACES - 1 - sum(len(regions(level)) for level in LARGER)
SEXES = ("male", "female", "total")
FIRST = 10_001
RARE, UNCOUNTED = 25, 20
"""Every so many indicators one is rare, and one is an index without counts."""
AT_ONCE = 200
HEADER = "indicator,level,region,year,sex,numerator,denominator,value\n"
ROWS_EACH = PLACES * len(YEARS) * len(SEXES)
Floats = NDArray[np.float64]

RECORD = """
[bench_{number}]
number = {number}
theme = "structures"
kind = "{kind}"
name = {text}
description = {text}
interpretation = {text}
limitations = {text}
unit = "{unit}"
decimals = 1
direction = "none"
{counts}source = "regions"
reported_by = "region"
disclosure = "{disclosure}"
valid = [0, 100000]
max_step = 100000
official = false
derived = false
demo = true
periods = "yearly"
available_from = 2000
division = 2016
"""
COUNTS = """multiplier = {multiplier}
numerator = {text}
denominator = {text}
relevance_margin = 1
phi = 1.0
"""


def catalogue(folder: Path, indicators: int) -> Path:
    """The product's catalogue with so many records more, in `folder`, which it returns."""
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    records = "".join(_record(place) for place in range(indicators))
    (folder / "indicators" / "bench.toml").write_text(records, encoding="utf-8")
    return folder


def table(path: Path, indicators: int, progress: Callable[[int, int], None]) -> int:
    """The figures of `catalogue`'s new records as CSV, year after year; how many rows."""
    sizes, inside = _municipalities()
    keys = _keys()
    steps = len(YEARS) * len(range(0, indicators, AT_ONCE))
    with path.open("wb") as file:
        file.write(HEADER.encode())
        for done, (year, first) in enumerate(_blocks(indicators)):
            count = min(AT_ONCE, indicators - first)
            frame = _figures(first, count, year, sizes, inside, keys)
            frame.write_csv(file, include_header=False)
            progress(done + 1, steps)
    return indicators * ROWS_EACH


def kind_of(place: int) -> str:
    """The kind of the indicator at a place from 0."""
    if place % UNCOUNTED == 1:
        return "index"
    return "proportion" if place % 2 else "rate"


def _blocks(indicators: int) -> Iterator[tuple[int, int]]:
    for year in YEARS:
        for first in range(0, indicators, AT_ONCE):
            yield year, first


def _record(place: int) -> str:
    number, kind = FIRST + place, kind_of(place)
    text = f'{{fi="Bench {number}", sv="Bench {number}", en="Bench {number}"}}'
    multiplier = 100 if kind == "proportion" else 1000
    units = {"index": "index_middle_100", "proportion": "pct_families"}
    return RECORD.format(
        number=number,
        kind=kind,
        text=text,
        unit=units.get(kind, "per_1000_children"),
        disclosure="none" if kind == "index" else "client_counts",
        counts="" if kind == "index" else COUNTS.format(multiplier=multiplier, text=text),
    )


def _municipalities() -> tuple[Floats, list[NDArray[np.int64]]]:
    """How many live in each, and for each level of LARGER the region that each is in."""
    draw = np.random.default_rng(SEED)
    sizes = np.exp(draw.normal(8.2, 1.1, MUNICIPALITIES)).clip(1500, 300_000)
    inside = []
    for level in LARGER:
        count = len(regions(level))
        places = draw.integers(0, count, MUNICIPALITIES)
        places[:count] = np.arange(count)  # none is empty
        inside.append(places)
    return sizes, inside


def _keys() -> list[tuple[str, str]]:
    """Level and code of each place: the country, the larger regions, some municipalities."""
    larger = [(level, place.code) for level in LARGER for place in regions(level)]
    smaller = [("kunta", place.code) for place in regions("kunta")[:MUNICIPALITIES]]
    return [("country", COUNTRY), *larger, *smaller]


def _figures(
    first: int,
    count: int,
    year: int,
    sizes: Floats,
    inside: list[NDArray[np.int64]],
    keys: list[tuple[str, str]],
) -> pl.DataFrame:
    draw = np.random.default_rng((SEED, year, first))
    places = np.arange(first, first + count)
    share = 0.1 + 0.5 * ((places * 7919) % 1000) / 1000
    # About 10 to 30 of the 750 of one sex in the smallest municipality.
    share = np.where(places % RARE == 0, (6 + 40 * share) / 750, share)
    n = np.round(sizes[:, None] / 2 * draw.uniform(0.95, 1.05, (count, MUNICIPALITIES, 2)))
    x = draw.binomial(n.astype(np.int64), share[:, None, None]).astype(np.float64)
    x, n = _summed(x, inside), _summed(n, inside)
    kinds = np.array([kind_of(int(place)) for place in places])
    times = np.select([kinds == "proportion", kinds == "rate"], [100.0, 1000.0], 100.0)
    value = np.round(times[:, None, None] * x / n, 6)
    counted = np.broadcast_to((kinds != "index")[:, None, None], x.shape).reshape(-1)
    rows = pl.DataFrame(
        {
            "indicator": np.repeat(places + FIRST, PLACES * len(SEXES)),
            "level": _repeated([level for level, _ in keys], count),
            "region": _repeated([code for _, code in keys], count),
            "year": np.full(x.size, year),
            "sex": pl.Series(SEXES, dtype=pl.Categorical()).gather(
                np.tile(np.arange(len(SEXES)), x.size // len(SEXES))
            ),
            "numerator": x.reshape(-1).astype(np.int64),
            "denominator": n.reshape(-1).astype(np.int64),
            "value": value.reshape(-1),
            "counted": counted,
        }
    )
    gone = [
        pl.when(pl.col("counted")).then(name).alias(name) for name in ("numerator", "denominator")
    ]
    return rows.with_columns(gone).drop("counted")


def _summed(counts: Floats, inside: list[NDArray[np.int64]]) -> Floats:
    """Counts of the country, its larger regions and its municipalities, by sex and in total."""
    both = np.concatenate([counts, counts.sum(2, keepdims=True)], 2)
    larger = [
        both[:, places == place].sum(1, keepdims=True)
        for places in inside
        for place in range(places.max() + 1)
    ]
    return np.concatenate([both.sum(1, keepdims=True), *larger, both], 1)


def _repeated(texts: list[str], count: int) -> pl.Series:
    """Each place's text, once for each sex, for so many indicators."""
    places = np.tile(np.repeat(np.arange(PLACES), len(SEXES)), count)
    return pl.Series(texts, dtype=pl.Categorical()).gather(places)
