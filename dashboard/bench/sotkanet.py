"""A small Sotkanet for `bench kill`: today's shapes, slow, and busy every now and then.

Every answer with figures has one number in all its rows, and each answer another: who mixes two
answers is found out.
"""

import itertools
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from indicators.geography import regions

BUSY_EVERY = 7
"""Each so manyeth request is refused with 503, which the client asks again."""
DRIP = 0.02
"""Seconds between the two halves of an answer."""
FIRST, LAST = 2014, 2019
COUNTRY = 658


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_GET(self) -> None:
        with self.server.lock:
            number = next(self.server.requests)
        if number % BUSY_EVERY == BUSY_EVERY - 1:
            self._send(503, b"")
            return
        parts = urlsplit(self.path)
        self._send(200, json.dumps(self._answer(parts.path, parse_qsl(parts.query))).encode())

    def _answer(self, path: str, query: list[tuple[str, str]]) -> object:
        places = {500 + number: place.code for number, place in enumerate(regions())}
        if path == "/regions":
            found = [(COUNTRY, "358", "MAA"), *((i, c, "MAAKUNTA") for i, c in places.items())]
            return [{"id": i, "code": c, "category": kind} for i, c, kind in found]
        if path.startswith("/indicators/"):
            number = int(path.rsplit("/", 1)[1])
            return {"id": number, "range": {"start": FIRST, "end": LAST}, "title": {"fi": "koe"}}
        with self.server.lock:
            value = marker(next(self.server.answers))
        asked = dict(query)
        years = sorted({int(given) for name, given in query if name == "years"})
        return [
            {
                "indicator": int(asked["indicator"]),
                "region": place,
                "year": year,
                "gender": "total",
                "value": value,
            }
            for year in years
            for place in (COUNTRY, *places)
        ]

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if status == 503:
            self.send_header("Retry-After", "0")
        self.end_headers()
        half = len(body) // 2
        try:
            self.wfile.write(body[:half])
            self.server.over.wait(DRIP)
            self.wfile.write(body[half:])
        except OSError:
            self.close_connection = True  # the client was killed

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the benchmark prints what matters."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.lock, self.over = threading.Lock(), threading.Event()
        self.requests, self.answers = itertools.count(), itertools.count(1)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is what the benchmark is about."""


def marker(answer: int) -> float:
    """The one number of the answer with this number."""
    return round(1 + answer / 1000, 3)


@contextmanager
def serving() -> Iterator[str]:
    """Its address, on a free port, until the block ends."""
    server = _Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
