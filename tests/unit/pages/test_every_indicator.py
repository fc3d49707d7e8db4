"""Every page, indicator and language is rendered, and what it draws is a valid figure."""

import plotly.graph_objects as go
import pytest

from dashboard.charts import describe
from dashboard.charts.draw import draw
from dashboard.charts.table import csv_bytes, table
from dashboard.context import Context
from dashboard.pages import change, regions, results
from dashboard.state import ViewState, parse
from dashboard.store import Snapshot, Store
from etl import pipeline
from indicators.catalogue import check, load
from indicators.words import LANGUAGES
from indicators.words.check import missing_keys


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    place = tmp_path_factory.mktemp("snapshots")
    pipeline.build(place)
    return Store(place).snapshot()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_indicator_on_every_page(opened: Snapshot, lang: str) -> None:
    catalogue = load()
    shown = frozenset(row["indicator"] for row in opened.fetch("indicators"))
    assert shown == {record.number for record in catalogue.indicators.values()}
    for indicator in catalogue.indicators:
        state = ViewState(lang=lang, indicator=indicator, regions=("16", "01"))
        context = Context(state, "/change", opened, catalogue, shown)
        assert results.render(context) and change.render(context) and regions.render(context)
        rows = opened.fetch("series", indicator=context.indicator.number)
        last = describe.periods(rows)[-1]
        for model in (
            describe.lines(context.frame, rows, state.regions),
            describe.ranking(context.frame, rows, state.regions, last),
        ):
            go.Figure(draw(model))
            assert model.demo == context.indicator.demo
            points = [p for s in model.series for p in s.points]
            assert all(p.value is None for p in points if p.status in "QO")
            assert len(table(model)[1]) == len(points)
            assert len(csv_bytes(model).decode("utf-8-sig").splitlines()) == len(points) + 1


def test_catalogue_and_words_have_no_findings() -> None:
    assert check() == []
    assert missing_keys() == []


def test_unknown_parameters_fall_back_and_are_named() -> None:
    state = parse("?lang=de&indicator=nothing&regions=01,99", load().indicators)
    assert (state.lang, state.regions) == ("fi", ("01",))
    assert state.ignored == ("lang=de", "indicator=nothing", "regions=99")
    assert parse(state.search(), load().indicators).regions == ("01",)
