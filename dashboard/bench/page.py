"""A page in the browser: cold, again, and with another indicator."""

import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Request

WATCH = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
WAIT = 30_000
FIRST, SECOND = "children_placed_3yr", "violence_screening"
CHANGES = (SECOND, FIRST, SECOND, FIRST, SECOND)


@dataclass(frozen=True)
class Site:
    """A page to measure: its address, its charts, and the script that asks for an indicator."""

    address: str
    charts: int
    change: str


@dataclass(frozen=True)
class Visit:
    """One round: milliseconds from navigation or change until drawn, bytes on the wire.

    `redraw_ms` is the median of the changes of CHANGES, made one after another on one page.
    """

    cold_ms: float
    cold_bytes: int
    return_ms: float
    redraw_ms: float
    callback: str
    """Body of the request that the change to SECOND made, to be made again by `callback`."""


def charts_on(browser: "Browser", address: str) -> int:
    """How many charts the page at `address` shows."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=WAIT)
    count = page.locator(".js-plotly-plot").count()
    context.close()
    return count


def visit(browser: "Browser", site: Site) -> Visit:
    """One round on `site` with an empty cache of its own."""
    context = browser.new_context()
    context.add_init_script(WATCH.replace("CHARTS", str(site.charts)))
    cold_ms, cold_bytes, first = _open(context, site)
    first.close()
    return_ms, _, page = _open(context, site)
    bodies: list[str] = []

    def note(request: "Request") -> None:
        if request.method == "POST" and "_dash-update-component" in request.url:
            bodies.append(request.post_data or "")

    page.on("request", note)
    redraws = []
    for indicator in CHANGES:
        page.evaluate(f"() => {{ benchWatch.start(); ({site.change})('{indicator}'); }}")
        redraws.append(_until(page, "redrawn", "started"))
    context.close()
    return Visit(cold_ms, cold_bytes, return_ms, statistics.median(redraws), bodies[0])


def _open(context: "BrowserContext", site: Site) -> "tuple[float, int, Page]":
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    sizes: list[int] = []
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(site.address)
    drawn = _until(page, "drawn")
    page.wait_for_load_state("networkidle", timeout=WAIT)
    return drawn, round(sum(sizes)), page


def _until(page: "Page", mark: str, since: str = "") -> float:
    page.wait_for_function(f"() => benchWatch.{mark} !== null", timeout=WAIT, polling="raf")
    start = f"benchWatch.{since}" if since else "0"
    return float(page.evaluate(f"() => benchWatch.{mark} - {start}"))
