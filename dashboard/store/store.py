"""Follows the pointer of a folder of snapshots, and opens what has been published."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from dashboard.store.snapshot import DamagedError, Snapshot
from etl import snapshot as snapshots
from etl.snapshot import Publication, SnapshotError, UnknownSnapshot

T = TypeVar("T")
OPEN = 4
"""Snapshots that stay open in a process: the shown one and those asked for last."""


class Store:
    """The published snapshots of a folder, for every thread of one process.

    Make it after a fork. Only ids that stand in HISTORY are ever opened. `problem` is None, or a
    sentence about why the snapshot that should be shown is not.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: OrderedDict[str, Snapshot] = OrderedDict()
        self._lock = threading.Lock()
        self._shown: str | None = None
        self._history: tuple[int, tuple[Publication, ...]] = (-1, ())
        self.problem: str | None = None

    def snapshot(self, identifier: str | None = None) -> Snapshot:
        """The shown snapshot, or the pinned one named by `identifier`.

        Where the shown one cannot be opened, the last one published before it that can, and
        `problem` says why; what a rollback withdrew is never shown instead. Raises UnknownSnapshot
        for a pinned id that was never published or is no longer kept, SnapshotError when there is
        nothing to show or the pinned file cannot be read.
        """
        if identifier is not None:
            return self._pinned(identifier)
        problems: list[str] = []
        for candidate in self._candidates():
            if isinstance(candidate, SnapshotError):
                problems.append(str(candidate))
                continue
            try:
                opened = self._opened(candidate, shown=True)
            except SnapshotError as error:
                problems.append(str(error))
            else:
                self.problem = "; and ".join(problems) or None
                return opened
        said = "; and ".join(problems) or "nothing is published; run `perhemittari build`"
        self.problem = said
        raise SnapshotError(said)

    def sure(self, answer: Callable[[], T]) -> T:
        """What `answer` gives; asked again where it met damage, which `snapshot` then passes over.

        Raises what `answer` raises, SnapshotError at last when nothing undamaged is left.
        """
        while True:
            try:
                return answer()
            except DamagedError:
                continue

    def examine(self) -> None:
        """Read the whole shown snapshot, so that damage is known before a reader meets it.

        Raises SnapshotError when there is nothing to show.
        """
        self.sure(lambda: self.snapshot().examine())

    def version(self) -> tuple[str | None, int, str | None]:
        """Another value after every publication and rollback, and when damage is met or mended.

        What was made from the store at one version is right as long as that is the version.
        """
        try:
            size = (self.folder / "HISTORY").stat().st_size
        except FileNotFoundError:
            size = 0
        return snapshots.current(self.folder), size, self.problem

    def current(self) -> str | None:
        """The id that the pointer names; None where it names none."""
        return snapshots.current(self.folder)

    def history(self) -> list[Publication]:
        """Every publication and rollback, oldest first."""
        return list(self._publications())

    def withdrawn(self) -> frozenset[str]:
        """Ids that a rollback took back: pinned links still open them, and should say so."""
        now = snapshots.current(self.folder)
        return snapshots.withdrawn(self._publications(), now)

    def _pinned(self, identifier: str) -> Snapshot:
        if identifier not in {publication.id for publication in self._publications()}:
            raise UnknownSnapshot(f"no snapshot {identifier!r} has been published")
        if not snapshots.path_of(self.folder, identifier).is_file():
            with self._lock:
                self._open.pop(identifier, None)
            raise UnknownSnapshot(f"snapshot {identifier} was published but is no longer kept")
        return self._opened(identifier)

    def _candidates(self) -> Iterator[str | SnapshotError]:
        """The shown id first, then those published before it; errors say what is wrong."""
        now = snapshots.current(self.folder)
        publications = self._publications()
        if now is None and publications:
            yield SnapshotError(
                "the pointer CURRENT is missing or damaged; run `perhemittari publish ID`"
            )
        elif now is not None and now not in {publication.id for publication in publications}:
            yield SnapshotError(
                f"the pointer names {now}, which was never published; run `perhemittari publish ID`"
            )
            now = None
        yield from reversed(snapshots.trail(publications, now))

    def _publications(self) -> tuple[Publication, ...]:
        # HISTORY only grows, so its size tells whether it has to be read again.
        try:
            size = (self.folder / "HISTORY").stat().st_size
        except FileNotFoundError:
            return ()
        known, publications = self._history
        if size != known:
            publications = snapshots.publications(self.folder)
            self._history = (size, publications)
        return publications

    def _opened(self, identifier: str, *, shown: bool = False) -> Snapshot:
        with self._lock:
            found = self._open.get(identifier)
            if found is None:
                found = Snapshot(
                    snapshots.path_of(self.folder, identifier), self._first(identifier)
                )
                self._open[identifier] = found
            if found.damage:
                raise SnapshotError(found.damage)
            if shown:
                self._shown = identifier
            self._open.move_to_end(identifier)
            self._forget()
            return found

    def _forget(self) -> None:
        """Let go of what was not asked for lately; a reader that holds one keeps it open."""
        for identifier in [key for key in self._open if key != self._shown]:
            if len(self._open) <= OPEN:
                return
            del self._open[identifier]

    def _first(self, identifier: str) -> datetime:
        return next(p.at for p in self._publications() if p.id == identifier)
