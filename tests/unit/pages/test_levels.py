"""Municipalities and counties by the same pages: the bundled population, on every view."""

import csv
import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from indicators.geography import in_programme
from tests.answers import View, parts, text

COUNTIES, TOWNS = in_programme("hyvinvointialue"), in_programme("kunta")
BOTH = pytest.mark.parametrize(
    ("level", "codes", "chosen", "name"),
    [
        ("hyvinvointialue", COUNTIES, "08", "Pirkanmaan hyvinvointialueella"),
        ("kunta", TOWNS, "837", "Tampere"),
    ],
)


def figures(page: dict[str, Any]) -> dict[str, Any]:
    """The figures of a page by the graph's id."""
    return {part["props"]["id"]: part["props"]["figure"] for part in parts(page, "Graph")}


@BOTH
def test_every_region_of_the_level_is_on_the_map(
    view: View, level: str, codes: tuple[str, ...], chosen: str, name: str
) -> None:
    page = view("/regions", f"?indicator=population&level={level}&regions={chosen}&to=2019")
    drawn = json.dumps(figures(page)["graph-map"])
    assert all(f'"{code}"' in drawn for code in codes)
    assert len(codes) in (22, 293)


@BOTH
def test_change_names_the_chosen_region_and_its_figures(
    view: View, level: str, codes: tuple[str, ...], chosen: str, name: str
) -> None:
    page = view("/change", f"?indicator=population&level={level}&regions={chosen}&to=2019")
    title = text(parts(page, "H1")[0])
    assert name in title
    if level == "kunta":
        # Statistics Finland: Tampere on 31 December 2010 and 2019.
        assert "213 217" in title.replace("\u00a0", " ")
        assert "238 140" in title.replace("\u00a0", " ")


@BOTH
def test_files_hold_the_level(
    client: FlaskClient, level: str, codes: tuple[str, ...], chosen: str, name: str
) -> None:
    answer = client.get(f"/csv/dots?lang=en&indicator=population&level={level}&to=2019")
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    own = {row["region_code"] for row in rows if row["level"] == level}
    assert own == set(codes)
    assert {row["level"] for row in rows} == {level, "country"}


def test_codes_are_of_the_level_asked_for(view: View) -> None:
    page = view("/change", "?indicator=population&level=kunta&regions=091,06")
    assert "regions=06" in text(page["page"]["children"]) and "Helsinki" in text(
        parts(page, "H1")[0]
    )


def test_an_indicator_without_the_level_says_so_and_shows_its_own(view: View) -> None:
    page = view("/change", "?indicator=children_in_care&level=kunta&regions=091")
    assert "level=kunta" in text(page["page"]["children"])
    assert "Koko" in text(parts(page, "H1")[0]) or "koko maassa" in text(parts(page, "H1")[0])


@pytest.mark.parametrize(("sex", "word"), [("male", "pojat"), ("female", "tytöt")])
def test_a_sex_is_in_the_title_and_in_the_file(
    view: View, client: FlaskClient, sex: str, word: str
) -> None:
    page = view("/change", f"?indicator=children_in_care&sex={sex}&regions=06")
    assert f", {word}:" in text(parts(page, "H1")[0])
    answer = client.get(f"/csv/lines?lang=en&indicator=children_in_care&sex={sex}")
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    assert {row["sex"] for row in rows} == {sex}


def test_boys_and_girls_sum_to_the_children(client: FlaskClient) -> None:
    answer = client.get("/data/children_in_care.csv?lang=en")
    counts: dict[tuple[str, ...], dict[str, float]] = {}
    for row in csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))):
        if row["numerator"]:
            key = (row["level"], row["region_code"], row["period_start"])
            counts.setdefault(key, {})[row["sex"]] = float(row["numerator"])
    assert len(counts) > 80
    for found in counts.values():
        assert found["male"] + found["female"] == found["total"]


def test_without_figures_by_sex_the_page_says_so(view: View) -> None:
    page = view("/change", "?lang=en&indicator=children_placed_3yr&sex=male")
    assert "no figures by sex" in text(page["page"]["children"])


@pytest.mark.parametrize(
    ("path", "lang", "words"),
    [
        ("/region/837", "fi", "Tampere: väkiluku 238 140 vuoden 2019 lopussa."),
        ("/region/837", "en", "In Tampere, the population was 238,140 at the end of 2019."),
    ],
)
def test_a_municipality_has_a_profile(view: View, path: str, lang: str, words: str) -> None:
    page = view(path, f"?lang={lang}&level=kunta")
    assert words in text(page["page"]["children"]).replace("\u00a0", " ")


def test_a_code_is_of_the_level_in_the_profile_too(view: View) -> None:
    # 06 is Pirkanmaa among regions and Satakunta among counties.
    county = text(view("/region/06", "?lang=en&level=hyvinvointialue")["page"]["children"])
    assert (
        "Satakunta wellbeing services county" in county
        and "Pirkanmaa" not in county.split("Choose")[0]
    )
    assert "only the population" in county
