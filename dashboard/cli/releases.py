"""`perhemittari publish`, `rollback` and `snapshots`: which snapshot is shown."""

from typing import Annotated

import typer

from dashboard.cli.errors import said
from etl import snapshot
from etl.settings import snapshot_folder
from etl.snapshot import Entry

Demo = Annotated[
    bool, typer.Option(help="The snapshots with demo rows; --no-demo for the real series alone.")
]


def snapshots(demo: Demo = True) -> None:
    """List the snapshots in PERHEMITTARI_DATA, newest first; * marks the shown one.

    Columns: id, when made and last published (UTC), size, rows of observations. Writes nothing.
    """
    entries = snapshot.snapshots(snapshot_folder(with_demo=demo))
    for entry in entries:
        typer.echo(_line(entry))
        if entry.problem:
            typer.echo(f"    {entry.problem}")
    if not entries:
        typer.echo("No snapshots yet; `perhemittari build` makes one.")


def publish(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="Id from `snapshots`.")],
    demo: Demo = True,
) -> None:
    """Show a snapshot that is there already, once its file has been checked.

    Reads the snapshot; writes HISTORY and CURRENT in PERHEMITTARI_DATA, and deletes old snapshots
    that are no longer kept.
    """
    folder = snapshot_folder(with_demo=demo)
    with said():
        snapshot.publish(folder, identifier)
        deleted = snapshot.retain(folder)
    typer.echo(f"Published {identifier}")
    for old in deleted:
        typer.echo(f"  deleted, no longer kept: {old}")


def rollback(
    identifier: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="Go back to this one; by default one step back."),
    ] = None,
    demo: Demo = True,
) -> None:
    """Show the snapshot that was published before the present one; repeat to go further back.

    Reads HISTORY; writes HISTORY and CURRENT in PERHEMITTARI_DATA.
    """
    with said():
        shown = snapshot.rollback(snapshot_folder(with_demo=demo), identifier)
    typer.echo(f"Rolled back to {shown}")


def _line(entry: Entry) -> str:
    mark = "*" if entry.current else " "
    published = (
        f"published {entry.published:%Y-%m-%d %H:%M}" if entry.published else "never published"
    )
    rows = "unreadable" if entry.rows is None else f"{entry.rows} rows"
    return (
        f"{mark} {entry.id}  made {entry.made:%Y-%m-%d %H:%M}  {published:26}  "
        f"{entry.size / 1e6:.1f} MB  {rows}"
    )
