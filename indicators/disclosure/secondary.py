"""Secondary suppression: further cells hidden so that no protected cell can be computed."""

from collections.abc import Sequence

import polars as pl

from indicators.disclosure.audit import TABLE
from indicators.disclosure.linear import (
    DisclosureError,
    Line,
    Row,
    bounds,
    judge,
    lines_of,
    wide_enough,
)
from indicators.disclosure.primary import hide, mask
from indicators.disclosure.rule import Rules, rule_of

NUMBER = "_row"


def protect(table: pl.DataFrame, rule: Rules) -> pl.DataFrame:
    """The frame as it may be published: primary rules, then further cells until the audit passes.

    `rule` is one Rule for all rows or a mapping from indicator number to Rule. Rows keep their
    order. The next cell to hide is the smallest visible one of a sum that gives a hidden cell away,
    totals last. Uses nothing but the table. Raises DisclosureError when published cells contradict
    one another or nothing is left to hide, ValueError for an indicator without a rule.
    """
    masked = mask(table, rule).with_row_index(NUMBER)
    further: list[int] = []
    for part in masked.partition_by(TABLE, maintain_order=True):
        threshold = rule_of(rule, part["indicator"][0]).threshold
        if threshold and (part["status"] == "Q").any():
            further.extend(_further(part.rows(named=True), threshold))
    return hide(masked, pl.col(NUMBER).is_in(further)).drop(NUMBER)


def _further(rows: list[Row], threshold: int) -> list[int]:
    """Numbers of the rows of one table that must be hidden beside those already hidden."""
    lines = lines_of(rows)
    chosen = []
    while (exposed := _exposed(rows, lines, threshold)) is not None:
        cell = _partner(rows, lines, exposed, threshold)
        rows[cell] = rows[cell] | {"numerator": None, "denominator": None, "status": "Q"}
        chosen.append(rows[cell][NUMBER])
    return chosen


def _exposed(rows: Sequence[Row], lines: Sequence[Line], threshold: int) -> int | None:
    hidden = (i for i, row in enumerate(rows) if row["status"] == "Q")
    return next((i for i in hidden if not judge(rows, lines, i, threshold)[2]), None)


def _partner(rows: Sequence[Row], lines: Sequence[Line], exposed: int, threshold: int) -> int:
    """The visible cell to hide next, so that `exposed` is less so."""
    own = [line for line in lines if exposed in (line.total, *line.parts)]
    # A sum that alone gives the cell away must lose a cell; hiding in its other sums costs more
    # and helps nothing. Where only several sums together do it, any of them may.
    guilty = [line for line in own if _gives_away(rows, line, exposed, threshold)]
    for choice in (guilty, own, lines):
        cells = {i for line in choice for i in (line.total, *line.parts)}
        visible = [i for i in cells if rows[i]["numerator"] is not None]
        if visible:
            return min(visible, key=lambda i: _cost(rows[i], rows[exposed]))
    row = rows[exposed]
    raise DisclosureError(
        f"indicator {row['indicator']}, region {row['region']}, {row['period_start']}: the hidden "
        "count can be computed and nothing is left to hide beside it"
    )


def _gives_away(rows: Sequence[Row], line: Line, cell: int, threshold: int) -> bool:
    for missing_is_zero in (False, True):
        limits = bounds(rows, [line], cell, missing_is_zero=missing_is_zero)
        if limits is not None and not wide_enough(limits, threshold):
            return True
    return False


def _cost(row: Row, exposed: Row) -> tuple[bool, float, str, str]:
    """Parts of the exposed cell's own kind first, then the smallest count; the key breaks ties."""
    other_kind = row["level"] != exposed["level"] or (
        row["sex"] == "total" and exposed["sex"] != "total"
    )
    return other_kind, row["numerator"], row["region"], row["sex"]
