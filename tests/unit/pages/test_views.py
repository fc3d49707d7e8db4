"""What the application answers: pages, problems and files, against the reference data."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from dash.development.base_component import Component
from flask.testing import FlaskClient

from dashboard.app import RENDER, create
from dashboard.context import Context
from etl import pipeline, snapshot
from etl.settings import REFERENCE
from indicators.geography import MAINLAND_18
from indicators.words import LANGUAGES
from tests.answers import View, parts, text, view_of

PATHS = ("/", "/change", "/regions", "/region", "/region/09", "/compare", "/data", "/methods")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
def test_every_page_has_one_heading_and_its_title(view: View, path: str, lang: str) -> None:
    answer = view(path, f"?lang={lang}")
    headings = parts(answer, "H1")
    assert len(headings) == 1
    [main] = parts(answer, "Main")
    assert main["props"]["data-lang"] == lang
    assert main["props"]["data-title"] == text(headings[0])


@pytest.mark.parametrize("path", PATHS)
def test_pages_exist_and_others_are_404(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 200
    for wrong in ("/nothing", "/region/03", "/region/09/x", "/data/nothing.csv", "/csv/nothing"):
        assert client.get(wrong).status_code == 404


def test_an_unknown_page_says_so(view: View) -> None:
    assert "Page not found" in text(view("/nothing", "?lang=en")["page"]["children"])


def test_an_unknown_release_is_named_and_the_way_out_shown(view: View) -> None:
    body = view("/change", "?lang=en&snapshot=20200101T000000Z-abcdef")["page"]["children"]
    assert "20200101T000000Z-abcdef" in text(body)
    assert parts(body, "A")


def test_files_of_an_unknown_release_are_404(client: FlaskClient) -> None:
    for file in ("/csv/lines", "/data/children_placed_3yr.csv"):
        assert client.get(f"{file}?snapshot=20200101T000000Z-abcdef").status_code == 404


def test_a_withdrawn_release_is_said_to_be_withdrawn(tmp_path: Path) -> None:
    first = pipeline.build(tmp_path, with_demo=False).snapshot
    second = pipeline.build(tmp_path, with_demo=False).snapshot
    assert snapshot.rollback(tmp_path) == first
    asked = view_of(create(tmp_path).server.test_client())
    assert "withdrawn" in text(asked("/change", f"?lang=en&snapshot={second}")["page"]["children"])
    assert "withdrawn" not in text(
        asked("/change", f"?lang=en&snapshot={first}")["page"]["children"]
    )


def test_the_select_shows_an_indicator_without_figures(tmp_path: Path) -> None:
    pipeline.build(tmp_path, with_demo=False)
    answer = view_of(create(tmp_path).server.test_client())(
        "/change", "?lang=en&indicator=parenting_groups"
    )
    chosen = [o["props"]["value"] for o in parts(answer, "Option") if o["props"].get("selected")]
    assert chosen == ["parenting_groups"]
    assert "There are no data" in text(answer["page"]["children"])


def test_real_series_alone_speak_of_no_demo(tmp_path: Path) -> None:
    pipeline.build(tmp_path, with_demo=False)
    ask = view_of(create(tmp_path).server.test_client())
    for path in (*PATHS, "/region/18"):
        words = text(ask(path, "?lang=en")["page"]["children"])
        assert "emo data" not in words and "at random" not in words, path


def test_an_error_of_ours_is_a_page_and_a_line_in_the_log(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(context: Context) -> list[Component]:
        raise RuntimeError("planted")

    client = create(folder).server.test_client()
    monkeypatch.setitem(RENDER, "/data", broken)
    page = client.get("/data?lang=sv")
    assert page.status_code == 500
    assert "Ett fel uppstod i tjänsten" in page.text and "planted" not in page.text
    assert "Ett fel uppstod" in text(view_of(client)("/data", "?lang=sv")["page"]["children"])
    assert "planted" in caplog.text


def test_a_pinned_release_is_said(view: View, folder: Path) -> None:
    current = (folder / "CURRENT").read_text().strip()
    body = view("/change", f"?lang=en&snapshot={current}")["page"]["children"]
    assert "earlier release" in text(body)


def test_ignored_choices_are_named(view: View) -> None:
    assert "regions=99" in text(view("/change", "?lang=en&regions=99")["page"]["children"])


def test_a_period_without_figures_is_said(view: View) -> None:
    body = text(view("/regions", "?lang=en&to=1999")["page"]["children"])
    assert "There are no figures for 1999" in body


def _reference(indicator: str) -> dict[tuple[str, int, int], float]:
    with (REFERENCE / "diak_series.csv").open(encoding="utf-8") as file:
        return {
            (row["region"], int(row["period_start"]), int(row["period_end"])): float(row["value"])
            for row in csv.DictReader(file)
            if row["indicator"] == indicator
        }


def _cells(client: FlaskClient, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200 and answer.mimetype == "text/csv"
    content = answer.data.decode("utf-8-sig")
    delimiter = "," if "lang=en" in address else ";"
    return list(csv.DictReader(io.StringIO(content), delimiter=delimiter))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("indicator", ["children_placed_3yr", "violence_health_offences_index"])
@pytest.mark.parametrize("route", ["/csv/lines?", "/data/{indicator}.csv?"])
def test_files_hold_the_reference_values(
    client: FlaskClient, lang: str, indicator: str, route: str
) -> None:
    address = route.format(indicator=indicator) + f"lang={lang}&indicator={indicator}"
    found: dict[tuple[str, int, int], float] = {}
    for row in _cells(client, address):
        if row["region_code"] in MAINLAND_18:
            key = (row["region_code"], int(row["period_start"]), int(row["period_end"]))
            found[key] = float(row["value"].replace(",", "."))
    assert found == pytest.approx(_reference(indicator))


def test_the_table_holds_the_reference_values(view: View) -> None:
    search = "?lang=en&indicator=children_placed_3yr&table=lines"
    body = view("/change", search)["page"]["children"]
    [table] = parts(body, "Table")
    rows = [[text(cell) for cell in _row(row)] for row in parts(table, "Tr")]
    shown = [row for row in rows if row[0] == "Kainuu"]
    expected = {
        f"{first}–{last}": f"{value:.2f}"
        for (code, first, last), value in _reference("children_placed_3yr").items()
        if code == "18"
    }
    found = {row[1]: re.sub("[^0-9.]", "", row[2]) for row in shown}
    assert found == expected


def _row(row: dict[str, Any]) -> list[dict[str, Any]]:
    return [*parts(row, "Th"), *parts(row, "Td")]
