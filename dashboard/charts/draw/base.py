"""What every figure shares: fonts, bands above the plot, hover texts, colours of series."""

import textwrap
from collections.abc import Callable
from typing import Any, Protocol

from dashboard.charts.model import Change, ChartModel, Point, Series
from dashboard.charts.palette import FOCUS, GREY, INK, MARKERS, NOTICE, PAPER, QUIET, RULE
from dashboard.charts.reading import read
from dashboard.charts.wording import Wording
from indicators.words import say
from indicators.words.places import capitalised

Figure = dict[str, Any]
Hover = Callable[[Series, Point], str]

FONT = "Noto Sans, Liberation Sans, DejaVu Sans, Arial, sans-serif"
SIZE = 12
LETTER = 6.6
"""Width of an average letter of the font at its size, in pixels; a little more than measured."""
PAD = "\u00a0\u00a0"
"""Between a marker and the words beside it."""
NARROW = 44
"""Letters that fit in one line of the narrowest picture, 350 pixels wide."""
BAND = 17
"""Height of a line of text above the plot, in pixels."""
AIR = 14
"""Pixels between those lines and the plot, in which the highest tick's label stands."""


class Drawn(Protocol):
    """What every picture needs of its model; `unit` is the text above the plot."""

    @property
    def title(self) -> str: ...
    @property
    def demo_notice(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def series(self) -> tuple[Series, ...]: ...
    @property
    def chosen(self) -> tuple[str, ...]: ...


def figure(
    model: Drawn,
    traces: list[Figure],
    *,
    height: float,
    margin: tuple[float, float, float],
    unit: bool = True,
    remark: str = "",
    annotations: list[Figure] | None = None,
    shapes: list[Figure] | None = None,
    xaxis: Figure,
    yaxis: Figure,
) -> Figure:
    """A figure whose plot is `height` pixels high, with left, right and bottom `margin`.

    Above the plot is a band of its own for the notice of demo data, the unit and a `remark`: they
    can neither cover figures nor be cut off.
    """
    left, right, bottom = margin
    bands = band_lines(model, unit=unit, remark=remark)
    top = AIR + BAND * len(bands)
    for number, (text, weight, colour) in enumerate(reversed(bands)):
        annotations = [
            *(annotations or []),
            {
                "text": f"<b>{text}</b>" if weight else text,
                "xref": "paper",
                "yref": "paper",
                "x": 0,
                "y": 1,
                "xanchor": "left",
                "yanchor": "bottom",
                "xshift": 4 - left,
                "yshift": AIR - 4 + BAND * number,
                "showarrow": False,
                "font": {"size": SIZE, "color": colour},
            },
        ]
    axis = {"gridcolor": RULE, "zeroline": False, "fixedrange": True, "showline": False}
    return {
        "data": traces,
        "layout": {
            "height": round(height + top + bottom),
            "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 0},
            "annotations": annotations or [],
            "shapes": shapes or [],
            "xaxis": axis | {"tickangle": 0} | xaxis,
            "yaxis": axis | yaxis,
            "font": {"family": FONT, "size": SIZE, "color": INK},
            "paper_bgcolor": PAPER,
            "plot_bgcolor": PAPER,
            "hovermode": "closest",
            "hoverlabel": {"align": "left", "font": {"family": FONT, "size": 13}},
            "showlegend": False,
            "dragmode": False,
        },
    }


def band_lines(model: Drawn, *, unit: bool, remark: str = "") -> list[tuple[str, bool, str]]:
    """The lines above the plot from the top: text, whether bold, colour."""
    found = [(line, True, NOTICE) for line in textwrap.wrap(model.demo_notice, NARROW)]
    if unit:
        text = capitalised(model.unit)
        found += [(line, False, QUIET) for line in textwrap.wrap(text, NARROW)]
    return [*found, *((line, False, QUIET) for line in textwrap.wrap(remark, NARROW))]


def message(model: Drawn) -> Figure:
    """A picture of a chart without figures: its title as text."""
    text = "<br>".join(textwrap.wrap(model.title, NARROW))
    note = {
        "text": text,
        "xref": "paper",
        "yref": "paper",
        "x": 0.5,
        "y": 0.5,
        "showarrow": False,
        "font": {"size": 15, "color": QUIET},
    }
    hidden = {"visible": False, "range": [0, 1]}
    return figure(
        model,
        [],
        height=140,
        margin=(8, 8, 8),
        unit=False,
        annotations=[note],
        xaxis=hidden,
        yaxis=hidden,
    )


def colours(model: Drawn) -> dict[str, str]:
    """The colour of each region: the focus colours in their order, ink for the country."""
    # By the reader's choice, not by rank: a region keeps its colour on the map, in the ranking
    # and over time, and when another is chosen after it.
    found = {code: FOCUS[i % len(FOCUS)] for i, code in enumerate(model.chosen)}
    for series in model.series:
        found.setdefault(series.code, INK if series.role == "country" else GREY)
    return found


def markers(model: Drawn) -> dict[str, str]:
    """The marker shape of each focus region, which tells it apart without colour."""
    return {code: MARKERS[i % len(MARKERS)] for i, code in enumerate(model.chosen)}


def hover(model: ChartModel) -> Hover:
    """A function that writes the hover text of a point, in the chart's language."""
    words = Wording.of(model)

    def text(series: Series, point: Point) -> str:
        if series.change:
            return f"<b>{series.label}</b><br>{change_text(model, series, series.change)}"
        period, value, lower, upper, status = point
        head = f"<b>{series.label}</b>, {period}<br>"
        if value is None:
            return head + words.absent(status)
        if lower is None or upper is None:
            return head + words.short(value)
        return f"{head}{words.short(value)}<br>{words.interval(lower, upper)}"

    return text


def change_text(model: ChartModel, series: Series, change: Change) -> str:
    """Both figures and their difference with its interval, in lines of a hover text."""
    words = Wording.of(model)
    lines = [
        f"{p.period}: {words.absent(p.status) if p.value is None else words.short(p.value)}"
        for p in series.points
    ]
    first, last = (point.value for point in series.points)
    if first is not None and last is not None:
        lines.append(f"<b>{words.difference(first, last)}</b>")
    if change.lower is not None and change.upper is not None and first is not None:
        lines.append(words.interval(change.lower, change.upper))
    if name := read(model, change):
        lines.append(say(f"views-reading-{name}", model.lang))
    return "<br>".join(lines)


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most about `width` letters, broken at spaces and hyphens."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=True)


def room(texts: list[str], least: float, most: float) -> float:
    """The width in pixels of the longest text, between the two limits."""
    longest = max((len(text) for text in texts), default=0)
    return round(min(most, max(least, 12 + LETTER * longest)))
