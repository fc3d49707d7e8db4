"""Small multiples and tiles: every region in its place, gaps seen, one scale for all periods."""

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.charts import describe
from dashboard.charts.draw import draw
from dashboard.charts.draw.classes import classes
from dashboard.charts.model import ChartModel
from indicators.geography import MAINLAND_18

Make = Callable[..., Any]
YEARS = (2016, 2017, 2018, 2019)
GRID = {code: (2 + i // 4, 1 + i % 4) for i, code in enumerate(MAINLAND_18)} | {"21": (7, 4)}
CELLS: dict[tuple[str, int, int], Any] = {
    (code, year, year): (v, v - 1, v + 1, "A")
    for i, code in enumerate(MAINLAND_18)
    for year in YEARS
    for v in [10.0 + i + 5 * (year - 2016)]
}
HIDDEN = CELLS | {("16", 2017, 2017): "Q", ("14", 2018, 2018): "O"}


@pytest.fixture
def model(frame: Make, rows: Make) -> Make:
    def make(indicator: str = "parenting_groups", chosen: tuple[str, ...] = ("18",)) -> ChartModel:
        found = rows(HIDDEN, origin="demo", division=2016)
        return describe.multiples(frame(indicator, "en"), found, chosen)

    return make


def of_region(figure: dict[str, Any], code: str) -> list[tuple[float, float]]:
    return [
        (x, y)
        for trace in figure["data"]
        if trace.get("mode") == "lines+markers"
        for x, y, c in zip(trace["x"], trace["y"], trace["customdata"], strict=True)
        if c == code and y is not None
    ]


@pytest.mark.parametrize("grid", [GRID, None])
def test_every_region_has_its_line_in_its_own_panel(model: Make, grid: Any) -> None:
    figure = draw(model(), grid=grid)
    go.Figure(figure)
    assert {trace["type"] for trace in figure["data"]} == {"scatter"}
    for number, code in enumerate(MAINLAND_18):
        row, column = (grid[code][0] - 1, grid[code][1] - 1) if grid else divmod(number, 2)
        points = of_region(figure, code)
        assert len(points) == (3 if code in ("16", "14") else 4)
        assert all(column < x < column + 1 and row < y < row + 1 for x, y in points)


def test_panels_share_one_scale(model: Make) -> None:
    figure = draw(model(), grid=GRID)
    heights = {code: [y % 1 for _, y in of_region(figure, code)] for code in ("01", "02")}
    # A figure that is one larger stands as much higher in every panel, rows downwards.
    steps = {round(a - b, 3) for a, b in zip(heights["01"], heights["02"], strict=True)}
    assert len(steps) == 1 and steps.pop() > 0


def test_gaps_have_signs_in_their_panels_and_no_figure(model: Make) -> None:
    figure = draw(model(), grid=GRID)
    [signs] = [t for t in figure["data"] if t.get("mode") == "markers"]
    assert dict(zip(signs["customdata"], signs["marker"]["symbol"], strict=True)) == {
        "14": "x-thin-open",
        "16": "square",
    }
    assert "hidden to protect privacy" in " ".join(signs["hovertext"])


def test_grey_lines_are_explained_above_the_panels(frame: Make, rows: Make, model: Make) -> None:
    def above(figure: dict[str, Any]) -> str:
        return " ".join(note["text"] for note in figure["layout"]["annotations"])

    assert "Grey lines: the other regions" in above(draw(model(), grid=GRID))
    cells = CELLS | {("FI", y, y): (20.0, 19.0, 21.0, "A") for y in YEARS}
    found = rows(cells, origin="demo", division=2016)
    country = describe.multiples(frame("parenting_groups", "en"), found, ())
    assert "Grey dashed line: Whole country" in above(draw(country, grid=GRID))


def test_no_line_runs_over_a_break(frame: Make, rows: Make) -> None:
    cells = {("01", y, y): 5.0 for y in range(2013, 2018)}
    found = rows(cells, origin="demo", division=2016)
    figure = draw(describe.multiples(frame("child_welfare_open_care"), found, ()))
    [line] = [t for t in figure["data"] if t.get("mode") == "lines+markers"]
    ys = line["y"][: line["customdata"].index("02") - 1]
    assert [y is None for y in ys] == [False, False, True, False, False, False]


def test_the_model_is_by_code_with_the_country_last(model: Make) -> None:
    assert [series.code for series in model().series] == list(MAINLAND_18)


@pytest.mark.parametrize("year", ["2016", "2019"])
def test_classes_and_axes_are_those_of_every_period(frame: Make, rows: Make, year: str) -> None:
    found, one = rows(CELLS, division=2016), frame("parenting_groups", "en")
    tiles = describe.region_tiles(one, found, (), year)
    assert classes(tiles)[0].low == 10.0
    assert classes(tiles)[-1].high == 10 + 17 + 15
    dots = draw(describe.ranking(one, found, (), year))
    assert dots["layout"]["xaxis"]["range"] == pytest.approx([-1.5, 51.5], abs=0.1)


def test_tiles_need_a_place_for_every_region(frame: Make, rows: Make) -> None:
    model = describe.region_tiles(frame("parenting_groups"), rows(CELLS), (), "2019")
    with pytest.raises(ValueError, match="no tiles for"):
        draw(model, grid={"01": (1, 1)})


def test_tiles_stand_by_the_grid_with_name_and_figure(frame: Make, rows: Make) -> None:
    found = rows(HIDDEN, origin="demo", division=2016)
    figure = draw(describe.region_tiles(frame("parenting_groups", "en"), found, ("16",), "2017"),
                  grid=GRID)  # fmt: skip
    go.Figure(figure)
    for code, (row, column) in GRID.items():
        [tile] = [t for t in figure["data"] if t.get("meta") == {"region": code}]
        assert (min(tile["x"]), min(tile["y"])) == pytest.approx((column - 0.97, row - 0.97))
    words = next(t for t in figure["data"] if t.get("mode") == "text")["text"]
    assert "Uusimaa<br>15.0" in words
    hidden = [a["text"] for a in figure["layout"]["annotations"] if "◼" in a["text"]]
    assert any("Ostrob." in text for text in hidden)
