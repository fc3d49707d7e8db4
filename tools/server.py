"""The real production server, started as people start it."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

COMMAND = Path(sys.executable).with_name("perhemittari")
SECONDS_TO_START = 120


@contextmanager
def serving(data: Path, log: Path, *options: str) -> Iterator[str]:
    """The address of `perhemittari serve` on the snapshots in `data`; stopped afterwards.

    Raises AssertionError with the server's own words when it does not become ready.
    """
    port = _free_port()
    environment = {**os.environ, "PERHEMITTARI_DATA": str(data)}
    command = [str(COMMAND), "serve", "--port", str(port), "--workers", "1", *options]
    with (
        log.open("wb") as output,
        subprocess.Popen(command, env=environment, stdout=output, stderr=output) as process,
    ):
        try:
            _wait_until_ready(process, port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()


def build(data: Path) -> None:
    """A first snapshot in `data` by the project's own command."""
    environment = {**os.environ, "PERHEMITTARI_DATA": str(data)}
    done = subprocess.run([COMMAND, "build"], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_ready(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if _answers(port):
            return
        try:
            # Waiting for its end paces the retries, and tells at once when it has failed.
            process.wait(timeout=0.05)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(f"the server ended by itself:\n{log.read_text()}")
    raise AssertionError(f"not ready within {SECONDS_TO_START} s:\n{log.read_text()}")


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
