"""Demo observations: which regions, years and levels, row by row.

Counts are drawn with overdispersion around a level that differs between regions and moves by a
fixed share a year; stages advance from a start year of each region's own, so that adoption of the
model is staggered; some cells are missing; one cell is a small count. The random stream of an
indicator depends on the seed and the indicator's number alone, so a new indicator changes no other.
"""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from etl.observations import KEY, SCHEMA
from etl.sources.demo.draw import (
    Cell,
    facilities,
    overdispersed_proportion,
    overdispersed_rate,
    survey_share,
)
from indicators.geography import COUNTRY, MAINLAND_18
from indicators.model import Indicator

MISSING: Cell = (None, None, None)


def stage(
    indicators: Mapping[str, Indicator], *, demo: Path, reference: Path, seed: int | None = None
) -> pl.DataFrame:
    """The observation frame of all demo indicators, every row with origin `demo`.

    Raises FileNotFoundError when the generator's parameters or the children's population are
    missing. `seed` replaces the file's own, for simulation over many seeds.
    """
    plan = tomllib.loads((demo / "generator.toml").read_text(encoding="utf-8"))
    children = _children(reference / "children_0_17.csv")
    rows: list[dict[str, Any]] = []
    for indicator in sorted(indicators.values(), key=lambda record: record.number):
        if indicator.demo:
            rng = np.random.default_rng([plan["seed"] if seed is None else seed, indicator.number])
            rows.extend(_rows(indicator, plan, children, rng))
    return pl.DataFrame(rows, schema=SCHEMA).sort(KEY)


def _rows(
    indicator: Indicator, plan: dict[str, Any], children: dict[str, float], rng: np.random.Generator
) -> Iterator[dict[str, Any]]:
    years = _years(indicator, plan)
    cells = {
        (region, year): cell
        for region in MAINLAND_18
        for year, cell in zip(
            years, _region(indicator, plan, children[region], years, rng), strict=True
        )
    }
    for key in cells:
        if rng.random() < plan["missing_share"]:
            cells[key] = MISSING
    small = plan["small_count"]
    if small["indicator"] == indicator.id:
        key = (small["region"], small["year"])
        denominator = children[small["region"]]
        count = float(small["numerator"])
        cells[key] = (count, denominator, float(indicator.multiplier or 1) * count / denominator)
    for sex, of_sex in {"total": cells, **_by_sex(indicator, plan, cells, rng)}.items():
        for (region, year), cell in of_sex.items():
            status = "O" if cell == MISSING else "A"
            yield _row(indicator, "maakunta", region, year, cell, status, sex)
        if indicator.kind in ("proportion", "rate") and indicator.phi is not None:
            for year in years:
                regions = [of_sex[region, year] for region in MAINLAND_18]
                yield _country(indicator, year, regions, sex)


def _by_sex(
    indicator: Indicator,
    plan: dict[str, Any],
    cells: Mapping[tuple[str, int], Cell],
    rng: np.random.Generator,
) -> dict[str, dict[tuple[str, int], Cell]]:
    """Boys and girls of each cell, who sum to it; nothing for an indicator without sexes."""
    share = plan["by_sex"]["boys_of_count"].get(indicator.id)
    found: dict[str, dict[tuple[str, int], Cell]] = {}
    if share is None:
        return found
    for key, (count, denominator, _) in cells.items():
        if count is None or denominator is None:
            halves: tuple[Cell, Cell] = (MISSING, MISSING)
        else:
            boys = float(rng.binomial(int(count), share))
            children = float(round(denominator * plan["by_sex"]["boys_of_children"]))
            pairs = ((boys, children), (count - boys, denominator - children))
            multiplier = float(indicator.multiplier or 1)
            halves = tuple((x, n, multiplier * x / n) for x, n in pairs)  # type: ignore[assignment]
        for sex, half in zip(("male", "female"), halves, strict=True):
            found.setdefault(sex, {})[key] = half
    return found


def _region(
    indicator: Indicator,
    plan: dict[str, Any],
    children: float,
    years: list[int],
    rng: np.random.Generator,
) -> list[Cell]:
    if indicator.kind == "status":
        return _stages(years, rng)
    spec = plan["indicators"].get(indicator.id) or _other(indicator, plan["other_indicators"])
    level = spec["level"] * float(np.exp(rng.normal(0, plan["between_regions"])))
    cells = []
    for year in years:
        expected = level * (1 + spec["yearly"]) ** (year - 2016)
        if indicator.kind == "count":
            cells.append(facilities(rng, expected * children / 50_000))
        elif indicator.phi is None:
            cells.append(survey_share(rng, indicator, expected))
        else:
            draw = overdispersed_rate if indicator.kind == "rate" else overdispersed_proportion
            cells.append(draw(rng, indicator, expected, float(round(children * spec["per_child"]))))
    return cells


def _other(indicator: Indicator, other: dict[str, float]) -> dict[str, float]:
    """Parameters of an indicator that the plan does not name: a new one is a record alone."""
    low, high = indicator.valid
    return other | {"level": low + other["level_share"] * (high - low)}


def _stages(years: list[int], rng: np.random.Generator) -> list[Cell]:
    """Stages 0–4: a region starts in a year of its own, or not at all, and then moves on."""
    start = int(rng.integers(years[0], years[-1] + 3))
    stage = 0
    cells: list[Cell] = []
    for year in years:
        if year >= start and stage < 4:
            stage += int(rng.random() < 0.75)
        cells.append((None, None, float(stage)))
    return cells


def _country(indicator: Indicator, year: int, cells: list[Cell], sex: str) -> dict[str, Any]:
    """The sum of the regions that reported; an estimate where some did not."""
    reported = [(x, n) for x, n, _ in cells if x is not None and n is not None]
    count, denominator = (sum(column) for column in zip(*reported, strict=True))
    value = float(indicator.multiplier or 1) * count / denominator
    status = "A" if len(reported) == len(cells) else "E"
    return _row(indicator, "country", COUNTRY, year, (count, denominator, value), status, sex)


def _row(
    indicator: Indicator, level: str, region: str, year: int, cell: Cell, status: str, sex: str
) -> dict[str, Any]:
    numerator, denominator, value = cell
    return {
        "indicator": indicator.number,
        "division": indicator.division,
        "level": level,
        "region": region,
        "period_start": year,
        "period_end": year,
        "sex": sex,
        "age": "total",
        "origin": "demo",
        "numerator": numerator,
        "denominator": denominator,
        "value": value,
        "lower": None,
        "upper": None,
        "status": status,
        "confidentiality": "F",
    }


def _years(indicator: Indicator, plan: dict[str, Any]) -> list[int]:
    if indicator.periods == "every_second_year":
        return [2017, 2019]
    first = plan["first_year"] if indicator.reported_by != "region" else 2016
    return list(range(max(first, indicator.available_from), plan["last_year"] + 1))


def _children(path: Path) -> dict[str, float]:
    """Children aged 0–17 by region in 2018, division 2016–2020: sizes of the demo's regions."""
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["region"]: float(row["children"])
            for row in csv.DictReader(file)
            if row["division"] == "2016" and row["year"] == "2018"
        }
