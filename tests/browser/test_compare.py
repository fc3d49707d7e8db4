"""The page of comparison as a person uses it: by keyboard, on a phone, from cell to change."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.browser.pages import DESK, PHONE, Entry
from tests.browser.visit import Visitor


def test_a_cell_is_reached_by_keyboard_and_leads_to_the_change(visitor: Visitor) -> None:
    page, log = visitor.visit(Entry("/compare"), "en", DESK)
    cell = page.locator(".heat_real tbody td a").first
    name = cell.get_attribute("aria-label") or ""
    cell.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/change?*")
    visitor.wait_until_drawn(page)
    query = parse_qs(urlsplit(page.url).query)
    assert (query["indicator"], query["regions"]) == (["children_placed_3yr"], ["01"])
    assert (query["from"], query["to"]) == (["2014-2016"], ["2017-2019"])
    expect(page.locator("h1")).to_contain_text("Uusimaa")
    assert name.startswith("Children aged 0–17 placed outside the home, three-year mean, Uusimaa: ")
    assert log.problems == []


def test_the_table_can_be_skipped(visitor: Visitor) -> None:
    page, _ = visitor.visit(Entry("/compare"), "en", DESK)
    skip = page.locator(".heat_demo .skip")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focused = page.evaluate("() => document.activeElement.closest('.heatbox')")
    assert focused is None


def test_names_stay_in_sight_while_a_phone_scrolls_the_table(visitor: Visitor) -> None:
    page, log = visitor.visit(Entry("/compare"), "fi", PHONE)
    box = page.locator(".heat_demo .heatbox .scroll")
    box.scroll_into_view_if_needed()
    box.evaluate("box => { box.scrollLeft = 300; box.scrollTop = 400; }")
    left = box.evaluate("box => box.getBoundingClientRect().left")
    name = page.locator(".heat_demo tbody th[scope=row]").nth(9)
    head = page.locator(".heat_demo thead th").nth(8)
    assert name.evaluate("e => e.getBoundingClientRect().left") == left
    top = box.evaluate("box => box.getBoundingClientRect().top")
    assert abs(head.evaluate("e => e.getBoundingClientRect().top") - top) < 2
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE.width
    assert log.problems == []


def test_choosing_the_second_indicator_and_swapping_the_axes(visitor: Visitor) -> None:
    page, log = visitor.visit(Entry("/compare", "indicator=divorces"), "en", DESK)
    page.locator("select[name=other]").select_option("parenting_groups")
    page.wait_for_url("**other=parenting_groups*")
    title = page.locator(".chart.scatter h2")
    expect(title).to_contain_text("parents in parenting groups")
    page.get_by_role("link", name="Swap the axes").click()
    page.wait_for_url("**indicator=parenting_groups*")
    query = parse_qs(urlsplit(page.url).query)
    assert query["other"] == ["divorces"]
    visitor.wait_until_drawn(page)
    assert log.problems == []


def test_a_refused_pair_offers_one_that_is_drawn(visitor: Visitor) -> None:
    entry = Entry("/compare", "indicator=divorces&other=children_placed_3yr")
    page, log = visitor.visit(entry, "en", PHONE)
    assert page.locator(".chart.scatter").count() == 0
    page.locator(".refused a").first.click()
    expect(page.locator(".chart.scatter h2")).to_be_visible()
    visitor.wait_until_drawn(page)
    assert log.problems == []


def test_a_region_is_changed_on_a_phone_without_scrolling_sideways(visitor: Visitor) -> None:
    page, log = visitor.visit(Entry("/region/18"), "en", PHONE)
    link = page.get_by_role("link", name="Lapland")
    expect(link).to_be_hidden()
    page.get_by_text("Choose another region").click()
    expect(link).to_be_visible()
    assert page.locator(".another .chips").evaluate("e => e.scrollWidth <= e.clientWidth")
    link.click()
    expect(page.locator("h1")).to_have_text("Lapland")
    assert log.problems == []
