"""What an attacker can compute of the hidden cells from everything that is published."""

import polars as pl

from indicators.disclosure.cells import CELL, KNOWN, TABLE, Layouts, Within
from indicators.disclosure.judge import Judge
from indicators.disclosure.linear import DisclosureError
from indicators.disclosure.rule import Rule, Rules, rule_of

NUMBER = "_number"
DEFAULT = Rule(kind="count", threshold=5)
"""The threshold of methods §9 for counts of clients."""


def audit(
    published: pl.DataFrame,
    rules: Rules = DEFAULT,
    *,
    known: pl.DataFrame | None = None,
    within: Within | None = None,
) -> pl.DataFrame:
    """One row per hidden cell (status Q): its key, `lower`, `upper` and `protected`.

    `lower` and `upper` bound its count (upper may be infinite), from all published counts
    together: regions of each level add up to the country, `within` to those that
    contain them, male and female to the total; no count is negative; x <= n where n is published.
    Where the numerator is left out, value and denominator give it. Cells that nobody reported are
    unknown. `known` has counts of earlier releases (key and numerator), which stay known.

    `protected`: upper - lower >= threshold, and not 1 <= lower with upper < threshold. It must hold
    too for a reader who takes unreported cells as 0, since totals are often sums of the reports;
    and for proportions with hidden denominators derived from their totals, for n - x as for x. So
    a cell may have wide bounds and be unprotected.

    Raises DisclosureError when published cells contradict one another, ValueError for an indicator
    without a rule. Source: methods §9; Fischetti & Salazar (2001), Management Science 47.
    """
    found: list[dict[str, object]] = []
    layouts = Layouts(within)
    for table in hiding(published, known):
        rule = rule_of(rules, table["indicator"][0])
        try:
            judge = Judge(layouts.table(table, rule), rule)
        except DisclosureError as error:
            raise DisclosureError(f"{name_of(table)}: {error}") from error
        hidden = table.with_row_index(NUMBER).filter(pl.col("status") == "Q")
        for row in hidden.select(NUMBER, *CELL).iter_rows(named=True):
            number = row.pop(NUMBER)
            lower, upper = judge.bounds(number)
            found.append(
                row | {"lower": lower, "upper": upper, "protected": judge.protects(number)}
            )
    schema = {name: published.schema[name] for name in CELL}
    limits_schema = {"lower": pl.Float64(), "upper": pl.Float64(), "protected": pl.Boolean()}
    return pl.DataFrame(found, schema=schema | limits_schema)


def hiding(frame: pl.DataFrame, known: pl.DataFrame | None) -> list[pl.DataFrame]:
    """The tables that hide a cell, in their order, with what earlier releases showed of each."""
    # Most tables hide nothing, and a frame may have very many.
    found = frame.filter(pl.col("status") == "Q").select(TABLE).unique()
    if found.is_empty():
        return []
    rows = frame.join(found, on=TABLE, how="semi", maintain_order="left")
    return _with_known(rows, known).partition_by(TABLE, maintain_order=True)


def _with_known(table: pl.DataFrame, known: pl.DataFrame | None) -> pl.DataFrame:
    if known is None:
        return table
    counts = known.select(*CELL, pl.col("numerator").alias(KNOWN)).drop_nulls(KNOWN)
    return table.join(counts.unique(CELL, keep="any"), on=CELL, how="left", maintain_order="left")


def name_of(table: pl.DataFrame) -> str:
    """One table's indicator and period, for a message."""
    row = table.row(0, named=True)
    return f"indicator {row['indicator']}, {row['period_start']}–{row['period_end']}"
