"""Staged observations: in one form, not checked yet, and as many as may come."""

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from etl.observations import Texts, compact, texts_in


@dataclass(frozen=True)
class Staged:
    """Frames of whole indicators in the order of their numbers, to be read once.

    `texts` are all that the columns of texts hold, which are enumerations of them; `count` is how
    many frames there are.
    """

    parts: Iterator[pl.DataFrame]
    texts: Texts
    count: int


def in_one(frame: pl.DataFrame) -> Staged:
    """Observations that lie in memory already, as one part."""
    texts = texts_in(frame)
    return Staged(iter([compact(frame, texts)]), texts, 1)
