"""Product and floor, each in its own gunicorn with the same settings."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import IO

WORKERS, THREADS = 2, 8
START_SECONDS = 300
PRODUCT = "from dashboard.cli import main; main()"
FLOOR = "dashboard.bench.floor_page:application()"
CONSTANT = "dashboard.bench.constant:application"


class NotStartedError(RuntimeError):
    """A server did not answer; the message has the end of what it printed."""


@contextmanager
def product(settings: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """The address of the product, as `perhemittari serve` starts it with `settings`."""
    with service(settings, "--workers", str(WORKERS)) as (address, _):
        yield address


@contextmanager
def service(settings: Mapping[str, str], *options: str) -> Iterator[tuple[str, int]]:
    """The address of `perhemittari serve` with `options`, and the command's process id."""
    port = _free_port()
    command = [sys.executable, "-c", PRODUCT, "serve", "--port", str(port), *options]
    with _running(command, settings, port, "/readyz") as running:
        yield running


@contextmanager
def floor(snapshots: Path, charts: int) -> Iterator[str]:
    """The address of the floor with `charts` charts on the same snapshots."""
    settings = {
        "PERHEMITTARI_SNAPSHOTS": str(snapshots),
        "PERHEMITTARI_BENCH_CHARTS": str(charts),
    }
    with _gunicorn(FLOOR, settings) as address:
        yield address


@contextmanager
def constant(size: int) -> Iterator[str]:
    """The address of an application that answers the same `size` bytes to everybody."""
    with _gunicorn(CONSTANT, {"PERHEMITTARI_BENCH_BYTES": str(size)}) as address:
        yield address


@contextmanager
def _gunicorn(application: str, settings: Mapping[str, str]) -> Iterator[str]:
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", application, "--bind", f"127.0.0.1:{port}"]
    command += ["--workers", str(WORKERS), "--worker-class", "gthread", "--threads", str(THREADS)]
    # Questions that nobody waits for any more must not hold up the end.
    command += ["--graceful-timeout", "3"]
    with _running(command, settings, port, "/") as (address, _):
        yield address


@contextmanager
def _running(
    command: Sequence[str], settings: Mapping[str, str], port: int, ready: str
) -> Iterator[tuple[str, int]]:
    # Into a file: a pipe that nobody reads from would fill up and stop the server.
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, env={**os.environ, **settings}, stdout=subprocess.DEVNULL, stderr=said
        )
        address = f"http://127.0.0.1:{port}"
        try:
            _wait(process, address + ready, said)
            yield address, process.pid
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait(process: "subprocess.Popen[bytes]", address: str, said: IO[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    said.seek(0)
    printed = said.read().decode(errors="replace")
    raise NotStartedError(f"{address} did not answer. It printed: {printed[-600:].strip()}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
