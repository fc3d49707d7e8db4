"""Whether hidden cells are protected from every reader that we can think of."""

from collections.abc import Sequence

from indicators.disclosure.cells import Cell, Line
from indicators.disclosure.linear import Bounds, DisclosureError, Reader, View
from indicators.disclosure.rule import Rule


class Judge:
    """Judges the hidden cells of one table, each against all readers.

    Raises DisclosureError when the published cells contradict one another.
    """

    def __init__(self, cells: Sequence[Cell], lines: Sequence[Line], rule: Rule) -> None:
        self._views = [View(cells, lines, rule, reader) for reader in _readers(cells, rule)]
        if not self._views[0].possible:
            raise DisclosureError("published counts are no possible parts of their totals")
        # A proportion's few who are not counted are as telling as the few who are.
        self._sides = (False, True) if rule.kind == "proportion" else (False,)

    def bounds(self, cell: int) -> Bounds:
        """Smallest and largest count of a cell for the reader who assumes least."""
        return self._views[0].bounds(cell)

    def protects(self, cell: int) -> bool:
        """Whether every reader is kept out; one whom the table contradicts learns nothing."""
        return all(
            view.protects(cell, complement=side)
            for view in self._views
            if view.possible
            for side in self._sides
        )


def given_away(cells: Sequence[Cell], line: Line, cell: int, rule: Rule) -> bool:
    """Whether one sum alone tells too much of a hidden cell."""
    return not Judge(cells, [line], rule).protects(cell)


def _readers(cells: Sequence[Cell], rule: Rule) -> list[Reader]:
    """Everyone who might believe something of the table, the one who believes least first."""
    found = [Reader()]
    if any(cell.missing for cell in cells):
        found.append(Reader(missing_is_zero=True))
    if rule.kind == "proportion":
        found += [
            Reader(missing_is_zero=one.missing_is_zero, denominators_add_up=True) for one in found
        ]
    return found
