"""Write a snapshot: a new file under a name that is never used again."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from etl.observations import texts_in
from etl.snapshot.writer import writing


def write(
    folder: Path,
    observations: pl.DataFrame,
    tables: Mapping[str, pl.DataFrame],
    *,
    catalogue_version: str,
    facts: Mapping[str, str] | None = None,
) -> Path:
    """Write protected `observations` and the other content `tables`; the finished, synced file.

    `tables` may have `change`. `facts` are further lines of the table meta. The file appears under
    its name only when it is whole, and is read-only. Rows marked Q that still have a figure are
    refused with SnapshotError before anything is written.
    """
    rest = {name: frame for name, frame in tables.items() if name != "change"}
    with writing(folder, texts_in(observations)) as writer:
        writer.add(observations, tables.get("change", pl.DataFrame()))
        return writer.finish(rest, catalogue_version=catalogue_version, facts=facts)
