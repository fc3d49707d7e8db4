"""Figures as the content hash takes them: 12 significant digits, and nothing else."""

from decimal import Context, Decimal

import numpy as np
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from etl.observations import SCHEMA, compact, texts_in
from etl.snapshot.canonical import significant
from etl.snapshot.hashing import Digest

FLOATS = st.floats(allow_nan=False, allow_infinity=False, allow_subnormal=False)
ROUND = Context(prec=12)


def one(value: float) -> int:
    return int(significant(np.array([value]))[0])


@given(FLOATS)
def test_floats_that_agree_in_12_digits_are_one_and_others_are_not(value: float) -> None:
    written = float(f"{value:.12g}")
    # Half-way cases may go either way; both neighbours are 1e-12 apart at most.
    other = float(ROUND.create_decimal(Decimal(value)))
    assert one(written) == one(other)
    for factor in (1 + 2e-11, 1 - 2e-11):
        moved = written * factor
        if np.isfinite(moved) and written and abs(written) > 1e-290:
            assert one(moved) != one(written)


@given(FLOATS)
def test_the_sign_counts_and_zero_has_none(value: float) -> None:
    assert one(0.0) == one(-0.0) == 0
    assert (one(value) == one(-value)) == (value == 0)


def test_the_ends_of_a_digit() -> None:
    assert one(0.1 + 0.2) == one(0.3)
    assert one(999_999_999_999.6) == one(1e12)
    assert one(1e12) != one(1e13) != one(1e11)
    assert one(9.99999999999e22) != one(1e23)
    values = [float("nan"), float("inf"), float("-inf"), 0.0, 1e308, 5e-324]
    assert len(set(significant(np.array(values)).tolist())) == len(values)


def frame(regions: list[str], values: list[float | None]) -> pl.DataFrame:
    row = dict.fromkeys(SCHEMA) | {
        "indicator": 1, "division": 2016, "level": "maakunta", "period_start": 2016,
        "period_end": 2016, "sex": "total", "age": "total", "origin": "demo", "status": "A",
        "confidentiality": "F",
    }  # fmt: skip
    cells = [row | {"region": r, "value": v} for r, v in zip(regions, values, strict=True)]
    return pl.DataFrame(cells, schema=SCHEMA)


def digest(rows: pl.DataFrame) -> str:
    found = Digest()
    found.add(rows)
    return found.hexdigest()


def test_the_hash_sees_texts_and_not_how_they_are_stored() -> None:
    rows = frame(["01", "09"], [1.5, None])
    wider = {name: sorted({*texts, "00", "zz"}) for name, texts in texts_in(rows).items()}
    first = digest(rows)
    assert first == digest(compact(rows, texts_in(rows))) == digest(compact(rows, wider))
    others = [
        frame(["01", "10"], [1.5, None]),
        frame(["01", "09"], [None, 1.5]),
        frame(["01", "09"], [1.5, 0.0]),
        frame(["09", "01"], [1.5, None]),
        frame(["01"], [1.5]),
    ]
    assert len({first, *map(digest, others)}) == 6
