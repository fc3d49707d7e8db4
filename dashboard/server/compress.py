"""Pages and answers compressed on the way out, and told how long they may be kept."""

import gzip

import brotli
from flask import Flask, Response, request

from dashboard.server.files import accepted

SMALLEST = 600
"""Bytes below which compressing saves no packet."""
TEXTS = {"application/json", "text/html", "text/plain", "text/css", "text/csv"}
TEXTS |= {"application/javascript", "text/javascript", "image/svg+xml"}


def add(server: Flask) -> None:
    """Compress what `server` answers as text. Quick levels: each answer is made once."""

    @server.after_request
    def compress(response: Response) -> Response:
        # Figures may be corrected at any time: a page is asked for anew, an answer never kept.
        if "Cache-Control" not in response.headers:
            kept = "no-cache" if request.method == "GET" else "no-store"
            response.headers["Cache-Control"] = kept
        if response.mimetype not in TEXTS or "Content-Encoding" in response.headers:
            return response
        response.vary.add("Accept-Encoding")
        coding = accepted()
        if not coding or response.direct_passthrough or response.status_code in {204, 304}:
            return response
        body = response.get_data()
        if len(body) < SMALLEST:
            return response
        packed = (
            brotli.compress(body, quality=3) if coding == "br" else gzip.compress(body, 5, mtime=0)
        )
        response.set_data(packed)
        response.headers["Content-Encoding"] = coding
        return response
