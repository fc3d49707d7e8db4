"""`perhemittari bench`: measure on this machine, now."""

import json
import secrets
from pathlib import Path
from typing import Annotated, Any

import typer

from dashboard.bench import build as building
from dashboard.bench import build_table, measure, table, view_table
from dashboard.bench import kill as killing
from dashboard.bench import load as loading
from dashboard.bench import view as viewing
from dashboard.bench.browser import BrowserMissingError
from dashboard.bench.calibration import run as calibration
from dashboard.bench.crowd import RefusedError
from dashboard.bench.processes import FailedError
from dashboard.bench.servers import NotStartedError
from dashboard.cli.progress import shown
from etl import snapshot
from etl.settings import data_folder, snapshot_folder

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
        result = measure.run(folder, _tell)
    except (BrowserMissingError, NotStartedError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    _print(result.as_dict(), table.lines(result), as_json)


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
    chosen = _chosen(seed)
    try:
        result = killing.run(times, chosen, _tell)
    except NotStartedError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    _print(result.as_dict(), killing.lines(result), as_json)
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
    chosen = _chosen(seed)
    try:
        result = loading.run(viewers, minutes, chosen, _tell)
    except NotStartedError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    _print(result.as_dict(), loading.lines(result), as_json)
    raise typer.Exit(0 if result.ok else 1)


@bench.command("calibration")
def calibrate(as_json: AsJson = False) -> None:
    """Measure how often intervals, verdicts, claims and effects are right, over drawn figures.

    Reads and writes nothing. Exits 0 when it has measured, whatever the figures are.
    """
    rows = calibration.run(calibration.PANELS, _tell)
    _print(calibration.as_dict(rows), calibration.lines(rows), as_json)


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
    _print(result.as_dict(), build_table.lines(result), as_json)


@bench.command()
def view(
    data: Annotated[
        Path | None, typer.Option(help="A data folder, as `bench build --keep` leaves it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Measure one indicator's charts, alone and for fifty connections at once.

    Against the same query with a figure made by hand, a stock Dash app and a bare WSGI constant.
    Reads the snapshots in --data, or in PERHEMITTARI_DATA, starts servers on free ports and stops
    them; writes nothing. Exits 0 when it has measured, whatever the figures are.
    """
    try:
        result = viewing.run(data or data_folder(), _tell)
    except (snapshot.SnapshotError, NotStartedError, RefusedError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    _print(result.as_dict(), view_table.lines(result), as_json)


def _tell(text: str) -> None:
    """Progress, beside the figures."""
    typer.echo(text, err=True)


def _chosen(seed: int | None) -> int:
    """The seed that was given, or a new one; printed, so that it can be given again."""
    chosen = secrets.randbelow(10**6) if seed is None else seed
    _tell(f"seed {chosen}")
    return chosen


def _print(figures: dict[str, Any], lines: list[str], as_json: bool) -> None:
    typer.echo(json.dumps(figures, ensure_ascii=False) if as_json else "\n".join(lines))
