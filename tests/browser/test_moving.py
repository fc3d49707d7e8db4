"""Moving about: links, the back button, the language and the controls keep the address true."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import DESK, PHONE, Entry, Screen
from tests.browser.visit import Visitor

both_screens = pytest.mark.parametrize("screen", (DESK, PHONE), ids=("desk", "phone"))


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


@both_screens
def test_links_and_the_back_button(visitor: Visitor, screen: Screen) -> None:
    page, log = visitor.visit(Entry("/"), "en", screen)
    headings = [page.locator("h1").inner_text()]
    for link, path in (("Change", "/change"), ("Regions", "/regions")):
        if screen is PHONE:
            page.get_by_text("Menu", exact=True).click()
        menu = page.get_by_role("navigation", name="Main menu")
        menu.get_by_role("link", name=link, exact=True).click()
        page.wait_for_url(f"**{path}?*")
        expect(page.locator("h1")).not_to_have_text(headings[-1])
        visitor.wait_until_drawn(page)
        headings.append(page.locator("h1").inner_text())
    for heading in (headings[1], headings[0]):
        page.go_back()
        expect(page.locator("h1")).to_have_text(heading)
        visitor.wait_until_drawn(page)
    page.go_forward()
    expect(page.locator("h1")).to_have_text(headings[1])
    visitor.wait_until_drawn(page)
    assert page.title().startswith(headings[1])
    assert log.problems == []


@both_screens
def test_language_is_switched_and_the_view_kept(visitor: Visitor, screen: Screen) -> None:
    page, log = visitor.visit(Entry("/change", "regions=18,01"), "en", screen)
    heading = page.locator("h1").inner_text()
    page.get_by_role("link", name="Suomeksi").click()
    expect(page.locator("html")).to_have_attribute("lang", "fi")
    expect(page.locator("h1")).not_to_have_text(heading)
    visitor.wait_until_drawn(page)
    assert (query(page)["lang"], query(page)["regions"]) == (["fi"], ["18,01"])
    assert log.problems == []


@both_screens
def test_choosing_an_indicator_redraws_and_stays_in_the_address(
    visitor: Visitor, screen: Screen
) -> None:
    page, log = visitor.visit(Entry("/change"), "en", screen)
    chosen = page.locator("select[name=indicator]")
    first, heading = chosen.input_value(), page.locator("h1").inner_text()
    chosen.select_option("parenting_groups")
    page.wait_for_url("**indicator=parenting_groups*")
    expect(page.locator("h1")).not_to_have_text(heading)
    visitor.wait_until_drawn(page)
    page.go_back()
    expect(page.locator("h1")).to_have_text(heading)
    expect(page.locator("select[name=indicator]")).to_have_value(first)
    visitor.wait_until_drawn(page)
    assert log.problems == []


def test_a_link_opened_by_another_shows_the_same_view(visitor: Visitor) -> None:
    page, _ = visitor.visit(Entry("/change", "regions=18,01&table=lines"), "sv", DESK)
    shown = page.locator("main h1, main table").all_text_contents()
    again, log = visitor.visit(Entry("/change", page.url.split("?lang=sv&")[-1]), "sv", PHONE)
    assert again.locator("main h1, main table").all_text_contents() == shown
    assert len(shown) > 1
    assert log.problems == []
