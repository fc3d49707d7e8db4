"""`/metrics` for Prometheus: sums over all worker processes, in files that no dead worker leaves.

The files themselves are the matter of `tallies`.
"""

import os
import time
from pathlib import Path

from flask import Flask, Response, abort, g, request
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector

from dashboard.server import tallies
from dashboard.store import Store

METHODS = {"GET", "HEAD", "POST"}
LOCAL = {"127.0.0.1", "::1"}
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

_OURS = CollectorRegistry()
REQUESTS = Counter(
    "perhemittari_requests",
    "Requests answered.",
    ["method", "route", "status"],
    registry=_OURS,
)
SECONDS = Histogram(
    "perhemittari_request_seconds",
    "Time that answers took in the application.",
    ["route"],
    buckets=BUCKETS,
    registry=_OURS,
)
MEMORY = Gauge(
    "perhemittari_worker_resident_bytes",
    "Memory of a worker process.",
    registry=_OURS,
    multiprocess_mode="liveall",
)
PROBLEM = Gauge(
    "perhemittari_snapshot_problem",
    "1 where a worker does not show the snapshot that it should.",
    registry=_OURS,
    multiprocess_mode="livemax",
)
MADE = Gauge(
    "perhemittari_snapshot_made_seconds",
    "When the shown snapshot was made, in seconds since 1970.",
    registry=_OURS,
    multiprocess_mode="livemax",
)


def add(server: Flask, store: Store) -> None:
    """Count what `server` answers, and give it the route `/metrics`."""

    @server.before_request
    def begin() -> None:
        g.begun = time.perf_counter()

    @server.after_request
    def count(response: Response) -> Response:
        # A rule, not a path: an address that somebody invents must not become a series.
        route = request.url_rule.rule if request.url_rule else "none"
        method = request.method if request.method in METHODS else "other"
        REQUESTS.labels(method, route, str(response.status_code)).inc()
        if "begun" in g:
            SECONDS.labels(route).observe(time.perf_counter() - g.begun)
        MEMORY.set(_resident())
        return response

    @server.get("/metrics")
    def metrics() -> Response:
        if not _may_read(os.environ.get("PERHEMITTARI_METRICS") or "local"):
            abort(404)
        try:
            MADE.set(store.snapshot().made.timestamp())
        except Exception:
            MADE.set(0)
        PROBLEM.set(1 if store.problem else 0)
        MEMORY.set(_resident())
        return Response(_text(), content_type=CONTENT_TYPE_LATEST)


def _may_read(who: str) -> bool:
    if who == "local":
        # A proxy on this machine passes on what others ask, and says so.
        passed_on = "X-Forwarded-For" in request.headers or "Forwarded" in request.headers
        return request.remote_addr in LOCAL and not passed_on
    return who == "open"


def _text() -> bytes:
    place = os.environ.get(tallies.FOLDER)
    if not place:
        return generate_latest(_OURS)
    registry = CollectorRegistry()
    MultiProcessCollector(registry, path=place)
    with tallies.still(Path(place)):
        return generate_latest(registry)


def _resident() -> int:
    with open("/proc/self/statm", "rb") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
