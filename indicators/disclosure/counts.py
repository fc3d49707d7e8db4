"""The count that a row shows: its numerator, or what value and denominator make of it."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import polars as pl

from indicators.disclosure.rule import Rule, Rules, rule_of

LOW, HIGH = "_low", "_high"
DIGITS = 9
"""Decimals of a derived count: 4.999999999999 persons are 5."""


def with_counts(rows: pl.DataFrame, rule: Rule) -> pl.DataFrame:
    """One indicator's rows with `_low` and `_high`, the least and most that each count can be.

    Both are null where a reader cannot work a count out. They are equal but for rounded values.
    """
    low, high = limits(rule, multiplier(rows, {rows["indicator"][0]: rule} if rows.height else {}))
    return rows.with_columns(low.alias(LOW), high.alias(HIGH))


def limits(rule: Rule, times: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """The least and most that each count can be, where `times` is the multiplier of its row."""
    x, n, y = pl.col("numerator"), pl.col("denominator"), pl.col("value")
    if rule.kind == "count":
        return pl.coalesce(x, y), pl.coalesce(x, y)
    low = ((y - rule.rounding) * n / times).round(DIGITS).clip(lower_bound=0)
    high = ((y + rule.rounding) * n / times).round(DIGITS)
    return pl.coalesce(x, low), pl.coalesce(x, high)


def multiplier(rows: pl.DataFrame, rules: Mapping[int, Rule]) -> pl.Expr:
    """Each row's multiplier: its rule's, or what a reader finds in any row that has everything.

    Null where neither gives one.
    """
    given = {number: rule.multiplier for number, rule in rules.items() if rule.multiplier}
    column = pl.col("indicator").replace_strict(given, default=None, return_dtype=pl.Float64)
    unknown = [number for number, rule in rules.items() if not rule.multiplier]
    if not unknown:
        return column
    full = rows.filter(
        pl.col("indicator").is_in(unknown),
        pl.col("numerator") > 0,
        pl.col("denominator") > 0,
        pl.col("value").is_not_null(),
    )
    ratio = pl.col("value") * pl.col("denominator") / pl.col("numerator")
    found = (
        full.group_by("indicator").agg(ratio.median().alias("ratio")).filter(pl.col("ratio") > 0)
    )
    pairs = dict(found.iter_rows())
    return (
        column
        if not pairs
        else pl.coalesce(
            column, pl.col("indicator").replace_strict(pairs, default=None, return_dtype=pl.Float64)
        )
    )


def alike(rules: Rules, numbers: Collection[int]) -> dict[Rule, dict[int, Rule]]:
    """The indicators of each rule that differ in nothing but the multiplier."""
    found: dict[Rule, dict[int, Rule]] = {}
    for number in numbers:
        rule = rule_of(rules, number)
        found.setdefault(replace(rule, multiplier=None), {})[number] = rule
    return found
