"""Viewers as browsers make them: a page, its files, then one callback after another with pauses."""

import gzip
import http.client
import json
import random
import re
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

import brotli

from indicators.geography import MAINLAND_18
from indicators.words import LANGUAGES

THINK = (2.0, 8.0)
"""Seconds that a person looks at a page before the next choice, evenly drawn."""
STAY = (3, 12)
"""Choices in one visit; then the viewer comes again, mostly with the files still in the cache."""
COLD = 0.3
CSV = 0.05
"""Share of choices that are a file to download."""
HEADERS = {"Accept-Encoding": "gzip, deflate, br"}
FILES = re.compile(r'(?:src|href|data-plotly)="(/_files/[^"]+)"')
PATIENCE = 60


@dataclass
class Tally:
    """Milliseconds of each kind of request, and what went wrong."""

    ms: dict[str, list[float]] = field(
        default_factory=lambda: {"page": [], "file": [], "callback": [], "csv": []}
    )
    errors: list[str] = field(default_factory=list)
    reconnects: int = 0
    """A kept connection was closed meanwhile; as in a browser, the request is sent again."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, kind: str, milliseconds: float) -> None:
        """Count one answer."""
        with self.lock:
            self.ms[kind].append(milliseconds)

    def wrong(self, said: str) -> None:
        """Note an error."""
        with self.lock:
            self.errors.append(said)


class Viewer(threading.Thread):
    """One person with one browser, until `over` is set. `haste` divides the pauses."""

    def __init__(
        self,
        address: str,
        indicators: Sequence[str],
        chance: random.Random,
        tally: Tally,
        over: threading.Event,
        haste: float = 1.0,
    ) -> None:
        super().__init__(daemon=True)
        parts = urlsplit(address)
        self._host = (parts.hostname or "", parts.port or 80)
        self._indicators, self._chance, self._tally = indicators, chance, tally
        self._over, self._haste = over, haste
        self._connection = http.client.HTTPConnection(*self._host, timeout=PATIENCE)
        self._cache: set[str] = set()

    def run(self) -> None:
        """Visit after visit. The first comes somewhere within one pause."""
        self._think(0.0)
        while not self._over.is_set():
            try:
                self._visit()
            except Exception as error:
                self._tally.wrong(repr(error))
                self._connection.close()
                self._think(1.0)
        self._connection.close()

    def _visit(self) -> None:
        if self._chance.random() < COLD:
            self._cache.clear()
        path, search = self._choice()
        page = self._ask("page", "GET", path + search).decode()
        if "data-answer" not in page:
            self._tally.wrong(f"{path}{search}: a page without its first answers")
        for file in dict.fromkeys(FILES.findall(page)):
            if file not in self._cache:
                self._ask("file", "GET", file)
                self._cache.add(file)
        for _ in range(self._chance.randint(*STAY)):
            self._think(THINK[0])
            if self._over.is_set():
                return
            path, search = self._choice()
            if self._chance.random() < CSV:
                name = self._chance.choice(self._indicators)
                self._ask("csv", "GET", f"/data/{name}.csv{search}")
            else:
                self._callback(path, search)

    def _callback(self, path: str, search: str) -> None:
        answer = json.loads(
            self._ask("callback", "POST", "/_dash-update-component", _body(path, search))
        )
        page = answer["response"]["page"]["children"]
        if "main" not in json.dumps(page):
            self._tally.wrong(f"{path}{search}: an answer without a page")

    def _choice(self) -> tuple[str, str]:
        """A view as links and controls lead to them."""
        region = self._chance.choice(MAINLAND_18)
        path = self._chance.choice(
            (
                "/",
                "/change",
                "/change",
                "/change",
                "/regions",
                "/regions",
                f"/region/{region}",
                "/data",
            )
        )
        asked = {"lang": self._chance.choice(LANGUAGES)}
        asked["indicator"] = self._chance.choice(self._indicators)
        if path == "/change":
            asked["regions"] = ",".join(sorted(self._chance.sample(MAINLAND_18, 3)))
        return path, "?" + urlencode(asked)

    def _think(self, least: float) -> None:
        self._over.wait(self._chance.uniform(least, THINK[1]) / self._haste)

    def _ask(self, kind: str, method: str, path: str, body: str | None = None) -> bytes:
        headers = HEADERS if body is None else {**HEADERS, "Content-Type": "application/json"}
        start = time.perf_counter()
        for attempt in (1, 2):
            kept = self._connection.sock is not None
            try:
                self._connection.request(method, path, body, headers)
                answer = self._connection.getresponse()
                break
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                self._connection.close()
                if not kept or attempt == 2:
                    raise
                with self._tally.lock:
                    self._tally.reconnects += 1
        content = answer.read()
        self._tally.add(kind, (time.perf_counter() - start) * 1000)
        if answer.status != 200:
            self._tally.wrong(f"{path}: status {answer.status}")
        coding = answer.headers.get("Content-Encoding")
        if coding == "br":
            return bytes(brotli.decompress(content))
        return gzip.decompress(content) if coding == "gzip" else content


def _body(path: str, search: str) -> str:
    inputs = [("pathname", path), ("search", search)]
    return json.dumps(
        {
            "output": "page.children",
            "outputs": {"id": "page", "property": "children"},
            "inputs": [{"id": "url", "property": name, "value": value} for name, value in inputs],
            "changedPropIds": ["url.search"],
            "parsedChangedPropsIds": ["url.search"],
        }
    )
