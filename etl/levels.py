"""Level intervals: each observation's confidence interval by its indicator's kind."""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
import polars as pl

from etl.observations import SCHEMA
from indicators.model import Indicator
from indicators.statistics import intervals


def with_intervals(masked: pl.DataFrame, indicators: list[Indicator]) -> pl.DataFrame:
    """The frame with `lower` and `upper` in units of the value where counts are known.

    Proportions by Wilson, rates and event counts by Byar or exact limits (methods §2). Statuses,
    indices, facilities and survey percentages without counts have no interval. Masked rows have no
    counts, so they get none. Limits that came with a row of another kind stay. Rows keep their
    order.
    """
    # All indicators of one formula at once: a frame may hold thousands of them.
    lower, upper = (masked[name].to_numpy().astype(np.float64) for name in ("lower", "upper"))
    numbers = masked["indicator"].to_numpy()
    known = (masked["numerator"].is_not_null() & masked["denominator"].is_not_null()).to_numpy()
    x, n = (masked[name].to_numpy() for name in ("numerator", "denominator"))
    for (kind, multiplier), members in _formulas(indicators).items():
        rows = np.flatnonzero(known & _among(numbers, members))
        if not rows.size:
            continue
        if kind == "proportion":
            limits = [limit * multiplier for limit in intervals.wilson(x[rows], n[rows])]
        else:
            limits = list(intervals.byar(x[rows], n[rows], multiplier=multiplier))
        lower[rows], upper[rows] = limits
    return masked.with_columns(
        pl.Series("lower", lower).fill_nan(None), pl.Series("upper", upper).fill_nan(None)
    ).select(list(SCHEMA))


def _formulas(indicators: Iterable[Indicator]) -> dict[tuple[str, float], list[int]]:
    found: dict[tuple[str, float], list[int]] = defaultdict(list)
    for record in indicators:
        if record.kind in ("proportion", "rate"):
            found[record.kind, float(record.multiplier or 1)].append(record.number)
    return found


def _among(numbers: np.ndarray, members: list[int]) -> np.ndarray:
    return np.isin(numbers, np.array(members, dtype=numbers.dtype))
