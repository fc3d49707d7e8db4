"""Room on the disk, and who may write where."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from dashboard.doctor.finding import Finding
from etl import snapshot
from etl.settings import data_folder, raw_folder, snapshot_folder

BUILDS = 3
"""A build needs room for its file, its log and its sort; so many times the largest snapshot."""
LEAST = 200_000_000
INODES = 1000


def folders() -> Iterator[Finding]:
    """The folders of the data: there, writable, owned by who runs this."""
    top = data_folder()
    if not top.exists():
        above = next(path for path in top.absolute().parents if path.exists())
        if _writable(above):
            yield Finding("note", "data folder", f"{top} is not there yet; a build makes it")
        else:
            yield _closed("data folder", above, top)
        return
    for path in (top, snapshot_folder(), snapshot_folder(with_demo=False), raw_folder()):
        if not path.exists():
            continue
        if not path.is_dir():
            yield Finding("wrong", "data folder", f"{path} is no folder", "Move it away.")
        elif not _writable(path):
            yield _closed("data folder", path, path)
        else:
            yield from _owners(path)


def room() -> Iterator[Finding]:
    """Free bytes and inodes against what a build takes."""
    top = data_folder()
    here = next(path for path in (top.absolute(), *top.absolute().parents) if path.exists())
    free = shutil.disk_usage(here).free
    sizes = [path.stat().st_size for path in top.glob("snapshots*/*.duckdb")]
    need = max(LEAST, BUILDS * max(sizes, default=0))
    kept = f"{len(sizes)} snapshots take {sum(sizes) / 1e6:.0f} MB"
    told = f"{free / 1e6:.0f} MB free at {here}, a build needs {need / 1e6:.0f} MB; {kept}"
    if free < need:
        yield Finding("wrong", "disk", told, f"Make room at {here}, or move PERHEMITTARI_DATA.")
    else:
        yield Finding("ok", "disk", told)
    found = os.statvfs(here)
    # Some file systems make inodes as they need them, and say 0.
    if found.f_files and found.f_favail < INODES:
        yield Finding("wrong", "disk", f"{found.f_favail} inodes left", "Remove small files.")


def _writable(path: Path) -> bool:
    # Asked of the kernel for the user who runs this; a read-only disk says no as well.
    return os.access(path, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)


def _closed(subject: str, path: Path, wanted: Path) -> Finding:
    if os.statvfs(path).f_flag & os.ST_RDONLY:
        return Finding(
            "note",
            subject,
            f"{path} is on a read-only disk: what is there is shown, and nothing is published",
            "Mount it for writing where builds are wanted.",
        )
    owner = path.stat().st_uid
    return Finding(
        "wrong",
        subject,
        f"user {os.geteuid()} may not write to {path}, which belongs to user {owner}",
        f"Run commands as that user, or: chown -R {os.geteuid()} {wanted}",
    )


def _owners(path: Path) -> Iterator[Finding]:
    """Locks and pointers that another user left: commands of this one would fail at them."""
    others = [
        one
        for one in path.iterdir()
        if one.is_file() and one.suffix != ".duckdb" and not os.access(one, os.R_OK | os.W_OK)
        if not os.statvfs(path).f_flag & os.ST_RDONLY
    ]
    if others:
        names = ", ".join(sorted(one.name for one in others))
        yield Finding(
            "wrong",
            "permissions",
            f"user {os.geteuid()} may not write to {names} in {path}",
            f"A command was run as another user. chown -R {os.geteuid()} {path}",
        )
    else:
        yield Finding("ok", "permissions", f"{path} can be written")


def left_over(folder: Path) -> Iterator[Finding]:
    """What killed commands left, unless a build is under way."""
    if not folder.is_dir() or _building(folder):
        return
    left = snapshot.unfinished(folder)
    if left:
        names = ", ".join(sorted(path.name for path in left))
        yield Finding(
            "note", "left over", f"{names} in {folder}", "The next `perhemittari build` removes it."
        )


def _building(folder: Path) -> bool:
    if not (folder / snapshot.BUILD).exists():
        return False
    try:
        with snapshot.locked(folder, snapshot.BUILD, wait=False):
            return False
    except snapshot.LockHeldError:
        return True
    except OSError:
        return False
