"""`/compare` and the profile as they are answered, against the reference data."""

import csv
import io
import re
from typing import Any

import plotly.graph_objects as go
import pytest
from flask.testing import FlaskClient

from dashboard.charts.draw import scatter as draw
from dashboard.context import Context
from dashboard.state import ViewState
from dashboard.store import Store
from dashboard.views_compare import COMPARED, fitting, heat, of_regions
from etl.settings import REFERENCE
from indicators.geography import MAINLAND_18
from indicators.words import LANGUAGES
from tests.answers import View, parts, text

SERIES = ("children_placed_3yr", "children_with_notification_3yr")


def reference(period: tuple[int, int]) -> dict[tuple[str, str], float]:
    with (REFERENCE / "diak_series.csv").open(encoding="utf-8") as file:
        return {
            (row["indicator"], row["region"]): float(row["value"])
            for row in csv.DictReader(file)
            if row["indicator"] in SERIES
            and (int(row["period_start"]), int(row["period_end"])) == period
            and row["region"] in MAINLAND_18
        }


def lines(client: FlaskClient, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200 and answer.mimetype == "text/csv"
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))


def test_the_file_of_the_heat_map_holds_the_reference_values(client: FlaskClient) -> None:
    found = lines(client, "/csv/heat_real?lang=en")
    for period, name in (((2014, 2016), "first_value"), ((2017, 2019), "last_value")):
        shown = {(row["indicator"], row["region_code"]): float(row[name]) for row in found}
        assert shown == pytest.approx(reference(period))
    for row in found:
        change = float(row["last_value"]) - float(row["first_value"])
        assert float(row["change"]) == pytest.approx(change)
        low, high = float(row["change_lower"]), float(row["change_upper"])
        clear = {"higher": low > 0, "lower": high < 0, "unclear": low <= 0 <= high}
        assert clear[row["outcome"]], row


def test_the_file_of_the_scatter_holds_the_reference_values(client: FlaskClient) -> None:
    x, y = SERIES
    found = lines(client, f"/csv/scatter?lang=en&indicator={x}&other={y}&to=2017-2019")
    shown = {
        (row["indicator"], row["region_code"]): float(row["value"])
        for row in found
        if row["level"] == "maakunta"
    }
    assert shown == pytest.approx(reference((2017, 2019)))


def test_real_and_demo_stand_in_figures_of_their_own(client: FlaskClient, view: View) -> None:
    real, demo = (lines(client, f"/csv/heat_{name}?lang=en") for name in ("real", "demo"))
    assert {row["origin"] for row in real} == {"real"}
    assert {row["origin"] for row in demo} == {"demo"}
    assert {row["indicator"] for row in real} & {row["indicator"] for row in demo} == set()
    tables = [t for t in parts(view("/compare", "?lang=en"), "Table")]
    assert len(tables) == 2
    names = {text(head) for head in parts(tables[0], "Th")}
    assert names & {"Divorces, ages 25–64"} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_real_and_a_demo_indicator_are_refused_and_others_offered(
    view: View, client: FlaskClient, lang: str
) -> None:
    search = f"?lang={lang}&indicator=children_placed_3yr&other=divorces"
    body = view("/compare", search)["page"]["children"]
    assert parts(body, "Graph") == []
    [box] = [p for p in parts(body, "Div") if "refused" in (p["props"].get("className") or "")]
    offers = [a["props"]["href"] for a in parts(box, "A")]
    assert offers and all("other=" in href and "other=divorces" not in href for href in offers)
    assert all(parts(view("/compare", href.partition("?")[2]), "Graph") for href in offers[:2])
    assert client.get(f"/csv/scatter{search}").status_code == 404


def test_a_cell_leads_to_the_region_s_change_of_the_indicator(view: View) -> None:
    table = parts(view("/compare", "?lang=en"), "Table")[0]
    hrefs = [a["props"]["href"] for cell in parts(table, "Td") for a in parts(cell, "A")]
    assert len(hrefs) == 2 * len(MAINLAND_18)
    found = {
        re.search(r"indicator=(\w+)&regions=(\d\d)&from=([\d-]+)&to=([\d-]+)", h) for h in hrefs
    }
    assert {m.groups() for m in found if m} == {
        (name, code, "2014-2016", "2017-2019") for name in SERIES for code in MAINLAND_18
    }
    words = [a["props"]["aria-label"] for cell in parts(table, "Td") for a in parts(cell, "A")]
    assert all("95% confidence interval" in word for word in words)


def test_the_table_view_is_shown_when_asked_for(view: View) -> None:
    body = view("/compare", "?lang=en&table=scatter,heat_real")
    assert len(parts(body, "Table")) == 4


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_pair_that_is_offered_is_drawn(folder: Any, lang: str) -> None:
    opened = Store(folder).snapshot()
    for record in opened.catalogue.indicators.values():
        context = of_regions(Context(ViewState(lang=lang, indicator=record.id), "/", opened))
        for other in fitting(context)[:: 1 if lang == "en" else 9]:
            pair = context.at(other=other.id, regions=("16", "01"))
            model = COMPARED["scatter"](pair)
            assert model is not None and model.demo == record.demo == other.demo
            go.Figure(draw(model))  # type: ignore[arg-type]
    for demo in (False, True):
        assert heat(context, demo=demo) is not None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_profile_shows_the_reference_values_apart_from_demo(view: View, lang: str) -> None:
    body = view("/region/18", f"?lang={lang}")
    tables = parts(body, "Table")
    found = [t for t in tables if "children_placed_3yr" in str(t)]
    assert len(found) == 1
    rows = [r for r in parts(found[0], "Tr") if "indicator=children_placed_3yr" in str(r)]
    own = text(parts(rows[0], "Td")[0])
    value = f"{reference((2017, 2019))['children_placed_3yr', '18']:.2f}"
    assert value.replace(".", "." if lang == "en" else ",") in own and "2017–2019" in own
    notice = {"fi": "Esimerkkiaineisto", "sv": "Exempeldata", "en": "Demo data"}[lang]
    for table in tables:
        real = "children_placed_3yr" in str(table) or "_index" in str(table)
        assert (notice in text(parts(table, "Caption")[0])) != real


def test_every_indicator_but_the_population_is_in_the_profile(view: View, folder: Any) -> None:
    opened = Store(folder).snapshot()
    body = view("/region/16", "?lang=en")
    hrefs = " ".join(a["props"]["href"] for t in parts(body, "Table") for a in parts(t, "A"))
    shown = set(re.findall(r"indicator=(\w+)", hrefs))
    assert shown == {
        r.id for r in opened.catalogue.indicators.values() if r.number in opened.shown
    } - {"population"}
