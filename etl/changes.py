"""Change over the programme's years: difference and interval, from published figures alone."""

import numpy as np
import polars as pl

from etl.observations import KEY, SCHEMA
from indicators.model import Indicator
from indicators.programme import Period, span
from indicators.statistics import change

PLACE = [name for name in KEY if not name.startswith("period")]
SPAN = ("first_start", "first_end", "last_start", "last_end")
RESULTS = ("estimate", "lower", "upper", "phi")
CHANGES: dict[str, type[pl.DataType]] = {
    **{name: SCHEMA[name] for name in PLACE},
    **dict.fromkeys(SPAN, pl.Int16),
    **dict.fromkeys(RESULTS, pl.Float64),
}
"""Columns of the frame of changes; the key is `PLACE`."""


def changes(protected: pl.DataFrame, indicators: list[Indicator]) -> pl.DataFrame:
    """Later minus earlier period, in units of the value, with 95 % limits; sorted by its key.

    `protected` is the frame as it is published, so a hidden figure has no change. A row only where
    both periods show numerator and denominator, share no year and have no break between them, and
    where a country's sum is of all regions both times. Statuses, indices, facilities and
    percentages without counts have none. `phi` is the catalogue's assumed overdispersion, by which
    the limits are widened; no correction for many comparisons (methods §3).
    """
    records = {r.number: r for r in indicators if r.kind in ("proportion", "rate")}
    groups = protected.partition_by(["indicator", "division", "origin"], as_dict=True)
    found = [
        _changes(rows, records[number])
        for (number, _, _), rows in groups.items()
        if number in records
    ]
    return pl.concat([pl.DataFrame(schema=CHANGES), *found]).sort(PLACE)


def _changes(rows: pl.DataFrame, record: Indicator) -> pl.DataFrame:
    periods = span(rows.select("period_start", "period_end").unique().iter_rows())
    if periods is None or not _comparable(*periods, record):
        return pl.DataFrame(schema=CHANGES)
    known = rows.filter(
        pl.col("status").is_in(["A", "E", "P"]),
        pl.col("numerator").is_not_null() & pl.col("denominator").is_not_null(),
        # A sum over some of the regions may change because others reported.
        (pl.col("level") != "country") | (pl.col("status") != "E") | record.derived,
    )
    first, last = (_of(known, period) for period in periods)
    both = first.join(last, on=PLACE, how="inner", suffix="_last")
    x0, n0, x1, n1 = (
        both[name].to_numpy()
        for name in ("numerator", "denominator", "numerator_last", "denominator_last")
    )
    difference = (
        change.proportion_difference if record.kind == "proportion" else change.rate_difference
    )
    phi, multiplier = record.phi or 1.0, record.multiplier or 1.0
    result = difference(x0, n0, x1, n1, phi=phi)
    years = dict(zip(SPAN, (*periods[0], *periods[1]), strict=True))
    return both.with_columns(
        *(
            pl.Series(name, multiplier * np.asarray(getattr(result, name)))
            for name in ("estimate", "lower", "upper")
        ),
        *(pl.lit(year, pl.Int16).alias(name) for name, year in years.items()),
        pl.lit(phi, pl.Float64).alias("phi"),
    ).select(pl.col(name).cast(kind) for name, kind in CHANGES.items())


def _comparable(first: Period, last: Period, record: Indicator) -> bool:
    since = max((b.year for b in record.breaks if b.year <= last[1]), default=0)
    return first[1] < last[0] and first[0] > since


def _of(rows: pl.DataFrame, period: Period) -> pl.DataFrame:
    start, end = period
    return rows.filter(pl.col("period_start") == start, pl.col("period_end") == end).select(
        *PLACE, "numerator", "denominator"
    )
