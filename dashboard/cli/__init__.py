"""The `perhemittari` command: the composition root."""

import os
import sys
from collections.abc import Iterable
from importlib import import_module

import typer

MODULES = {
    "serve": "serve",
    "build": "build",
    "fetch": "fetch",
    "publish": "releases",
    "rollback": "releases",
    "snapshots": "releases",
    "doctor": "doctor",
    "bench": "bench",
}
"""The module of each command. Only what is called is imported: `serve` needs no build."""

PATIENT = {"build", "fetch"}
"""Commands that give way to a service on the same machine, whose readers wait."""
GIVE_WAY = 10


def application(names: Iterable[str] = tuple(MODULES)) -> typer.Typer:
    """The command with the subcommands `names`, all by default."""
    app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    # With a callback one subcommand alone keeps its name.
    app.callback()(_perhemittari)
    for name in names:
        found = getattr(import_module(f"dashboard.cli.{MODULES[name]}"), name)
        # `fetch` is a group: its sources are commands of their own.
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    return app


def _perhemittari() -> None:
    """Development outcome monitoring of Finland's family centres."""


def main() -> None:
    """Run the command line."""
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    if asked in PATIENT:
        os.nice(GIVE_WAY)
    application([asked] if asked in MODULES else MODULES)(prog_name="perhemittari")
