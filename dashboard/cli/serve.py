"""`perhemittari serve`: the dashboard on a production server."""

import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from dashboard.cli.supervisor import Supervisor
from dashboard.server.limits import limits, machine
from dashboard.store import SnapshotError, Store
from etl.settings import snapshot_folder

Host = Annotated[str, typer.Option(envvar="PERHEMITTARI_HOST", help="Address to listen on.")]
Port = Annotated[
    int, typer.Option(envvar="PERHEMITTARI_PORT", help="Port to listen on; 0 for any free one.")
]


def serve(
    host: Host = "127.0.0.1",
    port: Port = 8050,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Worker processes; by default by the machine's size.")
    ] = None,
    demo: Annotated[bool, typer.Option(help="Show the demo rows, each marked as such.")] = True,
) -> None:
    """Serve the dashboard until stopped; builds a snapshot first where there is none to show.

    Reads the snapshots in PERHEMITTARI_DATA; writes a first snapshot and, by the publisher, deletes
    old ones that are no longer kept. Requests are logged as JSON lines on standard output. SIGTERM
    or Ctrl-C lets requests under way finish.
    """
    try:
        limited = limits(machine(), workers=workers)
    except ValueError as error:
        typer.echo(f"{error}.", err=True)
        raise typer.Exit(1) from error
    listener = _listen(host, port)
    folder = snapshot_folder(with_demo=demo)
    _have_something_to_show(folder, with_demo=demo)
    name = f"[{host}]" if ":" in host else host
    url = f"http://{name}:{listener.getsockname()[1]}/"
    supervisor = Supervisor(folder, listener, limited, announce=lambda: typer.echo(url))
    raise typer.Exit(supervisor.run())


def _have_something_to_show(folder: Path, *, with_demo: bool) -> None:
    try:
        Store(folder).snapshot()
    except SnapshotError as error:
        typer.echo(f"No snapshot to show ({error}): building one.")
        # In a process of its own: the service does not keep in memory what a build needs.
        demo = "--demo" if with_demo else "--no-demo"
        # Stopped meanwhile, `run` ends it: a build that nobody waits for must not go on.
        before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        try:
            done = subprocess.run([sys.executable, "-P", "-m", "dashboard.cli", "build", demo])
        finally:
            signal.signal(signal.SIGTERM, before)
        if done.returncode:
            raise typer.Exit(done.returncode) from error


def _listen(host: str, port: int) -> socket.socket:
    """The listening socket; a sentence and exit code 1 when the address cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or error
        typer.echo(
            f"Cannot listen on {host} port {port} ({why}); stop what uses it, or give another "
            "with --port or --host.",
            err=True,
        )
        raise typer.Exit(1) from error
