"""A new indicator is one record and no code: from the record to the pages and files."""

import csv
import io
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import create
from dashboard.store import Store
from etl import pipeline
from etl.settings import REFERENCE
from etl.sources import bundled
from indicators.catalogue import FOLDER, Catalogue, load
from indicators.geography import MAINLAND_18
from tests.answers import page_bytes

RECORD = """
[home_visits]
number = 909090
theme = "early_support"
kind = "rate"
name = {fi="Kotikäynnit perheissä", sv="Hembesök hos familjer", en="Home visits to families"}
description = {fi="Kotikäynnit vuoden aikana.", sv="Hembesök under året.", en="Visits in a year."}
interpretation = {fi="Käyntien määrä.", sv="Antalet besök.", en="The number of visits."}
limitations = {fi="Ei rajoituksia.", sv="Inga.", en="None known."}
unit = "per_1000_children"
decimals = 1
direction = "higher_is_better"
multiplier = 1000
numerator = {fi="Käynnit", sv="Besök", en="Visits"}
denominator = {fi="Lapset", sv="Barn", en="Children"}
source = "regions"
reported_by = "region"
disclosure = "client_counts"
valid = [0, 1000]
max_step = 100
relevance_margin = 5
phi = 1.5
official = false
derived = false
demo = true
periods = "yearly"
available_from = 2016
division = 2016
"""
INDEX = """
[made_up_index]
number = 909091
theme = "structures"
kind = "index"
name = {fi="Indeksi", sv="Index", en="An index"}
description = {fi="Kuvaus.", sv="Beskrivning.", en="Description."}
interpretation = {fi="Tulkinta.", sv="Tolkning.", en="Interpretation."}
limitations = {fi="Rajoitus.", sv="Begränsning.", en="Limitation."}
unit = "index_middle_100"
decimals = 0
direction = "none"
source = "diak"
reported_by = "diak"
disclosure = "producer"
valid = [0, 1000]
max_step = 50
official = false
derived = false
demo = false
periods = "three_year"
available_from = 2010
division = 2021
"""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    folder = tmp_path_factory.mktemp("records") / "catalogue"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py"))
    (folder / "indicators" / "new.toml").write_text(RECORD + INDEX, encoding="utf-8")
    return load(folder)


@pytest.fixture(scope="module")
def snapshots(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("snapshots")
    pipeline.build(place, catalogue=catalogue)
    return place


@pytest.fixture(scope="module")
def client(snapshots: Path) -> FlaskClient:
    return create(snapshots).server.test_client()


def test_the_record_and_its_rows_are_in_the_store(snapshots: Path) -> None:
    opened = Store(snapshots).snapshot()
    rows = opened.fetch("whole", indicator=909090)
    regional = [row for row in rows if row["level"] == "maakunta"]
    assert {row["region"] for row in regional} == set(MAINLAND_18)
    assert {row["period_start"] for row in regional} == {2016, 2017, 2018, 2019}
    assert {row["origin"] for row in rows} == {"demo"}
    shown = [row for row in rows if row["value"] is not None]
    assert len(shown) > 60
    assert all(row["lower"] < row["value"] < row["upper"] for row in shown)
    assert opened.catalogue.indicators["home_visits"].name.sv == "Hembesök hos familjer"


def test_no_other_indicator_changed(snapshots: Path, tmp_path: Path) -> None:
    pipeline.build(tmp_path)
    before, after = Store(tmp_path).snapshot(), Store(snapshots).snapshot()
    for record in load().indicators.values():
        number = record.number
        assert after.fetch("whole", indicator=number) == before.fetch("whole", indicator=number)


@pytest.mark.parametrize(
    ("lang", "name"),
    [("fi", "Kotikäynnit perheissä"), ("sv", "Hembesök hos familjer"), ("en", "Home visits")],
)
def test_pages_show_it_by_its_name(client: FlaskClient, lang: str, name: str) -> None:
    for path in ("/change", "/regions"):
        answer = page_bytes(client, path, f"?lang={lang}&indicator=home_visits")
        assert name in answer.decode()


def test_its_file_can_be_taken_away(client: FlaskClient) -> None:
    answer = client.get("/data/home_visits.csv?lang=en")
    assert answer.status_code == 200
    text = answer.data.decode("utf-8-sig")
    assert "Home visits to families" in text
    assert len(list(csv.reader(io.StringIO(text)))) > 60


def test_a_bundled_series_needs_its_rows_and_a_record(catalogue: Catalogue, tmp_path: Path) -> None:
    folder = shutil.copytree(REFERENCE, tmp_path / "reference")
    with (folder / "diak_series.csv").open("a", encoding="utf-8") as file:
        file.write("made_up_index,2021,09,2015,2017,104.5,\n")
    staged = bundled.stage(catalogue.indicators, reference=folder)
    (row,) = staged.filter(indicator=909091).to_dicts()
    assert (row["region"], row["value"], row["division"], row["origin"]) == (
        "09",
        104.5,
        2021,
        "real",
    )


def test_rows_without_a_record_are_an_error(tmp_path: Path) -> None:
    folder = shutil.copytree(REFERENCE, tmp_path / "reference")
    with (folder / "diak_series.csv").open("a", encoding="utf-8") as file:
        file.write("nobody_knows,2021,09,2015,2017,104.5,\n")
    with pytest.raises(ValueError, match="nobody_knows"):
        bundled.stage(load().indicators, reference=folder)
