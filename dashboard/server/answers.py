"""Finished answers, kept as long as the snapshot that they were made from is shown.

A page follows from its address and the snapshot alone, so the second reader of an address gets the
bytes that the first one got. Only what anybody may see is kept: a request with a cookie or a name
of its own is always answered anew.
"""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

import orjson
from flask import Flask, Response, g, request

from dashboard.server import logs
from dashboard.server.files import accepted
from dashboard.store import Store

CAPACITY = 64_000_000
"""Bytes that a worker process keeps."""
LONGEST_QUESTION = 16_000
CALLBACK = "/_dash-update-component"
PUBLIC = {
    "", "accessibility", "change", "claims", "compare", "data", "methods", "model", "region",
    "regions", "releases",
}  # fmt: skip
"""Pages that are the same for everybody, by the first part of their path."""
PERSONAL = ("Cookie", "Authorization", "Range", "If-None-Match", "If-Modified-Since")
Version = Hashable


@dataclass(frozen=True)
class Answer:
    """The body as it was sent, with its headers and the id of its snapshot."""

    body: bytes
    headers: tuple[tuple[str, str], ...]
    snapshot: str


class Answers:
    """Answers of one state of the store, the last asked for first; safe under threads."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity, self._size = capacity, 0
        self._version: Version = None
        self._found: OrderedDict[Hashable, Answer] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, version: Version, key: Hashable) -> Answer | None:
        """The answer, where it was made from the store as it is now. Others are forgotten."""
        with self._lock:
            self._follow(version)
            answer = self._found.get(key)
            if answer is not None:
                self._found.move_to_end(key)
            return answer

    def put(self, version: Version, key: Hashable, answer: Answer) -> None:
        """Keep an answer that was asked for when the store was at `version`."""
        with self._lock:
            # What was asked before a publication and answered after it belongs to neither.
            if version != self._version or len(answer.body) > self._capacity:
                return
            old = self._found.pop(key, None)
            self._size += len(answer.body) - (len(old.body) if old else 0)
            self._found[key] = answer
            while self._size > self._capacity:
                _, gone = self._found.popitem(last=False)
                self._size -= len(gone.body)

    @property
    def size(self) -> int:
        """Bytes of the bodies that are kept."""
        return self._size

    def _follow(self, version: Version) -> None:
        if version != self._version:
            self._found.clear()
            self._size, self._version = 0, version


def add(server: Flask, store: Store) -> None:
    """Let `server` answer from what it answered before, where that is allowed."""
    answers = Answers()

    @server.before_request
    def known() -> Response | None:
        key = _key()
        if key is None:
            return None
        version = store.version()
        answer = answers.get(version, key)
        if answer is None:
            g.asked = version, key
            return None
        request.environ[logs.SNAPSHOT] = answer.snapshot
        return Response(answer.body, headers=list(answer.headers))

    @server.after_request
    def keep(response: Response) -> Response:
        made_from = request.environ.get(logs.SNAPSHOT)
        # A callback's answer is 200 even where its page says that something went wrong.
        fine = response.status_code == g.get("status", 200) == 200
        if "asked" in g and made_from and fine and _plain(response):
            version, key = g.asked
            headers = tuple(response.headers.items())
            answers.put(version, key, Answer(response.get_data(), headers, made_from))
        return response


def _key() -> Hashable | None:
    """What the answer follows from besides the snapshot; None where it must be made anew."""
    if any(name in request.headers for name in PERSONAL):
        return None
    if request.method == "GET" and _public(request.path):
        return request.path, request.query_string, accepted()
    if request.method == "POST" and request.path == CALLBACK:
        if (request.content_length or LONGEST_QUESTION + 1) > LONGEST_QUESTION:
            return None
        body = request.get_data()
        return (body, accepted()) if _asks_for_public_page(body) else None
    return None


def _public(path: str) -> bool:
    return path.strip("/").partition("/")[0] in PUBLIC


def _asks_for_public_page(body: bytes) -> bool:
    try:
        asked = orjson.loads(body)
        path = next(one["value"] for one in asked["inputs"] if one["property"] == "pathname")
        return asked["output"] == "page.children" and _public(path)
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration):
        return False


def _plain(response: Response) -> bool:
    return "Set-Cookie" not in response.headers and not response.is_streamed
