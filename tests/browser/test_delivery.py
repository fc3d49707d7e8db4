"""A first visit in a real browser: few requests, all here, nothing asked twice, drawn by policy."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

DRAWN = "() => document.querySelectorAll('.dash-graph .main-svg').length >= 2"


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_context().new_page()


def test_first_visit(page: Page, base: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{base}/change?lang=en", wait_until="networkidle")
    page.wait_for_function(DRAWN)
    paths = [urlsplit(line.partition(" ")[2]).path.rpartition("/")[2] for line in asked]
    expected = ["change", "dash-renderer.js", "perhemittari.css", "perhemittari.js"]
    assert sorted(paths) == [*expected, "plotly-scatter.min.js"]
    assert all(line.startswith(f"GET {base}/") for line in asked)
    assert said == []
    page.context.close()


def test_another_indicator_is_one_answer(page: Page, base: str) -> None:
    page.goto(f"{base}/change?lang=en", wait_until="networkidle")
    page.wait_for_function(DRAWN)
    before = page.locator("h1").inner_text()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    page.select_option("select[name=indicator]", "violence_screening")
    page.wait_for_function("text => document.querySelector('h1').innerText !== text", arg=before)
    page.wait_for_load_state("networkidle")
    assert [line.partition("?")[0] for line in asked] == [f"POST {base}/_dash-update-component"]
    assert "indicator=violence_screening" in page.url
    page.context.close()


def test_plotly_comes_when_the_first_chart_does(page: Page, base: str) -> None:
    page.goto(f"{base}/methods?lang=en", wait_until="networkidle")
    assert page.evaluate("() => document.querySelector('script[src*=plotly]')") is None
    page.locator("nav a[href^='/change']").first.click()
    page.wait_for_function(DRAWN)
    assert page.evaluate("() => typeof window.Plotly.react") == "function"
    page.context.close()
