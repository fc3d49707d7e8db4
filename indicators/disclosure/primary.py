"""Primary suppression: cells that must be hidden for their own sake."""

import polars as pl

from indicators.disclosure.counts import alike, limits, multiplier
from indicators.disclosure.rule import Rule, Rules

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
    says so, and whatever figures stand in a row that came with status Q. Where the numerator is
    left out but value and denominator give it, x is what they give. A masked cell is missing
    for every statistic that comes after. Raises ValueError for an indicator without a rule.
    """
    numbers = table["indicator"].unique().to_list()
    # A question for each kind of rule, not for each indicator: there may be thousands of them.
    small = [
        pl.col("indicator").is_in(list(members)) & _condition(rule, multiplier(table, members))
        for rule, members in alike(rules, numbers).items()
        if rule.threshold
    ]
    return hide(table, pl.any_horizontal(small)) if small else table


def _condition(rule: Rule, times: pl.Expr) -> pl.Expr:
    (low, high), n = limits(rule, times), pl.col("denominator")
    small = _small(low, high, rule).fill_null(False)
    if rule.kind == "proportion":
        small = small | _small(n - high, n - low, rule).fill_null(False)
    return small | (pl.col("status") == "Q")


def _small(low: pl.Expr, high: pl.Expr, rule: Rule) -> pl.Expr:
    # Derived counts may be fractional, so "at least 1" would let 0.4 of a person through.
    above = high >= 0 if rule.zeros else high > 0
    return above & (low < rule.threshold)
