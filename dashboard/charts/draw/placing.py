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
ANGLES = (0, 180, 90, 270, 30, 330, 150, 210, 60, 300, 120, 240)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands: the shift of its middle from its point in pixels, right and down."""

    right: float
    down: float
    far: bool
    """Whether it stands so far off that a line should lead to it."""


@dataclass(frozen=True, slots=True)
class _Box:
    at: float
    left: float
    right: float
    top: float
    bottom: float


def places(
    points: Sequence[tuple[float, float]],
    widths: Sequence[float],
    size: tuple[float, float],
    *,
    first: Sequence[int] = (),
) -> list[Place]:
    """A place for a label of each of `widths` beside each of `points`.

    `points` run from 0 to 1 along and down; `size` is the narrowest plot in pixels. Labels of the
    points in `first` choose first, the others from the most crowded to the loneliest.
    """
    width, height = size
    middles = [(x * width, y * height) for x, y in points]
    marks = [_box(x, x, y, 2 * MARK, 2 * MARK) for x, y in middles]
    taken: list[_Box] = []
    found: dict[int, Place] = {}
    for i in _order(middles, first):
        x, y = middles[i]
        others = [*taken, *(mark for j, mark in enumerate(marks) if j != i)]
        place, box = _best(x, y, widths[i], others, size)
        found[i] = place
        taken.append(box)
    return [found[i] for i in range(len(points))]


def _order(middles: Sequence[tuple[float, float]], first: Sequence[int]) -> list[int]:
    def crowd(i: int) -> float:
        x, y = middles[i]
        return sum(1 / (1 + hypot(a - x, b - y)) for a, b in middles)

    rest = sorted((i for i in range(len(middles)) if i not in first), key=lambda i: (-crowd(i), i))
    return [*first, *rest]


def _best(
    x: float, y: float, width: float, others: list[_Box], size: tuple[float, float]
) -> tuple[Place, _Box]:
    """The nearest free place; below all others where there is none."""
    for distance in DISTANCES:
        for angle in ANGLES:
            right = cos(angle * pi / 180) * (distance + width / 2)
            down = sin(angle * pi / 180) * (distance + LINE / 2)
            box = _box(x, x + right, y + down, width, LINE)
            if _inside(box, size) and not any(_meets(box, other) for other in others):
                return Place(round(right, 1), round(down, 1), distance > DISTANCES[2]), box
    low = max(box.bottom for box in others) + LINE
    middle = min(max(x, width / 2), size[0] - width / 2)
    return Place(middle - x, low - y, True), _box(x, middle, low, width, LINE)


def _box(at: float, x: float, y: float, width: float, height: float) -> _Box:
    return _Box(at, x - width / 2 - AIR, x + width / 2 + AIR, y - height / 2, y + height / 2)


def _inside(box: _Box, size: tuple[float, float]) -> bool:
    return box.left >= 0 and box.right <= size[0] and box.top >= 0 and box.bottom <= size[1]


def _meets(a: _Box, b: _Box) -> bool:
    """Whether two boxes meet in this picture or in a wider one."""
    if a.bottom <= b.top or b.bottom <= a.top:
        return False
    apart = (a.right <= b.left and a.at <= b.at) or (b.right <= a.left and b.at <= a.at)
    return not apart
