"""Immutable snapshots, the pointer to the shown one, and the history of publications."""

from etl.snapshot import archive
from etl.snapshot.build import write
from etl.snapshot.describe import Description, describe
from etl.snapshot.difference import Difference, difference
from etl.snapshot.entries import Entry, made_at, snapshots
from etl.snapshot.errors import SnapshotError, UnknownSnapshot
from etl.snapshot.history import Publication, is_identifier, trail, withdrawn
from etl.snapshot.history import read as publications
from etl.snapshot.locks import BUILD, PUBLISHER, LockHeldError, locked
from etl.snapshot.pointer import current, publish, rollback
from etl.snapshot.reading import meta_of, open_snapshot, path_of
from etl.snapshot.retention import GRACE, KEEP, retain
from etl.snapshot.sweep import building, clear_unfinished, unfinished
from etl.snapshot.tables import SCHEMA_VERSION
from etl.snapshot.verify import verify
from etl.snapshot.writer import scratch, writing

__all__ = [
    "BUILD",
    "GRACE",
    "KEEP",
    "PUBLISHER",
    "SCHEMA_VERSION",
    "Description",
    "Difference",
    "Entry",
    "LockHeldError",
    "Publication",
    "SnapshotError",
    "UnknownSnapshot",
    "archive",
    "building",
    "clear_unfinished",
    "current",
    "describe",
    "difference",
    "is_identifier",
    "locked",
    "made_at",
    "meta_of",
    "open_snapshot",
    "path_of",
    "publications",
    "publish",
    "retain",
    "rollback",
    "scratch",
    "snapshots",
    "trail",
    "unfinished",
    "verify",
    "withdrawn",
    "write",
    "writing",
]
