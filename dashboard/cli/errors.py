"""How commands fail: one sentence with the next step, no traceback, exit code 1."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from etl.pipeline import PipelineError
from etl.snapshot import SnapshotError
from etl.sources.sotkanet import SotkanetError
from etl.sources.table import TableError
from indicators.catalogue import CatalogueError
from indicators.disclosure import DisclosureError

EXPECTED = (
    PipelineError,
    SnapshotError,
    CatalogueError,
    DisclosureError,
    SotkanetError,
    TableError,
    OSError,
)


@contextmanager
def said() -> Iterator[None]:
    """Turn an error that a person can act on into its sentence and exit code 1."""
    try:
        yield
    except EXPECTED as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
