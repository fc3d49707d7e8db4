"""A reader of the running service, who checks every answer while commands are killed."""

import csv
import io
import json
import threading
import urllib.request
from dataclasses import dataclass, field

INDICATOR = "children_placed_outside_home"
PAUSE = 0.02
"""Seconds between two answers: a reader, not a load."""


@dataclass
class Seen:
    """What the answers said: how many, the one number of each snapshot, and what was wrong."""

    answers: int = 0
    numbers: dict[str, float] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


class Watcher:
    """Asks `address` for figures and for readiness until stopped."""

    def __init__(self, address: str) -> None:
        self.seen = Seen()
        self._address = address
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> "Watcher":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def shown(self) -> str:
        """The snapshot that the service answers from now."""
        return self._figures()

    def _watch(self) -> None:
        while not self._over.wait(PAUSE):
            try:
                self._figures()
                ready = json.loads(self._get("/readyz"))
                if ready["status"] != "ok":
                    self.seen.faults.append(f"/readyz: {ready}")
            except Exception as error:
                self.seen.faults.append(repr(error))

    def _figures(self) -> str:
        return self.check(self._get(f"/data/{INDICATOR}.csv?lang=en").decode("utf-8-sig"))

    def check(self, text: str) -> str:
        """Check an answer: one snapshot, one number, and the one it had before; the snapshot."""
        rows = list(csv.DictReader(io.StringIO(text)))
        ids = {row["snapshot"] for row in rows}
        numbers = {float(row["value"]) for row in rows if row["status"] == "A"}
        self.seen.answers += 1
        if len(ids) != 1 or len(numbers) != 1:
            self.seen.faults.append(f"mixed: snapshots {sorted(ids)}, numbers {sorted(numbers)}")
            return "mixed"
        (identifier,), (number,) = ids, numbers
        if self.seen.numbers.setdefault(identifier, number) != number:
            self.seen.faults.append(f"{identifier} had another number before")
        return identifier

    def _get(self, path: str) -> bytes:
        with urllib.request.urlopen(self._address + path, timeout=30) as answer:
            return bytes(answer.read())
