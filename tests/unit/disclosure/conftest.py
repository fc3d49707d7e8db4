"""Small observation frames to hide cells in."""

from collections.abc import Callable

import polars as pl
import pytest

from etl.observations import SCHEMA


@pytest.fixture
def frame() -> Callable[..., pl.DataFrame]:
    """Makes a frame from counts by (region, sex); None is a cell that nobody reported."""

    def make(counts: dict[tuple[str, str], float | None], n: float = 1000) -> pl.DataFrame:
        rows = []
        for (region, sex), x in counts.items():
            level = "country" if region == "FI" else "maakunta"
            key = (1, 2016, level, region, 2019, 2019, sex, "total", "demo")
            if x is None:
                rows.append((*key, None, None, None, None, None, "O", "F"))
            else:
                rows.append((*key, x, n, x / n, 0.0, 1.0, "A", "F"))
        return pl.DataFrame(rows, schema=SCHEMA, orient="row")

    return make
