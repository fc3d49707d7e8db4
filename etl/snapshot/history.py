"""HISTORY: one line for each publication, only ever appended to."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, cast

Action = Literal["publish", "rollback"]
IDENTIFIER = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{6}")
_LINE = re.compile(
    rf"(?P<id>{IDENTIFIER.pattern}) (?P<at>\S+Z) (?P<action>publish|rollback) "
    rf"(?P<before>-|{IDENTIFIER.pattern})"
)
_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"


@dataclass(frozen=True)
class Publication:
    """A snapshot became the shown one: which, when (UTC), how, and what was shown before."""

    id: str
    at: datetime
    action: Action
    before: str | None


def is_identifier(text: str) -> bool:
    """Whether `text` has the form of a snapshot's id; nothing else ever names a file."""
    return IDENTIFIER.fullmatch(text) is not None


def read(folder: Path) -> tuple[Publication, ...]:
    """All publications, oldest first.

    A line that a crash cut short is passed over: its publication never reached the pointer.
    """
    try:
        text = (folder / "HISTORY").read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ()
    found = (_LINE.fullmatch(line) for line in text.split("\n"))
    return tuple(
        Publication(
            id=match["id"],
            at=datetime.strptime(match["at"], _TIME).replace(tzinfo=UTC),
            action=cast(Action, match["action"]),
            before=None if match["before"] == "-" else match["before"],
        )
        for match in found
        if match
    )


def append(folder: Path, publication: Publication) -> None:
    """Add a line and wait until it is on the disk. The caller holds the pointer's lock."""
    path = folder / "HISTORY"
    line = (
        f"{publication.id} {publication.at.astimezone(UTC).strftime(_TIME)} "
        f"{publication.action} {publication.before or '-'}\n"
    )
    with path.open("ab+") as file:
        if file.tell() > 0:
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                file.write(b"\n")  # ends a line that a crash cut short
        file.write(line.encode())
        file.flush()
        os.fsync(file.fileno())


def trail(publications: Sequence[Publication], current: str | None) -> list[str]:
    """The ids that led to the `current` one, oldest first, `current` last.

    Going back one step is going to the last but one of them, so repeated rollbacks walk back
    and never return to what was withdrawn. A publication whose pointer was never swapped drops
    out when the next line names another `before`. Without `current`, the last line counts.
    """
    steps: list[str] = []
    for publication in publications:
        if publication.before is None:
            steps.clear()
        else:
            _stand_on(steps, publication.before)
        if publication.action == "rollback":
            _stand_on(steps, publication.id)
        elif not steps or steps[-1] != publication.id:
            steps.append(publication.id)
    if current is not None:
        _stand_on(steps, current)
    return steps


def withdrawn(publications: Sequence[Publication], current: str | None) -> frozenset[str]:
    """Ids that were shown and then left by a rollback, and are not on the way to `current`."""
    steps = trail(publications, current)
    left = {p.before for p in publications if p.action == "rollback" and p.before}
    return frozenset(left.difference(steps))


def _stand_on(steps: list[str], identifier: str) -> None:
    """Make `identifier` the last step: by going back to it, or forward where it is not among them.

    It is not when a crash stopped the rollback that would have left it.
    """
    if identifier not in steps:
        steps.append(identifier)
    while steps[-1] != identifier:
        steps.pop()
