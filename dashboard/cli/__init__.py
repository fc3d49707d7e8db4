"""The `perhemittari` command: the composition root."""

import typer

from dashboard.cli.bench import bench
from dashboard.cli.build import build
from dashboard.cli.doctor import doctor
from dashboard.cli.fetch import fetch
from dashboard.cli.releases import publish, rollback, snapshots
from dashboard.cli.serve import serve

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
for command in (serve, build, publish, rollback, snapshots, doctor, bench):
    app.command()(command)
app.add_typer(fetch, name="fetch")


def main() -> None:
    """Run the command line."""
    app()
