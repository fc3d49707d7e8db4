"""`perhemittari bench`: measure against a floor, on this machine, now."""

import json
from typing import Annotated

import typer

from dashboard.bench import measure, table
from dashboard.bench.browser import BrowserMissingError
from dashboard.bench.calibration import run as calibration
from dashboard.bench.servers import NotStartedError
from etl import snapshot
from etl.settings import snapshot_folder


def bench(
    name: Annotated[str, typer.Argument(help="What to measure: page, calibration.")] = "page",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Measure /change in a browser against a stock Dash page with the same charts.

    `calibration` measures how often the statistics are right, over drawn figures; it needs nothing.
    `page` reads the snapshots in PERHEMITTARI_DATA, starts both on free ports and stops them.
    Writes nothing. Exits 0 when it has measured, whatever the figures are.
    """
    if name == "calibration":
        _calibration(as_json)
        return
    if name != "page":
        known = "There are: page, calibration."
        typer.echo(f"There is no benchmark {name!r}. {known}", err=True)
        raise typer.Exit(2)
    folder = snapshot_folder()
    if snapshot.current(folder) is None:
        typer.echo("There is no snapshot to measure with. Run `perhemittari build`.", err=True)
        raise typer.Exit(1)
    try:
        result = measure.run(folder, lambda text: typer.echo(text, err=True))
    except (BrowserMissingError, NotStartedError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    if as_json:
        typer.echo(json.dumps(result.as_dict(), ensure_ascii=False))
    else:
        typer.echo("\n".join(table.lines(result)))


def _calibration(as_json: bool) -> None:
    rows = calibration.run(calibration.PANELS, lambda text: typer.echo(text, err=True))
    if as_json:
        typer.echo(json.dumps(calibration.as_dict(rows), ensure_ascii=False))
    else:
        typer.echo("\n".join(calibration.lines(rows)))
