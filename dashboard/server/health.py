"""`/healthz` and `/readyz`: does the process answer, and can it show figures?"""

import threading

from flask import Flask, Response, jsonify

from dashboard.store import SnapshotError, Store

STORE = "perhemittari-store"
FIRST_LOOK = 5.0
"""Seconds that a starting worker waits for the reading of its snapshot; it goes on beside then."""


def add(server: Flask, store: Store) -> None:
    """Give `server` its health routes."""
    server.extensions[STORE] = store

    @server.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok")

    @server.get("/readyz")
    def readyz() -> tuple[Response, int]:
        """503 where nothing can be shown. `degraded`: not what should be shown; `problem` why."""
        try:
            opened = store.snapshot()
        except Exception as error:
            return jsonify(status="unavailable", problem=_of(error)), 503
        status = "degraded" if store.problem else "ok"
        return jsonify(status=status, snapshot=opened.id, problem=_of(store.problem)), 200

    def _of(problem: object) -> str | None:
        # Anybody may ask: names of the machine's folders are left out.
        return str(problem).replace(f"{store.folder}/", "") if problem else None


def examine(server: Flask) -> None:
    """Read the whole shown snapshot before the first visitor does; for a starting worker."""
    store: Store = server.extensions[STORE]

    def look() -> None:
        try:
            store.examine()
        except SnapshotError:
            pass  # nothing to show: /readyz says so

    looking = threading.Thread(target=look, name="examine", daemon=True)
    looking.start()
    looking.join(FIRST_LOOK)
