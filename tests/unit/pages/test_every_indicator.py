"""Every page, indicator and language is rendered, and what it draws is a valid figure."""

import plotly.graph_objects as go
import pytest

from dashboard import views
from dashboard.charts.csv import csv_bytes
from dashboard.charts.draw import draw
from dashboard.charts.table import table
from dashboard.context import Context
from dashboard.pages import change, data, methods, region, regions, results
from dashboard.state import ViewState
from dashboard.store import Snapshot, Store
from indicators.catalogue import load
from indicators.geography import regions as places
from indicators.words import LANGUAGES

ABSENT = "QOLM"


@pytest.fixture(scope="session")
def opened(folder) -> Snapshot:  # type: ignore[no-untyped-def]
    return Store(folder).snapshot()


PAGES = {
    change.render: ("", "multiples", "slope"),
    regions.render: ("", "tiles", "change", "change_tiles"),
}
SAMPLE = {
    "children_placed_3yr",
    "early_support_in_time",
    "parenting_groups",
    "inadequate_parenting",
    "family_centres",
    "violence_health_offences_index",
    "systematic_model_status",
}
"""One of each kind, real and demo: their figures are validated, which takes longest."""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("indicator", sorted(load().indicators))
def test_every_view_of_every_indicator_is_drawn_and_written_alike(
    opened: Snapshot, lang: str, indicator: str
) -> None:
    state = ViewState(lang=lang, indicator=indicator, regions=("16", "01"))
    context = Context(state, "/change", opened)
    assert context.indicator.number in opened.shown
    borders = context.borders(context.indicator.division)
    for name, view in views.CHARTS.items():
        model = view(context)
        figure = draw(model, borders=borders, grid=context.grid)
        if lang == "fi" and indicator in SAMPLE:
            go.Figure(figure)
        assert model.demo == (context.indicator.demo and bool(model.series)), name
        points = [p for s in model.series for p in s.points]
        assert all(p.value is None for p in points if p.status in ABSENT)
        # As the page shows it, and as the file has it.
        rows = len(model.series) if model.span else len(points)
        assert len(table(model)[1]) == rows
        assert len(csv_bytes(model).decode("utf-8-sig").splitlines()) == rows + 1


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("indicator", sorted(load().indicators))
def test_every_page_of_every_indicator_is_rendered(
    opened: Snapshot, lang: str, indicator: str
) -> None:
    for render, names in PAGES.items():
        for name in names:
            state = ViewState(lang=lang, indicator=indicator, view=name)
            assert render(Context(state, "/", opened))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_of_all_indicators(opened: Snapshot, lang: str) -> None:
    context = Context(ViewState(lang=lang), "/", opened)
    assert results.render(context) and data.render(context) and methods.render(context)
    for place in places():
        assert region.render(Context(ViewState(lang=lang), f"/region/{place.code}", opened))


@pytest.mark.parametrize("word", ["barnskydd", "lastensuojelu", "child welfare"])
def test_search_finds_words_of_each_language_in_every_language(opened: Snapshot, word: str) -> None:
    found = {
        lang: str(data.found(Context(ViewState(lang=lang), "/data", opened), word))
        for lang in LANGUAGES
    }
    assert all("child_welfare_open_care" in text for text in found.values())
