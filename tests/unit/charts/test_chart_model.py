"""A model that contradicts itself is refused."""

from dataclasses import replace

import pytest

from dashboard.charts.model import ChartError, ChartModel, Point, Series

KAINUU = Series(
    "18", "Kainuu", "Kainuu", "focus", (Point("2016", 1.5, 1.3, 1.7, "A"),), "maakunta", "real"
)


def model(**changes: object) -> ChartModel:
    values: dict[str, object] = {
        "kind": "lines",
        "lang": "en",
        "title": "Title",
        "subtitle": "Subtitle.",
        "unit": "%",
        "decimals": 1,
        "series": (KAINUU,),
        "notes": (),
        "source": "THL",
        "snapshot": "1",
        "division": 2016,
        "demo": False,
        "demo_notice": "",
        "indicator": "divorces",
        "name": "Divorces",
        "measure": "rate",
    }
    return ChartModel(**(values | changes))  # type: ignore[arg-type]


def points(*found: Point) -> tuple[Series, ...]:
    return (replace(KAINUU, points=found),)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"kind": "pie"}, "unknown kind"),
        ({"lang": "de"}, "unknown language"),
        ({"title": " "}, "without title"),
        ({"subtitle": ""}, "without subtitle"),
        ({"series": points()}, "without points"),
        ({"series": (KAINUU, KAINUU)}, "twice"),
        ({"series": (replace(KAINUU, label=" "),)}, "without a label"),
        ({"series": points(Point("2016", 1.0, None, None, "Q"))}, "a value, but the status"),
        ({"series": points(Point("2016", None, 0.0, 1.0, "Q"))}, "interval without a value"),
        ({"series": points(Point("2016", None, None, None, "A"))}, "no value, but the status"),
        ({"series": points(Point("2016", 1.0, 0.5, None, "A"))}, "one limit"),
        ({"series": points(Point("2016", 1.0, 1.5, 2.0, "A"))}, "outside its interval"),
        ({"series": points(Point("2016", float("nan"), None, None, "A"))}, "not a number"),
        ({"series": points(Point("16", 1.0, None, None, "A"))}, "not a period"),
        (
            {"series": points(Point("2017", 1.0, None, None, "A"), Point("2016", 1, 1, 1, "A"))},
            "period '2016' after '2017'",
        ),
        ({"measure": "index"}, "an interval of index"),
        ({"measure": "status"}, "an interval of status"),
        (
            {
                "measure": "index",
                "series": (
                    replace(KAINUU, role="country", points=(Point("2016", 9, None, None, "A"),)),
                ),
            },
            "an index has no figure for the whole country",
        ),
        (
            {"series": (KAINUU, replace(KAINUU, code="19", origin="demo"))},
            "real and demo",
        ),
        ({"demo": True, "demo_notice": "Demo data"}, "real and demo"),
        ({"demo": True}, "notice of demo data"),
        ({"demo_notice": "Demo data"}, "notice of demo data"),
        (
            {
                "kind": "map",
                "series": points(
                    Point("2016", 1.0, None, None, "A"), Point("2017", 1.0, None, None, "A")
                ),
            },
            "shows one period",
        ),
    ],
)
def test_a_model_that_would_say_something_wrong_is_refused(
    changes: dict[str, object], reason: str
) -> None:
    with pytest.raises(ChartError, match=reason):
        model(**changes)


def test_a_right_model_is_taken_and_its_alt_text_ends_with_the_notice() -> None:
    demo = replace(KAINUU, origin="demo")
    right = model(series=(demo,), demo=True, demo_notice="Demo data", summary="Kainuu: 1.5 (2016).")
    assert right.alt == "Title. Subtitle. Kainuu: 1.5 (2016). Demo data."
    assert right.periods == ("2016",)
    assert (KAINUU.points[0].start, Point("2010–2012", 1, 1, 1, "A").end) == (2016, 2012)
