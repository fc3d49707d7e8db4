"""Every page in the browser: what it weighs, its longest task, and how far it jumps."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.bench.page import WAIT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

QUIET = (Path(__file__).parent / "quiet.js").read_text(encoding="utf-8")
PAGES = (
    "/",
    "/change?indicator=children_in_care",
    "/change?indicator=children_in_care&view=multiples",
    "/change?indicator=children_in_care&view=slope",
    "/regions?indicator=parenting_groups",
    "/regions?indicator=parenting_groups&view=tiles",
    "/regions?indicator=parenting_groups&view=change",
    "/regions?indicator=population&level=kunta",
    "/region/06",
    "/compare",
    "/data",
    "/data/children_in_care",
    "/releases",
    "/search?q=huostaanotot+Kainuu",
    "/methods",
)
BYTES, TASK, SHIFT = 1.4e6, 200.0, 0.05
"""Most that a page may transfer cold, its longest task in milliseconds, and its layout shift."""


@dataclass(frozen=True)
class PageRow:
    """One page over all rounds: medians, and the raw values in the order of the rounds.

    `ready_ms` is from navigation until the page has been quiet; `ratio` is that over the stock
    page's time until its charts are drawn, in the same run.
    """

    page: str
    bytes: float
    ready_ms: float
    ratio: float
    task_ms: float
    shift: float
    ok: bool
    raw: dict[str, list[float]]


def measure(
    browser: "Browser", address: str, rounds: int, floor_ms: float, progress: Callable[[str], None]
) -> list[PageRow]:
    """Each of PAGES opened with an empty cache, `rounds` times."""
    found = []
    for page in PAGES:
        progress(page)
        seen = [_visit(browser, address + page) for _ in range(rounds)]
        raw = {name: [one[name] for one in seen] for name in seen[0]}
        middle = {name: statistics.median(values) for name, values in raw.items()}
        within = middle["bytes"] <= BYTES and middle["task_ms"] <= TASK and middle["shift"] <= SHIFT
        found.append(
            PageRow(
                page=page,
                **middle,
                ratio=middle["ready_ms"] / floor_ms,
                ok=within,
                raw=raw,
            )
        )
    return found


def _visit(browser: "Browser", address: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    try:
        context.add_init_script(QUIET)
        page = context.new_page()
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        sizes: list[float] = []
        network.on("Network.loadingFinished", lambda e: sizes.append(e["encodedDataLength"]))
        page.goto(address)
        page.wait_for_load_state("networkidle", timeout=WAIT)
        page.wait_for_function("() => benchQuiet.ready()", timeout=WAIT)
        seen = page.evaluate("() => benchQuiet.seen()")
        return {
            "bytes": float(sum(sizes)),
            "ready_ms": float(seen["ready"]),
            "task_ms": float(seen["task"]),
            "shift": float(seen["shift"]),
        }
    finally:
        context.close()


def lines(rows: list[PageRow]) -> list[str]:
    """The table of all pages, with the raw values of those over a limit."""
    width = max(len(row.page) for row in rows) + 2
    head = (
        f"{'Every page, cold':{width}}{'MB':>7}{'ready, ms':>11}{'of stock':>10}"
        f"{'longest task, ms':>18}{'shift':>8}"
    )
    found = [head]
    for row in rows:
        found.append(
            f"{row.page:{width}}{row.bytes / 1e6:>7.2f}{row.ready_ms:>11.0f}{row.ratio:>9.2f}×"
            f"{row.task_ms:>18.0f}{row.shift:>8.3f}  {'ok' if row.ok else 'over'}"
        )
    limits = f"Limits: {BYTES / 1e6:g} MB, {TASK:g} ms, {SHIFT:g}. Raw, in the order of rounds:"
    raw = [
        f"  {row.page}: ready {_values(row.raw['ready_ms'])}; task {_values(row.raw['task_ms'])}"
        for row in rows
    ]
    return [*found, limits, *raw]


def _values(values: list[float]) -> str:
    return " ".join(f"{value:.0f}" for value in values)
