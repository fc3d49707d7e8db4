"""The region's profile on paper: A4, every indicator with its figure, the release on each page."""

import re

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import DESK, LANGUAGES, Entry
from tests.browser.visit import Visitor

A4 = (210 / 25.4 * 72, 297 / 25.4 * 72)
MOST_PAGES = 5
ROW = 70
"""Letters from an indicator's name to its figure: its unit stands between them."""
ROWS = """() => [...document.querySelectorAll("table.profile tbody tr")].map((row) => [
    row.querySelector("th a").textContent, row.querySelector("td.own div").firstChild.textContent])
"""


def on_paper(page: Page) -> list[tuple[tuple[float, float], str]]:
    """Size and words of each page, blanks as one space."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    found = []
    for sheet in document:
        words = sheet.get_textpage().get_text_bounded()
        found.append((sheet.get_size(), plain(words)))
    return found


def plain(text: str) -> str:
    # A word broken at the end of a line has a soft hyphen there.
    return re.sub(r"[\s\u00ad\ufffe\u0002]+", "", text)


def beside(name: str, value: str, words: str) -> bool:
    """Whether the value stands soon after the name somewhere."""
    places = [found.end() for found in re.finditer(re.escape(name), words)]
    return any(value in words[end : end + ROW] for end in places)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_profile_is_whole_on_a4(visitor: Visitor, lang: str) -> None:
    page, log = visitor.visit(Entry("/region/16"), lang, DESK)
    rows = page.evaluate(ROWS)
    foot = page.locator("[data-foot]").get_attribute("data-foot") or ""
    controls = page.locator(".languages a, .choices summary, .choices button").all_text_contents()
    sheets = on_paper(page)
    assert 1 < len(sheets) <= MOST_PAGES
    assert len(rows) > 25
    for size, words in sheets:
        assert size == pytest.approx(A4, abs=1)
        assert plain(foot) in words
    everything = "".join(words for _, words in sheets)
    assert [row for row in rows if not beside(*map(plain, row), everything)] == []
    assert plain(page.locator("h1").inner_text()) in sheets[0][1]
    assert len(controls) == 4
    assert [text for text in controls if plain(text) in everything] == []
    assert "http" not in everything
    assert log.problems == []


def test_demo_says_so_on_every_page_that_has_its_figures(visitor: Visitor) -> None:
    page, _ = visitor.visit(Entry("/region/18"), "en", DESK)
    demo = page.locator("table.profile:has(.demo) tbody th a").all_text_contents()
    for _, words in on_paper(page):
        if any(plain(name) in words for name in demo):
            assert plain("Demo data – not real figures") in words


def test_the_button_asks_the_browser_to_print(visitor: Visitor) -> None:
    page, log = visitor.visit(Entry("/region/18"), "fi", DESK)
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    button = page.get_by_role("button", name="Tulosta")
    expect(button).to_be_visible()
    button.click()
    assert page.evaluate("() => window.printed") is True
    assert log.problems == []
