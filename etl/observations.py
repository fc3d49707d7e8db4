"""The observation frame: its key, columns and types."""

from collections.abc import Iterable, Mapping

import polars as pl

from indicators.observation import KEY

__all__ = ["KEY", "SCHEMA", "TEXTS", "Texts", "compact", "in_order", "sorted_by", "texts_in"]

SCHEMA: dict[str, type[pl.DataType]] = {
    "indicator": pl.Int32,
    "division": pl.Int16,
    "level": pl.String,
    "region": pl.String,
    "period_start": pl.Int16,
    "period_end": pl.Int16,
    "sex": pl.String,
    "age": pl.String,
    "origin": pl.String,
    "numerator": pl.Float64,
    "denominator": pl.Float64,
    "value": pl.Float64,
    "lower": pl.Float64,
    "upper": pl.Float64,
    "status": pl.String,
    "confidentiality": pl.String,
}

TEXTS = [name for name, kind in SCHEMA.items() if kind is pl.String]
MASKED = {"status": "Q", "confidentiality": "C"}
"""What disclosure control writes into a row, whether any row came with it or not."""

Texts = Mapping[str, list[str]]
"""The texts that each column of TEXTS may hold, sorted."""


def texts_in(frame: pl.DataFrame) -> dict[str, list[str]]:
    """The texts of the frame's columns, with those that masking may add."""
    found = {name: frame[name].drop_nulls().cast(pl.String).unique() for name in TEXTS}
    return {
        name: sorted({*texts.to_list(), *([MASKED[name]] if name in MASKED else [])})
        for name, texts in found.items()
    }


def compact(frame: pl.DataFrame, texts: Texts) -> pl.DataFrame:
    """The frame with its texts as enumerations: a byte or two in each row instead of sixteen.

    They sort as the texts do, because `texts` is sorted. Raises Polars' InvalidOperationError for a
    text that is not among them.
    """
    return frame.with_columns(_enumerated(frame[name], texts[name]) for name in TEXTS)


def in_order(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows sorted by KEY; the frame itself where they are so already."""
    columns = varying(frame, KEY)
    return frame if sorted_by(frame, columns) else frame.sort(columns)


def varying(frame: pl.DataFrame, columns: Iterable[str]) -> list[str]:
    """Those of `columns` in which two rows of the frame differ."""
    return [name for name in columns if _differs(frame[name])]


def _differs(column: pl.Series) -> bool:
    plain = column.to_physical() if column.dtype == pl.Enum else column
    return not plain.is_empty() and bool(plain.min() != plain.max() or plain.null_count())


def sorted_by(frame: pl.DataFrame, columns: Iterable[str], *, strictly: bool = False) -> bool:
    """Whether no row is before the one above it; `strictly`: nor has the same key.

    Many times quicker than sorting again.
    """
    after = pl.lit(not strictly)
    for name in reversed(list(columns)):
        here = pl.col(name).to_physical() if frame.schema[name] == pl.Enum else pl.col(name)
        after = (here.shift() < here) | ((here.shift() == here) & after)
    pairs = frame.select(after.alias("after")).slice(1)
    return bool(pairs["after"].all())


def _enumerated(column: pl.Series, texts: list[str]) -> pl.Series:
    kind = pl.Enum(texts)
    return column if column.dtype == kind else column.cast(kind)
