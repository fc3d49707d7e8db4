"""Primary suppression: cells that must be hidden for their own sake."""

from collections.abc import Mapping

import polars as pl

from indicators.disclosure.rule import Rule

HIDDEN = ("numerator", "denominator", "value", "lower", "upper")


def hide(table: pl.DataFrame, condition: pl.Expr) -> pl.DataFrame:
    """The table with every figure of the rows under `condition` gone, and marked Q and C."""
    hidden = condition.fill_null(False)
    return table.with_columns(
        *(pl.when(hidden).then(None).otherwise(pl.col(name)).alias(name) for name in HIDDEN),
        pl.when(hidden).then(pl.lit("Q")).otherwise(pl.col("status")).alias("status"),
        pl.when(hidden)
        .then(pl.lit("C"))
        .otherwise(pl.col("confidentiality"))
        .alias("confidentiality"),
    )


def mask(table: pl.DataFrame, rules: Mapping[int, Rule]) -> pl.DataFrame:
    """The observation frame with small counts hidden by each indicator's rule (methods §9).

    Hidden: 1 <= x < k, for proportions also 1 <= n - x < k, zeros (and full shares) if the rule
    says so. A masked cell is missing for every statistic that comes after.
    """
    x, n = pl.col("numerator"), pl.col("denominator")
    condition = pl.lit(False)
    for number, rule in rules.items():
        if rule.threshold:
            least = 0 if rule.zeros else 1
            small = x.is_between(least, rule.threshold, closed="left")
            if rule.kind == "proportion":
                small = small | (n - x).is_between(least, rule.threshold, closed="left")
            condition = condition | ((pl.col("indicator") == number) & small)
    return hide(table, condition)
