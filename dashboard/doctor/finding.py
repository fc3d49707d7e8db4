"""One thing that was looked at."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["ok", "note", "wrong"]


@dataclass(frozen=True)
class Finding:
    """What was found about `subject`, and what to do. `wrong` makes the command exit with 1."""

    severity: Severity
    subject: str
    found: str
    step: str = ""

    def __str__(self) -> str:
        mark = {"ok": "ok   ", "note": "note ", "wrong": "WRONG"}[self.severity]
        step = f"\n      → {self.step}" if self.step else ""
        return f"{mark} {self.subject}: {self.found}{step}"
