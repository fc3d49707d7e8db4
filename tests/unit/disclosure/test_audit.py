"""What can be computed of hidden cells, worked out by hand."""

from collections.abc import Callable

import polars as pl
import pytest

from indicators.disclosure import DisclosureError, Rule, audit, mask

Frame = Callable[..., pl.DataFrame]
RULE = Rule("rate", 5)


def bounds(table: pl.DataFrame) -> list[tuple[str, str, float, float, bool]]:
    found = audit(table).select("region", "sex", "lower", "upper", "protected")
    return [(r, s, round(lo, 6), round(up, 6), ok) for r, s, lo, up, ok in found.rows()]


def test_one_hidden_region_of_a_country_is_recovered(frame: Frame) -> None:
    counts = {("FI", "total"): 63, ("01", "total"): 3, ("02", "total"): 60}
    assert bounds(mask(frame(counts), RULE)) == [("01", "total", 3, 3, False)]


def test_two_hidden_regions_share_what_is_left(frame: Frame) -> None:
    counts = {("FI", "total"): 66, ("01", "total"): 3, ("02", "total"): 3, ("04", "total"): 60}
    expected = [("01", "total", 0, 6, True), ("02", "total", 0, 6, True)]
    assert bounds(mask(frame(counts), RULE)) == expected


def test_male_and_female_make_the_total(frame: Frame) -> None:
    counts = {("01", "total"): 43, ("01", "male"): 3, ("01", "female"): 40}
    assert bounds(mask(frame(counts), RULE)) == [("01", "male", 3, 3, False)]


def test_one_sex_alone_is_at_most_the_total(frame: Frame) -> None:
    counts = {("01", "total"): 43, ("01", "male"): 3}
    assert bounds(mask(frame(counts), RULE)) == [("01", "male", 0, 43, True)]


def test_an_unreported_cell_is_unknown_but_protects_nobody(frame: Frame) -> None:
    # The country may be a sum of the reports alone: then 68 - 60 gives the hidden count away.
    counts = {("FI", "total"): 68, ("01", "total"): None, ("02", "total"): 8, ("04", "total"): 60}
    table = mask(frame(counts), Rule("rate", 9))
    assert bounds(table) == [("02", "total", 0, 8, False)]


def test_a_published_denominator_bounds_the_count(frame: Frame) -> None:
    table = mask(frame({("01", "total"): 3}), RULE)
    assert bounds(table) == [("01", "total", 0, float("inf"), True)]
    with_n = table.with_columns(denominator=4.0)
    assert bounds(with_n) == [("01", "total", 0, 4, False)]


def test_nothing_hidden_is_an_empty_frame_and_a_contradiction_an_error(frame: Frame) -> None:
    table = frame({("FI", "total"): 50, ("01", "total"): 60, ("02", "total"): 3})
    assert audit(table).is_empty()
    assert audit(table).columns[-3:] == ["lower", "upper", "protected"]
    with pytest.raises(DisclosureError, match="indicator 1, 2019–2019"):
        audit(mask(table, RULE))
