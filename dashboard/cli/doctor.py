"""`perhemittari doctor`: is everything in order, and what to do where it is not."""

import typer

from dashboard.doctor import examine


def doctor() -> None:
    """Look at settings, versions, disk, permissions, snapshots, files, catalogue and words.

    Reads PERHEMITTARI_DATA and writes nothing. Each finding has its next step. Exits 1 when
    anything is wrong; what is worth knowing alone does not.
    """
    findings = list(examine())
    for finding in findings:
        typer.echo(str(finding))
    wrong = sum(finding.severity == "wrong" for finding in findings)
    if wrong:
        typer.echo(f"{wrong} of {len(findings)} findings need mending.")
        raise typer.Exit(1)
    typer.echo("Nothing is wrong.")
