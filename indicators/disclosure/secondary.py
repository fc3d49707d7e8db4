"""Secondary suppression: further cells hidden so that no protected cell can be computed."""

from collections.abc import Sequence
from itertools import islice

import numpy as np
import polars as pl

from indicators.disclosure.audit import hiding, name_of
from indicators.disclosure.cells import Layouts, Table, Within
from indicators.disclosure.judge import Judge, given_away
from indicators.disclosure.linear import DisclosureError
from indicators.disclosure.primary import hide, mask
from indicators.disclosure.rule import Rule, Rules, rule_of

NUMBER = "_row"


def protect(
    table: pl.DataFrame,
    rule: Rules,
    *,
    known: pl.DataFrame | None = None,
    within: Within | None = None,
) -> pl.DataFrame:
    """The frame as it may be published: primary rules, then further cells until the audit passes.

    `rule` is one Rule for all rows or a mapping from indicator number to Rule; `known` and `within`
    are those of `audit`. Rows keep their order. The next cell to hide is the smallest visible one
    of a sum that gives a hidden cell away, totals last; what turns out not to be needed is shown
    again. Uses nothing but its arguments. Raises DisclosureError when published cells contradict
    one another or nothing is left to hide, ValueError for an indicator without a rule.
    """
    masked = mask(table, rule)
    further: list[int] = []
    layouts = Layouts(within)
    for part in hiding(masked.with_row_index(NUMBER), known):
        own = rule_of(rule, part["indicator"][0])
        if own.threshold:
            try:
                chosen = _further(layouts.table(part, own), own)
            except DisclosureError as error:
                raise DisclosureError(f"{name_of(part)}: {error}") from error
            further.extend(part[NUMBER][cell] for cell in chosen)
    if not further:
        return masked
    marks = np.zeros(masked.height, dtype=bool)
    marks[further] = True
    return hide(masked.with_columns(pl.Series(NUMBER, marks)), pl.col(NUMBER)).drop(NUMBER)


def _further(table: Table, rule: Rule) -> list[int]:
    """Numbers of the cells of one table that must be hidden beside those already hidden."""
    before = table
    chosen: list[int] = []
    while exposed := _exposed(table, rule):
        cell = _partner(table, exposed, rule)
        table = table.without(cell)
        chosen.append(cell)
    # The first choices were made before the later ones were known, so some may be too much.
    for cell in sorted(chosen, key=lambda i: -_count(before, i)):
        shown = table.like(before, cell)
        if not _exposed(shown, rule, beside=cell):
            chosen.remove(cell)
            table = shown
    return chosen


def _exposed(table: Table, rule: Rule, beside: int | None = None) -> list[int]:
    """The hidden cells that somebody can get at.

    With `beside`, one is enough to know; those in a sum with it are tried first.
    """
    layout = table.layout
    near: set[int] = set()
    if beside is not None:
        near = {i for line in layout.of_cell[beside] for i in layout.lines[line].cells}
    hidden = sorted(np.flatnonzero(table.hidden).tolist(), key=lambda i: i not in near)
    judge = Judge(table, rule)
    found = (i for i in hidden if not judge.protects(i))
    return list(found) if beside is None else list(islice(found, 1))


def _partner(table: Table, exposed: Sequence[int], rule: Rule) -> int:
    """The visible cell to hide next, so that one of those `exposed` is less so."""
    layout = table.layout
    own = {i: layout.of_cell[i] for i in exposed}
    # A sum that alone gives a cell away must lose a cell; hiding in its other sums costs more and
    # helps nothing. Only where no sum does so alone, any of them may help.
    guilty = {i: [line for line in own[i] if given_away(table, line, i, rule)] for i in exposed}
    everything = list(range(len(layout.lines)))
    # What an earlier release showed is no cover.
    cover = table.shown & np.isnan(table.known)
    hiding_none = np.ones(len(layout.lines), dtype=bool)
    hiding_none[layout.line[table.hidden[layout.cell]]] = False
    for choice in (guilty, own, dict.fromkeys(exposed, everything)):
        for i, sums in choice.items():
            numbers = {j for line in sums for j in layout.lines[line].cells}
            visible = [j for j in numbers if cover[j]]
            if visible:
                # Sums that hide nothing yet would each need one more hidden cell.
                fresh = {j: int(hiding_none[layout.of_cell[j]].sum()) for j in visible}
                return min(visible, key=lambda j: _cost(table, j, i, fresh[j]))
    level, region, sex = layout.keys[exposed[0]]
    known = not np.isnan(table.known[exposed[0]])
    shown = "an earlier release shows it" if known else "nothing is left to hide"
    raise DisclosureError(
        f"the hidden count of {level} {region}, {sex}, can be computed and {shown}"
    )


def _cost(table: Table, cell: int, exposed: int, fresh: int) -> tuple[bool, int, float, str, str]:
    """Parts of the exposed cell's own kind first, then what needs the least more, then the
    smallest count; the key breaks ties."""
    level, region, sex = table.layout.keys[cell]
    own_level, _, own_sex = table.layout.keys[exposed]
    other_kind = level != own_level or (sex == "total" and own_sex != "total")
    return other_kind, fresh, _count(table, cell), region, sex


def _count(table: Table, cell: int) -> float:
    high = table.high[cell]
    return 0.0 if np.isnan(high) else float(high)
