"""gunicorn inside the command, so that `serve` is the only thing to start."""

from typing import Any

from gunicorn.app.base import BaseApplication


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


def run(host: str, port: int, workers: int) -> None:
    """Serve until stopped; SIGTERM lets requests under way finish."""
    options = {
        "bind": f"{host}:{port}",
        "workers": workers,
        "worker_class": "gthread",
        "threads": 8,
        "graceful_timeout": 20,
        "accesslog": None,
    }
    _Application(options).run()
