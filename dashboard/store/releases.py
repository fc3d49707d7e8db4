"""All releases of a store, and what is needed of each to compare it with another."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from dashboard.store.snapshot import Snapshot, finland
from dashboard.store.store import Store
from etl.snapshot import SnapshotError, path_of


@dataclass(frozen=True)
class Facts:
    """What a release holds, small enough to keep for each of them.

    `prints` are fingerprints of each indicator's rows: those of two releases are alike where the
    rows are. `hashes` are the content hashes of its tables, by name. `records` are the catalogue's
    indicators as JSON, by id.
    """

    rows: int
    prints: dict[int, str]
    hashes: dict[str, str]
    records: dict[str, str]


@dataclass(frozen=True)
class Release:
    """A release that was published: when first (UTC), and what became of it.

    `facts` is None where it is no longer kept, or has a schema that this program does not read.
    """

    id: str
    published: datetime
    shown: bool
    withdrawn: bool
    kept: bool
    facts: Facts | None

    @property
    def day(self) -> date:
        """The day of its publication, in Finland."""
        return self.published.astimezone(finland()).date()

    @property
    def comparable(self) -> bool:
        """Whether its figures can be read, and have not been taken back."""
        return self.facts is not None and not self.withdrawn


class Releases:
    """The releases of `store`, for every thread of one process.

    What a release holds never changes, so it is read once.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._facts: dict[str, Facts] = {}
        self._catalogues: dict[str, dict[str, str]] = {}

    def all(self) -> list[Release]:
        """Every release that was ever published, newest first."""
        shown, withdrawn = self._store.current(), self._store.withdrawn()
        first: dict[str, datetime] = {}
        for publication in self._store.history():
            first.setdefault(publication.id, publication.at)
        return [
            Release(
                id=id_,
                published=at,
                shown=id_ == shown,
                withdrawn=id_ in withdrawn,
                kept=path_of(self._store.folder, id_).is_file(),
                facts=self._known(id_),
            )
            for id_, at in sorted(first.items(), key=lambda pair: pair[1], reverse=True)
        ]

    def open(self, identifier: str) -> Snapshot:
        """The published snapshot of that id; errors as `Store.snapshot`."""
        return self._store.snapshot(identifier)

    def _known(self, identifier: str) -> Facts | None:
        if not path_of(self._store.folder, identifier).is_file():
            self._facts.pop(identifier, None)
            return None
        if identifier not in self._facts:
            try:
                self._facts[identifier] = self._read(self._store.snapshot(identifier))
            except SnapshotError:
                return None
        return self._facts[identifier]

    def _read(self, snapshot: Snapshot) -> Facts:
        prints: list[dict[str, Any]] = snapshot.fetch("fingerprints")
        hashes = {
            key.removeprefix("hash_"): value
            for key, value in snapshot.meta.items()
            if key.startswith("hash_")
        }
        # Most releases share a catalogue: its records are kept once.
        records = self._catalogues.setdefault(
            hashes["indicator"], {row["id"]: row["record"] for row in snapshot.fetch("records")}
        )
        return Facts(
            rows=sum(row["rows"] for row in prints),
            prints={row["indicator"]: f"{row['rows']}-{row['print']}" for row in prints},
            hashes=hashes,
            records=records,
        )
