"""Real observations of all sources, and the catalogue as it holds with them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from etl.observations import KEY
from etl.settings import REFERENCE
from etl.sources import bundled, sotkanet
from indicators.catalogue import Catalogue
from indicators.model import Indicator


@dataclass(frozen=True)
class Real:
    """Rows with origin `real`; `catalogue` has the records as these rows make them.

    `sources` says where the fetched rows come from, as data/reference/SOURCES.toml does of others.
    """

    rows: pl.DataFrame
    catalogue: Catalogue
    sources: Mapping[str, object]


def gather(catalogue: Catalogue, fetched: Path | None) -> Real:
    """Bundled rows, and those of the folder `fetched` in their place where an indicator has both.

    The record of an indicator that has fetched rows is no more a demo one and follows the division
    of the rows, so that no page asks for rows of another division or origin: figures never mix.
    """
    rows = bundled.stage(catalogue.indicators, reference=REFERENCE)
    if fetched is None:
        return Real(rows, catalogue, {})
    raw = fetched / "sotkanet"
    live = sotkanet.stage(catalogue.indicators, raw=raw)
    numbers = live["indicator"].unique().to_list()
    kept = rows.filter(~pl.col("indicator").is_in(numbers))
    return Real(
        rows=pl.concat([kept, live]).sort(KEY),
        catalogue=replace(catalogue, indicators=_with_real(catalogue.indicators, numbers)),
        sources=sotkanet.sources_of(raw, numbers),
    )


def _with_real(indicators: Mapping[str, Indicator], numbers: list[int]) -> dict[str, Indicator]:
    # Sotkanet's history is in the present division, whatever division the record was written for.
    now = {"demo": False, "division": sotkanet.DIVISION}
    return {
        name: record.model_copy(update=now) if record.number in numbers else record
        for name, record in indicators.items()
    }
