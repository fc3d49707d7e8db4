"""How commands fail: one sentence with the next step, no traceback, exit code 1."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from etl.pipeline import PipelineError
from etl.settings import data_folder
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
WHOLE = "What is shown stays as it was, and nothing half-done is shown."
DISK = {
    errno.ENOSPC: "the disk is full. {whole} Make room, then run the command again; "
    "`perhemittari doctor` says how much is needed.",
    errno.EDQUOT: "the disk quota is used up. {whole} Make room, then run the command again.",
    errno.EROFS: "the disk is read-only. {whole} Mount it for writing, or name another folder in "
    "PERHEMITTARI_DATA.",
    errno.EACCES: "this user may not write there. {whole} Run the command as the user who owns the "
    "folder, or name another in PERHEMITTARI_DATA.",
}
# Libraries tell of the disk in words of their own.
WORDS = {
    "No space left on device": errno.ENOSPC,
    "Disk quota exceeded": errno.EDQUOT,
    "Read-only file system": errno.EROFS,
}


@contextmanager
def said() -> Iterator[None]:
    """Turn an error that a person can act on into its sentence and exit code 1."""
    try:
        yield
    except EXPECTED as error:
        typer.echo(sentence(error), err=True)
        raise typer.Exit(1) from error


def sentence(error: Exception) -> str:
    """What went wrong and what to do; of a disk that cannot be written, where and why."""
    number = getattr(error, "errno", None)
    number = number or next((code for text, code in WORDS.items() if text in str(error)), None)
    if number not in DISK:
        return str(error)
    place = getattr(error, "filename", None) or data_folder()
    return f"Cannot write to {place}: {DISK[number].format(whole=WHOLE)}"
