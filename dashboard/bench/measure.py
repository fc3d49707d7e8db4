"""`bench page`: all rounds, and the table of what they gave."""

import statistics
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dashboard.bench import browser, callback, every_page, servers
from dashboard.bench.page import FIRST, Site, Visit, charts_on, visit

ROUNDS = 5
# What a person does: choose in the select. The floor's dropdown is set without the click.
CHANGE_PRODUCT = (
    "value => { const select = document.querySelector('select[name=indicator]');"
    " select.value = value;"
    " select.dispatchEvent(new Event('change', { bubbles: true })); }"
)
CHANGE_FLOOR = "value => dash_clientside.set_props('indicator', { value })"
PAGE = f"/change?lang=en&indicator={FIRST}"


@dataclass(frozen=True)
class Row:
    """One measure: medians, their ratio and the limit of the ratio (or of the product's value)."""

    name: str
    product: float
    floor: float
    ratio: float
    limit: float
    limit_of: str
    ok: bool
    product_raw: list[float]
    floor_raw: list[float]


@dataclass(frozen=True)
class Result:
    """Everything that a run measured."""

    charts: int
    rows: list[Row]
    pages: list[every_page.PageRow]

    def as_dict(self) -> dict[str, Any]:
        """For `--json`."""
        return asdict(self)


def run(snapshots: Path, progress: Callable[[str], None]) -> Result:
    """Measure product and floor in turns, `ROUNDS` times each after one round to warm up.

    Raises BrowserMissingError or NotStartedError.
    """
    with browser.started() as chromium, servers.product() as ours:
        charts = charts_on(chromium, ours + PAGE)
        product = Site(ours + PAGE, charts, CHANGE_PRODUCT)
        with servers.floor(snapshots, charts) as theirs:
            floor = Site(theirs + "/", charts, CHANGE_FLOOR)
            visits: dict[str, list[Visit]] = {"product": [], "floor": []}
            for number in range(ROUNDS + 1):
                progress(f"round {number} of {ROUNDS}" + ("" if number else " (warming up)"))
                for name, site in (("product", product), ("floor", floor)):
                    seen = visit(chromium, site)
                    if number:
                        visits[name].append(seen)
            progress("callbacks")
            calls = callback.milliseconds(ours, visits["product"][-1].callback, theirs)
        stock = statistics.median(seen.cold_ms for seen in visits["floor"])
        pages = every_page.measure(chromium, ours, ROUNDS, stock, progress)
    return Result(charts, [*_visits(visits), _callbacks(calls)], pages)


def _visits(visits: dict[str, list[Visit]]) -> list[Row]:
    ours, theirs = visits["product"], visits["floor"]

    def of(name: str, limit: float, read: Callable[[Visit], float], limit_of: str = "ratio") -> Row:
        return row(name, [read(v) for v in ours], [read(v) for v in theirs], limit, limit_of)

    return [
        of("cold until drawn, ms", 0.6, lambda v: v.cold_ms),
        of("transferred cold, MB", 1.0, lambda v: v.cold_bytes / 1e6, "product"),
        of("return until drawn, ms", 0.9, lambda v: v.return_ms),
        of("redraw, ms", 0.5, lambda v: v.redraw_ms),
    ]


def _callbacks(calls: tuple[list[float], list[float]]) -> Row:
    return row("callback on the server, ms", *calls, 3.0, "ratio")


def row(name: str, ours: list[float], theirs: list[float], limit: float, limit_of: str) -> Row:
    """A row from raw values; the limit is of the ratio, or of the product's own value."""
    product, floor = statistics.median(ours), statistics.median(theirs)
    ratio = product / floor
    value = ratio if limit_of == "ratio" else product
    return Row(name, product, floor, ratio, limit, limit_of, value <= limit, ours, theirs)
