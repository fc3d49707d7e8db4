"""The search box by keyboard, the key that leads to it, the menu of a phone, copied links."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import DESK, PHONE, Entry
from tests.browser.visit import Visitor


@pytest.fixture
def own(browser: Browser, base: str) -> Iterator[Page]:
    """A window of its own: what it stores and may do is nobody else's."""
    context = browser.new_context(base_url=base)
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base)
    page = context.new_page()
    page.goto("/methods?lang=en", wait_until="networkidle")
    yield page
    context.close()


def test_suggestions_are_chosen_by_keyboard(own: Page) -> None:
    box = own.get_by_role("combobox", name="Search the service")
    own.keyboard.press("/")
    expect(box).to_be_focused()
    own.keyboard.type("divorces lapl")
    options = own.get_by_role("option")
    expect(options.first).to_contain_text("Lapland")
    expect(box).to_have_attribute("aria-expanded", "true")
    own.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    chosen = options.first.get_attribute("id") or ""
    expect(box).to_have_attribute("aria-activedescendant", chosen)
    own.keyboard.press("Enter")
    own.wait_for_url("**/change?*")
    asked = parse_qs(urlsplit(own.url).query)
    assert (asked["indicator"], asked["regions"]) == (["divorces"], ["19"])
    expect(own.locator("h1")).to_be_focused()
    expect(box).to_have_value("")


def test_escape_closes_and_enter_searches(own: Page) -> None:
    box = own.get_by_role("combobox", name="Search the service")
    box.fill("barnskydd")
    expect(own.get_by_role("listbox")).to_be_visible()
    box.press("Escape")
    expect(own.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("barnskydd")
    box.press("Enter")
    own.wait_for_url("**/search?*")
    expect(own.locator("h1")).to_have_text("Search: barnskydd")
    expect(own.locator("h1")).to_be_focused()
    expect(box).to_have_value("barnskydd")
    assert own.locator(".hits a").count() > 1


def test_the_key_is_written_where_one_writes_and_can_be_turned_off(own: Page) -> None:
    box = own.get_by_role("combobox", name="Search the service")
    box.fill("a")
    box.press("/")
    expect(box).to_have_value("a/")
    own.get_by_role("link", name="Search help and keyboard shortcut").click()
    own.get_by_role("button", name="Turn the shortcut off").click()
    expect(own.get_by_role("button", name="Turn the shortcut on")).to_be_visible()
    own.reload(wait_until="networkidle")
    expect(own.get_by_role("button", name="Turn the shortcut on")).to_be_visible()
    assert box.get_attribute("aria-keyshortcuts") is None
    own.keyboard.press("/")
    expect(box).not_to_be_focused()


def test_a_copied_link_is_pinned_and_opens_the_same_view(own: Page) -> None:
    own.goto("/change?lang=en&regions=18&indicator=divorces", wait_until="networkidle")
    own.get_by_role("button", name="Copy link: this page").click()
    expect(own.get_by_text("Permanent link copied")).to_be_visible()
    address = own.evaluate("() => navigator.clipboard.readText()")
    asked = parse_qs(urlsplit(address).query)
    assert asked["regions"] == ["18"] and asked["indicator"] == ["divorces"]
    heading = own.locator("h1").inner_text()
    assert own.goto(address).status == 200  # type: ignore[union-attr]
    expect(own.locator("h1")).to_have_text(heading)
    assert asked["snapshot"][0] in own.locator("footer").inner_text()


def test_without_a_clipboard_the_address_is_shown(own: Page) -> None:
    own.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    own.get_by_role("button", name="Copy link: this page").click()
    field = own.get_by_role("textbox", name="Copy the address from the field:")
    expect(field).to_be_focused()
    assert "snapshot=" in field.input_value()
    expect(own.get_by_role("status").filter(has_text="Copy the address")).to_be_visible()


def test_a_claim_leads_to_its_place(own: Page) -> None:
    own.goto("/search?lang=en&q=two+thirds+of+the+regions", wait_until="networkidle")
    own.locator(".hits a").first.click()
    own.wait_for_url("**/methods?*#violence_prevention_strengthened")
    expect(own.locator("#violence_prevention_strengthened")).to_be_in_viewport()


def test_the_menu_of_a_phone_opens_and_folds(visitor: Visitor) -> None:
    page, log = visitor.visit(Entry("/methods"), "en", PHONE)
    menu = page.get_by_role("navigation", name="Main menu")
    expect(menu).to_be_hidden()
    page.get_by_text("Menu", exact=True).click()
    menu.get_by_role("link", name="Data", exact=True).click()
    expect(page.locator("h1")).to_have_text("Data")
    expect(menu).to_be_hidden()
    assert log.problems == []


def test_the_menu_of_a_desk_is_open(visitor: Visitor) -> None:
    page, log = visitor.visit(Entry("/methods"), "en", DESK)
    expect(page.get_by_role("navigation", name="Main menu")).to_be_visible()
    expect(page.get_by_text("Menu", exact=True)).to_be_hidden()
    assert log.problems == []
