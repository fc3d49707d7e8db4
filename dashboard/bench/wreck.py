"""What must be true of the data folder after a command was killed, and after the next one ran."""

import json
import re
from pathlib import Path

from etl import snapshot
from etl.snapshot import SnapshotError

OURS = re.compile(
    r"CURRENT|HISTORY|RELEASED\.parquet|publisher\.wake|(pointer|build|publisher)\.lock"
)
"""What belongs into the folder of snapshots beside the snapshots themselves."""


def faults(folder: Path) -> list[str]:
    """What is wrong with the pointer and the snapshot that it names; empty when all is well."""
    now = snapshot.current(folder)
    if now is None:
        return ["CURRENT names nothing"]
    found = []
    if now not in {line.id for line in snapshot.publications(folder)}:
        found.append(f"CURRENT names {now}, which HISTORY does not know")
    try:
        snapshot.verify(snapshot.path_of(folder, now))
    except SnapshotError as error:
        found.append(str(error))
    return found


def litter(data: Path) -> list[str]:
    """Files that nothing needs: half-written ones, snapshots that nobody published, bytes that no
    note names, and anything that no command is known to write."""
    folder, raw = data / "snapshots", data / "raw" / "sotkanet"
    published = {line.id for line in snapshot.publications(folder)}
    found = [
        path.name
        for path in folder.iterdir()
        if not OURS.fullmatch(path.name)
        and not (path.suffix == ".duckdb" and path.stem in published)
    ]
    named: set[str] = set()
    notes = [path for path in raw.iterdir() if path.suffix == ".json"]
    for path in notes:
        note = json.loads(path.read_text(encoding="utf-8"))
        named |= {note["sha256"], *(before["sha256"] for before in note["earlier"])}
    beside = [path for path in raw.iterdir() if path not in notes]
    found += [f"raw: {p.name}" for p in beside if p.name not in ("bodies", "fetch.lock")]
    found += [f"raw: {p.name}" for p in (raw / "bodies").iterdir() if p.name not in named]
    return sorted(found)


def state(data: Path) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of all files: another value is a change on the disk."""
    found = []
    for folder in (data / "snapshots", data / "raw" / "sotkanet", data / "raw/sotkanet/bodies"):
        try:
            for path in folder.iterdir():
                known = path.lstat()
                found.append((str(path), known.st_size, known.st_mtime_ns))
        except FileNotFoundError:
            continue  # between listing and looking it went away: a change, seen next time
    return tuple(sorted(found))
