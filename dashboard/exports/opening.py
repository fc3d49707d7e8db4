"""The context of a request for a file."""

from collections.abc import Callable

from flask import abort, request

from dashboard.context import Context
from dashboard.store import UnknownSnapshot

OpenView = Callable[[str, str], Context]
"""From a path and a query string to the context; SnapshotError for a release that is not there."""
Opened = Callable[[str], Context]
"""From a path to the context of the present request."""


def opening(open_view: OpenView) -> Opened:
    """Opens the view of the present request; 404 for a release that is not there."""

    def opened(path: str) -> Context:
        try:
            return open_view(path, request.query_string.decode())
        except UnknownSnapshot:
            abort(404)

    return opened
