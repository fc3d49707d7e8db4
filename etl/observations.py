"""The observation frame: its key, columns and types."""

import polars as pl

from indicators.observation import KEY

__all__ = ["KEY", "SCHEMA"]

SCHEMA: dict[str, type[pl.DataType]] = {
    "indicator": pl.Int32,
    "division": pl.Int16,
    "level": pl.String,
    "region": pl.String,
    "period_start": pl.Int16,
    "period_end": pl.Int16,
    "sex": pl.String,
    "age": pl.String,
    "origin": pl.String,
    "numerator": pl.Float64,
    "denominator": pl.Float64,
    "value": pl.Float64,
    "lower": pl.Float64,
    "upper": pl.Float64,
    "status": pl.String,
    "confidentiality": pl.String,
}
