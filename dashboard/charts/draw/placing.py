"""Labels of points in a plane: beside their points, over nothing, at every width from one up.

Points move apart as a picture grows wider, while a label keeps its distance to its point. So two
labels that stand over one another, or side by side in the order of their points, never meet in a
wider picture either: only such places are taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

LINE = 15.0
MARK = 6.0
"""Half the size of a point's marker with the air around it, in pixels."""
AIR = 2.0
DISTANCES = (9.0, 16.0, 25.0, 36.0, 48.0, 62.0, 78.0, 96.0, 118.0, 144.0, 175.0)
ANGLES = (0, 180, 330, 30, 210, 150, 300, 60, 240, 120, 270, 90)
NEAR, CLEAR = 25.0, 62.0
"""Up to where a label needs no line to its point, and how far it goes to stand clear of bars."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands: the shift of its middle from its point in pixels, right and down."""

    right: float
    down: float
    far: bool
    """Whether it stands so far off that a line should lead to it."""


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle whose left and right edges keep their distances to `start` and `end`."""

    start: float
    end: float
    left: float
    right: float
    top: float
    bottom: float


Cross = tuple[float, float, float, float]
"""Ends of a point's interval along, and up: from, to, from, to; all as the points are."""


def places(
    points: Sequence[tuple[float, float]],
    widths: Sequence[float],
    size: tuple[float, float],
    *,
    first: Sequence[int] = (),
    crosses: Sequence[Cross] = (),
) -> list[Place]:
    """A place for a label of each of `widths` beside each of `points`.

    `points` run from 0 to 1 along and down; `size` is the narrowest plot in pixels. Labels of the
    points in `first` choose first, the others from the most crowded to the loneliest. A label never
    lies on another or on a point; on a bar of the `crosses` only where nothing near is free.
    """
    width, height = size
    middles = [(x * width, y * height) for x, y in points]
    marks = [_box(x, x, y, 2 * MARK, 2 * MARK) for x, y in middles]
    bars = [_bars(middle, cross, size) for middle, cross in zip(middles, crosses, strict=False)]
    taken: list[_Box] = []
    found: dict[int, Place] = {}
    for i in _order(middles, first):
        others = [*taken, *(mark for j, mark in enumerate(marks) if j != i)]
        # Its own bar counts twice: a label struck through by it is hardest to read.
        some = [bar for j, own in enumerate(bars) for bar in own * (2 if j == i else 1)]
        found[i], box = _best(middles[i], widths[i], others, some, size)
        taken.append(box)
    return [found[i] for i in range(len(points))]


def _order(middles: Sequence[tuple[float, float]], first: Sequence[int]) -> list[int]:
    def crowd(i: int) -> float:
        x, y = middles[i]
        return sum(1 / (1 + hypot(a - x, b - y)) for a, b in middles)

    rest = sorted((i for i in range(len(middles)) if i not in first), key=lambda i: (-crowd(i), i))
    return [*first, *rest]


def _best(
    at: tuple[float, float],
    width: float,
    others: list[_Box],
    bars: list[_Box],
    size: tuple[float, float],
) -> tuple[Place, _Box]:
    """The nearest place that is free, of bars too if it can be; below all where there is none."""
    x, y = at
    best: tuple[int, Place, _Box] | None = None
    for distance in DISTANCES:
        if best and distance > CLEAR:
            break
        for angle in ANGLES:
            right = cos(angle * pi / 180) * (distance + width / 2)
            down = sin(angle * pi / 180) * (distance + LINE / 2)
            box = _box(x, x + right, y + down, width, LINE)
            if not _inside(box, size) or any(_meets(box, other) for other in others):
                continue
            crossed = sum(1 for bar in bars if _meets(box, bar))
            if best is None or crossed < best[0]:
                place = Place(round(right, 1), round(down, 1), distance > NEAR)
                best = crossed, place, box
                if not crossed:
                    return place, box
    if best:
        return best[1], best[2]
    low = max(box.bottom for box in others) + LINE
    middle = min(max(x, width / 2), size[0] - width / 2)
    return Place(middle - x, low - y, True), _box(x, middle, low, width, LINE)


def _box(at: float, x: float, y: float, width: float, height: float) -> _Box:
    sides = x - width / 2 - AIR, x + width / 2 + AIR
    return _Box(at, at, *sides, y - height / 2, y + height / 2)


def _bars(middle: tuple[float, float], cross: Cross, size: tuple[float, float]) -> list[_Box]:
    (x, y), (left, right, top, bottom) = middle, cross
    along = left * size[0], right * size[0]
    found = [_Box(*along, *along, y - 1, y + 1)] if left < right else []
    return found + (
        [_Box(x, x, x - 1, x + 1, top * size[1], bottom * size[1])] if top < bottom else []
    )


def _inside(box: _Box, size: tuple[float, float]) -> bool:
    return box.left >= 0 and box.right <= size[0] and box.top >= 0 and box.bottom <= size[1]


def _meets(a: _Box, b: _Box) -> bool:
    """Whether two boxes meet in this picture or in a wider one."""
    if a.bottom <= b.top or b.bottom <= a.top:
        return False
    apart = (a.right <= b.left and a.end <= b.start) or (b.right <= a.left and b.end <= a.start)
    return not apart
