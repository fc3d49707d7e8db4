"""What can go wrong with snapshots; each message is a sentence and the next step."""


class SnapshotError(Exception):
    """A snapshot cannot be written, found, read or published; the message says what to do."""


class UnknownSnapshot(SnapshotError):  # noqa: N818 - pages and the API know it by this name
    """Nobody published a snapshot of this id, or it is no longer kept."""
