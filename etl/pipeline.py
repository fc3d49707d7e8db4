"""The whole run from sources to a published snapshot, readable top to bottom."""

import json
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from etl import snapshot
from etl.changes import changes
from etl.gate import Gate, PipelineError
from etl.places import places_of, sources_of
from etl.progress import Progress, quietly
from etl.real import Real, gather
from etl.settings import DEMO, REFERENCE
from etl.snapshot import Description, Difference, SnapshotError
from etl.sources import demo
from etl.sources import table as sources_table
from etl.staged import Staged, in_one
from etl.texts import FRAMEWORK_SOURCE, texts_of
from indicators.catalogue import Catalogue, load

__all__ = ["PipelineError", "Report", "build", "protect", "write"]


@dataclass(frozen=True)
class Report:
    """What a build made, what it holds, and how it differs from the snapshot shown before.

    `difference` is None for the first snapshot, and where the one before cannot be read any more;
    `incomparable` then says why. `deleted` are old snapshots that were no longer kept.
    """

    snapshot: str
    description: Description
    difference: Difference | None
    incomparable: str | None
    deleted: tuple[str, ...]


def build(
    snapshots: Path,
    *,
    with_demo: bool = True,
    catalogue: Catalogue | None = None,
    fetched: Path | None = None,
    table: Path | None = None,
    progress: Progress = quietly,
) -> Report:
    """Build and publish a snapshot in the folder `snapshots`, one build at a time.

    `catalogue` is the product's own unless another is given. `fetched` is the folder of what was
    fetched from live sources; an indicator that has rows there gets no demo rows and no bundled
    ones. With `with_demo=False` real series alone. `table` is a CSV file of observations, as
    `sources.table` takes it, in the place of all other sources; it may be larger than the memory.
    `progress` is told what is being done. Raises SotkanetError for damaged files there,
    TableError for a table that cannot be read,
    PipelineError with the first bad rows when a check finds any,
    SnapshotError when the new file does not pass the checks of publishing; the published snapshot
    then stays as it was.
    """
    with snapshot.building(snapshots):
        path = write(
            snapshots,
            with_demo=with_demo,
            catalogue=catalogue,
            fetched=fetched,
            table=table,
            progress=progress,
        )
        before = snapshot.current(snapshots)
        progress("compare and verify", 0, 1)
        compared, incomparable = _compared(snapshots, before, path)
        snapshot.publish(snapshots, path.stem)
        progress("compare and verify", 1, 1)
    return Report(
        snapshot=path.stem,
        description=snapshot.describe(path),
        difference=compared,
        incomparable=incomparable,
        deleted=tuple(snapshot.retain(snapshots)),
    )


def write(
    snapshots: Path,
    *,
    with_demo: bool,
    catalogue: Catalogue | None = None,
    fetched: Path | None = None,
    table: Path | None = None,
    progress: Progress = quietly,
) -> Path:
    """Build a snapshot without publishing it; the path of its file. Errors as for `build`."""
    catalogue = catalogue or load()
    facts = sources_of(REFERENCE)
    if table is None:
        real = gather(catalogue, fetched)
        catalogue = real.catalogue
        facts["sources"] = _json({**json.loads(facts["sources"]), **real.sources})
        staged = in_one(_stage(real, with_demo=with_demo))
        return _write(snapshots, staged, catalogue, facts, progress)
    facts["sources"] = _json({table.name: {"bytes": table.stat().st_size}})
    with snapshot.scratch(snapshots) as folder:
        progress("read the table", 0, 1)
        staged = sources_table.stage(table, list(catalogue.indicators.values()), folder)
        return _write(snapshots, staged, catalogue, facts, progress)


def _write(
    snapshots: Path,
    staged: Staged,
    catalogue: Catalogue,
    facts: dict[str, str],
    progress: Progress,
) -> Path:
    """Part by part, whole indicators in each: what is hidden in one tells nothing of another."""
    gate = Gate(catalogue)
    with snapshot.writing(snapshots, staged.texts) as writer:
        for number, part in enumerate(staged.parts):
            progress("check, protect and compute", number, staged.count)
            protected = gate.protect(part, released=snapshots)
            # From what is published alone: a change beside one hidden figure would give it away.
            writer.add(protected, changes(protected, gate.records))
        progress("sort by region", 0, 1)
        return writer.finish(
            {**texts_of(catalogue), **places_of(REFERENCE)},
            catalogue_version=catalogue.version,
            facts={FRAMEWORK_SOURCE: catalogue.framework.source, **facts},
        )


def protect(catalogue: Catalogue, *, with_demo: bool, released: Path | None = None) -> pl.DataFrame:
    """The observations of the bundled and demo sources as they may be published.

    `released` is the folder they are published in. Raises PipelineError when a hidden count can be
    computed from what is published, or was.
    """
    staged = _stage(gather(catalogue, None), with_demo=with_demo)
    return Gate(catalogue).protect(staged, released=released)


def _compared(
    snapshots: Path, before: str | None, path: Path
) -> tuple[Difference | None, str | None]:
    if before is None:
        return None, None
    try:
        return snapshot.difference(snapshot.path_of(snapshots, before), path), None
    except SnapshotError as error:
        return None, str(error)


def _stage(real: Real, *, with_demo: bool) -> pl.DataFrame:
    if not with_demo:
        return real.rows
    made = demo.stage(real.catalogue.indicators, demo=DEMO, reference=REFERENCE)
    return pl.concat([real.rows, made])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
