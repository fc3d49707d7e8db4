"""`/download/csv`, `/download/parquet` and `/download/duckdb`: a whole release."""

import io
import threading
from pathlib import Path

from flask import Flask, Response, abort, request, send_file

from dashboard.context import Context
from dashboard.exports.opening import Opened
from dashboard.exports.whole import archive
from dashboard.exports.whole.cache import Cache, FailedError

KINDS = ("csv", "parquet", "duckdb")
SENDING = 4
"""Downloads that a process sends at once: half of its threads stay for pages."""
RETRY = 20
"""Seconds after which one who was put off should ask again."""


def add(server: Flask, opened: Opened, snapshots: Path) -> None:
    """Give `server` the route `/download/<kind>`; it takes `lang` and `snapshot` of a view.

    404 for a release that was never published or is no longer kept, 410 for a withdrawn one, 503
    while the file is being made or too many are being sent. Each says so in words.
    """
    cache = Cache(snapshots)
    places = threading.BoundedSemaphore(SENDING)

    @server.get("/download/<kind>")
    def whole(kind: str) -> Response:
        if kind not in KINDS:
            abort(404)
        context = opened(f"/download/{kind}")
        if context.withdrawn:
            return _said(context, "download-withdrawn", 410)
        try:
            path = _path(context, kind, cache, snapshots)
        except FailedError:
            return _said(context, "ui-server-error-help", 500)
        if path is None:
            return _said(context, "download-wait", 503)
        if not places.acquire(blocking=False):
            return _said(context, "download-busy", 503)
        return _sent(_Held(path, places), path, file_name(context, kind))


def file_name(context: Context, kind: str) -> str:
    """What the file is: product, release, demo or not, form and language."""
    demo = "-demo" if context.demo_indicators else ""
    start = f"perhemittari-{context.snapshot.id}{demo}"
    if kind == "duckdb":
        return f"{start}.duckdb"
    return f"{start}-{kind}-{context.state.lang}.zip"


def _path(context: Context, kind: str, cache: Cache, snapshots: Path) -> Path | None:
    if kind == "duckdb":
        return snapshots / f"{context.snapshot.id}.duckdb"
    return cache.file(file_name(context, kind), lambda path: archive.write(context, kind, path))


class _Held(io.FileIO):
    """A file that gives a place back when it is closed, however its sending ends.

    The server sends the file itself, past the response and what could be called at its close.
    """

    def __init__(self, path: Path, places: threading.Semaphore) -> None:
        self._places: threading.Semaphore | None = places
        try:
            super().__init__(path)
        except OSError:
            self._free()
            raise

    def close(self) -> None:
        """Close the file and give the place back, once."""
        super().close()
        self._free()

    def _free(self) -> None:
        places, self._places = self._places, None
        if places is not None:
            places.release()


def _sent(file: _Held, path: Path, name: str) -> Response:
    size = path.stat().st_size
    response = send_file(
        file,
        mimetype="application/zip" if name.endswith(".zip") else "application/octet-stream",
        as_attachment=True,
        download_name=name,
        conditional=False,
    )
    response.content_length = size
    # The name holds the release, and a release never changes.
    response.set_etag(name)
    response.make_conditional(request, accept_ranges=True, complete_length=size)
    return response


def _said(context: Context, key: str, status: int) -> Response:
    response = Response(context.say(key) + "\n", status=status, mimetype="text/plain")
    if status == 503:
        response.headers["Retry-After"] = str(RETRY)
    return response
