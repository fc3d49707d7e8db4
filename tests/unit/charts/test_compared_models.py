"""A figure of several indicators that contradicts itself is refused."""

from typing import Any

import pytest

from dashboard.charts.compared import HeatModel, HeatRow, ScatterModel
from dashboard.charts.model import Change, ChartError, Part, Point, Series

MEASURE: dict[str, Any] = {
    "lang": "en",
    "indicator": "divorces",
    "name": "Divorces",
    "unit": "%",
    "decimals": 1,
    "measure": "proportion",
    "source": "THL",
    "division": 2016,
}
HEAD: dict[str, Any] = {
    "lang": "en",
    "title": "Title",
    "subtitle": "Subtitle.",
    "notes": (),
    "snapshot": "1",
    "demo": False,
    "demo_notice": "",
}
FIRST, LAST = Point("2016", 1.0, 0.8, 1.2, "A"), Point("2019", 3.0, 2.5, 3.5, "A")
GONE = Point("2016", None, None, None, "Q")
RISEN = Change(2.0, 1.5, 2.5, "A")
NONE = Change(None, None, None, "Q")


def region(
    *points: Point, change: Change | None = None, code: str = "18", origin: str = "real"
) -> Series:
    return Series(code, "Kainuu", "Kainuu", "context", points, "maakunta", origin, change)


def row(*series: Series, **changes: Any) -> HeatRow:
    values = {**MEASURE, "theme": "t", "theme_name": "Theme", "direction": "none"}
    return HeatRow(**{**values, "span": ("2016", "2019"), "series": series, **changes})


RIGHT = row(region(FIRST, LAST, change=RISEN))


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ((row(region(FIRST, LAST)),), "needs its two figures"),
        ((row(region(LAST, change=RISEN)),), "needs its two figures"),
        ((row(region(GONE, LAST, change=Change(2.0, None, None, "A"))),), "is not there"),
        ((row(region(GONE, LAST, change=Change(None, 1.0, 2.0, "Q"))),), "is not there"),
        ((row(region(FIRST, LAST, change=NONE)),), "no change, but both figures"),
        ((row(region(FIRST, LAST, change=Change(1.0, 0.5, 2.5, "A"))),), "not the difference"),
        ((row(region(FIRST, LAST, change=Change(2.0, 2.5, 3.0, "A"))),), "outside its interval"),
        ((row(region(FIRST, LAST, change=RISEN), measure="index"),), "an interval of index"),
        ((row(region(FIRST, LAST, change=RISEN, origin="demo")),), "real and demo"),
        ((row(region(FIRST, LAST, change=RISEN), span=("2019", "2016")),), "share a year"),
        ((RIGHT, RIGHT), "stands twice"),
        (
            (RIGHT, row(region(FIRST, LAST, change=RISEN, code="01"), indicator="b")),
            "different regions",
        ),
        ((row(region(FIRST, LAST, change=RISEN), unit=" "),), "without unit"),
    ],
)
def test_a_heat_map_that_would_say_something_wrong_is_refused(
    rows: tuple[HeatRow, ...], reason: str
) -> None:
    with pytest.raises(ChartError, match=reason):
        HeatModel(**HEAD, rows=rows)


def test_a_right_heat_map_is_taken() -> None:
    hidden = row(region(GONE, LAST, change=NONE), indicator="b")
    assert HeatModel(**HEAD, rows=(RIGHT, hidden)).regions[0].code == "18"
    assert HeatModel(**HEAD, rows=()).regions == ()


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"demo": True, "demo_notice": ""}, "notice of demo data"),
        ({"demo": True, "demo_notice": "Demo data"}, "real and demo"),
        ({"title": ""}, "without title"),
        ({"lang": "de"}, "unknown language"),
    ],
)
def test_the_head_is_checked_too(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(ChartError, match=reason):
        HeatModel(**{**HEAD, **changes}, rows=(RIGHT,))


def part(*series: Series, **changes: Any) -> Part:
    return Part(**{**MEASURE, "series": series, **changes})


X, Y = part(region(LAST)), part(region(LAST), indicator="b")


@pytest.mark.parametrize(
    ("x", "y", "reason"),
    [
        (X, X, "against itself"),
        (X, part(region(LAST), indicator="b", division=2021), "two regional divisions"),
        (X, part(region(LAST, code="01"), indicator="b"), "different regions"),
        (X, part(region(FIRST, LAST), indicator="b"), "one period"),
        (X, part(region(LAST, origin="demo"), indicator="b"), "real and demo"),
        (part(region(Point("2019", None, 1.0, 2.0, "Q"))), Y, "interval without a value"),
        (part(region(Point("2019", 3.0, 3.5, 4.0, "A"))), Y, "outside its interval"),
        (part(region(Point("2019", 3.0, None, None, "Q"))), Y, "a value, but the status"),
    ],
)
def test_a_scatter_that_would_say_something_wrong_is_refused(x: Part, y: Part, reason: str) -> None:
    with pytest.raises(ChartError, match=reason):
        ScatterModel(**HEAD, x=x, y=y, axes=("x", "y"))


def test_a_right_scatter_pairs_the_figures_of_each_region() -> None:
    [(series, along, up)] = ScatterModel(**HEAD, x=X, y=Y, axes=("x", "y")).pairs
    assert (series.code, along, up) == ("18", LAST, LAST)
