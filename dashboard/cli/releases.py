"""`perhemittari publish`, `rollback` and `snapshots`: which snapshot is shown."""

from typing import Annotated

import typer

from etl import snapshot
from etl.settings import snapshot_folder


def snapshots() -> None:
    """List the snapshots in PERHEMITTARI_DATA, newest first; * marks the published one."""
    for entry in snapshot.snapshots(snapshot_folder()):
        mark = "*" if entry.current else " "
        typer.echo(f"{mark} {entry.id}  {entry.size / 1e6:.1f} MB")


def publish(identifier: Annotated[str, typer.Argument(help="Id from `snapshots`.")]) -> None:
    """Point readers at a snapshot that is there already."""
    try:
        snapshot.publish(snapshot_folder(), identifier)
    except snapshot.SnapshotError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    typer.echo(f"Published {identifier}")


def rollback() -> None:
    """Point readers at the snapshot that was published before the present one."""
    try:
        identifier = snapshot.rollback(snapshot_folder())
    except snapshot.SnapshotError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    typer.echo(f"Published {identifier}")
