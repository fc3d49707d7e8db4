"""A Sotkanet of our own: a real HTTP server that answers in today's shapes, or misbehaves."""

import hashlib
import json
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from etl.sources.sotkanet.patience import Clock

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "sotkanet"
CSV_HEAD = "indicator;region;year;gender;primary value;absolute value"
Cell = tuple[int, int, str, float | None, float | None]
"""Sotkanet's region id, year, gender, value, absolute value; None is left out of the answer."""


class Handler(BaseHTTPRequestHandler):
    """One connection; `server.world` says what to answer."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        world = self.server.world
        parts = urlsplit(self.path)
        query = parse_qsl(parts.query)
        subject = dict(query).get("indicator", "")
        asked = Asked(parts.path, tuple(query), dict(self.headers))
        with world.lock:
            world.asked.append(asked)
            world.now += 1
            world.most = max(world.most, world.now)
            waiting = world.mischief[f"{parts.path} {subject}".strip()]
            act = waiting.popleft() if waiting else None
        try:
            (act or plainly)(self, world.body(parts.path, query))
        finally:
            with world.lock:
                world.now -= 1

    def send(self, status: int, body: bytes, **headers: str) -> None:
        """A whole answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the test looks at `asked`."""


class Server(ThreadingHTTPServer):
    """The server, with the world that it serves."""

    world: "Sotkanet"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is what some tests are about."""


@dataclass(frozen=True)
class Asked:
    """One request: its path, its parameters in order, its headers."""

    path: str
    query: tuple[tuple[str, str], ...]
    headers: dict[str, str]


Act = Callable[[Handler, bytes | None], None]


@dataclass
class Sotkanet:
    """What the server has, what was asked, and what it does wrong next.

    `mischief["/json 191"]` holds acts, one for each request for that until they are used up.
    """

    regions: bytes = (SAMPLES / "regions.json").read_bytes()
    cells: dict[int, list[Cell]] = field(default_factory=dict)
    about: dict[int, dict[str, Any]] = field(default_factory=dict)
    raw: dict[str, bytes] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    mischief: defaultdict[str, deque[Act]] = field(default_factory=lambda: defaultdict(deque))
    lock: threading.Lock = field(default_factory=threading.Lock)
    over: threading.Event = field(default_factory=threading.Event)
    now: int = 0
    most: int = 0
    url: str = ""

    def add(self, number: int, cells: list[Cell], code: str = "PERCENT") -> None:
        """Have an indicator with these cells."""
        years = [year for _, year, *_ in cells]
        self.cells[number] = cells
        self.about[number] = json.loads((SAMPLES / "indicator_4.json").read_bytes()) | {
            "id": number,
            "range": {"start": min(years), "end": max(years)},
            "primaryValueType": {"code": code},
        }

    def body(self, path: str, query: list[tuple[str, str]]) -> bytes | None:
        """The right answer; None where Sotkanet has nothing."""
        if path == "/regions":
            return self.regions
        if path.startswith("/indicators/"):
            about = self.about.get(int(path.rsplit("/", 1)[1]))
            return None if about is None else json.dumps(about, ensure_ascii=False).encode()
        number = int(dict(query)["indicator"])
        if f"{path} {number}" in self.raw:
            return self.raw[f"{path} {number}"]
        years = {int(value) for key, value in query if key == "years"}
        sexes = {value for key, value in query if key == "genders"}
        cells = [c for c in self.cells.get(number, []) if c[1] in years and c[2] in sexes]
        return as_json(number, cells) if path == "/json" else as_csv(number, cells)

    def paths(self, path: str) -> list[Asked]:
        """The requests for `path`."""
        return [asked for asked in self.asked if asked.path == path]


def as_json(number: int, cells: list[Cell]) -> bytes:
    """Today's JSON: numbers, and no key where there is no number."""
    rows = []
    for region, year, sex, value, count in cells:
        row: dict[str, Any] = {"indicator": number, "region": region, "year": year, "gender": sex}
        row |= {} if value is None else {"value": value}
        rows.append(row | ({} if count is None else {"absValue": count}))
    return json.dumps(rows).encode()


def as_csv(number: int, cells: list[Cell]) -> bytes:
    """Today's CSV: semicolons, decimal points, CR LF."""
    lines = [
        f"{number};{region};{year};{sex};{_text(value)};{_text(count)}"
        for region, year, sex, value, count in cells
    ]
    return "".join(f"{line}\r\n" for line in [CSV_HEAD, *lines]).encode()


def _text(number: float | None) -> str:
    return "" if number is None else str(number)


def plainly(handler: Handler, body: bytes | None) -> None:
    """The right answer, with an ETag, or 304 for who has it."""
    if body is None:
        handler.send(404, b"")
        return
    etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    if handler.headers.get("If-None-Match") == etag:
        handler.send_response(304)
        handler.send_header("ETag", etag)
        handler.end_headers()
        return
    handler.send(200, body, ETag=etag)


def status(code: int, **headers: str) -> Act:
    """This status and no more."""
    return lambda handler, body: handler.send(code, b"<html>no</html>", **headers)


def instead(content: bytes) -> Act:
    """Status 200 with other content."""
    return lambda handler, body: handler.send(200, content, Content_Type="text/html")


def dated(handler: Handler, body: bytes | None) -> None:
    """A date in place of an ETag."""
    date = "Wed, 21 Oct 2026 07:28:00 GMT"
    if handler.headers.get("If-Modified-Since") == date:
        handler.send_response(304)
        handler.end_headers()
    else:
        handler.send(200, body or b"", Last_Modified=date)


def cut(handler: Handler, body: bytes | None) -> None:
    """Half of what the length promises, then gone."""
    assert body
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2])
    handler.close_connection = True


def cut_without_length(handler: Handler, body: bytes | None) -> None:
    """Whole lines, but not all, and nothing that says how many there are."""
    assert body
    handler.send_response(200)
    handler.send_header("Connection", "close")
    handler.end_headers()
    handler.wfile.write(b"".join(body.splitlines(keepends=True)[:2]))
    handler.close_connection = True


def silent(handler: Handler, body: bytes | None) -> None:
    """Nothing at all until the test is over."""
    handler.server.world.over.wait()
    handler.close_connection = True


@contextmanager
def serving() -> Iterator[Sotkanet]:
    """The server, on a free port, until the block ends."""
    world = Sotkanet()
    server = Server(("127.0.0.1", 0), Handler)
    server.world = world
    world.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield world
    finally:
        world.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class Time:
    """A clock that passes only when somebody sleeps, or by `step` whenever it is looked at."""

    moment: datetime = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    seconds: float = 0.0
    step: float = 0.0
    slept: list[float] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def clock(self) -> Clock:
        """It as the product takes it."""
        return Clock(lambda: self.moment, self._elapsed, self._sleep, lambda: 0.5)

    def later(self, **by: float) -> None:
        """Let time pass between two runs."""
        self.moment += timedelta(**by)

    def _elapsed(self) -> float:
        with self.lock:
            self.seconds += self.step
            return self.seconds

    def _sleep(self, seconds: float) -> None:
        with self.lock:
            self.slept.append(seconds)
            self.seconds += seconds


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its bytes; the lock, which has none, left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }
