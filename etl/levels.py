"""Level intervals: each observation's confidence interval by its indicator's kind."""

import numpy as np
import polars as pl

from etl.observations import SCHEMA
from indicators.model import Indicator
from indicators.statistics import intervals


def with_intervals(masked: pl.DataFrame, indicators: list[Indicator]) -> pl.DataFrame:
    """The frame with `lower` and `upper` in units of the value where counts are known.

    Proportions by Wilson, rates and event counts by Byar or exact limits (methods §2). Statuses,
    indices, facilities and survey percentages without counts have no interval. Masked rows have no
    counts, so they get none.
    """
    kinds = {
        record.number: (record.kind, float(record.multiplier or 1))
        for record in indicators
        if record.kind in ("proportion", "rate")
    }
    parts = []
    for (number,), rows in masked.partition_by("indicator", as_dict=True).items():
        kind, multiplier = kinds.get(number, (None, 1.0))
        if kind is not None and rows["numerator"].null_count() < rows.height:
            x = rows["numerator"].fill_null(np.nan).to_numpy()
            n = rows["denominator"].fill_null(np.nan).to_numpy()
            if kind == "proportion":
                lower, upper = (limit * multiplier for limit in intervals.wilson(x, n))
            else:
                lower, upper = intervals.byar(x, n, multiplier=multiplier)
            rows = rows.with_columns(
                pl.Series("lower", np.asarray(lower)).fill_nan(None),
                pl.Series("upper", np.asarray(upper)).fill_nan(None),
            )
        parts.append(rows)
    return pl.concat(parts).select(list(SCHEMA))
