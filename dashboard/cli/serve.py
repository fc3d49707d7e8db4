"""`perhemittari serve`: the dashboard on a production server."""

import os
from typing import Annotated

import typer

from dashboard.server.gunicorn import run
from etl import pipeline, snapshot
from etl.settings import snapshot_folder


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8050,
    workers: Annotated[int, typer.Option(help="Worker processes.")] = 2,
    demo: Annotated[bool, typer.Option(help="Show the demo rows, each marked as such.")] = True,
) -> None:
    """Serve the dashboard; builds a snapshot first where there is none.

    Reads the snapshots in PERHEMITTARI_DATA; writes nothing but a first snapshot.
    """
    folder = snapshot_folder(with_demo=demo)
    if snapshot.current(folder) is None:
        typer.echo("No snapshot yet: building one.")
        typer.echo(f"Published {pipeline.build(folder, with_demo=demo).snapshot}")
    os.environ["PERHEMITTARI_SNAPSHOTS"] = str(folder)
    typer.echo(f"http://{host}:{port}/")
    run(host, port, workers)
