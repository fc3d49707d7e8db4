"""When to ask again: back-off with jitter, Retry-After, and one pause for all threads."""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_PAUSE = 300.0
"""Seconds. A server that asks for a longer one is asked again by a later run."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Clock:
    """The time, and what passes it; tests bring their own."""

    now: Callable[[], datetime] = _now
    elapsed: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random


@dataclass
class Pace:
    """A pause that one request earned is kept by all."""

    clock: Clock
    _until: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self) -> None:
        """Return when no pause is on any more."""
        with self._lock:
            left = self._until - self.clock.elapsed()
        if left > 0:
            self.clock.sleep(left)

    def hold(self, seconds: float) -> None:
        """Start a pause, or make the one that is on longer."""
        with self._lock:
            self._until = max(self._until, self.clock.elapsed() + seconds)


def backoff(attempt: int, clock: Clock) -> float:
    """Seconds before the attempt after number `attempt` (from 1): 1, 2, 4 … with equal jitter.

    Half of it is fixed and half random, so that clients which failed together part. Source: the
    equal-jitter rule of Brooker (2015), Exponential backoff and jitter.
    """
    whole = min(2.0 ** (attempt - 1), 30.0)
    return whole / 2 + whole / 2 * clock.chance()


def retry_after(header: str | None, clock: Clock) -> float | None:
    """Seconds that a Retry-After header asks for (RFC 9110 §10.2.3); None where it says nothing."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max((when - clock.now()).total_seconds(), 0.0)
