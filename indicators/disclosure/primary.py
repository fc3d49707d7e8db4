"""Primary suppression: cells that must be hidden for their own sake."""

import polars as pl

from indicators.disclosure.rule import Rules, rule_of

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


def mask(table: pl.DataFrame, rules: Rules) -> pl.DataFrame:
    """The observation frame with small counts hidden by each indicator's rule (methods §9).

    Hidden: 0 < x < k, for proportions also 0 < n - x < k, zeros (and full shares) if the rule
    says so, and whatever figures stand in a row that came with status Q. A masked cell is missing
    for every statistic that comes after. Raises ValueError for an indicator without a rule.
    """
    x, n = pl.col("numerator"), pl.col("denominator")
    condition = pl.lit(False)
    for number in table["indicator"].unique().sort().to_list():
        rule = rule_of(rules, number)
        if not rule.threshold:
            continue
        small = _small(x, rule.threshold, rule.zeros).fill_null(False)
        if rule.kind == "proportion":
            small = small | _small(n - x, rule.threshold, rule.zeros).fill_null(False)
        small = small | (pl.col("status") == "Q")
        condition = condition | ((pl.col("indicator") == number) & small)
    return hide(table, condition)


def _small(count: pl.Expr, threshold: int, zeros: bool) -> pl.Expr:
    # Derived counts may be fractional, so "at least 1" would let 0.4 of a person through.
    return count.is_between(0, threshold, closed="left" if zeros else "none")
