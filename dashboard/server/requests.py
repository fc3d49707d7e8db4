"""A name for each request, by which its lines in the logs and its error page find each other."""

import re
import uuid
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from flask import Flask, Response, has_request_context, request

HEADER = "X-Request-ID"
KEY = "perhemittari.request"
"""Where the id stands in the environ, for the server's own log."""
WELL_FORMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")


def given(text: str | None) -> str:
    """The id that a proxy in front gave, if it is well-formed, and a new one otherwise.

    What could break a log line or a page is never taken over.
    """
    return text if text and WELL_FORMED.fullmatch(text) else uuid.uuid4().hex


def current() -> str | None:
    """The id of the request under way; None outside one."""
    return request.environ.get(KEY) if has_request_context() else None


def add(server: Flask) -> None:
    """Give each request of `server` its id, and tell it in the answer's header."""
    inner = server.wsgi_app

    # Around the whole application, so that an error before or after our code has the id too.
    def named(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        asked = environ.get("HTTP_X_REQUEST_ID")
        environ[KEY] = given(asked if isinstance(asked, str) else None)
        return inner(environ, start)

    server.wsgi_app = named  # type: ignore[method-assign, assignment]

    @server.after_request
    def tell(response: Response) -> Response:
        response.headers[HEADER] = request.environ[KEY]
        return response
