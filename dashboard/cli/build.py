"""`perhemittari build`: sources to a published snapshot."""

from pathlib import Path
from typing import Annotated

import typer

from dashboard.cli.errors import said
from dashboard.cli.progress import shown
from etl import pipeline
from etl.settings import raw_folder, snapshot_folder
from etl.snapshot import Description, Difference
from indicators.catalogue import load


def build(
    demo: Annotated[bool, typer.Option(help="Add the demo rows, each marked as such.")] = True,
    observations: Annotated[
        Path | None, typer.Option(help="A CSV file of observations instead of all other sources.")
    ] = None,
    catalogue: Annotated[
        Path | None, typer.Option(help="A folder of records instead of the product's catalogue.")
    ] = None,
) -> None:
    """Build a snapshot from what was fetched, data/reference and the demo generator; publish it.

    Real figures take the place of demo ones, indicator by indicator. Reads data/reference,
    data/demo, the catalogue and raw/ in PERHEMITTARI_DATA; writes a new file, HISTORY and the
    pointer there, and deletes old snapshots that are no longer kept.

    With --observations the snapshot holds that file alone, of any size: a row for each figure, with
    the columns indicator (its number), level, region, year (or period_start and period_end) and
    value, and where they are known sex, age, numerator, denominator and status.
    """
    with said(), shown() as progress:
        folder = snapshot_folder(with_demo=demo)
        report = pipeline.build(
            folder,
            with_demo=demo,
            catalogue=load(catalogue) if catalogue else None,
            fetched=raw_folder(),
            table=observations,
            progress=progress,
        )
    typer.echo(f"Published {report.snapshot}")
    _describe(report.description)
    if report.difference is not None:
        _compare(report.difference)
    elif report.incomparable:
        typer.echo(f"  not compared with the snapshot before: {report.incomparable}")
    else:
        typer.echo("  the first snapshot here: nothing to compare with")
    for identifier in report.deleted:
        typer.echo(f"  deleted, no longer kept: {identifier}")


def _describe(found: Description) -> None:
    typer.echo(
        f"  {found.rows} rows ({found.demo} demo, {found.missing} missing, {found.masked} masked) "
        f"of {found.indicators} indicators and {found.regions} regions, "
        f"{found.first_year}–{found.last_year}"
    )
    typer.echo(f"  content hash {found.content_hash}")


def _compare(found: Difference) -> None:
    typer.echo(f"  cells that differ from {found.old}: {found.total}")
    for change in found.indicators:
        typer.echo(
            f"    indicator {change.indicator}: {change.added} added, {change.removed} removed, "
            f"{change.numbers} with other numbers, {change.statuses} with another status"
        )
    if found.tables:
        typer.echo(f"  texts or borders that differ: {', '.join(found.tables)}")
