"""Which cells are hidden for their own sake, and what is left of them."""

from collections.abc import Callable

import polars as pl
import pytest

from indicators.disclosure import Rule, mask

Frame = Callable[..., pl.DataFrame]


def hidden(table: pl.DataFrame) -> list[str]:
    return table.filter(status="Q")["region"].to_list()


def test_small_counts_lose_every_figure(frame: Frame) -> None:
    counts = {("01", "total"): 0, ("02", "total"): 1, ("04", "total"): 4, ("05", "total"): 5}
    table = mask(frame(counts), {1: Rule("rate", 5)})
    assert hidden(table) == ["02", "04"]
    lost = table.filter(status="Q")
    figures = lost.select("numerator", "denominator", "value", "lower", "upper")
    assert figures.null_count().row(0) == (2, 2, 2, 2, 2)
    assert lost["confidentiality"].to_list() == ["C", "C"]
    assert table.filter(status="A")["confidentiality"].to_list() == ["F", "F"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Rule("proportion", 5), ["02", "04"]),
        (Rule("proportion", 5, zeros=True), ["01", "02", "04", "05"]),
        (Rule("rate", 5), ["02"]),
        (Rule("rate", 5, zeros=True), ["01", "02"]),
        (Rule("count", 0), []),
    ],
)
def test_kind_and_zeros(frame: Frame, rule: Rule, expected: list[str]) -> None:
    counts = {("01", "total"): 0, ("02", "total"): 3, ("04", "total"): 998, ("05", "total"): 1000}
    assert hidden(mask(frame(counts), rule)) == expected


def test_fractional_derived_counts_are_small_too(frame: Frame) -> None:
    assert hidden(mask(frame({("01", "total"): 0.4}), Rule("rate", 5))) == ["01"]


def test_missing_cells_stay_missing_and_no_rule_is_an_error(frame: Frame) -> None:
    table = frame({("01", "total"): None})
    assert mask(table, Rule("rate", 5)).equals(table)
    with pytest.raises(ValueError, match="indicator 1 has no disclosure rule"):
        mask(table, {2: Rule("rate", 5)})
    with pytest.raises(ValueError, match="-1"):
        Rule("rate", -1)
