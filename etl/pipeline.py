"""The whole run from sources to a published snapshot, readable top to bottom."""

import json
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from etl import snapshot
from etl.changes import changes
from etl.checks import bad_rows
from etl.levels import with_intervals
from etl.observations import KEY
from etl.places import places_of, sources_of
from etl.real import Real, gather
from etl.released import still_known
from etl.settings import DEMO, REFERENCE
from etl.snapshot import Description, Difference, SnapshotError
from etl.sources import demo
from etl.texts import FRAMEWORK_SOURCE, texts_of
from indicators import disclosure
from indicators.catalogue import Catalogue, load


class PipelineError(Exception):
    """The build stopped because rows broke a rule or a hidden count could be computed.

    Says which, and that nothing was published.
    """


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
) -> Report:
    """Build and publish a snapshot in the folder `snapshots`, one build at a time.

    `catalogue` is the product's own unless another is given. `fetched` is the folder of what was
    fetched from live sources; an indicator that has rows there gets no demo rows and no bundled
    ones. With `with_demo=False` real series alone. Raises SotkanetError for damaged files there,
    PipelineError with the first bad rows when a check finds any,
    SnapshotError when the new file does not pass the checks of publishing; the published snapshot
    then stays as it was.
    """
    with snapshot.building(snapshots):
        path = write(snapshots, with_demo=with_demo, catalogue=catalogue, fetched=fetched)
        before = snapshot.current(snapshots)
        compared, incomparable = _compared(snapshots, before, path)
        snapshot.publish(snapshots, path.stem)
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
) -> Path:
    """Build a snapshot without publishing it; the path of its file. Errors as for `build`."""
    real = gather(catalogue or load(), fetched)
    protected = _protect(real, with_demo=with_demo, released=snapshots)
    # From what is published alone: a change beside one hidden figure would give it away.
    changed = changes(protected, list(real.catalogue.indicators.values()))
    reference = sources_of(REFERENCE)
    sources = {**json.loads(reference["sources"]), **real.sources}
    return snapshot.write(
        snapshots,
        protected.sort(KEY),
        {**texts_of(real.catalogue), **places_of(REFERENCE), "change": changed},
        catalogue_version=real.catalogue.version,
        facts={
            FRAMEWORK_SOURCE: real.catalogue.framework.source,
            **reference,
            "sources": json.dumps(sources, ensure_ascii=False, sort_keys=True),
        },
    )


def protect(catalogue: Catalogue, *, with_demo: bool, released: Path | None = None) -> pl.DataFrame:
    """The observations of the bundled and demo sources as they may be published.

    `released` is the folder they are published in. Raises PipelineError when a hidden count can be
    computed from what is published, or was.
    """
    return _protect(gather(catalogue, None), with_demo=with_demo, released=released)


def _protect(real: Real, *, with_demo: bool, released: Path | None) -> pl.DataFrame:
    catalogue = real.catalogue
    records = list(catalogue.indicators.values())
    staged = _stage(real, with_demo=with_demo)
    _refuse(bad_rows(staged, records))
    rules = {record.number: _rule(catalogue, record.id) for record in records}
    masked = disclosure.mask(staged, rules)
    known = still_known(released, staged, masked) if released else None
    computed = with_intervals(masked, records)
    # What a producer withheld is public as it is; there is nothing left for us to give away.
    ours = [number for number, rule in rules.items() if rule.threshold]
    try:
        protected = disclosure.protect(computed, rules, known=known)
        guarded = protected.filter(pl.col("indicator").is_in(ours))
        _refuse_narrow(disclosure.audit(guarded, rules, known=known))
    except disclosure.DisclosureError as error:
        raise PipelineError(f"Nothing was published: {error}. {MEND}") from error
    return protected


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


def _rule(catalogue: Catalogue, indicator: str) -> disclosure.Rule:
    record = catalogue.indicators[indicator]
    terms = catalogue.disclosure[record.disclosure]
    return disclosure.Rule(
        kind=record.kind,
        threshold=terms.threshold,
        zeros=terms.zeros,
        multiplier=record.multiplier,
    )


def _refuse(bad: pl.DataFrame) -> None:
    if bad.height:
        first = bad.row(0, named=True)
        place = ", ".join(f"{key} {first[key]}" for key in KEY)
        raise PipelineError(
            f"{bad.height} rows break a rule, so nothing was published. "
            f"First: {first['rule']} (value {first['value']}) at {place}. "
            f"Mend the source (fetched rows: remove raw/sotkanet/data-{first['indicator']}.json), "
            "then run `perhemittari build` again."
        )


MEND = (
    "Where an earlier snapshot shows the count, remove that snapshot's file; otherwise leave out "
    "the indicator's figures of that period. Then run `perhemittari build` again."
)


def _refuse_narrow(audited: pl.DataFrame) -> None:
    """The gate of each release (methods §9)."""
    bad = audited.filter(~pl.col("protected"))
    if bad.height:
        first = bad.row(0, named=True)
        place = ", ".join(f"{key} {first[key]}" for key in KEY)
        raise PipelineError(
            f"{bad.height} hidden counts could be narrowed down, so nothing was published. "
            f"First: between {first['lower']:g} and {first['upper']:g} at {place}. {MEND}"
        )
