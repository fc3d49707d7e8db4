"""Checks of staged observations. A check is a query that returns the bad rows."""

from collections.abc import Iterable

import polars as pl

from etl.observations import KEY, in_order, varying
from indicators.model import Indicator

LIMITS = {
    "indicator": pl.Int32,
    "kind": pl.String,
    "low": pl.Float64,
    "high": pl.Float64,
    "multiplier": pl.Float64,
}


def bad_rows(staged: pl.DataFrame, indicators: list[Indicator]) -> pl.DataFrame:
    """Rows that must not be published: the key, the value and the name of the broken `rule`.

    Empty when all is well. Rules: unknown_indicator, duplicate_row, negative_count, out_of_range,
    numerator_exceeds_denominator, value_disagrees_with_ratio, missing_value (a status that promises
    a value without one), not_a_number (an infinite figure or NaN).
    """
    rows = in_order(staged).join(_limits(indicators), on="indicator", how="left")
    x, n, y = pl.col("numerator"), pl.col("denominator"), pl.col("value")
    expected = pl.col("multiplier") * x / n
    rules = {
        "unknown_indicator": pl.col("kind").is_null(),
        "duplicate_row": _repeated(rows),
        "negative_count": (x < 0) | (n <= 0),
        "out_of_range": (y < pl.col("low")) | (y > pl.col("high")),
        "numerator_exceeds_denominator": (pl.col("kind") == "proportion") & (x > n),
        "value_disagrees_with_ratio": pl.col("kind").is_in(["proportion", "rate"])
        & ((y - expected).abs() > 1e-6 * (1 + expected.abs())),
        "missing_value": pl.col("status").is_in(["A", "E", "P"]) & y.is_null(),
        "not_a_number": ~pl.all_horizontal(figure.fill_null(0).is_finite() for figure in (x, n, y)),
    }
    # One pass over the rows tells whether any is bad; only then is each rule asked which.
    broken = rows.select(rule.fill_null(False).any().alias(name) for name, rule in rules.items())
    found = [_of(rows, name, rules[name]) for name in rules if broken[name][0]]
    return pl.concat([_of(rows.clear(), "", pl.lit(False)), *found])


def _of(rows: pl.DataFrame, name: str, rule: pl.Expr) -> pl.DataFrame:
    bad = rows.filter(rule.fill_null(False))
    return bad.select(*KEY, "value", pl.lit(name, pl.String).alias("rule"))


def _repeated(rows: pl.DataFrame) -> pl.Expr:
    """Whether a neighbour has the same key; the rows are in order."""
    columns = varying(rows, KEY)
    if not columns:
        return pl.lit(rows.height > 1)
    same = pl.all_horizontal(pl.col(name).eq_missing(pl.col(name).shift()) for name in columns)
    above = same & (pl.int_range(pl.len()) > 0)
    return above | above.shift(-1, fill_value=False)


def _limits(indicators: Iterable[Indicator]) -> pl.DataFrame:
    return pl.DataFrame(
        [
            {
                "indicator": record.number,
                "kind": record.kind,
                "low": float(record.valid[0]),
                "high": float(record.valid[1]),
                "multiplier": float(record.multiplier or 1),
            }
            for record in indicators
        ],
        schema=LIMITS,
    )
