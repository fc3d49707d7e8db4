"""Many connections that ask one server again and again, each as soon as it has its answer."""

import selectors
import socket
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

CONNECTIONS = 50


class RefusedError(RuntimeError):
    """A server answered with something else than 200."""


@dataclass(frozen=True)
class Question:
    """A request: a POST where it has a body."""

    path: str
    body: bytes = b""

    def raw(self, host: str) -> bytes:
        """As it goes over the wire, on a connection that stays."""
        method = "POST" if self.body else "GET"
        lines = [f"{method} {self.path} HTTP/1.1", f"Host: {host}", "Accept-Encoding: br"]
        if self.body:
            lines += ["Content-Type: application/json", f"Content-Length: {len(self.body)}"]
        return "\r\n".join([*lines, "", ""]).encode() + self.body


class _Connection:
    def __init__(self, host: str, port: int, request: bytes) -> None:
        self.socket = socket.create_connection((host, port), timeout=60)
        self._request, self._read, self._whole = request, b"", 0

    def ask(self) -> None:
        self._read, self._whole = b"", 0
        self.socket.sendall(self._request)

    def answered(self) -> bool:
        """Take what has come; whether that was the rest of the answer."""
        came = self.socket.recv(1 << 18)
        if not came:
            raise RefusedError("the server closed a connection")
        self._read += came
        if not self._whole and (end := self._read.find(b"\r\n\r\n")) >= 0:
            head = self._read[:end].lower()
            if not head.startswith(b"http/1.1 200"):
                raise RefusedError(head.splitlines()[0].decode("ascii", "replace"))
            length = head.partition(b"content-length:")[2].split(b"\r\n")[0]
            self._whole = end + 4 + int(length)
        return 0 < self._whole <= len(self._read)


def per_second(address: str, question: Question, seconds: float) -> float:
    """Answers a second over CONNECTIONS connections. Raises RefusedError."""
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port or 80
    request = question.raw(f"{host}:{port}")
    found = [_Connection(host, port, request) for _ in range(CONNECTIONS)]
    answers, began = 0, time.monotonic()
    try:
        with selectors.DefaultSelector() as selector:
            for one in found:
                selector.register(one.socket, selectors.EVENT_READ, one)
                one.ask()
            while time.monotonic() - began < seconds:
                for key, _ in selector.select(timeout=1):
                    if key.data.answered():
                        answers += 1
                        key.data.ask()
    finally:
        for one in found:
            one.socket.close()
    return answers / (time.monotonic() - began)
