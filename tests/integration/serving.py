"""A real `perhemittari serve` for tests: started, listened to, always stopped."""

import json
import os
import queue
import re
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

import psutil

PATIENCE = 60
"""Seconds after which a service counts as hanging; nothing waits this long when all is well."""
PERHEMITTARI = [str(Path(sys.executable).parent / "perhemittari")]
COMMAND = [*PERHEMITTARI, "serve"]
Line = dict[str, Any]
Inside = Callable[[list[str]], list[str]]
"""From a command line to one that runs it elsewhere, as in a namespace."""
START = re.compile(r"http://127\.0\.0\.1:\d+/")


def environment(data: Path, **settings: str) -> dict[str, str]:
    """Ours, with `data` as the data folder and other `settings`."""
    return {**os.environ, "PERHEMITTARI_DATA": str(data), **settings}


class Service:
    """The command's process, and the lines that it prints."""

    def __init__(
        self, data: Path, *options: str, home: Path | None = None, inside: Inside = list
    ) -> None:
        self.home = home = home or data / "home"
        home.mkdir(parents=True, exist_ok=True)
        self.process = subprocess.Popen(
            inside([*COMMAND, "--port", "0", *options]),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(data, HOME=str(home)),
        )
        self.said: list[str] = []
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.ears = [
            threading.Thread(target=self._listen, args=(stream,), daemon=True)
            for stream in (self.process.stdout, self.process.stderr)
        ]
        for ear in self.ears:
            ear.start()

    def _listen(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                self._lines.put(line.rstrip("\n"))

    def line(self, fits: Callable[[str], bool]) -> str:
        """The next line, of either stream, that `fits`; fails when none comes."""
        while True:
            try:
                line = self._lines.get(timeout=PATIENCE)
            except queue.Empty:
                raise AssertionError(f"no such line among {self.said}") from None
            self.said.append(line)
            if fits(line):
                return line

    def log(self, **wanted: object) -> Line:
        """The next JSON line that has the `wanted` keys and values."""

        def fits(line: str) -> bool:
            found = json.loads(line) if line.startswith("{") else {}
            return all(found.get(key) == value for key, value in wanted.items())

        return dict(json.loads(self.line(fits)))

    @property
    def url(self) -> str:
        """Where it listens, once it has said so."""
        said = next((line for line in self.said if START.fullmatch(line)), None)
        return said or self.line(lambda line: START.fullmatch(line) is not None)

    @property
    def tree(self) -> list[psutil.Process]:
        """All processes below the command."""
        return list(psutil.Process(self.process.pid).children(recursive=True))


@contextmanager
def service(
    data: Path, *options: str, home: Path | None = None, inside: Inside = list
) -> Iterator[Service]:
    """A running service on the folder `data`; killed at the end if it is still there."""
    running = Service(data, *options, home=home, inside=inside)
    tree: list[psutil.Process] = []
    try:
        yield running
    finally:
        if running.process.poll() is None:
            tree = running.tree
            running.process.kill()
        running.process.wait(PATIENCE)
        for process in psutil.wait_procs(tree, timeout=PATIENCE)[1]:
            process.kill()
        for ear in running.ears:
            ear.join(PATIENCE)


def address(url: str) -> tuple[str, int]:
    """Host and port of a URL."""
    parts = urlsplit(url)
    assert parts.hostname and parts.port
    return parts.hostname, parts.port


def get(url: str) -> tuple[int, bytes]:
    """Status and body."""
    with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
        return answer.status, answer.read()
