"""The count that a row shows: its numerator, or what value and denominator make of it."""

import polars as pl

from indicators.disclosure.rule import Rule

LOW, HIGH = "_low", "_high"
DIGITS = 9
"""Decimals of a derived count: 4.999999999999 persons are 5."""


def with_counts(rows: pl.DataFrame, rule: Rule) -> pl.DataFrame:
    """One indicator's rows with `_low` and `_high`, the least and most that each count can be.

    Both are null where a reader cannot work a count out. They are equal but for rounded values.
    """
    x, n, y = pl.col("numerator"), pl.col("denominator"), pl.col("value")
    low = high = pl.lit(None, pl.Float64())
    if rule.kind == "count":
        low = high = y
    else:
        multiplier = rule.multiplier or _multiplier(rows)
        if multiplier:
            low = ((y - rule.rounding) * n / multiplier).round(DIGITS).clip(lower_bound=0)
            high = ((y + rule.rounding) * n / multiplier).round(DIGITS)
    return rows.with_columns(
        pl.coalesce(x, low).alias(LOW),
        pl.coalesce(x, high).alias(HIGH),
    )


def _multiplier(rows: pl.DataFrame) -> float | None:
    """A reader finds the multiplier in any row that has everything."""
    full = rows.filter(
        pl.col("numerator") > 0, pl.col("denominator") > 0, pl.col("value").is_not_null()
    )
    if full.is_empty():
        return None
    ratio = full.select(
        (pl.col("value") * pl.col("denominator") / pl.col("numerator")).median()
    ).item()
    return float(ratio) if ratio and ratio > 0 else None
