"""`bench kill`: commands killed at random moments; the service goes on, the next run mends."""

import random
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from dashboard.bench import servers, sotkanet, wreck
from dashboard.bench.commands import Commands, Moment, Run
from dashboard.bench.watcher import Seen, Watcher
from etl import snapshot
from etl.snapshot import SnapshotError, meta_of, open_snapshot

KINDS = ("build", "publish", "rollback", "fetch")
FETCH = ["fetch", "sotkanet", "--indicator", "191", "--indicator", "1086", "--refresh"]
JITTER = 0.004
"""Seconds after a change of the folder within which half of the kills come."""


@dataclass(frozen=True)
class Kill:
    """One command killed: when, what it left on the disk, and what was wrong afterwards."""

    command: str
    after: str
    left: list[str]
    faults: list[str]


@dataclass
class Result:
    """Everything that a run found. `seen` is what the reader of the service saw throughout."""

    seed: int
    kills: list[Kill] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    seen: Seen = field(default_factory=Seen)
    faults: list[str] = field(default_factory=list)
    """What was wrong at the end."""

    @property
    def ok(self) -> bool:
        """Whether nothing at all was wrong."""
        return not (self.faults or self.seen.faults or any(kill.faults for kill in self.kills))

    def as_dict(self) -> dict[str, Any]:
        """For `--json`."""
        return asdict(self)


def run(kills: int, seed: int, progress: Callable[[str], None]) -> Result:
    """Kill `kills` commands at moments drawn with `seed`, in a data folder of its own.

    A service runs and is read from throughout. Raises NotStartedError.
    """
    with tempfile.TemporaryDirectory(prefix="perhemittari-kill-") as place:
        with sotkanet.serving() as address:
            data = Path(place)
            commands = Commands(data, {"PERHEMITTARI_SOTKANET_URL": address})
            round_ = _Round(data, commands, random.Random(seed), Result(seed))
            round_.prepare()
            settings = {"PERHEMITTARI_DATA": place}
            with (
                servers.service(settings, "--workers", "1") as (service, _),
                Watcher(service) as watcher,
            ):
                round_.result.seen = watcher.seen
                while len(round_.result.kills) < kills:
                    kill = round_.once(KINDS[len(round_.result.kills) % len(KINDS)], watcher)
                    if kill is not None:
                        progress(f"{len(round_.result.kills)} of {kills}: {line(kill)}")
            round_.finish()
    return round_.result


def line(kill: Kill) -> str:
    """A kill in words."""
    left = f"; left {', '.join(kill.left)}" if kill.left else ""
    wrong = f"; WRONG: {'; '.join(kill.faults)}" if kill.faults else ""
    return f"{kill.command} killed {kill.after}{left}{wrong}"


@dataclass
class _Round:
    data: Path
    commands: Commands
    chance: random.Random
    result: Result
    whole: dict[str, Run] = field(default_factory=dict)
    """The last run of each command that was not killed."""

    def prepare(self) -> None:
        for kind in ("fetch", "build", "fetch", "build", "rollback", "publish"):
            problem = self._complete(kind)
            if problem:
                raise servers.NotStartedError(problem)

    def once(self, kind: str, watcher: Watcher) -> Kill | None:
        """Kill one command and run it again; None where it ended before it could be killed."""
        moment, words = self._moment(self.whole[kind])
        known = set(wreck.litter(self.data))
        killed = self.commands.run(self._arguments(kind), moment)
        if killed.code != -9:
            if killed.code:
                self.result.faults.append(f"{kind} ended with {killed.code}: {killed.printed}")
            return None
        left = [name for name in wreck.litter(self.data) if name not in known]
        faults = wreck.faults(self.folder)
        shown, current = watcher.shown(), snapshot.current(self.folder)
        if shown != current:
            faults.append(f"{shown} is served, {current} is the current one")
        problem = self._complete(kind)
        faults += [problem] if problem else []
        faults += wreck.faults(self.folder)
        faults += [f"litter: {name}" for name in wreck.litter(self.data)]
        kill = Kill(kind, words, left, faults)
        self.result.kills.append(kill)
        return kill

    def finish(self) -> None:
        """Compare what the reader saw with the files themselves."""
        self.result.seconds = {kind: run.seconds for kind, run in self.whole.items()}
        for identifier, number in self.result.seen.numbers.items():
            found = _numbers(self.folder / f"{identifier}.duckdb")
            if found != {number}:
                self.result.faults.append(f"{identifier} was served as {number} and has {found}")

    @property
    def folder(self) -> Path:
        return self.data / "snapshots"

    def _complete(self, kind: str) -> str | None:
        """Run a command to its end; a sentence when it fails."""
        run = self.commands.run(self._arguments(kind))
        if run.code:
            return f"the next {kind} ended with {run.code}: {run.printed[-600:]}"
        self.whole[kind] = run
        return None

    def _arguments(self, kind: str) -> list[str]:
        if kind == "fetch":
            return FETCH
        if kind == "build":
            return ["build"]
        others = [p.id for p in snapshot.publications(self.folder)]
        now = snapshot.current(self.folder)
        return [kind, next(i for i in reversed(others) if i != now)]

    def _moment(self, whole: Run) -> tuple[Moment, str]:
        """Half of the moments anywhere in the command's time, half right at a change on the disk,
        where the dangerous ones are."""
        if self.chance.random() < 0.5:
            seconds = self.chance.uniform(0, whole.seconds)
            return Moment(0, seconds), f"after {seconds:.3f} s"
        changes = self.chance.randint(1, max(1, whole.changes))
        seconds = self.chance.uniform(0, JITTER)
        return Moment(changes, seconds), f"{seconds * 1000:.1f} ms after change {changes} on disk"


def _numbers(path: Path) -> set[float]:
    try:
        connection = open_snapshot(path)
    except SnapshotError:
        return set()
    try:
        assert meta_of(connection)["id"] == path.stem
        rows = connection.execute(
            "SELECT DISTINCT value FROM observation WHERE indicator = 191 AND status = 'A'"
        ).fetchall()
    finally:
        connection.close()
    return {float(value) for (value,) in rows}


def lines(result: Result) -> list[str]:
    """What `bench kill` prints at its end."""
    by_kind = {kind: [k for k in result.kills if k.command == kind] for kind in KINDS}
    wrong = [line(kill) for kill in result.kills if kill.faults]
    return [
        f"{len(result.kills)} commands killed, seed {result.seed}; {len(wrong)} with a fault.",
        *(
            f"  {kind}: {len(kills)} killed, {sum(bool(k.left) for k in kills)} of them with "
            f"something half-written on the disk; whole it takes {result.seconds[kind]:.2f} s"
            for kind, kills in by_kind.items()
            if kills
        ),
        f"The reader had {result.seen.answers} answers from {len(result.seen.numbers)} snapshots; "
        f"{len(result.seen.faults)} were wrong.",
        *wrong,
        *result.seen.faults[:20],
        *result.faults,
    ]
