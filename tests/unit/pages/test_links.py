"""Every link of a page leads where it says: no choice in its address is unknown."""

from urllib.parse import urlsplit

import pytest

from dashboard.state import parse
from indicators.catalogue import load
from tests.answers import View, parts, text

PAGES = [
    ("/", ""),
    ("/change", "?indicator=children_placed_3yr&from=2014-2016&to=2017-2019&regions=06"),
    ("/regions", "?indicator=children_placed_3yr&view=change"),
    ("/regions", "?indicator=population&level=kunta&regions=837"),
    ("/region/06", ""),
    ("/compare", "?indicator=children_placed_3yr"),
    ("/data", ""),
    ("/search", "?q=sijoitetut+Kainuu"),
]


@pytest.mark.parametrize(("path", "search"), PAGES)
def test_no_link_has_a_choice_that_is_left_out(view: View, path: str, search: str) -> None:
    catalogue = load()
    page = view(path, search)
    links = {part["props"].get("href", "") for part in parts(page, "A")}
    inner = [urlsplit(link) for link in links if link.startswith("/")]
    assert len(inner) > 10
    for link in inner:
        state = parse(link.query, catalogue.indicators, themes=catalogue.themes)
        assert state.ignored == (), link.geturl()


def test_the_front_page_leads_to_the_change_that_it_tells(view: View) -> None:
    front = view("/", "?lang=en")
    links = [part["props"].get("href", "") for part in parts(front, "A")]
    to = next(link for link in links if "children_placed_3yr" in link and "from=2014-2016" in link)
    split = urlsplit(to)
    title = text(parts(view(split.path, f"?{split.query}"), "H1")[0])
    assert "2014–2016" in title and "2017–2019" in title
