"""Colours can be seen, and told apart without red and green."""

import colorsys
from itertools import pairwise

import pytest

from dashboard.charts.palette import (
    FOCUS,
    GREY,
    INK,
    MARKERS,
    NOTICE,
    PAPER,
    QUIET,
    SEQUENTIAL,
    scale,
)


def light(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str = PAPER) -> float:
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", [INK, QUIET, NOTICE, *FOCUS])
def test_text_colours(colour: str) -> None:
    assert contrast(colour) >= 4.5


def test_context_that_informs() -> None:
    assert contrast(GREY) >= 3


def test_scale_gets_darker_evenly_enough_to_read() -> None:
    for one, other in pairwise(SEQUENTIAL):
        assert contrast(one, other) >= 1.25
        assert light(one) > light(other)
    assert scale(5) == SEQUENTIAL and len(set(scale(3))) == 3 and len(scale(1)) == 1


def test_no_red_and_no_green() -> None:
    for colour in (*FOCUS, *SEQUENTIAL):
        red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        hue = colorsys.rgb_to_hsv(red, green, blue)[0] * 360
        assert not (hue < 15 or hue > 340 or 75 < hue < 160), colour
    assert len(set(MARKERS)) == len(FOCUS) == len(set(FOCUS))
