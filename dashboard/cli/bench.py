"""`perhemittari bench`: measure on this machine, now."""

import json
import secrets
from pathlib import Path
from typing import Annotated

import typer

from dashboard.bench import build as building
from dashboard.bench import build_table, measure, table
from dashboard.bench import kill as killing
from dashboard.bench import load as loading
from dashboard.bench.browser import BrowserMissingError
from dashboard.bench.calibration import run as calibration
from dashboard.bench.processes import FailedError
from dashboard.bench.servers import NotStartedError
from dashboard.cli.progress import shown
from etl import snapshot
from etl.settings import snapshot_folder

bench = typer.Typer(help="Measure on this machine, now; `bench` alone is `bench page`.")
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Seed = Annotated[
    int | None, typer.Option(help="Draws the same moments again; by default a new one, printed.")
]


@bench.callback(invoke_without_command=True)
def _alone(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        page()


@bench.command()
def page(as_json: AsJson = False) -> None:
    """Measure /change in a browser against a stock Dash page with the same charts; then every page.

    Reads the snapshots in PERHEMITTARI_DATA, starts both on free ports and stops them; writes
    nothing. Exits 0 when it has measured, whatever the figures are.
    """
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


@bench.command()
def kill(
    times: Annotated[int, typer.Option(min=1, help="How many commands are killed.")] = 200,
    seed: Seed = None,
    as_json: AsJson = False,
) -> None:
    """Kill build, publish, rollback and fetch at random moments while a service is read from.

    After each kill the old snapshot must be served, the same command must succeed, and nothing
    half-written may stay. Works in a folder of its own, with a small Sotkanet of its own, and
    removes both. Exits 1 when anything was wrong.
    """
    chosen = secrets.randbelow(10**6) if seed is None else seed
    typer.echo(f"seed {chosen}", err=True)
    try:
        result = killing.run(times, chosen, lambda text: typer.echo(text, err=True))
    except NotStartedError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    if as_json:
        typer.echo(json.dumps(result.as_dict(), ensure_ascii=False))
    else:
        typer.echo("\n".join(killing.lines(result)))
    raise typer.Exit(0 if result.ok else 1)


@bench.command()
def load(
    viewers: Annotated[int, typer.Option(min=1, help="How many people look at once.")] = 200,
    minutes: Annotated[float, typer.Option(min=0.05, help="For how long.")] = 5.0,
    seed: Seed = None,
    as_json: AsJson = False,
) -> None:
    """Let many viewers use a service while builds run; compare with one viewer alone.

    Viewers load a page and its files, then choose every few seconds, as people do. Works in a
    folder of its own and removes it. Exits 1 on an error, when the 95th percentile of callbacks
    is over three times that of one viewer, or when memory grows after the first minute.
    """
    chosen = secrets.randbelow(10**6) if seed is None else seed
    typer.echo(f"seed {chosen}", err=True)
    try:
        result = loading.run(viewers, minutes, chosen, lambda text: typer.echo(text, err=True))
    except NotStartedError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    if as_json:
        typer.echo(json.dumps(result.as_dict(), ensure_ascii=False))
    else:
        typer.echo("\n".join(loading.lines(result)))
    raise typer.Exit(0 if result.ok else 1)


@bench.command("calibration")
def calibrate(as_json: AsJson = False) -> None:
    """Measure how often intervals, verdicts, claims and effects are right, over drawn figures.

    Reads and writes nothing. Exits 0 when it has measured, whatever the figures are.
    """
    rows = calibration.run(calibration.PANELS, lambda text: typer.echo(text, err=True))
    if as_json:
        typer.echo(json.dumps(calibration.as_dict(rows), ensure_ascii=False))
    else:
        typer.echo("\n".join(calibration.lines(rows)))


@bench.command()
def build(
    indicators: Annotated[
        int, typer.Option(min=1, help="Of the largest table; 4000 are 79 million rows.")
    ] = max(building.SIZES),
    rounds: Annotated[
        int | None, typer.Option(min=1, help="By default 5, and 1 beyond 400 indicators.")
    ] = None,
    keep: Annotated[
        Path | None, typer.Option(help="A new folder that the largest snapshot stays in.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Measure `perhemittari build` of a made-up national service, from 1 to 79 million rows.

    Against Polars streaming the same CSV to Parquet, and DuckDB sorting it twice. Writes some 9 GB
    into a temporary folder and removes them. Exits 0 when it has measured, whatever is found.
    """
    sizes = [size for size in building.SIZES if size < indicators]
    try:
        with shown() as progress:
            result = building.run([*sizes, indicators], progress, keep=keep, rounds=rounds)
    except FailedError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    if as_json:
        typer.echo(json.dumps(result.as_dict(), ensure_ascii=False))
    else:
        typer.echo("\n".join(build_table.lines(result)))
