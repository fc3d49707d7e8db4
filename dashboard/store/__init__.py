"""Read-only access to published snapshots; the one place of the dashboard that runs SQL."""

from dashboard.store.releases import Facts, Release, Releases
from dashboard.store.snapshot import QUERIES, DamagedError, Snapshot
from dashboard.store.store import Store
from etl.snapshot import Publication, SnapshotError, UnknownSnapshot

__all__ = [
    "QUERIES",
    "DamagedError",
    "Facts",
    "Publication",
    "Release",
    "Releases",
    "Snapshot",
    "SnapshotError",
    "Store",
    "UnknownSnapshot",
]
