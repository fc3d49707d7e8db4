"""Moving about: links, the back button, the language and the controls keep the address true."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.pages import DESK, PHONE, Entry, Screen
from tests.browser.visit import Visitor

both_screens = pytest.mark.parametrize("screen", (DESK, PHONE), ids=("desk", "phone"))


@both_screens
def test_links_and_the_back_button(visitor: Visitor, screen: Screen) -> None:
    page, log = visitor.visit(Entry("/"), "en", screen)
    first = page.locator("h1").inner_text()
    menu = page.locator("nav").first
    menu.get_by_role("link", name="Change").click()
    expect(page.locator("h1")).to_have_text("Change")
    visitor.wait_until_drawn(page)
    page.locator("nav").first.get_by_role("link", name="Regions").click()
    expect(page.locator("h1")).to_have_text("Regions")
    visitor.wait_until_drawn(page)
    page.go_back()
    expect(page.locator("h1")).to_have_text("Change")
    visitor.wait_until_drawn(page)
    page.go_back()
    expect(page.locator("h1")).to_have_text(first)
    page.go_forward()
    expect(page.locator("h1")).to_have_text("Change")
    visitor.wait_until_drawn(page)
    assert urlsplit(page.url).path == "/change"
    assert log.problems == []


@both_screens
def test_language_is_switched_and_the_view_kept(visitor: Visitor, screen: Screen) -> None:
    page, log = visitor.visit(Entry("/change", "regions=18,01"), "en", screen)
    page.get_by_role("link", name="Suomeksi").click()
    expect(page.locator("html")).to_have_attribute("lang", "fi")
    expect(page.locator("h1")).to_have_text("Muutos")
    visitor.wait_until_drawn(page)
    query = parse_qs(urlsplit(page.url).query)
    assert (query["lang"], query["regions"]) == (["fi"], ["18,01"])
    assert log.problems == []


@both_screens
def test_choosing_an_indicator_redraws_and_stays_in_the_address(
    visitor: Visitor, screen: Screen
) -> None:
    page, log = visitor.visit(Entry("/change"), "en", screen)
    page.get_by_label("Indicator").first.select_option("parenting_groups")
    page.wait_for_url(re.compile("indicator=parenting_groups"))
    expect(page.locator("main")).to_contain_text("Parents in parenting groups (")
    visitor.wait_until_drawn(page)
    page.go_back()
    page.wait_for_url(lambda url: "indicator=parenting_groups" not in url)
    expect(page.locator("main")).to_contain_text("three-year mean (")
    visitor.wait_until_drawn(page)
    assert log.problems == []
