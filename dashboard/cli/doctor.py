"""`perhemittari doctor`: is everything in order, and what to do where it is not."""

import typer

from indicators import catalogue
from indicators.words.check import findings as word_findings


def doctor() -> None:
    """Check the catalogue's records and the words in three languages; exit 1 on any finding."""
    findings = [str(finding) for finding in catalogue.check()]
    findings += [str(finding) for finding in word_findings()]
    for finding in findings:
        typer.echo(finding)
    if findings:
        raise typer.Exit(1)
    typer.echo("Catalogue and words: no findings.")
