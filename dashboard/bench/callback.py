"""Server time of a callback: the request that a redraw makes, made again and again."""

import http.client
import json
import statistics
import time
from urllib.parse import urlsplit

from dashboard.bench.floor_page import BY_HAND
from dashboard.bench.page import FIRST, SECOND

TIMES = 100
PATH = "_dash-update-component"
HEADERS = {"Content-Type": "application/json", "Accept-Encoding": "gzip, deflate, br"}


def by_hand_request(indicator: str) -> str:
    """The body of the hand-made callback's request for `indicator`."""
    return json.dumps(
        {
            "output": "chart.figure",
            "outputs": {"id": "chart", "property": "figure"},
            "inputs": [{"id": "indicator", "property": "value", "value": indicator}],
            "changedPropIds": ["indicator.value"],
        }
    )


def milliseconds(product: str, body: str, floor: str) -> tuple[list[float], list[float]]:
    """Times of the product's callback and of the hand-made one, asked in turns.

    `body` is what the browser sent for SECOND; every other request asks for FIRST, so that
    nothing gains from answering the same twice.
    """
    ours = _Caller(product, f"/{PATH}", (body, body.replace(SECOND, FIRST)))
    theirs = _Caller(floor, f"{BY_HAND}{PATH}", (by_hand_request(SECOND), by_hand_request(FIRST)))
    for _ in range(10):
        ours.once()
        theirs.once()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(TIMES):
        times[0].append(ours.once())
        times[1].append(theirs.once())
    return times


def p50(times: list[float]) -> float:
    """The median."""
    return statistics.median(times)


class _Caller:
    def __init__(self, address: str, path: str, bodies: tuple[str, ...]) -> None:
        parts = urlsplit(address)
        self._connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
        self._path, self._bodies, self._turn = path, bodies, 0

    def once(self) -> float:
        """Milliseconds from sending the request until the whole answer is here."""
        body = self._bodies[self._turn % len(self._bodies)]
        self._turn += 1
        start = time.perf_counter()
        self._connection.request("POST", self._path, body, HEADERS)
        answer = self._connection.getresponse()
        answer.read()
        spent = (time.perf_counter() - start) * 1000
        if answer.status != 200:
            raise RuntimeError(f"{self._path} answered {answer.status}")
        return spent
