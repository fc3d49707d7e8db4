"""Rows as bytes that are the same on every machine: what the content hash is made of.

A column at a time, because a snapshot may have a hundred million rows. A float counts by its first
12 significant digits: a whole number of 12 digits and a power of ten, in one 64-bit number.
"""

import json
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import polars as pl
from numpy.typing import NDArray

DIGITS = 12
WHOLE, DECIMAL, TEXT, SAME, NUMBER = b"w", b"d", b"t", b"s", b"n"
NOTHING = np.iinfo(np.int64).min
"""Stands for a missing figure."""
POWERS = np.array([float(f"1e{power}") for power in range(-340, 310)])
"""Powers of ten from 1e-340 (which is 0) up, each the nearest float."""
LARGEST = 10.0**DIGITS
LOG2 = 0.30102999566398114


def chunks(frame: pl.DataFrame, by: str) -> Iterator[tuple[int, pl.DataFrame]]:
    """The runs of rows that have the same number in column `by`, in their order."""
    numbers = frame[by].to_numpy()
    starts = [0, *(np.flatnonzero(np.diff(numbers)) + 1), len(numbers)]
    for start, end in pairwise(starts):
        if end > start:
            yield int(numbers[start]), frame.slice(start, end - start)


def content(frame: pl.DataFrame) -> Iterator[bytes]:
    """The bytes of each column in turn: what it is called, and what stands in it."""
    yield f"{frame.height} {','.join(frame.columns)}\n".encode()
    for column in frame.iter_columns():
        if column.dtype == pl.Float64:
            yield from _floats(column.to_numpy())
        elif column.dtype.is_integer():
            yield from _whole(column.to_numpy())
        else:
            yield from _texts(column)


def significant(values: NDArray[np.float64]) -> NDArray[np.int64]:
    """Each float as one number: equal for two floats whose first 12 significant digits are.

    NaN, which is a missing figure, gives NOTHING. Made of exact operations of IEEE 754 alone.
    """
    finite = np.where(np.isfinite(values), values, 0.0)
    size = np.abs(finite)
    power = np.floor((np.frexp(size)[1] - 1) * LOG2).astype(np.int64)
    power += size >= POWERS[power + 341]
    shift = DIGITS - 1 - power
    # In two steps, because 10 ** 330 is no float.
    half = shift // 2
    whole = np.rint(size * POWERS[half + 340] * POWERS[shift - half + 340])
    over = whole >= LARGEST
    whole, power = np.where(over, whole / 10, whole), power + over
    found: NDArray[np.int64] = (np.sign(finite) * whole).astype(np.int64) * 1024
    found += np.where(size > 0, power + 400, 0)
    found[np.isnan(values)] = NOTHING
    found[np.isinf(values)] = NOTHING + np.where(values[np.isinf(values)] > 0, 2, 1)
    return found


def _floats(values: NDArray[np.float64]) -> Iterator[bytes]:
    counts = np.rint(values)
    # Counts of people are whole numbers, and much quicker to write down than 12 digits.
    gone = np.isnan(values)
    if bool(np.all((counts == values) & (np.abs(values) < LARGEST) | gone)):
        whole = np.where(gone, 0.0, counts).astype("<i8")
        whole[gone] = NOTHING
        yield WHOLE
        yield from _whole(whole)
    else:
        yield DECIMAL
        yield significant(values).astype("<i8", copy=False).tobytes()


def _whole(values: NDArray[np.signedinteger]) -> Iterator[bytes]:
    least, most = values.min(), values.max()
    if least == most:
        yield SAME + str(int(least)).encode() + b"\n"
    else:
        yield NUMBER
        yield values.astype("<i8", copy=False).tobytes()


def _texts(column: pl.Series) -> Iterator[bytes]:
    """The different texts, sorted and as JSON, then the place of each row's text among them."""
    coded = column if column.dtype == pl.Enum else _coded(column)
    kind = coded.dtype
    assert isinstance(kind, pl.Enum)
    codes = coded.to_physical().to_numpy()
    used = np.flatnonzero(np.bincount(codes))
    texts = kind.categories.gather(used).to_list()
    yield TEXT + json.dumps(texts).encode() + b"\n"
    if len(texts) > 1:
        # The categories are sorted, and those that no row has must not count.
        place = np.zeros(used[-1] + 1, dtype="<u4")
        place[used] = np.arange(len(used))
        yield place[codes].tobytes()


def _coded(column: pl.Series) -> pl.Series:
    texts = column.cast(pl.String)
    return texts.cast(pl.Enum(texts.unique().sort()))
