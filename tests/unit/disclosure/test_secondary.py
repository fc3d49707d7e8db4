"""What is hidden beside the small counts, so that nobody can compute them."""

import random
from collections.abc import Callable

import polars as pl
import pytest

from indicators.disclosure import Rule, audit, mask, protect

Frame = Callable[..., pl.DataFrame]
RULE = Rule("rate", 5)


def hidden(table: pl.DataFrame) -> set[tuple[str, str]]:
    return set(table.filter(status="Q").select("region", "sex").rows())


def test_a_planted_3_is_not_recoverable_from_the_country(frame: Frame) -> None:
    counts = {("FI", "total"): 223, ("01", "total"): 3, ("02", "total"): 20}
    counts |= {("04", "total"): 90, ("05", "total"): 110}
    table = frame(counts)
    published = protect(table, {1: RULE})
    # The smallest other region goes too; 223 - 90 - 110 tells only the sum of the two.
    assert hidden(published) == {("01", "total"), ("02", "total")}
    assert audit(published)["upper"].to_list() == pytest.approx([23, 23])
    assert audit(published)["protected"].all()
    assert published.select("region", "sex").equals(table.select("region", "sex"))


def test_two_hidden_regions_that_are_too_narrow_take_a_third(frame: Frame) -> None:
    counts = {("FI", "total"): 62, ("01", "total"): 1, ("02", "total"): 1, ("04", "total"): 60}
    assert hidden(protect(frame(counts), RULE)) == {(r, "total") for r in ("01", "02", "04")}


def test_one_sex_takes_the_other_and_no_other_region(frame: Frame) -> None:
    counts = {("01", "total"): 403, ("01", "male"): 3, ("01", "female"): 400}
    counts |= {("02", "total"): 30, ("02", "male"): 10, ("02", "female"): 20}
    assert hidden(protect(frame(counts), RULE)) == {("01", "male"), ("01", "female")}


def test_linked_region_and_sex_sums_are_audited_together(frame: Frame) -> None:
    draw = random.Random(3)
    counts: dict[tuple[str, str], float] = {}
    for region in ("01", "02", "04", "05"):
        counts[region, "male"] = 3 if region == "04" else draw.randint(20, 90)
        counts[region, "female"] = draw.randint(20, 90)
        counts[region, "total"] = counts[region, "male"] + counts[region, "female"]
    for sex in ("male", "female", "total"):
        counts["FI", sex] = sum(x for (_, s), x in counts.items() if s == sex)
    published = protect(frame(counts), RULE)
    assert audit(published)["protected"].all()
    # A cycle of two regions by two sexes is the least that hides one cell of such a table.
    assert len(hidden(published)) == 4
    assert not [key for key in hidden(published) if "FI" in key or "total" in key]


def test_an_unreported_region_is_no_cover(frame: Frame) -> None:
    counts = {("FI", "total"): 83, ("01", "total"): 3, ("02", "total"): None, ("04", "total"): 80}
    assert hidden(protect(frame(counts), RULE)) == {("01", "total"), ("04", "total")}


def test_a_share_that_lacks_few_is_not_recoverable(frame: Frame) -> None:
    counts = {("FI", "total"): 1498, ("01", "total"): 998, ("02", "total"): 500}
    table = frame(counts).with_columns(
        denominator=pl.when(pl.col("region") == "FI").then(2000.0).otherwise(1000.0)
    )
    published = protect(table, Rule("proportion", 5))
    assert hidden(published) == {("01", "total"), ("02", "total")}


def test_where_the_country_alone_tells_too_much_it_is_hidden(frame: Frame) -> None:
    counts: dict[tuple[str, str], float] = {("FI", "total"): 5}
    counts |= {("01", "total"): 3, ("02", "total"): 2}
    assert audit(protect(frame(counts), RULE))["protected"].all()
    counts = {("FI", "total"): 4.5, ("01", "total"): 3, ("02", "total"): 1.5}
    assert ("FI", "total") in hidden(protect(frame(counts), RULE))


def test_other_tables_stay_and_a_second_pass_changes_nothing(frame: Frame) -> None:
    table = frame({("FI", "total"): 63, ("01", "total"): 3, ("02", "total"): 60})
    other = table.with_columns(indicator=pl.lit(2, pl.Int32))
    both = pl.concat([table, other])
    rules = {1: RULE, 2: Rule("count", 0)}
    published = protect(both, rules)
    assert published.filter(indicator=2).equals(other)
    assert published.filter(indicator=1, region="FI").equals(both.filter(indicator=1, region="FI"))
    assert mask(published, rules).equals(published)
    assert protect(published, rules).equals(published)
