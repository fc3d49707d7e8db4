"""Files of snapshots: waiting for the disk, and removing what is not finished."""

import os
import shutil
from pathlib import Path

UNFINISHED = ".unfinished"


def sync(path: Path) -> None:
    """Wait until the file's bytes, or the folder's names, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(unfinished: Path) -> None:
    """Remove an unfinished snapshot with the log and the folder that DuckDB put beside it."""
    for path in unfinished.parent.glob(f"{unfinished.name}*"):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
