"""Which two releases a view compares, and which of their differences it shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dashboard.context import Context
from dashboard.differences import Cell, Choice, Compared, Counts, Difference
from dashboard.store import Release, Releases, Snapshot
from indicators.model import Indicator

PAGE = 50
"""Cells on a page."""


@dataclass(frozen=True)
class Comparison:
    """Two releases, the older first, and the differences that the view's choices leave."""

    context: Context
    old: Release
    new: Release
    before: Snapshot
    compared: Compared
    difference: Difference

    @cached_property
    def records(self) -> dict[int, Indicator]:
        """The differing indicators by number, in the catalogue's order; those that were removed
        from it come last, as the older release describes them."""
        every = [
            *self.context.catalogue.indicators.values(),
            *self.before.catalogue.indicators.values(),
        ]
        found: dict[int, Indicator] = {}
        for record in every:
            if record.number in self.compared.counts:
                found.setdefault(record.number, record)
        return found

    @cached_property
    def counts(self) -> dict[int, Counts]:
        """Counts of what the view's choices leave, by indicator number, in the same order."""
        state = self.context.state
        found = {
            number: self.choice.counts(self.compared.counts[number])
            for number, record in self.records.items()
            if state.theme in ("", record.theme) and state.only in ("", record.id)
        }
        return {number: counts for number, counts in found.items() if counts}

    @property
    def total(self) -> int:
        """How many cells the view's choices leave."""
        return sum(counts.total() for counts in self.counts.values())

    @property
    def first(self) -> int:
        """The place of the page's first cell among them, from 0; that of the last page at most."""
        page = min(int(self.context.state.page or 1), max(1, -(-self.total // PAGE)))
        return (page - 1) * PAGE

    def page(self) -> list[Cell]:
        """The cells of the page that the view shows."""
        left, start = PAGE, self.first
        found: list[Cell] = []
        for number, counts in self.counts.items():
            if start >= counts.total():
                start -= counts.total()
                continue
            cells = list(self._of(number))[start : start + left]
            found += cells
            left, start = left - len(cells), 0
            if not left:
                break
        return found

    def cells(self) -> Iterator[Cell]:
        """Every cell that the view's choices leave, one indicator at a time."""
        for number in self.counts:
            yield from self._of(number)

    @property
    def choice(self) -> Choice:
        """What the view chooses of each indicator's differences."""
        state = self.context.state
        return Choice(state.level, state.regions, state.kind)

    def _of(self, number: int) -> Iterator[Cell]:
        return self.choice.cells(self.difference.cells(number))


def candidates(context: Context, releases: list[Release]) -> list[Release]:
    """The releases that the shown one may be compared with, newest first."""
    return [r for r in releases if r.comparable and r.id != context.snapshot.id]


def compare(context: Context, every: list[Release]) -> Comparison | str:
    """The comparison that the view asks for, or the key of words that say why there is none.

    Without a choice the release before the shown one is the older. A withdrawn release is compared
    where it is asked for by name; its figures are then not to be shown.
    """
    assert context.releases is not None
    by_id = {release.id: release for release in every}
    new = by_id.get(context.snapshot.id)
    if new is None or new.facts is None:
        return "releases-none"
    asked = context.state.base
    if asked:
        old = by_id.get(asked)
        if old is None:
            return "releases-unknown"
        if old.facts is None:
            return "releases-unreadable" if old.kept else "releases-gone"
        if old.id == new.id:
            return "releases-itself"
    else:
        earlier = [r for r in candidates(context, every) if r.published < new.published]
        if not earlier:
            return "releases-first"
        old = earlier[0]
    return _compared(context, context.releases, old, new)


def _compared(context: Context, releases: Releases, old: Release, new: Release) -> Comparison | str:
    assert old.facts is not None and new.facts is not None
    before, facts = releases.open(old.id), (old.facts, new.facts)
    difference = Difference(before, context.snapshot)
    compared = context.snapshot.kept(("compared", old.id), lambda: Compared(*facts, difference))
    return Comparison(context, old, new, before, compared, difference)
