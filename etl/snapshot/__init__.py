"""Immutable snapshots and the pointer to the published one."""

from etl.snapshot.build import SCHEMA_VERSION, SnapshotError, write
from etl.snapshot.describe import changed, describe
from etl.snapshot.pointer import Entry, current, publish, rollback, snapshots

__all__ = [
    "SCHEMA_VERSION",
    "Entry",
    "SnapshotError",
    "changed",
    "current",
    "describe",
    "publish",
    "rollback",
    "snapshots",
    "write",
]
