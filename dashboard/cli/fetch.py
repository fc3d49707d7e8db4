"""`perhemittari fetch`: figures from where they live, into PERHEMITTARI_DATA."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from dashboard.cli.errors import said
from etl.settings import raw_folder, sotkanet_address
from etl.sources.sotkanet import Outcome, Wish
from etl.sources.sotkanet import fetch as fetch_from_sotkanet
from indicators.catalogue import load
from indicators.model import Indicator

OWN_NUMBERS = 900_001
"""Indicators from this number on are the project's own; below it, numbers are Sotkanet's."""

fetch = typer.Typer(no_args_is_help=True, help="Fetch figures from where they live.")


class Form(StrEnum):
    """The shape in which rows are asked for."""

    JSON = "json"
    CSV = "csv"


@fetch.callback()
def _sources() -> None:
    """Fetch figures from where they live."""


@fetch.command()
def sotkanet(
    indicator: Annotated[
        list[str] | None, typer.Option(help="Number or id in the catalogue; may be repeated.")
    ] = None,
    years: Annotated[
        str | None, typer.Option(help="2010-2023 or 2019; by default all that there are.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every indicator of the catalogue that Sotkanet has.")
    ] = False,
    refresh: Annotated[
        bool, typer.Option(help="Ask again for what was fetched within the last day, too.")
    ] = False,
    form: Annotated[Form, typer.Option(help="Shape of the answers.")] = Form.JSON,
) -> None:
    """Fetch THL's figures; `perhemittari build` then shows them in place of demo ones.

    Asks Sotkanet (PERHEMITTARI_SOTKANET_URL names another address); writes only to raw/sotkanet in
    PERHEMITTARI_DATA. A new answer takes the place of the indicator's earlier one. An interrupted
    run goes on where it was. Exits 1 when an indicator failed; the others are fetched all the same.
    """
    with said():
        wishes = _wishes(indicator or [], _years(years), every=every)
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
        with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as bar:
            task = bar.add_task("Sotkanet", total=len(wishes))
            outcomes = fetch_from_sotkanet(
                raw_folder() / "sotkanet",
                sotkanet_address(),
                wishes,
                form=form.value,
                refresh=refresh,
                progress=lambda _: bar.advance(task),
            )
    for outcome in outcomes:
        typer.echo(_line(outcome), err=outcome.how == "failed")
    failed = sum(outcome.how == "failed" for outcome in outcomes)
    if len(outcomes) > failed:
        typer.echo("Run `perhemittari build` to show what was fetched.")
    if failed:
        typer.echo(f"{failed} of {len(outcomes)} indicators failed.", err=True)
        raise typer.Exit(1)


def _wishes(named: Sequence[str], years: tuple[int, ...] | None, *, every: bool) -> list[Wish]:
    records = [r for r in load().indicators.values() if r.number < OWN_NUMBERS]
    if every == bool(named):
        raise typer.BadParameter("Give either --all or --indicator, as in --indicator 191.")
    chosen = records if every else list({r.number: r for r in _named(records, named)}.values())
    return [
        Wish(record.number, record.available_from, years, record.multiplier) for record in chosen
    ]


def _named(records: Sequence[Indicator], names: Sequence[str]) -> list[Indicator]:
    by_name = {name: r for r in records for name in (str(r.number), r.id)}
    unknown = [name for name in names if name not in by_name]
    if unknown:
        have = ", ".join(f"{record.number} {record.id}" for record in records)
        raise typer.BadParameter(
            f"The catalogue has no Sotkanet indicator {', '.join(unknown)}. It has: {have}."
        )
    return [by_name[name] for name in names]


def _years(text: str | None) -> tuple[int, ...] | None:
    if text is None:
        return None
    found = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", text.strip())
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
    if not 1900 <= first <= last <= 2100:
        raise typer.BadParameter(f"--years is like 2010-2023 or 2019, not {text!r}.")
    return tuple(range(first, last + 1))


HOW = {
    "new": "fetched",
    "changed": "fetched, and it has changed",
    "unchanged": "as it was",
    "fresh": "fetched within the last day, not asked for again",
    "empty": "Sotkanet has no rows of these years; nothing was kept",
}


def _line(outcome: Outcome) -> str:
    name = f"{outcome.number} {outcome.title}".rstrip()
    if outcome.how == "failed":
        return f"{name}: failed. {outcome.problem}"
    rows = f", {outcome.rows} rows" if outcome.rows else ""
    return f"{name}: {HOW[outcome.how]}{rows}"
