"""The catalogue's texts as tables, so that a snapshot's numbers and words always match."""

from collections.abc import Sequence

import polars as pl
from pydantic import BaseModel

from indicators.catalogue import Catalogue


def texts_of(catalogue: Catalogue) -> dict[str, pl.DataFrame]:
    """Tables `indicator` and `theme` with each record as JSON."""
    return {
        "indicator": pl.DataFrame(
            {
                "number": [record.number for record in catalogue.indicators.values()],
                "id": [record.id for record in catalogue.indicators.values()],
                "theme": [record.theme for record in catalogue.indicators.values()],
                "kind": [record.kind for record in catalogue.indicators.values()],
                "record": _json(list(catalogue.indicators.values())),
            },
            schema_overrides={"number": pl.Int32},
        ),
        "theme": pl.DataFrame(
            {"id": list(catalogue.themes), "record": _json(list(catalogue.themes.values()))}
        ),
    }


def _json(records: Sequence[BaseModel]) -> list[str]:
    return [record.model_dump_json() for record in records]
