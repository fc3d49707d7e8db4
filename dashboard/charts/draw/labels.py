"""Direct labels that do not cover one another: a layout in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.draw.base import SIZE, Figure

LINE = 15
"""Height of a line of a label, in pixels."""
AIR = 3


@dataclass(frozen=True, slots=True)
class Label:
    """A label beside the plot: its value on the axis, where it is drawn, its lines, its colour."""

    value: float
    lines: tuple[str, ...]
    colour: str
    code: str

    @property
    def height(self) -> int:
        """Its height in pixels with the air around it."""
        return LINE * len(self.lines) + AIR


def spread(
    wanted: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Middles of labels as near as can be to `wanted` (least squares), none over another.

    All in pixels, downwards. The order of `wanted` is kept, equal ones in the order given. Labels
    stay between `low` and `high` where they fit there; else they run over `high`.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    offsets, at = [], 0.0
    for place, i in enumerate(order):
        if place:
            at += (heights[order[place - 1]] + heights[i]) / 2
        offsets.append(at)
    # Without their offsets the middles only have to rise: isotonic regression by pooling.
    pools: list[tuple[float, int]] = []
    for offset, i in zip(offsets, order, strict=True):
        mean, size = wanted[i] - offset, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean, size = (mean * size + before * count) / (size + count), size + count
        pools.append((mean, size))
    flat = [mean for mean, size in pools for _ in range(size)]
    placed = [0.0] * len(order)
    if not order:
        return placed
    top = low + heights[order[0]] / 2
    bottom = max(top, high - heights[order[-1]] / 2 - offsets[-1])
    for offset, mean, i in zip(offsets, flat, order, strict=True):
        placed[i] = min(max(mean, top), bottom) + offset
    return placed


def annotations(labels: list[Label], span: tuple[float, float], height: float) -> list[Figure]:
    """The labels right of a plot of `height` pixels whose axis runs over `span`."""
    low, high = span
    natural = [(high - label.value) / (high - low) * height for label in labels]
    placed = spread(natural, [label.height for label in labels], -8, height + 8)
    return [
        {
            "text": "<br>".join(label.lines),
            "xref": "paper",
            "x": 1,
            "xanchor": "left",
            "xshift": 6,
            "y": label.value,
            "yanchor": "middle",
            "yshift": round(want - got, 1),
            "align": "left",
            "showarrow": False,
            "font": {"size": SIZE, "color": label.colour},
        }
        for label, want, got in zip(labels, natural, placed, strict=True)
    ]
