"""data/reference in the one form of the observation frame."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from etl.observations import KEY, SCHEMA
from indicators.geography.municipalities import keys
from indicators.model import Indicator

DENOMINATOR_YEAR = 2018
"""Children of one year stand for the three: the same children recur (methods §2)."""
MUNICIPAL, COUNTIES = pl.lit(2021), pl.lit(2023)
"""Divisions of the municipal population, and of the counties that it is summed to."""


def stage(indicators: Mapping[str, Indicator], *, reference: Path) -> pl.DataFrame:
    """All bundled series as observations with origin `real`.

    Three-year means are estimates (status E) with the children of one year as denominator, and the
    mainland's mean weighted by children as the country; indices have neither. Raises ValueError for
    rows of a series that has no record.
    """
    series = _read(reference / "diak_series.csv")
    numbers = pl.DataFrame(
        [{"indicator": r.id, "number": r.number, "kind": r.kind} for r in indicators.values()]
    )
    lost = sorted(set(series["indicator"]) - set(numbers["indicator"]))
    if lost:
        raise ValueError(f"diak_series.csv has {', '.join(lost)}, which no record describes")
    rows = series.join(numbers, on="indicator").with_columns(
        indicator="number", value=pl.col("value").cast(pl.Float64), level=pl.lit("maakunta")
    )
    children = (
        _read(reference / "children_0_17.csv")
        .filter(pl.col("division") == "2021", pl.col("year") == str(DENOMINATOR_YEAR))
        .select("region", denominator=pl.col("children").cast(pl.Float64))
    )
    means = rows.filter(pl.col("kind") == "proportion").join(children, on="region", how="left")
    means = means.with_columns(
        numerator=pl.col("value") / 100 * pl.col("denominator"), status=pl.lit("E")
    )
    country = (
        means.group_by("indicator", "division", "period_start", "period_end", "status")
        .agg(pl.col("numerator", "denominator").sum())
        .with_columns(
            level=pl.lit("country"),
            region=pl.lit("FI"),
            value=100 * pl.col("numerator") / pl.col("denominator"),
        )
    )
    indices = rows.filter(pl.col("kind") == "index").with_columns(status=pl.lit("A"))
    population = indicators["population"]
    parts = (
        means,
        country,
        indices,
        _population(population, reference),
        _municipal(population, reference),
    )
    return pl.concat([_observations(part) for part in parts]).sort(KEY)


def _population(indicator: Indicator, reference: Path) -> pl.DataFrame:
    country = pl.col("region") == "FI"
    rows = _read(reference / "population.csv").with_columns(
        division=pl.lit(indicator.division),
        level=pl.when(country).then(pl.lit("country")).otherwise(pl.lit("maakunta")),
    )
    return _counts(indicator, rows)


def _municipal(indicator: Indicator, reference: Path) -> pl.DataFrame:
    """Municipalities, the counties that they make, and the country in each of the two divisions."""
    rows = _read(reference / "population_kunta.csv").with_columns(
        pl.col("population").cast(pl.Int64)
    )
    county = pl.DataFrame(
        [(found.code, found.hyvinvointialue) for found in keys()],
        schema=["region", "county"],
        orient="row",
    )
    counties = (
        rows.join(county, on="region", how="left")
        .group_by("year", pl.col("county").alias("region"))
        .agg(pl.col("population").sum())
    )
    levels = [(rows, MUNICIPAL, "kunta"), (counties, COUNTIES, "hyvinvointialue")]
    parts = []
    for part, division, level in levels:
        whole = part.group_by("year").agg(pl.col("population").sum(), region=pl.lit("FI"))
        parts += [
            part.select("year", "region", "population", division=division, level=pl.lit(level)),
            whole.select(
                "year", "region", "population", division=division, level=pl.lit("country")
            ),
        ]
    return _counts(indicator, pl.concat(parts))


def _counts(indicator: Indicator, rows: pl.DataFrame) -> pl.DataFrame:
    count = pl.col("population").cast(pl.Float64)
    return rows.with_columns(
        indicator=pl.lit(indicator.number),
        period_start="year",
        period_end="year",
        numerator=count,
        value=count,
        status=pl.lit("A"),
    )


def _observations(rows: pl.DataFrame) -> pl.DataFrame:
    same = {"sex": "total", "age": "total", "origin": "real", "confidentiality": "F"}
    rows = rows.with_columns(**{name: pl.lit(value) for name, value in same.items()})
    absent = [name for name in SCHEMA if name not in rows.columns]
    rows = rows.with_columns(**{name: pl.lit(None) for name in absent})
    return rows.select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())


def _read(path: Path) -> pl.DataFrame:
    return pl.read_csv(path, infer_schema=False)
