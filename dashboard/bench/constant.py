"""The highest a WSGI server can reach: an application that answers the same bytes to everybody."""

import os
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

BODY = b"x" * int(os.environ.get("PERHEMITTARI_BENCH_BYTES", "0"))
HEADERS = [("Content-Type", "application/json"), ("Content-Length", str(len(BODY)))]


def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    """Answer BODY."""
    start("200 OK", HEADERS)
    return [BODY]
