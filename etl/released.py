"""Counts that earlier releases showed: what was public once stays known, hidden or not."""

from pathlib import Path

import polars as pl

from etl.observations import KEY, SCHEMA
from etl.snapshot import SnapshotError, archive, open_snapshot, snapshots

COUNTS = [*KEY, "numerator"]


def still_known(folder: Path, staged: pl.DataFrame, masked: pl.DataFrame) -> pl.DataFrame:
    """Key and numerator of cells that a snapshot in `folder` shows with the count they have now.

    Only cells of indicators and periods that hide something in `masked`, for others are safe. A
    count that was revised since is not known. Snapshots that are no longer kept count too. Those
    that this program cannot read are passed over: it cannot show them either.
    """
    hiding = masked.filter(status="Q").select("indicator", "period_start", "period_end").unique()
    now = staged.join(hiding, on=hiding.columns, how="semi").select(COUNTS)
    found = [now.clear()]
    releases = [archive.counts(folder)] if hiding.height else []
    for entry in snapshots(folder) if hiding.height else ():
        try:
            releases.append(_counts(folder / f"{entry.id}.duckdb", hiding["indicator"].to_list()))
        except SnapshotError:
            continue
    for shown in releases:
        # A text that does not occur now is of a cell that is not there now: null joins nothing.
        alike = shown.cast({name: now.schema[name] for name in KEY}, strict=False)
        same = now.join(alike, on=KEY, suffix="_then").filter(
            (pl.col("numerator") - pl.col("numerator_then")).abs() < 1e-6
        )
        found.append(same.select(COUNTS))
    return pl.concat(found).unique(KEY, keep="any")


def _counts(path: Path, indicators: list[int]) -> pl.DataFrame:
    connection = open_snapshot(path)
    try:
        rows = connection.execute(
            f"SELECT {', '.join(COUNTS)} FROM observation "
            "WHERE indicator BETWEEN ?::INTEGER AND ?::INTEGER AND numerator IS NOT NULL "
            "AND list_contains(?::INTEGER[], indicator)",
            [min(indicators), max(indicators), sorted(set(indicators))],
        ).pl()
    finally:
        connection.close()
    return rows.select(pl.col(name).cast(SCHEMA[name]) for name in COUNTS)
