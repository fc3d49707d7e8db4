"""Rows as the store gives them, made by hand, and the real boundaries."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from dashboard.charts.describe import Frame
from etl.settings import REFERENCE
from indicators.catalogue import Catalogue, load

Rows = list[dict[str, Any]]
Cell = tuple[float | None, float | None, float | None, str]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture
def frame(catalogue: Catalogue) -> Callable[..., Frame]:
    def make(indicator: str, lang: str = "fi") -> Frame:
        return Frame(catalogue.indicators[indicator], lang, "THL", "20261124-1", "CC BY 4.0")

    return make


@pytest.fixture
def rows() -> Callable[..., Rows]:
    """Rows of {(region, first year, last year): value or (value, lower, upper, status)}."""

    def make(
        cells: Mapping[tuple[str, int, int], float | Cell | str],
        *,
        origin: str = "real",
        division: int = 2021,
    ) -> Rows:
        found = []
        for (region, start, end), cell in cells.items():
            if isinstance(cell, str):
                value: Cell = (None, None, None, cell)
            else:
                value = cell if isinstance(cell, tuple) else (float(cell), None, None, "A")
            figures = dict(zip(("value", "lower", "upper", "status"), value, strict=True))
            found.append(
                {
                    "division": division,
                    "level": "country" if region == "FI" else "maakunta",
                    "region": region,
                    "period_start": start,
                    "period_end": end,
                    "origin": origin,
                    **figures,
                }
            )
        return found

    return make


@pytest.fixture(scope="session")
def borders() -> dict[int, dict[str, Any]]:
    """The boundaries of both divisions, each with its division."""
    found = {}
    for number in (2016, 2021):
        path = REFERENCE / "boundaries" / f"maakunta_{number}.geojson"
        found[number] = json.loads(path.read_text(encoding="utf-8")) | {"division": number}
    return found
