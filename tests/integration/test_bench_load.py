"""`bench load` counts what it says: real viewers on a real service, and every error seen."""

import random
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from dashboard.bench import load
from dashboard.bench.load import Result
from dashboard.bench.viewers import Tally, Viewer


def result(**given: Any) -> Result:
    kinds: dict[str, list[float]] = {"page": [], "file": [], "callback": [10.0] * 99, "csv": []}
    made = Result(seed=1, viewers=2, minutes=5, workers=1)
    made.crowd = {**kinds, "callback": [29.0] * 96 + [500.0] * 4}
    made.alone = kinds
    # Rising until a minute has passed, then flat.
    made.memory = {"worker 7": [*map(float, range(100, 130)), *[130.0] * 120]}
    for name, value in given.items():
        setattr(made, name, value)
    return made


def test_the_percentile_is_a_value_that_was_measured() -> None:
    assert load.p95([float(n) for n in range(1, 101)]) == 95
    assert load.p95([1.0, 2.0]) == 2 and load.p95([7.0]) == 7


def test_limits() -> None:
    fine = result()
    assert fine.ratio == pytest.approx(2.9) and fine.growth == {"worker 7": 1.0} and fine.ok
    slow = result(crowd={**fine.crowd, "callback": [31.0] * 100})
    assert slow.ratio == pytest.approx(3.1) and not slow.ok
    grown = result(memory={"worker 7": [100.0] * 60 + [111.0] * 90})
    assert grown.growth["worker 7"] == pytest.approx(1.11) and not grown.ok
    assert not result(errors=["x"]).ok and not result(failed_builds=["x"]).ok
    short_lived = result(memory={"worker 8": [100.0, 200.0]})
    assert short_lived.growth == {} and short_lived.ok
    text = "\n".join(load.lines(fine))
    assert "2.90×" in text and "seed 1" in text and "MB of worker 7" in text


@pytest.mark.timeout(240)
def test_viewers_on_a_real_service(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "ALONE", 2.0)
    monkeypatch.setattr("dashboard.bench.viewers.THINK", (0.1, 0.5))
    found = load.run(4, 0.1, 7, lambda _: None)
    assert found.errors == [] and found.failed_builds == []
    for kind in ("page", "file", "callback"):
        assert found.crowd[kind], kind
    assert found.alone["callback"]
    kinds = [name.split()[0] for name in found.memory]
    assert kinds.count("worker") == found.workers >= 1
    assert kinds.count("server") == kinds.count("publisher") == 1
    assert all(value > 10 for values in found.memory.values() for value in values[:1])


class Broken(BaseHTTPRequestHandler):
    """A page as the product sends it, and callbacks that fail one way or another."""

    protocol_version = "HTTP/1.1"
    answers: tuple[int, bytes] = (500, b"{}")

    def do_GET(self) -> None:
        self._send(200, b"<i data-answer='x'></i>")

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._send(*self.answers)

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


@pytest.fixture
def broken() -> Iterator[Callable[[int, bytes], str]]:
    servers: list[ThreadingHTTPServer] = []

    def start(status: int, body: bytes) -> str:
        handler = type("Handler", (Broken,), {"answers": (status, body)})
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (500, b'{"response": {"page": {"children": "main"}}}', "status 500"),
        (200, b'{"response": {"page": {"children": "nothing"}}}', "without a page"),
        (200, b"<html>", "JSONDecodeError"),
    ],
)
def test_a_viewer_notices(
    broken: Callable[[int, bytes], str],
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    body: bytes,
    said: str,
) -> None:
    monkeypatch.setattr("dashboard.bench.viewers.CSV", 0.0)
    tally, over = Tally(), threading.Event()
    noticed = threading.Event()
    wrong = tally.wrong

    def note(text: str) -> None:
        wrong(text)
        noticed.set()

    monkeypatch.setattr(tally, "wrong", note)
    viewer = Viewer(broken(status, body), ["population"], random.Random(1), tally, over, 1000.0)
    viewer.start()
    assert noticed.wait(60)
    over.set()
    viewer.join(60)
    assert said in tally.errors[0]
