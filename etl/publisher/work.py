"""What a publisher does each time it wakes."""

from pathlib import Path

from etl import snapshot


def do_due(folder: Path) -> list[str]:
    """Everything that is due now in the folder of snapshots; a line for each thing done."""
    done = []
    if cleared := snapshot.clear_unfinished(folder):
        done.append(f"removed {cleared} files of builds that did not finish")
    done += [f"deleted {identifier}, no longer kept" for identifier in snapshot.retain(folder)]
    return done
