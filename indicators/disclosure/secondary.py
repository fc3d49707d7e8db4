"""Secondary suppression: further cells hidden so that no protected cell can be computed."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import polars as pl

from indicators.disclosure.audit import hiding, name_of
from indicators.disclosure.cells import Cell, Line, Within, cells_of, lines_of
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
    for part in hiding(masked.with_row_index(NUMBER), known):
        own = rule_of(rule, part["indicator"][0])
        if own.threshold:
            cells = cells_of(part, own)
            try:
                chosen = _further(cells, lines_of(cells, within), own)
            except DisclosureError as error:
                raise DisclosureError(f"{name_of(part)}: {error}") from error
            further.extend(part[NUMBER][cell] for cell in chosen)
    if not further:
        return masked
    marks = pl.int_range(masked.height, eager=True).is_in(pl.Series(further, dtype=pl.Int64))
    return hide(masked.with_columns(marks.alias(NUMBER)), pl.col(NUMBER)).drop(NUMBER)


def _further(cells: list[Cell], lines: list[Line], rule: Rule) -> list[int]:
    """Numbers of the cells of one table that must be hidden beside those already hidden."""
    before = list(cells)
    chosen: list[int] = []
    while exposed := _exposed(cells, lines, rule):
        cell = _partner(cells, lines, exposed, rule)
        cells[cell] = replace(cells[cell], low=None, high=None, n=None, hidden=True)
        chosen.append(cell)
    # The first choices were made before the later ones were known, so some may be too much.
    for cell in sorted(chosen, key=lambda i: -(before[i].high or 0.0)):
        hidden, cells[cell] = cells[cell], before[cell]
        if not _exposed(cells, lines, rule, beside=cell):
            chosen.remove(cell)
        else:
            cells[cell] = hidden
    return chosen


def _exposed(
    cells: Sequence[Cell], lines: Sequence[Line], rule: Rule, beside: int | None = None
) -> list[int]:
    """The hidden cells that somebody can get at.

    With `beside`, one is enough to know; those in a sum with it are tried first.
    """
    near = {i for line in lines for i in (line.total, *line.parts) if _has(line, beside)}
    hidden = sorted((i for i, cell in enumerate(cells) if cell.hidden), key=lambda i: i not in near)
    judge = Judge(cells, lines, rule)
    found = (i for i in hidden if not judge.protects(i))
    return list(found) if beside is None else list(islice(found, 1))


def _has(line: Line, cell: int | None) -> bool:
    return cell == line.total or cell in line.parts


def _partner(
    cells: Sequence[Cell], lines: Sequence[Line], exposed: Sequence[int], rule: Rule
) -> int:
    """The visible cell to hide next, so that one of those `exposed` is less so."""
    own = {i: [line for line in lines if _has(line, i)] for i in exposed}
    # A sum that alone gives a cell away must lose a cell; hiding in its other sums costs more and
    # helps nothing. Only where no sum does so alone, any of them may help.
    guilty = {i: [line for line in own[i] if given_away(cells, line, i, rule)] for i in exposed}
    for choice in (guilty, own, dict.fromkeys(exposed, lines)):
        for i, sums in choice.items():
            numbers = {j for line in sums for j in (line.total, *line.parts)}
            # What an earlier release showed is no cover.
            visible = [j for j in numbers if cells[j].shown and cells[j].known is None]
            if visible:
                fresh = {j: _fresh_sums(cells, lines, j) for j in visible}
                return min(visible, key=lambda j: _cost(cells[j], cells[i], fresh[j]))
    cell = cells[exposed[0]]
    shown = "an earlier release shows it" if cell.known is not None else "nothing is left to hide"
    raise DisclosureError(
        f"the hidden count of {cell.level} {cell.region}, {cell.sex}, can be computed and {shown}"
    )


def _fresh_sums(cells: Sequence[Cell], lines: Sequence[Line], cell: int) -> int:
    """Sums of the cell that hide nothing yet: each would need one more hidden cell."""
    return sum(
        _has(line, cell) and not any(cells[i].hidden for i in (line.total, *line.parts))
        for line in lines
    )


def _cost(cell: Cell, exposed: Cell, fresh: int) -> tuple[bool, int, float, str, str]:
    """Parts of the exposed cell's own kind first, then what needs the least more, then the
    smallest count; the key breaks ties."""
    other_kind = cell.level != exposed.level or (cell.sex == "total" and exposed.sex != "total")
    return other_kind, fresh, cell.high or 0.0, cell.region, cell.sex
