"""Logs as JSON lines: one for each request, with nothing that tells who asked or for what text."""

import json
import logging
import os
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

from gunicorn.glogging import Logger

from dashboard.server import requests

SNAPSHOT = "perhemittari.snapshot"
"""The application may put the id of the snapshot it answered from into the environ's this key."""
LONGEST = 300


class JsonLogger(Logger):  # type: ignore[misc]
    """gunicorn's logger with JSON lines; requests on standard output, the rest on error."""

    def setup(self, cfg: Any) -> None:
        """Give gunicorn's own messages the same form."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(_Formatter())
        # What the application and libraries say goes the same way.
        logging.getLogger().handlers = list(self.error_log.handlers)

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: timedelta) -> None:
        """One line: time, method, path without its query, status, ms, bytes and snapshot id."""
        if self.access_log_enabled:
            line = access_line(resp.status, getattr(resp, "sent", None), environ, request_time)
            self.access_log.info("%s", line)


def access_line(status: object, sent: int | None, environ: dict[str, Any], taken: timedelta) -> str:
    """A request as a JSON line. Query, address, agent and cookies are left out: they may tell of
    a person."""
    line = {
        "time": _now(),
        "pid": os.getpid(),
        "method": environ.get("REQUEST_METHOD"),
        "path": str(environ.get("PATH_INFO", ""))[:LONGEST],
        "status": int(str(status).split(None, 1)[0]),
        "ms": round(taken.total_seconds() * 1000, 1),
        "bytes": sent,
        "request": environ.get(requests.KEY),
    }
    if SNAPSHOT in environ:
        line["snapshot"] = environ[SNAPSHOT]
    return json.dumps(line)


class _Formatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": _now(),
            "process": "web",
            "pid": record.process,
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        if reference := requests.current():
            line["request"] = reference
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def say(message: str, *, level: str = "info") -> None:
    """A line of the command that supervises, on standard error."""
    line = {"time": _now(), "process": "serve", "level": level, "message": message}
    print(json.dumps(line), file=sys.stderr, flush=True)
