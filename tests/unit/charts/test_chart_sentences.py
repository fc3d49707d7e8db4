"""Every indicator, chart and language reads as a sentence, and says nothing it must not."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.charts import describe
from dashboard.charts.describe import Rows
from dashboard.charts.model import ChartModel
from dashboard.store import Snapshot, Store
from etl import pipeline
from indicators.catalogue import Catalogue
from indicators.model import Indicator
from indicators.words import LANGUAGES

# Methods §10: no trend, cause, significance or verdict in what only shows figures.
FORBIDDEN = {
    "fi": r"trend|merkitsev|johtu[ui]|vaikut|paran[it]|heikken|paras|huonoin|keh?itys",
    "sv": r"trend|signifik|beror på|påverka|förbättra|försämra|\bbäst|\bsämst",
    "en": r"trend|significan|\bdue to|caused|because of|improv|worse|\bbest\b|\bworst\b|better",
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    place = tmp_path_factory.mktemp("snapshots")
    pipeline.build(place)
    return Store(place).snapshot()


def series_of(opened: Snapshot, record: Indicator) -> Rows:
    return opened.fetch(
        "series",
        indicator=record.number,
        division=record.division,
        level="maakunta",
        sex="total",
    )


def said(
    opened: Snapshot, catalogue: Catalogue, frame: Any, lang: str
) -> Iterator[tuple[str, str, list[ChartModel]]]:
    """Indicator, its headlines and its charts, with and without chosen regions."""
    for record in catalogue.indicators.values():
        rows = series_of(opened, record)
        one, shown = frame(record.id, lang), describe.periods(rows)
        charts = [describe.lines(one, rows, chosen) for chosen in ((), ("18",), ("16", "01"))]
        for period in (shown[0], shown[-1]):
            charts.append(describe.ranking(one, rows, ("18",), period))
            charts.append(describe.region_map(one, rows, (), period))
        codes = ("FI", "18", "16", "09")
        yield record.id, " ".join(describe.headline(one, rows, c) for c in codes), charts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences(opened: Snapshot, catalogue: Catalogue, frame: Any, lang: str) -> None:
    for indicator, headlines, charts in said(opened, catalogue, frame, lang):
        record = catalogue.indicators[indicator]
        name = record.name.in_(lang)
        for chart in charts:
            for text in (chart.title, chart.subtitle, chart.summary, *chart.notes):
                assert not re.search(r"None|\bnan\b|[{}]|  |\.\.|,,|: :", text), (indicator, text)
                assert text == text.strip()
            assert chart.title.startswith(name), chart.title
            assert not chart.title.endswith(".") and chart.subtitle.endswith(".")
            said_of_figures = f"{chart.title} {chart.subtitle} {chart.summary}".replace(name, "")
            assert not re.search(FORBIDDEN[lang], said_of_figures, re.I), said_of_figures
            assert chart.alt.endswith(chart.demo_notice + ("." if chart.demo else ""))
        assert not re.search(FORBIDDEN[lang], headlines.replace(name, ""), re.I), headlines
        if record.demo:
            assert headlines.count(charts[0].demo_notice) == 4


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hidden_figures_are_in_no_text(
    opened: Snapshot, catalogue: Catalogue, frame: Any, lang: str
) -> None:
    record = catalogue.indicators["parenting_groups"]
    rows = series_of(opened, record)
    hidden = [row for row in rows if row["status"] == "Q"]
    assert hidden and all(row["value"] is None for row in hidden)
    for row in hidden:
        model = describe.profile(frame(record.id, lang), rows, row["region"])
        point = next(p for p in model.series[0].points if p.start == row["period_start"])
        assert (point.value, point.status) == (None, "Q")
        assert f"({row['period_start']})" in model.alt
