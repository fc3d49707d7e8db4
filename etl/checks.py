"""Checks of staged observations. A check is a query that returns the bad rows."""

import polars as pl

from etl.observations import KEY
from indicators.model import Indicator


def bad_rows(staged: pl.DataFrame, indicators: list[Indicator]) -> pl.DataFrame:
    """Rows that must not be published: the key, the value and the name of the broken `rule`.

    Empty when all is well. Rules: unknown_indicator, duplicate_row, negative_count, out_of_range,
    numerator_exceeds_denominator, value_disagrees_with_ratio, missing_value (a status that promises
    a value without one).
    """
    records = pl.DataFrame(
        [
            {
                "indicator": record.number,
                "kind": record.kind,
                "low": float(record.valid[0]) if record.valid[0] is not None else None,
                "high": float(record.valid[1]) if record.valid[1] is not None else None,
                "multiplier": float(record.multiplier or 1),
            }
            for record in indicators
        ],
        schema={
            "indicator": pl.Int32,
            "kind": pl.String,
            "low": pl.Float64,
            "high": pl.Float64,
            "multiplier": pl.Float64,
        },
    )
    rows = staged.join(records, on="indicator", how="left")
    x, n, y = pl.col("numerator"), pl.col("denominator"), pl.col("value")
    expected = pl.col("multiplier") * x / n
    rules = {
        "unknown_indicator": pl.col("kind").is_null(),
        "duplicate_row": pl.struct(KEY).is_duplicated(),
        "negative_count": (x < 0) | (n <= 0),
        "out_of_range": (y < pl.col("low")) | (y > pl.col("high")),
        "numerator_exceeds_denominator": (pl.col("kind") == "proportion") & (x > n),
        "value_disagrees_with_ratio": pl.col("kind").is_in(["proportion", "rate"])
        & ((y - expected).abs() > 1e-6 * (1 + expected.abs())),
        "missing_value": pl.col("status").is_in(["A", "E", "P"]) & y.is_null(),
    }
    return pl.concat(
        [
            rows.filter(condition.fill_null(False)).select(
                *KEY, "value", pl.lit(rule).alias("rule")
            )
            for rule, condition in rules.items()
        ]
    )
