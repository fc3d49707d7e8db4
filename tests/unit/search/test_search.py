"""What is not found is said with a way on, and nothing that is found leads nowhere."""

import re
from urllib.parse import quote, urlsplit

import pytest
from flask.testing import FlaskClient

from dashboard.components.frame import PAGES
from dashboard.context import Context
from dashboard.pages.methods import SECTIONS
from dashboard.search import Hit, Index, search
from dashboard.search.result import result
from dashboard.search.sources import also
from dashboard.state import ViewState
from dashboard.store import Snapshot
from indicators.catalogue import load
from indicators.geography import MAINLAND_18
from indicators.words import LANGUAGES
from tests.answers import parts, text, view_of


@pytest.mark.parametrize("query", ["", "   ", "–", "!?", "zzzzzz", "9999999"])
def test_nothing_is_found_of_nothing(index: Index, query: str) -> None:
    assert search(index, query).hits == ()


def test_long_and_odd_texts_do_no_harm(index: Index, client: FlaskClient) -> None:
    for query in ("lapsi " * 50, "ä" * 100, "'; DROP TABLE x --", "<script>", "%00", "\u202e abc"):
        search(index, query)
        assert client.get(f"/search.json?q={quote(query)}").status_code == 200


def test_where_nothing_is_found_names_like_it_and_ways_on_are_shown(client: FlaskClient) -> None:
    body = view_of(client)("/search", "?lang=fi&q=hyvinvoimattomuus")["page"]["children"]
    assert "Haulla ei löytynyt" in text(body)
    hrefs = [part["props"]["href"] for part in parts(body, "A")]
    assert any(href.startswith("/data?") for href in hrefs)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_hit_leads_to_a_place_that_exists(
    index: Index, opened: Snapshot, client: FlaskClient, lang: str
) -> None:
    context = Context(ViewState(lang=lang), "/search", opened)
    pages: dict[str, str] = {}
    for entry in index.entries:
        address, _, part = result(context, Hit(entry, 1.0)).href.partition("#")
        # One page of each kind, and every part of it that is named.
        kind = urlsplit(address).path.split("/")[1]
        if kind not in pages:
            answer = client.get(address)
            assert answer.status_code == 200, address
            pages[kind] = answer.text
        ids = set(re.findall(r'\\?"id\\?":\\?"([^"\\]+)', pages[kind]))
        assert not part or part in ids, (address, part)
    assert len(pages) >= 7


def test_other_words_are_of_things_that_exist() -> None:
    known = {
        "indicator": set(load().indicators),
        "region": set(MAINLAND_18),
        "page": {*PAGES, *(f"/methods#{part}" for part in SECTIONS)},
    }
    for kind, words in also().items():
        assert set(words) <= known[kind]
        assert all(set(found) == set(LANGUAGES) for found in words.values())


def test_suggestions_are_few_and_carry_the_view(client: FlaskClient) -> None:
    answer = client.get("/search.json?lang=sv&q=barn&regions=09").json
    assert 1 < len(answer["items"]) <= 8
    assert str(len(answer["items"])) in answer["said"]
    assert all("lang=sv" in item["href"] and "q=" not in item["href"] for item in answer["items"])
    assert any("regions=09" in item["href"] for item in answer["items"])


def test_a_place_in_the_query_is_highlighted(client: FlaskClient) -> None:
    [first, *_] = client.get("/search.json?lang=en&q=divorces+in+lapland").json["items"]
    assert "indicator=divorces" in first["href"] and "regions=19" in first["href"]
    assert first["title"].endswith("Lapland")
