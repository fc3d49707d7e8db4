"""The real production server, started as people start it."""

import http.client
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

COMMAND = Path(sys.executable).with_name("perhemittari")
SECONDS_TO_START = 120
ADDRESS = re.compile(r"^(http://\S+)/$", re.MULTILINE)


@contextmanager
def serving(data: Path, log: Path, *options: str) -> Iterator[str]:
    """The address of `perhemittari serve` on the snapshots in `data`; stopped afterwards.

    Raises AssertionError with the server's own words when it does not become ready.
    """
    environment = {**os.environ, "PERHEMITTARI_DATA": str(data)}
    command = [str(COMMAND), "serve", "--port", "0", "--workers", "1", *options]
    with (
        log.open("wb") as output,
        subprocess.Popen(command, env=environment, stdout=output, stderr=output) as process,
    ):
        try:
            yield _wait_until_ready(process, log)
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


def _wait_until_ready(process: subprocess.Popen[bytes], log: Path) -> str:
    """The address that the server says it listens on, once it is ready there."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        said = ADDRESS.search(log.read_text(encoding="utf-8"))
        if said and _is_ready(said[1]):
            return said[1]
        try:
            # Waiting for its end paces the retries, and tells at once when it has failed.
            process.wait(timeout=0.05)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(f"the server ended by itself:\n{log.read_text(encoding='utf-8')}")
    raise AssertionError(f"not ready in {SECONDS_TO_START} s:\n{log.read_text(encoding='utf-8')}")


def _is_ready(address: str) -> bool:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
