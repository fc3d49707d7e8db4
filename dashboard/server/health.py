"""Security headers, `/healthz` and `/readyz`."""

from collections.abc import Sequence

from flask import Flask, Response, jsonify

from dashboard.store import Store


def add(server: Flask, store: Store, csp_hashes: Sequence[str]) -> None:
    """Give `server` its health routes and headers.

    Styles need 'unsafe-inline': Plotly sets style attributes. Scripts do not.
    """
    scripts = " ".join(f"{value}" for value in csp_hashes)
    policy = (
        f"default-src 'self'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    )

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

    @server.after_request
    def headers(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["X-Frame-Options"] = "DENY"
        return response
