"""The web server: gunicorn's master with warmed workers, as a process of its own.

`python -m dashboard.server.gunicorn SOCKET READY WORKERS`: numbers of an open listening socket and
of a pipe, which gets a byte from each worker that is ready, and how many workers there are.
PROMETHEUS_MULTIPROC_DIR names the folder where workers count.
"""

import ctypes
import os
import signal
import sys
from typing import Any

from gunicorn.app.base import BaseApplication

from dashboard.server import tallies
from dashboard.server.limits import THREADS

KEPT = 15
"""Seconds that a connection stays open for the next choice: people take a few."""
GRACEFUL = 20
"""Seconds that requests under way may take when the service stops."""
_PR_SET_PDEATHSIG = 1


class _Application(BaseApplication):  # type: ignore[misc]
    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        for key, value in self.options.items():
            self.cfg.set(key, value)

    def load(self) -> Any:
        # Imported in the worker, after the fork: neither DuckDB nor Polars may be carried over one.
        from dashboard.server.wsgi import application

        return application


def run(socket: int, ready: int, workers: int) -> None:
    """Serve until stopped; SIGTERM lets requests under way finish."""

    def warmed(_worker: Any) -> None:
        try:
            os.write(ready, b"1")
        except OSError:
            pass  # nobody counts any more

    options = {
        "bind": f"fd://{socket}",
        "workers": workers,
        "worker_class": "gthread",
        "threads": int(os.environ.get("PERHEMITTARI_THREADS") or THREADS),
        "graceful_timeout": GRACEFUL,
        "keepalive": KEPT,
        # It would be put into the home folder of whoever runs the service.
        "control_socket_disable": True,
        "logger_class": "dashboard.server.logs.JsonLogger",
        "accesslog": "-",
        "loglevel": "warning",
        "post_worker_init": warmed,
        "child_exit": lambda _server, worker: tallies.bury(worker.pid),
        # Beats of the workers; on a disk they could wait for it.
        "worker_tmp_dir": os.environ[tallies.FOLDER],
    }
    _stop_with_parent()
    _Application(options).run()


def _stop_with_parent() -> None:
    """Have the kernel send SIGTERM when the command that supervises is killed."""
    if sys.platform == "linux":
        parent = os.getppid()
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            sys.exit("the command that started the web server is gone")


if __name__ == "__main__":
    run(*(int(argument) for argument in sys.argv[1:4]))
