"""The service as one process tree: the web server, and one publisher beside it."""

import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket

from dashboard.cli import runtime
from dashboard.server import tallies
from dashboard.server.limits import Limits
from dashboard.server.logs import say
from etl.publisher import BUSY, SHUT

STOPS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
PATIENCE = 60.0
"""Seconds after which a child that does not stop is killed; more than gunicorn takes itself."""
HURRY = 3.0
"""The same once a second signal has come; gunicorn may lose one that follows at once."""
STANDBY = 30.0
"""Seconds between attempts to become the publisher where that is not possible now."""
LONGEST_PAUSE = 60.0
WITHOUT = {
    BUSY: "another service publishes in this folder; this one runs without a publisher",
    SHUT: "nothing can be written into the folder of snapshots, so this service shows what is "
    "there and runs without a publisher; `perhemittari doctor` says why",
}
"""What a publisher's exit code means; the service does without one then."""


@dataclass
class Supervisor:
    """Runs the web server and the publisher until a signal comes or the web server ends."""

    folder: Path
    listener: socket
    limits: Limits
    announce: Callable[[], None]
    """Called once, when a worker is ready to answer."""

    _publisher: subprocess.Popen[bytes] | None = None
    _started: float = 0.0
    _next: float | None = None
    """When to start the publisher again; None while it runs, or when stopping."""
    _pause: float = 0.05
    _said: int = 0
    _signals: list[int] = field(default_factory=list)

    def run(self) -> int:
        """The exit code: 0 after a stop that let requests under way finish, else 1."""
        with _signals_as_bytes(self._signals) as awake, runtime.folder() as place:
            ready, told = os.pipe()
            server = _spawn(
                "dashboard.server.gunicorn",
                [str(self.listener.fileno()), str(told), str(self.limits.workers)],
                keep=(self.listener.fileno(), told),
                environment={
                    # Each thread else keeps memory of its own that it does not give back.
                    "MALLOC_ARENA_MAX": os.environ.get("MALLOC_ARENA_MAX", "2"),
                    **self.limits.environment(),
                    "PERHEMITTARI_SNAPSHOTS": str(self.folder),
                    tallies.FOLDER: str(place),
                },
            )
            os.close(told)
            self.listener.close()  # the server's alone, so that it refuses when it stops
            self._next = time.monotonic()
            try:
                with selectors.DefaultSelector() as selector:
                    selector.register(awake, selectors.EVENT_READ)
                    selector.register(ready, selectors.EVENT_READ)
                    code = self._watch(server, selector, awake, ready)
            finally:
                self._end(server)
                self._end_publisher()
                os.close(ready)
            return code

    def _watch(
        self,
        server: subprocess.Popen[bytes],
        selector: selectors.BaseSelector,
        awake: int,
        ready: int,
    ) -> int:
        stopping: float | None = None
        announced = hurried = False
        while server.poll() is None:
            if stopping is None:
                self._look_after_publisher()
            for key, _ in selector.select(self._time_left(stopping)):
                data = os.read(key.fd, 4096)
                if key.fd == ready and not data:
                    selector.unregister(ready)
                elif key.fd == ready and not announced:
                    announced = True
                    self.announce()
            while self._signals:
                if self._signals.pop(0) in STOPS:
                    # Asked again: requests under way are not waited for any longer.
                    hurried = stopping is not None
                    server.send_signal(signal.SIGQUIT if hurried else signal.SIGTERM)
                    stopping = time.monotonic() + (HURRY if hurried else PATIENCE)
                    self._next = None
            if stopping is not None and time.monotonic() > stopping:
                os.killpg(server.pid, signal.SIGKILL)  # the workers too
        if stopping is not None:
            return 1 if hurried or server.returncode else 0
        say(f"the web server ended with code {server.returncode}", level="error")
        return 1

    def _time_left(self, stopping: float | None) -> float | None:
        times = [moment for moment in (stopping, self._next) if moment is not None]
        return max(0.0, min(times) - time.monotonic()) if times else None

    def _look_after_publisher(self) -> None:
        if self._publisher is not None and (code := self._publisher.poll()) is not None:
            self._end_publisher()
            self._next = time.monotonic() + self._pause_after(code)
        if self._next is not None and time.monotonic() >= self._next:
            self._next, self._started = None, time.monotonic()
            self._publisher = _spawn("etl.publisher", [str(self.folder)], stdin=subprocess.PIPE)

    def _pause_after(self, code: int) -> float:
        if code in WITHOUT:
            if self._said != code:
                self._said = code
                say(WITHOUT[code], level="info" if code == BUSY else "warning")
            return STANDBY
        # One that lived is started again at once, one that dies each time ever more slowly.
        lived = time.monotonic() - self._started > LONGEST_PAUSE
        self._pause = 0.1 if lived else min(2 * self._pause, LONGEST_PAUSE)
        say(f"the publisher ended with code {code}; starting it again", level="error")
        return self._pause

    def _end_publisher(self) -> None:
        if self._publisher is not None:
            if self._publisher.stdin is not None:
                self._publisher.stdin.close()
            self._end(self._publisher)
            self._publisher = None

    @staticmethod
    def _end(process: subprocess.Popen[bytes]) -> None:
        """Have the process finish what it is doing and end; kill it when it does not."""
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
        process.wait()


def _spawn(
    module: str,
    arguments: list[str],
    *,
    keep: tuple[int, ...] = (),
    environment: dict[str, str] | None = None,
    stdin: int | None = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    """A fresh interpreter, not a fork: this process has Polars' and DuckDB's threads.

    In a process group of its own, so that Ctrl-C reaches this process alone, which stops the others
    in good order.
    """
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=stdin,
        pass_fds=keep,
        env={**os.environ, **(environment or {})},
        process_group=0,
    )


@contextmanager
def _signals_as_bytes(seen: list[int]) -> Iterator[int]:
    """A pipe that becomes readable at each signal; their numbers are put into `seen`."""
    heard, told = os.pipe()
    os.set_blocking(told, False)
    before = {
        number: signal.signal(number, lambda got, _frame: seen.append(got))
        for number in (*STOPS, signal.SIGCHLD)
    }
    old = signal.set_wakeup_fd(told)
    try:
        yield heard
    finally:
        signal.set_wakeup_fd(old)
        for number, handler in before.items():
            signal.signal(number, handler)
        os.close(heard)
        os.close(told)
