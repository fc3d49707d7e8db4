"""The whole run from sources to a published snapshot, readable top to bottom."""

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from etl import snapshot
from etl.checks import bad_rows
from etl.levels import with_intervals
from etl.observations import KEY
from etl.settings import DEMO, REFERENCE
from etl.sources import bundled, demo
from etl.texts import texts_of
from indicators import disclosure
from indicators.catalogue import Catalogue, load


class PipelineError(Exception):
    """The build stopped because rows broke a rule; says which, and that nothing was published."""


@dataclass(frozen=True)
class Report:
    """What a build made, what it holds, and how many cells differ from the snapshot before."""

    snapshot: str
    description: dict[str, object]
    changed: int | None


def build(snapshots: Path, *, with_demo: bool = True) -> Report:
    """Build and publish a snapshot in the folder `snapshots`.

    With `with_demo=False` the bundled real series alone. Raises PipelineError with the first bad
    rows when a check finds any; the published snapshot then stays as it was.
    """
    catalogue = load()
    records = list(catalogue.indicators.values())
    staged = _stage(catalogue, with_demo=with_demo)
    _refuse(bad_rows(staged, records))
    rules = {record.number: _rule(catalogue, record.id) for record in records}
    masked = disclosure.mask(staged, rules)
    computed = with_intervals(masked, records)
    protected = disclosure.protect(computed, rules)
    before = snapshot.current(snapshots)
    path = snapshot.write(
        snapshots,
        protected.sort(KEY),
        texts_of(catalogue),
        catalogue_version=catalogue.version,
    )
    snapshot.publish(snapshots, path.stem)
    return Report(
        snapshot=path.stem,
        description=snapshot.describe(path),
        changed=snapshot.changed(snapshots / f"{before}.duckdb", path) if before else None,
    )


def _stage(catalogue: Catalogue, *, with_demo: bool) -> pl.DataFrame:
    real = bundled.stage(catalogue.indicators, reference=REFERENCE)
    if not with_demo:
        return real
    made = demo.stage(catalogue.indicators, demo=DEMO, reference=REFERENCE)
    return pl.concat([real, made])


def _rule(catalogue: Catalogue, indicator: str) -> disclosure.Rule:
    record = catalogue.indicators[indicator]
    terms = catalogue.disclosure[record.disclosure]
    return disclosure.Rule(kind=record.kind, threshold=terms.threshold, zeros=terms.zeros)


def _refuse(bad: pl.DataFrame) -> None:
    if bad.height:
        first = bad.row(0, named=True)
        place = ", ".join(f"{key} {first[key]}" for key in KEY)
        raise PipelineError(
            f"{bad.height} rows break a rule, so nothing was published. "
            f"First: {first['rule']} (value {first['value']}) at {place}. "
            "Mend the source, then run `perhemittari build` again."
        )
