"""`perhemittari build`: sources to a published snapshot."""

from typing import Annotated

import typer

from etl import pipeline
from etl.settings import snapshot_folder


def build(
    demo: Annotated[bool, typer.Option(help="Add the demo rows, each marked as such.")] = True,
) -> None:
    """Build a snapshot from data/reference (and the demo generator) and publish it.

    Reads data/reference, data/demo and the catalogue; writes a new file and the pointer in
    PERHEMITTARI_DATA.
    """
    try:
        report = pipeline.build(snapshot_folder(with_demo=demo), with_demo=demo)
    except pipeline.PipelineError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    typer.echo(f"Published {report.snapshot}")
    for name, value in report.description.items():
        typer.echo(f"  {name}: {value}")
    if report.changed is None:
        typer.echo("  the first snapshot here: nothing to compare with")
    else:
        typer.echo(f"  cells that differ from the last snapshot: {report.changed}")
