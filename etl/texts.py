"""The catalogue's texts as tables, and back: a snapshot's numbers and words always match."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import polars as pl

from indicators.catalogue import Catalogue
from indicators.model import (
    Claim,
    DisclosureRule,
    Framework,
    Goal,
    Indicator,
    Record,
    Service,
    Source,
    Theme,
)

R = TypeVar("R", bound=Record)
FRAMEWORK_SOURCE = "framework_source"
"""Key of the snapshot's meta that names the source of goals and services."""

TABLES: tuple[str, ...] = (
    "indicator",
    "theme",
    "source",
    "disclosure",
    "claim",
    "goal",
    "service",
)


def texts_of(catalogue: Catalogue) -> dict[str, pl.DataFrame]:
    """One table for each kind of record: `position`, `id` and the `record` as JSON.

    `indicator` has the number, theme and kind as columns too.
    """
    tables = {
        "theme": _table(catalogue.themes),
        "source": _table(catalogue.sources),
        "disclosure": _table(catalogue.disclosure),
        "claim": _table(catalogue.claims),
        "goal": _table(catalogue.framework.goals),
        "service": _table(catalogue.framework.services),
    }
    records = list(catalogue.indicators.values())
    tables["indicator"] = _table(catalogue.indicators).with_columns(
        pl.Series("number", [record.number for record in records], dtype=pl.Int32),
        pl.Series("theme", [record.theme for record in records], dtype=pl.String),
        pl.Series("kind", [record.kind for record in records], dtype=pl.String),
    )
    return tables


def catalogue_of(records: Mapping[str, Sequence[str]], meta: Mapping[str, str]) -> Catalogue:
    """The catalogue that a snapshot was built with.

    `records` has the JSON records of each of TABLES in the order of `position`; `meta` the
    snapshot's meta. Raises pydantic's ValidationError for records that this program does not know.
    """
    return Catalogue(
        themes=_records(Theme, records["theme"]),
        sources=_records(Source, records["source"]),
        disclosure=_records(DisclosureRule, records["disclosure"]),
        indicators=_records(Indicator, records["indicator"]),
        claims=_records(Claim, records["claim"]),
        framework=Framework(
            source=meta[FRAMEWORK_SOURCE],
            goals=_records(Goal, records["goal"]),
            services=_records(Service, records["service"]),
        ),
        version=meta["catalogue_version"],
    )


def _table(records: Mapping[str, Record]) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "position": range(len(records)),
            "id": list(records),
            "record": [record.model_dump_json() for record in records.values()],
        },
        schema={"position": pl.Int32, "id": pl.String, "record": pl.String},
    )


def _records(kind: type[R], texts: Sequence[str]) -> dict[str, R]:
    found = [kind.model_validate_json(text) for text in texts]
    return {record.id: record for record in found}  # type: ignore[attr-defined]
