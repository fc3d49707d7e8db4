"""What `bench view` prints."""

import statistics

from dashboard.bench.crowd import CONNECTIONS
from dashboard.bench.view import ROUNDS, Result, Row


def lines(result: Result) -> list[str]:
    """Each measure with its ratio and limit, and the raw medians of the rounds."""
    rows, size = result.rows_in_snapshot, result.answer_bytes
    return [
        f"A snapshot of {rows:,} rows; answers of {size:,} bytes, which the product keeps.",
        f"Medians of {ROUNDS} rounds in turns; {CONNECTIONS} connections.",
        "Floors: the same query with a figure made by hand; a stock Dash app, the same server;",
        "a bare WSGI function that answers a constant of the same size.",
        "",
        f"{'':34}{'product':>10}{'floor':>10}{'ratio':>8}{'limit':>8}",
        *(_line(row) for row in result.measures),
        "",
        *(_raw(row) for row in result.measures),
    ]


def _line(row: Row) -> str:
    product, floor = statistics.median(row.product), statistics.median(row.floor)
    limit = f"{'≤' if row.most else '≥'}{row.limit:g}×"
    verdict = "ok" if row.ok else "over" if row.most else "under"
    return f"{row.name:34}{product:>10.2f}{floor:>10.2f}{row.ratio:>7.2f}×{limit:>8}  {verdict}"


def _raw(row: Row) -> str:
    ours, theirs = (" ".join(f"{v:.2f}" for v in raw) for raw in (row.product, row.floor))
    return f"  {row.name}: product {ours}; floor {theirs}"
