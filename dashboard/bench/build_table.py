"""What `bench build` prints."""

from collections.abc import Iterator

from dashboard.bench.build import (
    DUCKDB_LIMIT,
    MEMORY_LIMIT,
    POLARS_LIMIT,
    Result,
    Size,
    middle,
)
from dashboard.bench.processes import Taken

HEAD = (
    f"{'rows':>12}{'CSV MB':>9}{'build s':>9}{'Polars s':>10}{'DuckDB s':>10}"
    f"{'×Polars':>9}{'×DuckDB':>9}{'peak GB':>9}{'s per M rows':>14}"
)


def lines(result: Result) -> list[str]:
    """How the time grows, the limits at the largest size, and the raw values."""
    largest = result.sizes[-1]
    return [
        "perhemittari build --observations, from CSV to a verified, published snapshot, against",
        "Polars streaming the same CSV to Parquet and DuckDB doing the same two sorts alone.",
        f"Made-up figures, seed {result.seed}. Each in a process of its own, in turns; medians.",
        "",
        HEAD,
        *(_line(size) for size in result.sizes),
        "",
        *_verdicts(largest),
        "",
        *(line for size in result.sizes for line in _raw(size)),
    ]


def _line(size: Size) -> str:
    build = middle(size.product, "seconds")
    return (
        f"{size.rows:>12,}{size.csv_bytes / 1e6:>9.0f}{build:>9.1f}"
        f"{middle(size.polars, 'seconds'):>10.1f}{middle(size.duckdb, 'seconds'):>10.1f}"
        f"{size.ratio('polars'):>9.2f}{size.ratio('duckdb'):>9.2f}{size.memory / 1e9:>9.2f}"
        f"{build / size.rows * 1e6:>14.2f}"
    )


def _verdicts(size: Size) -> Iterator[str]:
    for name, value, limit in (
        ("time over Polars' CSV to Parquet", size.ratio("polars"), POLARS_LIMIT),
        ("time over DuckDB's two sorts", size.ratio("duckdb"), DUCKDB_LIMIT),
        ("peak memory, GB", size.memory / 1e9, MEMORY_LIMIT / 1e9),
    ):
        yield f"{name:36}{value:>8.2f}  ≤{limit:g}  {'ok' if value <= limit else 'over'}"


def _raw(size: Size) -> Iterator[str]:
    load = " ".join(f"{value:.1f}" for value in size.load)
    yield f"{size.rows:,} rows; load average at the end {load}"
    for name, taken in (("build", size.product), ("Polars", size.polars), ("DuckDB", size.duckdb)):
        yield f"  {name}: seconds {_values(taken)}"
        used = " ".join(f"{one.processor:.1f}" for one in taken)
        yield f"    of processors {used}; peak MB " + " ".join(
            f"{t.memory / 1e6:.0f}" for t in taken
        )


def _values(taken: list[Taken]) -> str:
    return " ".join(f"{one.seconds:.1f}" for one in taken)
