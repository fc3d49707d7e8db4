"""Table, CSV and sparkline show the model's figures."""

import csv
import io
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from dashboard.charts import describe
from dashboard.charts.csv import HEADER, csv_bytes
from dashboard.charts.draw import sparkline
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.table import table


@pytest.fixture
def model(frame: Any, rows: Any) -> Any:
    def make(lang: str) -> ChartModel:
        found = rows(
            {
                ("18", 2016, 2016): (12.345, 10.5, 14.25, "A"),
                ("18", 2017, 2017): "Q",
                ("18", 2018, 2018): "O",
            },
            origin="demo",
            division=2016,
        )
        return describe.lines(frame("parenting_groups", lang), found, ("18",))

    return make


def parsed(data: bytes, lang: str) -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter="," if lang == "en" else ";"))


def test_table_says_hidden_and_missing_in_words(model: Any) -> None:
    head, body = table(model("fi"))
    assert head == ["Maakunta", "Ajanjakso", "Arvo", "Luottamusväli"]
    assert body[:3] == [
        ["Kainuu", "2016", "12,3", "10,5–14,2"],
        ["Kainuu", "2017", "Peitetty tietosuojan vuoksi", ""],
        ["Kainuu", "2018", "Tieto puuttuu", ""],
    ]


def test_a_table_without_intervals_has_no_column_for_them(frame: Any, rows: Any) -> None:
    found = rows({("18", 2019, 2019): 3}, division=2016)
    head, body = table(describe.ranking(frame("regional_model_status", "en"), found, (), "2019"))
    assert head == ["Region", "Period", "Value"]
    assert body[0] == ["Kainuu", "2019", "in use"]


@pytest.mark.parametrize(("lang", "value"), [("fi", "12,345"), ("sv", "12,345"), ("en", "12.345")])
def test_csv_in_each_language(model: Any, lang: str, value: str) -> None:
    data = csv_bytes(model(lang))
    assert data.startswith(b"\xef\xbb\xbf")
    first, hidden, missing, *_ = parsed(data, lang)
    assert tuple(first) == HEADER
    assert first["indicator"] == "parenting_groups" and first["value"] == value
    assert (first["period_start"], first["period_end"], first["region_code"]) == (
        "2016",
        "2016",
        "18",
    )
    assert first["level"] == "maakunta" and first["division"] == "2016"
    assert first["licence"] == "CC BY 4.0" and first["snapshot"] == "20261124-1"
    assert first["origin"] == "demo" and model(lang).demo_notice in first["notice"]
    assert (hidden["value"], hidden["lower"], hidden["status"]) == ("", "", "Q")
    assert (missing["value"], missing["status"]) == ("", "O")
    assert hidden["status_text"] != missing["status_text"] != ""


def test_csv_has_every_point_of_the_table(model: Any) -> None:
    one = model("en")
    assert len(parsed(csv_bytes(one), "en")) == len(table(one)[1])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_texts_cannot_be_formulas(model: Any, start: str) -> None:
    one = replace(model("en"), name=f"{start}HYPERLINK(1)")
    assert parsed(csv_bytes(one), "en")[0]["indicator_name"] == f"'{start}HYPERLINK(1)"


def test_a_negative_figure_stays_a_number(model: Any) -> None:
    one = model("en")
    changed = replace(one.series[0], points=(Point("2016", -1.5, None, None, "A"),))
    first = parsed(csv_bytes(replace(one, series=(changed,))), "en")[0]
    assert first["value"] == "-1.5"


def test_derived_status_is_said(frame: Any, rows: Any) -> None:
    found = rows({("18", 2018, 2020): (1.87, 1.6, 2.1, "E")})
    one = describe.lines(frame("children_placed_3yr", "en"), found, ("18",))
    assert parsed(csv_bytes(one), "en")[0]["status_text"] == "derived figure"
    assert "Not official statistics" in parsed(csv_bytes(one), "en")[0]["notice"]


SERIES = Series(
    "18",
    "Kainuu",
    "Kainuu",
    "focus",
    (
        Point("2016", 1.0, None, None, "A"),
        Point("2017", 2.0, None, None, "A"),
        Point("2018", None, None, None, "Q"),
        Point("2019", 3.0, None, None, "A"),
    ),
)


def test_sparkline_has_a_gap_and_marks_the_last_figure() -> None:
    text = sparkline(SERIES, label='Kainuu & "co"')
    root = ElementTree.fromstring(text)
    assert root.get("aria-label") == 'Kainuu & "co"'
    lines = [e for e in root if e.tag.endswith("polyline")]
    assert len(lines) == 1 and len(lines[0].get("points", "").split()) == 2
    circles = [(float(e.get("cx", 0)), float(e.get("r", 0))) for e in root if "circle" in e.tag]
    assert max(circles) == (116.0, 3.0)
    assert sparkline(SERIES, label='Kainuu & "co"') == text


def test_sparkline_does_not_mark_an_older_figure_as_the_last() -> None:
    gone = replace(SERIES, points=SERIES.points[:3])
    assert 'r="3"' not in sparkline(gone)
    empty = replace(SERIES, points=SERIES.points[2:3])
    root = ElementTree.fromstring(sparkline(empty))
    assert len(root) == 0 and root.get("aria-hidden") == "true"


def test_sparkline_of_a_model_is_of_its_first_series(model: Any, frame: Any) -> None:
    one = model("fi")
    assert sparkline(one) == sparkline(one.series[0])
    with pytest.raises(ValueError, match="without series"):
        sparkline(describe.lines(frame("divorces"), [], ()))
