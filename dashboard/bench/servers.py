"""Product and floor, each in its own gunicorn with the same settings."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

WORKERS, THREADS = 2, 8
START_SECONDS = 60
PRODUCT = "from dashboard.cli import main; main()"
FLOOR = "dashboard.bench.floor_page:application()"


class NotStartedError(RuntimeError):
    """A server did not answer; the message has the end of what it printed."""


@contextmanager
def product() -> Iterator[str]:
    """The address of the product, as `perhemittari serve` starts it."""
    port = _free_port()
    command = [sys.executable, "-c", PRODUCT, "serve", "--port", str(port)]
    with _running([*command, "--workers", str(WORKERS)], {}, port, "/readyz") as address:
        yield address


@contextmanager
def floor(snapshots: Path, charts: int) -> Iterator[str]:
    """The address of the floor with `charts` charts on the same snapshots."""
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", FLOOR, "--bind", f"127.0.0.1:{port}"]
    command += ["--workers", str(WORKERS), "--worker-class", "gthread", "--threads", str(THREADS)]
    settings = {
        "PERHEMITTARI_SNAPSHOTS": str(snapshots),
        "PERHEMITTARI_BENCH_CHARTS": str(charts),
    }
    with _running(command, settings, port, "/") as address:
        yield address


@contextmanager
def _running(
    command: Sequence[str], settings: Mapping[str, str], port: int, ready: str
) -> Iterator[str]:
    process = subprocess.Popen(
        command,
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(process, address + ready)
        yield address
    finally:
        process.terminate()
        process.communicate(timeout=30)


def _wait(process: "subprocess.Popen[str]", address: str) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    process.terminate()
    printed = process.communicate(timeout=30)[1]
    raise NotStartedError(f"{address} did not answer. It printed: {printed[-600:].strip()}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
