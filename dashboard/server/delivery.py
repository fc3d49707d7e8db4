"""How pages travel: hashed and packed files, one HTML with the first answers, safe headers."""

from dash import Dash

from dashboard.server import (
    answers,
    compress,
    errors,
    headers,
    health,
    index,
    metrics,
    requests,
    scripts,
)
from dashboard.server.files import StaticFiles
from dashboard.store import Store


def begin(app: Dash, store: Store) -> None:
    """What goes around everything else of `app`: ids, counts and answers that are known already.
    The first call after its making, so that it sees each answer as it leaves."""
    requests.add(app.server)
    metrics.add(app.server, store)
    answers.add(app.server, store)


def add(app: Dash, store: Store) -> None:
    """Give `app` its delivery. The last call of its making: every callback is defined by then."""
    files = StaticFiles()
    page_scripts = scripts.collect(app, files)
    app.interpolate_index = index.interpolation(app, page_scripts)  # type: ignore[method-assign]
    files.route(app.server)
    health.add(app.server, store)
    errors.add(app.server)
    compress.add(app.server)
    headers.add(app.server)
