"""Whether hidden cells are protected from every reader that we can think of."""

from collections.abc import Sequence

from indicators.disclosure.cells import Table
from indicators.disclosure.linear import Bounds, DisclosureError, Reader, View
from indicators.disclosure.rule import Rule


class Judge:
    """Judges the hidden cells of one table, each against all readers.

    `sums` are the numbers of the published sums that they look at, all by default. Raises
    DisclosureError when the published cells contradict one another.
    """

    def __init__(self, table: Table, rule: Rule, sums: Sequence[int] | None = None) -> None:
        self._views = [View(table, rule, reader, sums) for reader in _readers(table, rule)]
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


def given_away(table: Table, line: int, cell: int, rule: Rule) -> bool:
    """Whether one sum alone tells too much of a hidden cell."""
    return not Judge(table, rule, [line]).protects(cell)


def _readers(table: Table, rule: Rule) -> list[Reader]:
    """Everyone who might believe something of the table, the one who believes least first."""
    found = [Reader()]
    if table.missing.any():
        found.append(Reader(missing_is_zero=True))
    if rule.kind == "proportion":
        found += [
            Reader(missing_is_zero=one.missing_is_zero, denominators_add_up=True) for one in found
        ]
    return found
