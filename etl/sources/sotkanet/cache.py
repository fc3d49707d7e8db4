"""Sotkanet's own bytes on disk, with url, time, sha256 and licence beside.

A folder has `bodies/<sha256>`, bytes that are never changed, and `<name>.json`, one note for each
thing fetched, which names its bytes and those that stood before them. Bytes are on the disk before
the note that names them is put in place by one rename: a reader sees the old answer or the new one,
whole, whenever a run is killed.
"""

import hashlib
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from etl.snapshot.files import sync
from etl.snapshot.locks import LockHeldError, locked
from etl.sources.sotkanet.errors import SotkanetError

LOCK = "fetch.lock"
FRESH = ".new"


@dataclass(frozen=True)
class Note:
    """Where bytes came from. `fetched` and `checked` are ISO times in UTC.

    `checked` is when Sotkanet last said that they are still what it has. `earlier` are the notes
    that this one replaced, without theirs, oldest first.
    """

    url: str
    fetched: str
    checked: str
    sha256: str
    size: int
    licence: str
    producer: str
    form: str
    etag: str | None = None
    modified: str | None = None
    earlier: tuple[dict[str, object], ...] = ()


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Be the one who writes in `folder`; what a killed run left half done is removed first.

    SotkanetError when another process is fetching into the same folder.
    """
    try:
        with locked(folder, LOCK, wait=False):
            (folder / "bodies").mkdir(exist_ok=True)
            _clean(folder)
            yield
    except LockHeldError as error:
        raise SotkanetError(f"Another fetch is writing to {folder}. Wait until it ends.") from error


def note_of(folder: Path, name: str) -> Note | None:
    """The note of what was fetched under `name`; None where nothing was.

    SotkanetError for a note that cannot be read.
    """
    path = folder / f"{name}.json"
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return Note(**{**found, "earlier": tuple(found["earlier"])})
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, KeyError) as error:
        raise SotkanetError(f"{path} is damaged ({error}). Remove it and fetch again.") from error


def body_of(folder: Path, note: Note) -> bytes:
    """The bytes that a note names; SotkanetError where they are gone or not what they were."""
    path = folder / "bodies" / note.sha256
    try:
        body = path.read_bytes()
    except FileNotFoundError:
        body = b""
    if hashlib.sha256(body).hexdigest() != note.sha256:
        raise SotkanetError(
            f"{path} is missing or damaged. Run `perhemittari fetch sotkanet --all --refresh`."
        )
    return body


def keep(folder: Path, name: str, body: bytes, note: Note) -> None:
    """Put bytes and their note in place; `note.sha256` and `size` are those of `body`."""
    _replace(folder / "bodies" / note.sha256, body)
    renew(folder, name, note)


def renew(folder: Path, name: str, note: Note) -> None:
    """Put a note in place whose bytes are there already."""
    text = json.dumps(asdict(note), ensure_ascii=False, indent=1) + "\n"
    _replace(folder / f"{name}.json", text.encode())


def after(old: Note | None, new: Note) -> Note:
    """The new note with the old one among those that it replaces."""
    if old is None or old.sha256 == new.sha256:
        return Note(**{**vars(new), "earlier": old.earlier if old else ()})
    before = {key: value for key, value in vars(old).items() if key != "earlier"}
    return Note(**{**vars(new), "earlier": (*old.earlier, before)})


def names(folder: Path, start: str) -> list[str]:
    """Names of what was fetched that begin with `start`, in order."""
    return sorted(path.stem for path in folder.glob(f"{start}*.json"))


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(f"{path.name}.{threading.get_ident()}{FRESH}")
    try:
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    sync(path.parent)


def _clean(folder: Path) -> None:
    """Remove half-written files, and bytes that no note names: their run was killed in between."""
    for path in [*folder.glob(f"*{FRESH}"), *folder.glob(f"bodies/*{FRESH}")]:
        path.unlink(missing_ok=True)
    named: set[object] = set()
    for name in names(folder, ""):
        note = note_of(folder, name)
        if note is not None:
            named |= {note.sha256, *(before["sha256"] for before in note.earlier)}
    for path in (folder / "bodies").iterdir():
        if path.name not in named:
            path.unlink()
