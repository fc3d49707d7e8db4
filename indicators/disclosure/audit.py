"""What an attacker can compute of the hidden cells from everything that is published."""

import polars as pl

from indicators.disclosure.linear import judge, lines_of
from indicators.disclosure.rule import Rule, Rules, rule_of

CELL = [
    "indicator",
    "division",
    "level",
    "region",
    "period_start",
    "period_end",
    "sex",
    "age",
    "origin",
]
TABLE = ["indicator", "division", "period_start", "period_end", "age", "origin"]
DEFAULT = Rule(kind="count", threshold=5)
"""The threshold of methods §9 for counts of clients."""


def audit(published: pl.DataFrame, *, rules: Rules = DEFAULT) -> pl.DataFrame:
    """One row per hidden cell (status Q): its key, `lower`, `upper` and `protected`.

    `lower` and `upper` bound its count (upper may be infinite), by linear programming (HiGHS) over
    the published numerators: regions add up to the country, male and female to the total, no count
    is negative, x <= n where n is published. Cells that nobody reported are unknown. `protected`:
    upper - lower >= threshold, and not 1 <= lower with upper < threshold; it must hold too for a
    reader who takes unreported cells as 0, since totals are often sums of the reports. So a cell
    beside an unreported one may have wide bounds and be unprotected.

    Raises DisclosureError when published cells contradict one another, ValueError for an indicator
    without a rule. Source: methods §9; Fischetti & Salazar (2001), Management Science 47.
    """
    found: list[dict[str, object]] = []
    for table in published.partition_by(TABLE, maintain_order=True):
        if not (table["status"] == "Q").any():
            continue
        rows = table.rows(named=True)
        lines = lines_of(rows)
        threshold = rule_of(rules, rows[0]["indicator"]).threshold
        for cell, row in enumerate(rows):
            if row["status"] == "Q":
                lower, upper, protected = judge(rows, lines, cell, threshold)
                limits = {"lower": lower, "upper": upper, "protected": protected}
                found.append({name: row[name] for name in CELL} | limits)
    schema = {name: published.schema[name] for name in CELL}
    limits_schema = {"lower": pl.Float64(), "upper": pl.Float64(), "protected": pl.Boolean()}
    return pl.DataFrame(found, schema=schema | limits_schema)
