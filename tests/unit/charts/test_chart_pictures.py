"""Figures are valid, made of scatter traces, and show what is hidden or missing as such."""

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.charts import describe
from dashboard.charts.draw import draw
from dashboard.charts.draw.axes import ticks
from dashboard.charts.draw.borders import outlines, project
from dashboard.charts.model import ChartModel
from dashboard.charts.palette import FOCUS, SEQUENTIAL
from indicators.geography import MAINLAND_18
from indicators.words import say

GROUPS = {
    (code, year, year): (10.0 + i + year - 2016, 9.0 + i + year - 2016, 12.0 + i + year - 2016, "A")
    for i, code in enumerate(MAINLAND_18)
    for year in (2016, 2017, 2018, 2019)
}
HIDDEN: dict[Any, Any] = GROUPS | {("16", 2017, 2017): "Q", ("14", 2017, 2017): "O"}


@pytest.fixture
def masked(frame: Any, rows: Any) -> Any:
    """Parenting groups in 2017: 16 hidden, 14 missing."""

    def make(kind: str, chosen: tuple[str, ...] = ("16", "14", "01")) -> ChartModel:
        found = rows(HIDDEN, origin="demo", division=2016)
        make_frame = frame("parenting_groups")
        if kind == "lines":
            return describe.lines(make_frame, found, chosen)
        one = describe.ranking if kind == "dots" else describe.region_map
        return one(make_frame, found, chosen, "2017")

    return make


def traces_of(figure: dict[str, Any], code: str) -> list[dict[str, Any]]:
    return [t for t in figure["data"] if t.get("meta") == {"region": code}]


@pytest.mark.parametrize("kind", ["lines", "dots", "map"])
def test_figures_are_valid_scatter_with_the_notice_above_the_plot(
    masked: Any, borders: Any, kind: str
) -> None:
    model = masked(kind)
    figure = draw(model, borders=borders[2016])
    go.Figure(figure)
    json.dumps(figure, allow_nan=False)
    assert {trace["type"] for trace in figure["data"]} == {"scatter"}
    notice = [a for a in figure["layout"]["annotations"] if model.demo_notice in a["text"]]
    assert len(notice) == 1
    assert (notice[0]["yref"], notice[0]["y"], notice[0]["yanchor"]) == ("paper", 1, "bottom")
    lines_above = notice[0]["yshift"] + 17
    assert lines_above <= figure["layout"]["margin"]["t"]
    assert "%{" not in json.dumps(figure)


@pytest.mark.parametrize("kind", ["lines", "dots", "map"])
def test_every_region_can_be_found_in_the_figure(masked: Any, borders: Any, kind: str) -> None:
    figure = draw(masked(kind), borders=borders[2016])
    owned = {t["meta"]["region"] for t in figure["data"] if "meta" in t}
    many = {code for t in figure["data"] for code in t.get("customdata", ())}
    assert set(MAINLAND_18) <= owned | many
    for trace in figure["data"]:
        if "customdata" in trace:
            assert len(trace["customdata"]) == len(trace["x"])


def test_a_real_figure_has_no_notice(frame: Any, rows: Any) -> None:
    figure = draw(describe.lines(frame("divorces"), rows(GROUPS), ("18",)))
    assert say("demo-notice", "fi") not in json.dumps(figure, ensure_ascii=False)


def test_lines_have_gaps_and_signs_under_the_axis(masked: Any) -> None:
    figure = draw(masked("lines"))
    bottom = figure["layout"]["yaxis"]["tickvals"][0]
    assert bottom == 0
    for code, symbol, word in (("16", "square", "peitetty"), ("14", "x-thin-open", "puuttuu")):
        line, *_ = [t for t in traces_of(figure, code) if t["mode"] == "lines+markers"]
        assert line["y"][1] is None and line["connectgaps"] is False
        (mark,) = [t for t in traces_of(figure, code) if t["mode"] == "markers+text"]
        assert mark["x"] == [2017.0] and mark["marker"]["symbol"] == [symbol]
        assert word in mark["text"][0]
        assert mark["y"][0] < bottom
    assert not [t for t in traces_of(figure, "01") if t["mode"] == "markers+text"]


def test_ribbons_do_not_bridge_a_gap(masked: Any) -> None:
    ribbons = [t for t in traces_of(draw(masked("lines")), "16") if t.get("fill") == "toself"]
    assert [sorted(set(ribbon["x"])) for ribbon in ribbons] == [[2018.0, 2019.0]]
    bars = [t for t in traces_of(draw(masked("lines")), "16") if t["mode"] == "lines"]
    assert any(t["x"] == [2016.0, 2016.0] for t in bars)


def test_no_line_over_a_break(frame: Any, rows: Any) -> None:
    found = rows({("18", year, year): 5.0 for year in range(2012, 2018)}, division=2016)
    figure = draw(describe.lines(frame("child_welfare_open_care"), found, ("18",)))
    lines = [t["x"] for t in traces_of(figure, "18") if t["mode"] == "lines+markers"]
    assert lines == [[2012, 2013, 2014], [2015, 2016, 2017]]
    assert any(shape["x0"] == 2014.5 for shape in figure["layout"]["shapes"])


def test_an_index_has_points_and_no_lines(frame: Any, rows: Any) -> None:
    found = rows({("18", y, y + 2): 90.0 + y - 2010 for y in range(2010, 2019)})
    figure = draw(describe.lines(frame("violence_health_offences_index"), found, ("18",)))
    assert {trace["mode"] for trace in figure["data"]} == {"markers"}


def test_dots_have_intervals_and_absent_regions_last_in_words(masked: Any) -> None:
    model = masked("dots")
    assert [series.code for series in model.series[-2:]] == ["14", "16"]
    figure = draw(model)
    texts = [text for t in figure["data"] for text in t.get("text", ())]
    assert any("× tieto puuttuu" in text for text in texts)
    assert any("◼ peitetty tietosuojan vuoksi" in text for text in texts)
    (focus,) = traces_of(figure, "01")
    assert focus["error_x"]["array"] == [2.0] and focus["error_x"]["arrayminus"] == [1.0]
    drawn = [c for t in figure["data"] if t["mode"] == "markers" for c in t["customdata"]]
    assert not {"14", "16"} & set(drawn)
    rows_of_names = figure["layout"]["yaxis"]["ticktext"]
    assert "<b>K-Pohjanm.</b>" == rows_of_names[-1]


def test_stages_over_time_count_every_region(frame: Any, rows: Any) -> None:
    cells: dict[Any, Any] = {(c, 2016, 2016): i % 5 for i, c in enumerate(MAINLAND_18)}
    cells |= {(c, 2019, 2019): 4 for c in MAINLAND_18} | {("18", 2019, 2019): "O"}
    figure = draw(describe.lines(frame("regional_model_status"), rows(cells), ("18",)))
    circles = figure["data"][0]
    assert (
        sum(int(n) for n, x in zip(circles["text"], circles["x"], strict=True) if x == 2016) == 18
    )
    assert (
        sum(int(n) for n, x in zip(circles["text"], circles["x"], strict=True) if x == 2019) == 18
    )
    assert figure["layout"]["yaxis"]["tickvals"] == [-1.0, 0, 1, 2, 3, 4]
    assert figure["layout"]["yaxis"]["ticktext"][4] == "3 Käytössä"
    (line,) = traces_of(figure, "18")
    assert line["y"][1] is None and line["y"][2] < -0.5
    assert line["marker"]["symbol"][2] == "x-thin-open"


def test_few_level_labels_of_periods(frame: Any, rows: Any) -> None:
    found = rows({("18", y, y + 2): 1.5 for y in range(2010, 2019)})
    axis = draw(describe.lines(frame("children_placed_3yr"), found, ("18",)))["layout"]["xaxis"]
    assert axis["ticktext"] == ["2010–12", "2014–16", "2018–20"]
    assert axis["tickangle"] == 0
    found = rows({("18", y, y): 1.5 for y in range(2010, 2023)})
    axis = draw(describe.lines(frame("divorces"), found, ("18",)))["layout"]["xaxis"]
    assert axis["ticktext"] == ["2010", "2013", "2016", "2019", "2022"]


def test_the_plot_keeps_three_fifths_of_a_narrow_picture(frame: Any, rows: Any) -> None:
    for indicator, share in (("children_placed_3yr", 0.6), ("regional_model_status", 0.56)):
        for lang in ("fi", "sv", "en"):
            found = rows({(c, 2016, 2016): 2 for c in MAINLAND_18} | {("18", 2019, 2019): 1})
            model = describe.lines(frame(indicator, lang), found, MAINLAND_18)
            margin = draw(model)["layout"]["margin"]
            assert margin["r"] <= 110
            assert 350 - margin["l"] - margin["r"] >= share * 350


def test_axis_starts_at_zero_or_a_note_says_so(frame: Any, rows: Any) -> None:
    far = rows({("18", 2019, 2019): 2500.0, ("19", 2019, 2019): 2400.0})
    near = rows({("18", 2019, 2019): 2500.0, ("19", 2019, 2019): 400.0})
    make, note = frame("child_health_clinic_visits"), say("chart-not-from-zero", "fi")
    for found, zero in ((far, False), (near, True)):
        model = describe.ranking(make, found, (), "2019")
        assert (draw(model)["layout"]["xaxis"]["tickvals"][0] == 0) is zero
        assert (note in model.notes) is not zero
    lines = draw(describe.lines(make, far, ("18",)))["layout"]["yaxis"]
    assert lines["tickvals"][0] == 0


def test_ticks_are_round_and_hold_the_figures() -> None:
    assert ticks(0, 2.1, 5) == [0, 0.5, 1.0, 1.5, 2.0, 2.5]
    assert ticks(64, 129, 5) == [60, 80, 100, 120, 140]
    assert ticks(0, 1_733_033, 3) == [0, 1_000_000, 2_000_000]
    assert ticks(5, 5, 5)[0] <= 5 <= ticks(5, 5, 5)[-1]


def test_an_empty_chart_says_so_in_the_picture(frame: Any) -> None:
    figure = draw(describe.lines(frame("divorces"), [], ()))
    go.Figure(figure)
    assert figure["data"] == []
    assert figure["layout"]["annotations"][0]["text"] == say("chart-empty", "fi")


def test_a_map_is_refused_on_other_borders(masked: Any, borders: Any) -> None:
    model = masked("map")
    with pytest.raises(ValueError, match="division 2016 on borders of 2021"):
        draw(model, borders=borders[2021])
    with pytest.raises(ValueError, match="needs borders"):
        draw(model)
    undated = {key: value for key, value in borders[2016].items() if key != "division"}
    with pytest.raises(ValueError, match="on borders of None"):
        draw(model, borders=undated)
    few = borders[2016] | {"features": borders[2016]["features"][:3]}
    with pytest.raises(ValueError, match="no borders for"):
        draw(model, borders=few)


def test_hidden_and_missing_regions_are_hatched_differently(masked: Any, borders: Any) -> None:
    figure = draw(masked("map"), borders=borders[2016])
    (hidden,), (missing,) = traces_of(figure, "16"), traces_of(figure, "14")
    assert hidden["fillpattern"]["shape"] != missing["fillpattern"]["shape"]
    for trace in (hidden, missing):
        assert trace["fillcolor"] not in SEQUENTIAL
    coloured = [c for c in MAINLAND_18 if traces_of(figure, c)[0]["fillcolor"] in SEQUENTIAL]
    assert sorted(coloured) == [c for c in MAINLAND_18 if c not in ("14", "16")]
    (aland,) = traces_of(figure, "21")
    assert aland["fillcolor"] not in SEQUENTIAL and "fillpattern" not in aland
    texts = [a["text"] for a in figure["layout"]["annotations"]]
    assert "Ahvenanmaa: ei mukana ohjelmassa" in texts
    assert any("peitetty" in text for text in texts) and any("puuttuu" in text for text in texts)


def test_map_classes_hold_equal_figures_together(frame: Any, rows: Any, borders: Any) -> None:
    found = rows({(c, 2019, 2019): 1.0 if i < 9 else float(i) for i, c in enumerate(MAINLAND_18)})
    model = describe.region_map(frame("divorces"), found, (), "2019")
    figure = draw(model, borders=borders[2021])
    same = {traces_of(figure, code)[0]["fillcolor"] for code in MAINLAND_18[:9]}
    assert same == {SEQUENTIAL[0]}
    order = [traces_of(figure, code)[0]["fillcolor"] for code in MAINLAND_18[9:]]
    assert [SEQUENTIAL.index(colour) for colour in order] == sorted(map(SEQUENTIAL.index, order))


def test_outlines_made_once_draw_the_same_map(masked: Any, borders: Any) -> None:
    model = masked("map")
    assert draw(model, borders=outlines(borders[2016], 2016)) == draw(model, borders=borders[2016])


def test_projection_keeps_finland_in_shape() -> None:
    """Utsjoki to Hanko is about 1,140 km by the great circle; a degree of longitude shrinks."""
    north, south = project(26.0, 70.09), project(26.0, 59.8)
    assert north[1] - south[1] == pytest.approx(1144, abs=5)
    wide = project(27.0, 60.0)[0] - project(26.0, 60.0)[0]
    assert wide == pytest.approx(55.6, abs=0.3)


def test_a_region_keeps_its_colour_in_every_picture(masked: Any, borders: Any) -> None:
    line = next(t for t in traces_of(draw(masked("lines")), "01") if t["mode"] == "lines+markers")
    dot = traces_of(draw(masked("dots")), "01")[0]
    assert line["line"]["color"] == dot["marker"]["color"] == FOCUS[2]
    label = [
        a["font"]["color"]
        for a in draw(masked("map"), borders=borders[2016])["layout"]["annotations"]
        if "Uusimaa" in a["text"]
    ]
    assert label == [FOCUS[2]]


def test_hover_texts_are_written_in_the_language(masked: Any) -> None:
    line = traces_of(draw(masked("lines")), "01")
    texts = [text for t in line for text in t.get("hovertext", ())]
    assert "<b>Uusimaa</b>, 2016<br>10,0<br>95\u00a0%:n luottamusväli 9,0–12,0" in texts


def test_drawing_does_not_depend_on_what_was_drawn_before(masked: Any) -> None:
    model = masked("dots")
    first = json.dumps(draw(model))
    draw(replace(model, lang="en"))
    assert json.dumps(draw(model)) == first


def test_a_grey_figure_without_neighbours_has_a_marker(frame: Any, rows: Any) -> None:
    found = rows({("19", y, y): 2.0 for y in (2015, 2017, 2018)} | {("18", 2016, 2016): 3.0})
    assert _marked(draw(describe.lines(frame("divorces"), found, ("18",))), "19") == [2015]
    single = rows({(code, 2019, 2019): 2.0 for code in MAINLAND_18})
    figure = draw(describe.lines(frame("divorces"), single, ()))
    assert all(_marked(figure, code) == [2019] for code in MAINLAND_18)


def test_grey_lines_do_not_run_from_one_region_to_the_next(frame: Any, rows: Any) -> None:
    found = rows({(code, y, y): 2.0 for code in ("18", "19") for y in (2016, 2017)})
    (grey,) = [t for t in draw(describe.lines(frame("divorces"), found, ()))["data"]
               if "customdata" in t]  # fmt: skip
    assert grey["connectgaps"] is False
    pairs = zip(grey["customdata"], grey["customdata"][1:], strict=False)
    assert all(a == b or None in (a, b) for a, b in pairs)
    places = zip(grey["customdata"], grey["y"], strict=True)
    assert all(y is None for code, y in places if code is None)


def _marked(figure: dict[str, Any], code: str) -> list[int]:
    """The years in which a grey region has a marker."""
    return [
        round(trace["x"][at])
        for trace in figure["data"]
        if "markers" in trace.get("mode", "") and isinstance(trace["marker"].get("size"), list)
        for at, region in enumerate(trace.get("customdata", ()))
        if region == code and trace["marker"]["size"][at] > 0
    ]


def test_names_of_several_lines_do_not_meet_their_neighbours(frame: Any, rows: Any) -> None:
    found = rows({(c, 2018, 2020): (1 + i / 10, 1, 3, "E") for i, c in enumerate(MAINLAND_18)})
    found += rows({("FI", 2018, 2020): (1.45, 1.4, 1.5, "E")})
    for lang in ("fi", "sv", "en"):
        model = describe.ranking(frame("children_placed_3yr", lang), found, (), "2018–2020")
        layout = draw(model)["layout"]
        margin, (low, high) = layout["margin"], layout["yaxis"]["range"]
        row = (layout["height"] - margin["t"] - margin["b"]) / (low - high)
        names = list(zip(layout["yaxis"]["tickvals"], layout["yaxis"]["ticktext"], strict=True))
        for (at, name), (below, other) in pairwise(names):
            lines = name.count("<br>") + other.count("<br>") + 2
            assert (below - at) * row >= 15.5 * lines / 2
