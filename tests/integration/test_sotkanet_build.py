"""What was fetched from Sotkanet, staged, built into a snapshot and shown."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from flask.testing import FlaskClient
from sotkanet_server import SAMPLES, Cell, Sotkanet, Time, serving, status
from typer.testing import CliRunner

from dashboard.app import create
from dashboard.cli import application
from etl import pipeline
from etl.observations import SCHEMA
from etl.snapshot import open_snapshot
from etl.sources.sotkanet import SotkanetError, Wish, fetch, stage
from indicators.catalogue import load
from indicators.geography import MAINLAND_18
from indicators.words import LANGUAGES
from tests.answers import View, parts, text, view_of

CATALOGUE = load()
PLACED, POPULATION = 191, 127
WITHHELD = "16"
SILENT = "18"
"""Kainuu has no row in 2018: missing."""


def ids() -> dict[str, int]:
    """Sotkanet's id of each of our regions, read from its list as it was given."""
    given = json.loads((SAMPLES / "regions.json").read_bytes())
    regional = {r["code"]: r["id"] for r in given if r["category"] == "MAAKUNTA"}
    (country,) = [r["id"] for r in given if r["category"] == "MAA"]
    return regional | {"FI": country}


def cells() -> list[Cell]:
    """Shares that grow with the region's id; one region withheld in 2017, one silent in 2018."""
    found: list[Cell] = []
    for code, sotkanet in ids().items():
        for year in range(2014, 2020):
            if (code, year) == (SILENT, 2018):
                continue
            hidden = (code, year) == (WITHHELD, 2017)
            value = None if hidden else round((sotkanet - 480) / 20 + (year - 2014) / 10, 1)
            # The count of a withheld cell is let slip here, and must not go any further.
            found.append((sotkanet, year, "total", value, 3 if hidden else 1000 + year))
    return found


@pytest.fixture(scope="module")
def world() -> Iterator[Sotkanet]:
    with serving() as found:
        found.add(PLACED, cells())
        found.add(POPULATION, [(488, 2009, "total", 1.0, None)], code="NUMBER")
        found.raw[f"/csv {POPULATION}"] = (SAMPLES / "indicator_127_2009.csv").read_bytes()
        yield found


@pytest.fixture(scope="module")
def data(world: Sotkanet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the two indicators fetched and a snapshot built."""
    place = tmp_path_factory.mktemp("data")
    raw, clock = place / "raw" / "sotkanet", Time().clock()
    for wish, form in ((Wish(PLACED, multiplier=100), "json"), (Wish(POPULATION), "csv")):
        (outcome,) = fetch(raw, world.url, [wish], form=form, clock=clock)  # type: ignore[arg-type]
        assert outcome.how == "new", outcome.problem
    pipeline.build(place / "snapshots", fetched=place / "raw")
    return place


@pytest.fixture(scope="module")
def staged(data: Path) -> pl.DataFrame:
    return stage(CATALOGUE.indicators, raw=data / "raw" / "sotkanet")


@pytest.fixture(scope="module")
def client(data: Path) -> FlaskClient:
    return create(data / "snapshots").server.test_client()


@pytest.fixture(scope="module")
def view(client: FlaskClient) -> View:
    return view_of(client)


def ask(data: Path, sql: str) -> list[Any]:
    (path,) = (data / "snapshots").glob("*.duckdb")
    with open_snapshot(path) as connection:
        return connection.execute(sql).fetchall()


def test_codes_are_found_by_category(staged: pl.DataFrame) -> None:
    """01 and 1 are codes of several kinds of region; Sotkanet's own rows say what is what."""
    with (SAMPLES / "indicator_127_2009.csv").open(encoding="utf-8", newline="") as file:
        given = {
            int(r["region"]): float(r["primary value"]) for r in csv.DictReader(file, delimiter=";")
        }
    rows = staged.filter(indicator=POPULATION).to_dicts()
    assert {r["region"]: r["value"] for r in rows} == {c: given[i] for c, i in ids().items()}
    assert {r["region"]: r["value"] for r in rows}["01"] == 1_517_712
    assert {r["level"] for r in rows if r["region"] == "FI"} == {"country"}
    assert all(r["numerator"] == r["value"] for r in rows), "a count is its own numerator"


def test_one_form_real_and_of_the_present_division(staged: pl.DataFrame) -> None:
    assert dict(staged.schema) == {name: kind() for name, kind in SCHEMA.items()}
    assert staged["origin"].unique().to_list() == ["real"]
    assert staged["division"].unique().to_list() == [2021]


def cell(staged: pl.DataFrame, region: str, year: int) -> dict[str, Any]:
    (row,) = staged.filter(indicator=PLACED, region=region, period_start=year).to_dicts()
    return row


def test_a_withheld_cell_stays_withheld(staged: pl.DataFrame) -> None:
    row = cell(staged, WITHHELD, 2017)
    assert (row["status"], row["confidentiality"]) == ("Q", "C")
    assert [row[name] for name in ("numerator", "denominator", "value")] == [None] * 3


def test_no_row_is_missing_and_not_zero(staged: pl.DataFrame) -> None:
    row = cell(staged, SILENT, 2018)
    assert (row["status"], row["value"], row["numerator"]) == ("O", None, None)
    regional = staged.filter(indicator=PLACED, level="maakunta")
    assert regional.filter(pl.col("value") == 0).is_empty()
    assert set(regional["period_start"]) == set(range(2014, 2020)), "no year is made up"
    assert cell(staged, "01", 2018)["numerator"] == 1000 + 2018


@pytest.mark.parametrize(
    ("change", "said"), [("lost", "lacks 09"), ("twice", "has 09 twice"), ("others", "")]
)
def test_each_of_our_regions_must_be_in_the_list_once(
    world: Sotkanet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str, said: str
) -> None:
    given = json.loads(world.regions)
    if change == "lost":
        given = [r for r in given if r["id"] != ids()["09"]]
    else:
        # Wellbeing services counties stand twice in Sotkanet's list, under old and new ids.
        category = "MAAKUNTA" if change == "twice" else "HYVINVOINTIALUE"
        given += [{"id": n, "category": category, "code": "09"} for n in (9001, 9002)]
    monkeypatch.setattr(world, "regions", json.dumps(given).encode())
    fetch(tmp_path, world.url, [Wish(PLACED)], clock=Time().clock())
    if said:
        with pytest.raises(SotkanetError, match=said):
            stage(CATALOGUE.indicators, raw=tmp_path)
    else:
        assert not stage(CATALOGUE.indicators, raw=tmp_path).is_empty()


def test_real_rows_take_the_place_of_demo_and_bundled_ones(data: Path) -> None:
    rows = ask(data, "SELECT DISTINCT indicator, origin, division FROM observation")
    by_indicator: dict[int, set[tuple[str, int]]] = {}
    for indicator, origin, division in rows:
        by_indicator.setdefault(indicator, set()).add((origin, division))
    assert by_indicator[PLACED] == {("real", 2021)}
    assert by_indicator[POPULATION] == {("real", 2021)}, "no rows of the division before"
    assert by_indicator[1086] == {("demo", 2016)}, "indicator by indicator"
    assert by_indicator[900101] == {("real", 2021)}
    assert all(len(kinds) == 1 for kinds in by_indicator.values())


def test_what_the_snapshot_says_of_its_sources(data: Path, world: Sotkanet) -> None:
    ((meta,),) = ask(data, "SELECT value FROM meta WHERE key = 'sources'")
    (url,) = [url for url in json.loads(meta) if url.startswith(f"{world.url}/json")]
    assert json.loads(meta)[url]["licence"] == "CC BY 4.0"
    assert json.loads(meta)[url]["retrieved"] == "2026-11-24T12:00:00+00:00"
    assert any("population_total" in name for name in json.loads(meta)), "the bundled ones, too"


def test_without_demo_the_real_rows_are_there(data: Path, tmp_path: Path) -> None:
    pipeline.build(tmp_path, with_demo=False, fetched=data / "raw")
    with open_snapshot(next(tmp_path.glob("*.duckdb"))) as connection:
        rows = connection.execute("SELECT count(*) FROM observation WHERE indicator = 191")
        # 19 regions and the country in six years, the silent one's cell among them.
        assert rows.fetchone() == (20 * 6,)


def test_nothing_fetched_changes_nothing(tmp_path: Path) -> None:
    plain = pipeline.build(tmp_path / "a", with_demo=False)
    same = pipeline.build(tmp_path / "b", with_demo=False, fetched=tmp_path / "none")
    assert plain.description.content_hash == same.description.content_hash


NOTICE = {"fi": "Esimerkkiaineisto", "sv": "Exempeldata", "en": "Demo data"}
DIVISION = {
    "fi": "uoden 2021 maakuntajako",
    "sv": "andskapsindelningen 2021",
    "en": "2021 regional division",
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", ["/change", "/regions"])
def test_pages_show_the_real_figures_as_real(view: View, path: str, lang: str) -> None:
    search = f"?lang={lang}&indicator=children_placed_outside_home&from=2016&to=2019"
    answer = view(path, search)
    assert DIVISION[lang] in text(answer["page"]["children"]), "the division is named"
    # The whole answer, pictures and files' addresses too: no demo notice anywhere.
    assert NOTICE[lang] not in json.dumps(answer, ensure_ascii=False)
    demo = view(path, search.replace("children_placed_outside_home", "children_with_notification"))
    assert NOTICE[lang] in json.dumps(demo, ensure_ascii=False)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_catalogue_page_marks_only_what_is_demo(view: View, lang: str) -> None:
    found = view("/data", f"?lang={lang}")
    articles = {a["props"]["id"]: text(a) for a in parts(found, "Article") if "id" in a["props"]}
    assert NOTICE[lang] not in articles["children_placed_outside_home"]
    assert NOTICE[lang] in articles["children_with_notification"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_definition_names_the_division(view: View, lang: str) -> None:
    page = view("/data/children_placed_outside_home", f"?lang={lang}")
    assert DIVISION[lang] in text(page["page"]["children"])


def test_the_region_page_and_the_file(view: View, client: FlaskClient) -> None:
    assert "Error" not in text(view("/region/09", "?lang=en")["page"]["children"])
    answer = client.get("/data/children_placed_outside_home.csv?lang=en")
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    assert {r["origin"] for r in rows} == {"real"} and {r["division"] for r in rows} == {"2021"}
    assert {r["notice"] for r in rows} == {""}
    (hidden,) = [r for r in rows if (r["region_code"], r["period_start"]) == (WITHHELD, "2017")]
    assert (hidden["status"], hidden["value"], hidden["numerator"]) == ("Q", "", "")


def test_every_page_lives_with_real_figures(view: View) -> None:
    for path in ("/", "/change", "/regions", *(f"/region/{code}" for code in MAINLAND_18)):
        answer = view(path, "?lang=fi&indicator=children_placed_outside_home")
        assert len(parts(answer, "H1")) == 1


@pytest.fixture
def typed(world: Sotkanet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh data folder for commands."""
    monkeypatch.setenv("PERHEMITTARI_DATA", str(tmp_path))
    monkeypatch.setenv("PERHEMITTARI_SOTKANET_URL", world.url)
    return tmp_path


def test_fetch_then_build_as_people_type_them(typed: Path) -> None:
    words = ["fetch", "sotkanet", "--indicator", "191", "--years", "2014-2019"]
    result = CliRunner().invoke(application(), words)
    assert result.exit_code == 0, result.output
    assert "191 " in result.stdout and "fetched, 119 rows" in result.stdout
    assert "perhemittari build" in result.stdout
    assert CliRunner().invoke(application(), ["build"]).exit_code == 0
    assert ask(typed, "SELECT DISTINCT origin FROM observation WHERE indicator = 191") == [
        ("real",)
    ]


def test_all_fetches_what_there_is_and_says_what_failed(typed: Path) -> None:
    result = CliRunner().invoke(
        application(), ["fetch", "sotkanet", "--all", "--years", "2014-2019"]
    )
    assert result.exit_code == 1
    numbers = [r.number for r in CATALOGUE.indicators.values() if r.number < 900_000]
    assert f"of {len(numbers)} indicators failed" in result.stderr
    assert "1086" in result.stderr and "does not have this" in result.stderr
    assert (typed / "raw" / "sotkanet" / "data-191.json").exists()


def test_a_refusal_is_one_sentence(typed: Path, world: Sotkanet) -> None:
    world.mischief["/regions"].append(status(403))
    result = CliRunner().invoke(application(), ["fetch", "sotkanet", "--indicator", "191"])
    assert result.exit_code == 1 and "Traceback" not in result.output
    assert "refuses this client (status 403)" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "--all or --indicator"),
        (["--all", "--indicator", "191"], "--all or --indicator"),
        (["--indicator", "4711"], "4711"),
        (["--indicator", "900001"], "900001"),
        (["--indicator", "191", "--years", "2019-2010"], "2019-2010"),
        (["--indicator", "191", "--years", "2016,2017"], "2016,2017"),
    ],
)
def test_what_is_typed_wrong_is_said_before_anything_is_asked(
    typed: Path, world: Sotkanet, words: list[str], said: str
) -> None:
    before = len(world.asked)
    result = CliRunner().invoke(application(), ["fetch", "sotkanet", *words])
    assert result.exit_code == 2 and said in result.stderr
    assert len(world.asked) == before
