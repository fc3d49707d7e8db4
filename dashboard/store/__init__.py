"""Read-only access to published snapshots; the one place of the dashboard that runs SQL."""

from dashboard.store.snapshot import QUERIES, DamagedError, Snapshot
from dashboard.store.store import Store
from etl.snapshot import Publication, SnapshotError, UnknownSnapshot

__all__ = [
    "QUERIES",
    "DamagedError",
    "Publication",
    "Snapshot",
    "SnapshotError",
    "Store",
    "UnknownSnapshot",
]
