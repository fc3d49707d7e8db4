"""`/healthz` and `/readyz`: does the process answer, and can it show figures?"""

from flask import Flask, Response, jsonify

from dashboard.store import Store


def add(server: Flask, store: Store) -> None:
    """Give `server` its health routes."""

    @server.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok")

    @server.get("/readyz")
    def readyz() -> tuple[Response, int]:
        try:
            opened = store.snapshot()
        except Exception as error:
            return jsonify(status="unavailable", problem=str(error)), 503
        return jsonify(status="ok", snapshot=opened.id, problem=store.problem), 200
