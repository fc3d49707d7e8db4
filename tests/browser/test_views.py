"""Sliders, switches and the play of periods: by mouse, by keyboard, with and without motion."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import DESK, PHONE, Entry, Screen
from tests.browser.visit import Visitor
from tools.browser import DRAWN

both_screens = pytest.mark.parametrize("screen", (DESK, PHONE), ids=("desk", "phone"))
REGIONS = "/regions?lang=en&indicator=parenting_groups"


@pytest.fixture
def still(browser: Browser, base: str) -> Iterator[Page]:
    """A page of a reader who has asked for less motion."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(base + REGIONS + "&to=2016", wait_until="networkidle")
    page.wait_for_function(DRAWN)
    yield page
    context.close()


@both_screens
def test_switches_keep_the_rest_of_the_view(visitor: Visitor, screen: Screen) -> None:
    page, log = visitor.visit(
        Entry("/change", "regions=18&indicator=parenting_groups"), "en", screen
    )
    for name, view in (("Small multiples", "multiples"), ("Slope chart", "slope"), ("Lines", "")):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("link", name=name, exact=True)).to_have_attribute(
            "aria-current", "true"
        )
        visitor.wait_until_drawn(page)
        assert (f"view={view}" in page.url) if view else ("view=" not in page.url)
        assert "regions=18" in page.url and "indicator=parenting_groups" in page.url
    assert log.problems == []


def test_only_one_of_the_two_drawings_of_small_multiples_is_seen(visitor: Visitor) -> None:
    entry = Entry("/change", "view=multiples&indicator=parenting_groups")
    page, _ = visitor.visit(entry, "en", DESK)
    expect(page.locator("#graph-multiples")).to_be_visible()
    expect(page.locator("#graph-multiples-narrow")).to_be_hidden()
    page, _ = visitor.visit(entry, "en", PHONE)
    expect(page.locator("#graph-multiples-narrow")).to_be_visible()
    expect(page.locator("#graph-multiples")).to_be_hidden()


@both_screens
def test_a_slider_is_moved_by_keyboard_and_keeps_the_focus(
    visitor: Visitor, screen: Screen
) -> None:
    page, log = visitor.visit(Entry("/change", "indicator=children_placed_3yr"), "en", screen)
    first = page.get_by_role("slider", name="First")
    first.press("ArrowRight")
    expect(page).to_have_url(re.compile("from=2011"))
    expect(page.locator("h1")).to_contain_text("in 2011–2013")
    expect(page.locator(".years .written")).to_have_text("2011–2013 … 2018–2020")
    expect(first).to_have_attribute("aria-valuetext", "2011–2013")
    expect(first).to_be_focused()
    first.press("ArrowRight")
    expect(page.locator("h1")).to_contain_text("in 2012–2014")
    assert log.problems == []


def test_the_first_period_does_not_pass_the_last(visitor: Visitor) -> None:
    page, _ = visitor.visit(
        Entry("/change", "indicator=parenting_groups&from=2017&to=2018"), "en", DESK
    )
    page.get_by_role("slider", name="First").press("End")
    expect(page).to_have_url(re.compile("from=2018"))
    expect(page.locator(".years .written")).to_have_text("2018")


@both_screens
def test_periods_are_played_to_the_last_on_the_same_scale(visitor: Visitor, screen: Screen) -> None:
    page, log = visitor.visit(
        Entry("/regions", "indicator=parenting_groups&to=2016&regions=16"), "en", screen
    )
    scale = "() => document.querySelector('#graph-dots .js-plotly-plot').layout.xaxis.range.join()"
    colours = (
        "() => document.querySelector('#graph-map').textContent.match(/[0-9.]+ to [0-9.]+/g).join()"
    )
    before = page.evaluate(scale), page.evaluate(colours)
    play = page.get_by_role("button", name="Play the periods")
    play.press("Enter")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    for year in ("2017", "2018", "2019"):
        expect(page.locator(".years .written")).to_have_text(year)
        expect(page.locator("h1")).to_contain_text(f"in {year}")
        expect(page.locator("body > [role=status]")).to_have_text(f"Shown: {year}")
    expect(page).to_have_url(re.compile("to=2019"))
    expect(play).to_be_visible()
    expect(play).to_be_focused()
    visitor.wait_until_drawn(page)
    assert (page.evaluate(scale), page.evaluate(colours)) == before
    # One step back is the view before the play: its steps took one place in the history.
    page.go_back()
    expect(page).to_have_url(re.compile("to=2016"))
    expect(page.locator("h1")).to_contain_text("in 2016")
    assert log.problems == []


def test_the_play_is_paused_where_it_is(visitor: Visitor) -> None:
    page, _ = visitor.visit(Entry("/regions", "indicator=children_placed_3yr&to=2012"), "en", DESK)
    page.get_by_role("button", name="Play the periods").click()
    expect(page.locator(".years .written")).to_have_text("2011–2013")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Play the periods")).to_be_visible()
    expect(page).to_have_url(re.compile("to=2013"))


def test_without_motion_the_button_goes_one_period_on(still: Page) -> None:
    button = still.get_by_role("button", name="Next period")
    button.click()
    expect(still.locator(".years .written")).to_have_text("2017")
    still.wait_for_function(DRAWN)
    expect(button).to_be_visible()
    button.click()
    expect(still.locator(".years .written")).to_have_text("2018")


def test_pointing_at_a_tile_shows_the_region_in_the_ranking(visitor: Visitor) -> None:
    page, log = visitor.visit(
        Entry("/regions", "view=tiles&indicator=parenting_groups"), "en", DESK
    )
    plot = page.locator("#graph-tiles .nsewdrag").first
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box
    # Kainuu is the fourth tile of the second row.
    spot = page.evaluate(
        """() => {
            const layout = document.querySelector("#graph-tiles .js-plotly-plot")._fullLayout;
            return [layout.xaxis.d2p(3.5), layout.yaxis.d2p(1.5)];
        }"""
    )
    page.mouse.move(box["x"] + spot[0], box["y"] + spot[1])
    expect(page.locator("#graph-dots .hoverlayer")).to_contain_text("Kainuu")
    page.mouse.click(box["x"] + spot[0], box["y"] + spot[1])
    expect(page).to_have_url(re.compile("regions=18"))
    assert log.problems == []
