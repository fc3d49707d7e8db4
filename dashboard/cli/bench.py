"""`perhemittari bench`: measure against a floor, on this machine, now."""

import json
from pathlib import Path
from typing import Annotated

import typer

from dashboard.bench import build, build_table, measure, table
from dashboard.bench.browser import BrowserMissingError
from dashboard.bench.processes import FailedError
from dashboard.bench.servers import NotStartedError
from dashboard.cli.progress import shown
from etl import snapshot
from etl.settings import snapshot_folder

NAMES = ("page", "build")


def bench(
    name: Annotated[str, typer.Argument(help="What to measure: page or build.")] = "page",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    indicators: Annotated[
        int, typer.Option(min=1, help="build: indicators of the largest table; 4000 is 79 M rows.")
    ] = max(build.SIZES),
    rounds: Annotated[
        int | None, typer.Option(min=1, help="build: rounds; 5, or 1 beyond 400 indicators.")
    ] = None,
    keep: Annotated[
        Path | None, typer.Option(help="build: a new folder that the largest snapshot stays in.")
    ] = None,
) -> None:
    """Measure the product against a floor in the same run.

    page: /change in a browser against a stock Dash page with the same charts. Reads the snapshots
    in PERHEMITTARI_DATA, starts both on free ports and stops them; writes nothing.

    build: `perhemittari build` of a made-up national service, 1 to 79 million rows, against Polars
    and DuckDB. Writes some 9 GB into a temporary folder and removes them.

    Exits 0 when it has measured, whatever the figures are.
    """
    if name not in NAMES:
        typer.echo(f"There is no benchmark {name!r}. There are: {', '.join(NAMES)}.", err=True)
        raise typer.Exit(2)
    try:
        found, lines = _page() if name == "page" else _build(indicators, rounds, keep)
    except (BrowserMissingError, NotStartedError, FailedError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    typer.echo(json.dumps(found, ensure_ascii=False) if as_json else "\n".join(lines))


def _page() -> tuple[dict[str, object], list[str]]:
    folder = snapshot_folder()
    if snapshot.current(folder) is None:
        typer.echo("There is no snapshot to measure with. Run `perhemittari build`.", err=True)
        raise typer.Exit(1)
    result = measure.run(folder, lambda text: typer.echo(text, err=True))
    return result.as_dict(), table.lines(result)


def _build(
    indicators: int, rounds: int | None, keep: Path | None
) -> tuple[dict[str, object], list[str]]:
    sizes = [size for size in build.SIZES if size < indicators]
    with shown() as progress:
        result = build.run([*sizes, indicators], progress, keep=keep, rounds=rounds)
    return result.as_dict(), build_table.lines(result)
