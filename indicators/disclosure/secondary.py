"""Secondary suppression: further cells hidden so that no protected cell can be computed."""

from collections.abc import Mapping

import polars as pl

from indicators.disclosure.audit import CELL, TABLE, audit
from indicators.disclosure.primary import hide, mask
from indicators.disclosure.rule import Rule


class DisclosureError(Exception):
    """A hidden cell stays recoverable though nothing is left to hide beside it."""


def protect(table: pl.DataFrame, rules: Mapping[int, Rule]) -> pl.DataFrame:
    """The frame as it may be published: primary rules, then further cells until the audit passes.

    The next cell to hide is the smallest visible one of the same table at the level of the hidden
    cell, so that what readers lose is least. Raises DisclosureError when that is not enough.
    """
    protected = mask(table, rules)
    while (exposed := _exposed(protected, rules)) is not None:
        same = pl.all_horizontal(*(pl.col(name) == exposed[name] for name in [*TABLE, "level"]))
        line = (pl.col("sex") == exposed["sex"]) | (pl.col("region") == exposed["region"])
        candidates = protected.filter(
            same
            & line
            & (pl.col("sex") != "total" if exposed["sex"] != "total" else pl.lit(True))
            & pl.col("numerator").is_not_null()
        ).sort("numerator", *CELL)
        if candidates.is_empty():
            raise DisclosureError(
                f"indicator {exposed['indicator']}, region {exposed['region']}, "
                f"{exposed['period_start']}: the hidden count can be computed from its totals"
            )
        chosen = candidates.row(0, named=True)
        protected = hide(
            protected, pl.all_horizontal(*(pl.col(name) == chosen[name] for name in CELL))
        )
    return protected


def _exposed(protected: pl.DataFrame, rules: Mapping[int, Rule]) -> dict[str, object] | None:
    """The first hidden cell whose bounds are narrower than its rule's threshold."""
    for row in audit(protected).sort(CELL).rows(named=True):
        threshold = rules[row["indicator"]].threshold
        narrow = row["upper"] - row["lower"] < threshold
        inside = row["lower"] >= 1 and row["upper"] < threshold
        if threshold and (narrow or inside):
            return row
    return None
