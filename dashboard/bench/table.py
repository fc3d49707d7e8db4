"""What `bench page` prints."""

from dashboard.bench import every_page
from dashboard.bench.measure import ROUNDS, Result, Row
from dashboard.bench.page import CHANGES


def lines(result: Result) -> list[str]:
    """The table with its raw values under it."""
    count = f"{result.charts} chart" + ("s" if result.charts != 1 else "")
    head = f"{'':28}{'product':>10}{'floor':>10}{'ratio':>8}{'limit':>9}"
    return [
        f"/change with {count}, against a stock Dash page with {count} of the same rows.",
        f"Median of {ROUNDS} rounds, product and floor in turns; a round's redraw is the median of"
        f" {len(CHANGES)} changes of the indicator.",
        "The callback's floor is the same query in a callback with a figure made by hand.",
        "",
        head,
        *(_line(row) for row in result.rows),
        "",
        *(line for row in result.rows if len(row.product_raw) <= ROUNDS for line in _raw(row)),
        "",
        *every_page.lines(result.pages),
    ]


def _line(row: Row) -> str:
    limit = f"≤{row.limit:g}" + ("×" if row.limit_of == "ratio" else "")
    verdict = "ok" if row.ok else "over"
    values = f"{row.product:>10.2f}{row.floor:>10.2f}{row.ratio:>7.2f}×"
    return f"{row.name:28}{values}{limit:>9}  {verdict}"


def _raw(row: Row) -> list[str]:
    return [
        f"  {row.name}: product {_values(row.product_raw)}; floor {_values(row.floor_raw)}",
    ]


def _values(values: list[float]) -> str:
    return " ".join(f"{value:.2f}" for value in values)
