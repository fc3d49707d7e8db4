"""Linear sums among unknown figures, made small before anything is solved.

Most sums of a published table have nothing unknown in them, and most of the rest have two unknowns:
male and female of a known total. What is left is small and mostly has no circles.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from indicators.disclosure.pieces import Piece, piece_of
from indicators.disclosure.rows import TOLERANCE, Bounds, Row, subtracted

INFINITE = float("inf")


@dataclass
class _Alias:
    """A figure as `scale` times another one plus `shift`."""

    root: int
    scale: float = 1.0
    shift: float = 0.0


class System:
    """Figures within boxes under sums; `bounds` says what each can be.

    `rows` hold coefficients by figure, and say that the sum plus `rest` is 0, or at most 0.
    """

    def __init__(self, boxes: dict[int, Bounds], rows: Iterable[Row]) -> None:
        self.possible = all(low <= high + TOLERANCE for low, high in boxes.values())
        self._boxes = dict(boxes)
        self._alias = {figure: _Alias(figure) for figure in boxes}
        self._members: dict[int, list[int]] = {figure: [figure] for figure in boxes}
        rows = self._reduced(list(rows))
        self._piece: dict[int, Piece] = {}
        if self.possible:
            for roots, own in _connected(rows):
                piece = piece_of({root: self._boxes[root] for root in roots}, own)
                self.possible = self.possible and piece.possible
                self._piece |= dict.fromkeys(roots, piece)

    def bounds(self, figure: int) -> Bounds:
        """Least and most that the figure can be; most may be infinite. Only where `possible`."""
        alias = self._alias[figure]
        piece = self._piece.get(alias.root)
        return _mapped(alias, piece.bounds(alias.root) if piece else self._boxes[alias.root])

    def seen(self, figure: int) -> float:
        """How far apart two values are that the figure is known to be able to have."""
        alias = self._alias[figure]
        piece = self._piece.get(alias.root)
        return abs(alias.scale) * piece.seen(alias.root) if piece else 0.0

    def _reduced(self, rows: list[Row]) -> list[Row]:
        """Rows of three unknowns and more; those of one or two are put into boxes and aliases."""
        self._moved = True
        while self.possible and self._moved:
            self._moved = False
            rows = self._different(rows)
            if not self._moved:
                rows, self._moved = subtracted(rows)
        return rows

    def _different(self, rows: Iterable[Row]) -> list[Row]:
        """Each row once; what a row says of one figure or two, or of none, is taken in."""
        found: dict[tuple[tuple[tuple[int, float], ...], bool], Row] = {}
        for given in rows:
            row = given.of(self._alias, self._boxes)
            if len(row.terms) < 2:
                self._take(row)
                continue
            row = row.normal()
            if row.equal and len(row.terms) == 2:
                self._join(row)
                continue
            other = found.setdefault((tuple(row.terms.items()), row.equal), row)
            if row.equal and abs(other.rest - row.rest) > TOLERANCE:
                self.possible = False
            if row.rest > other.rest:
                found[tuple(row.terms.items()), row.equal] = row
        return list(found.values())

    def _take(self, row: Row) -> None:
        if not row.terms:
            wrong = abs(row.rest) if row.equal else row.rest
            self.possible = self.possible and wrong <= TOLERANCE
            return
        ((figure, factor),) = row.terms.items()
        value = -row.rest / factor
        low = value if row.equal or factor < 0 else -INFINITE
        high = value if row.equal or factor > 0 else INFINITE
        self._narrow(figure, low, high)

    def _narrow(self, figure: int, low: float, high: float) -> None:
        own = self._boxes[figure]
        low, high = max(own[0], low), min(own[1], high)
        self._moved = self._moved or (low >= high and own[0] < own[1])
        if low > high:
            self.possible = self.possible and low <= high + TOLERANCE
            low = high = (low + high) / 2
        self._boxes[figure] = low, high

    def _join(self, row: Row) -> None:
        """Make the second figure of a row of two an alias of the first."""
        self._moved = True
        (kept, a), (gone, b) = row.terms.items()
        own = _Alias(kept, -a / b, -row.rest / b)
        low, high = self._boxes[gone]
        ends = ((low - own.shift) / own.scale, (high - own.shift) / own.scale)
        self._narrow(kept, min(ends), max(ends))
        for figure in self._members.pop(gone):
            old = self._alias[figure]
            self._alias[figure] = _Alias(
                kept, old.scale * own.scale, old.scale * own.shift + old.shift
            )
            self._members[kept].append(figure)


def _mapped(alias: _Alias, bounds: Bounds) -> Bounds:
    ends = [alias.scale * end + alias.shift for end in bounds]
    return min(ends), max(ends)


def _connected(rows: list[Row]) -> list[tuple[list[int], list[Row]]]:
    """Rows that share figures, together with those figures."""
    of_figure: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for figure in row.terms:
            of_figure[figure].append(number)
    found: list[tuple[list[int], list[Row]]] = []
    done: set[int] = set()
    for start in range(len(rows)):
        if start in done:
            continue
        done.add(start)
        waiting: list[int] = [start]
        own: list[Row] = []
        figures: dict[int, None] = {}
        while waiting:
            number = waiting.pop()
            own.append(rows[number])
            for figure in rows[number].terms:
                if figure not in figures:
                    figures[figure] = None
                    fresh = [other for other in of_figure[figure] if other not in done]
                    done.update(fresh)
                    waiting.extend(fresh)
        found.append((list(figures), own))
    return found
