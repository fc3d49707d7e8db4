"""Every page in every language, on a desk and on a phone, is sound, fits and is accessible."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.pages import DESK, LANGUAGES, PAGES, PHONE, Entry, Screen
from tests.browser.visit import Visitor
from tests.browser.words import unexplained

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("entry", PAGES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("screen", (DESK, PHONE), ids=("desk", "phone"))
def test_page(visitor: Visitor, entry: Entry, lang: str, screen: Screen) -> None:
    page, log = visitor.visit(entry, lang, screen)
    problems = [
        *unexplained(page),
        *_frame(page, entry, lang),
        *_violations(page),
        *[
            f"scrolls sideways at {width} px"
            for width in (screen.width, screen.extreme)
            if not visitor.fits(page, width)
        ],
    ]
    problems = [*log.problems, *problems]
    assert not problems, "\n".join(problems)


def _frame(page: Page, entry: Entry, lang: str) -> Iterator[str]:
    """Language, heading, title and charts."""
    if (said := page.locator("html").get_attribute("lang")) != lang:
        yield f"html lang is {said}"
    headings = page.locator("h1").all_inner_texts()
    if len(headings) != 1:
        yield f"h1: {headings}"
    if not page.title().startswith(headings[0]):
        yield f"the title {page.title()!r} does not name the page {headings[0]!r}"
    if (drawn := page.locator(".dash-graph .main-svg").count()) < entry.charts:
        yield f"{drawn} charts of {entry.charts}"


def _violations(page: Page) -> list[str]:
    """What axe-core finds, with every rule that it has on by default; none is turned off."""
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate("async () => (await axe.run()).violations")
    return [
        f"axe {rule['id']}: {rule['help']}: {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]
