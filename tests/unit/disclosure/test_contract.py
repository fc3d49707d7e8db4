"""The calls that other programs make, and counts that stand in no column."""

from collections.abc import Callable

import polars as pl
import pytest

from indicators.disclosure import DisclosureError, Rule, audit, mask, protect

Frame = Callable[..., pl.DataFrame]
RULE = Rule("rate", 5)
COUNTS = {("FI", "total"): 83, ("01", "total"): 3, ("02", "total"): 20, ("04", "total"): 60}


def hidden(table: pl.DataFrame) -> list[str]:
    return table.filter(status="Q")["region"].to_list()


def without_numerators(table: pl.DataFrame) -> pl.DataFrame:
    """Only value per 1,000 and denominator are given."""
    return table.with_columns(
        value=1000 * pl.col("numerator") / pl.col("denominator"),
        numerator=pl.lit(None, pl.Float64()),
    )


def test_protect_takes_one_rule_or_rules_by_number(frame: Frame) -> None:
    table = frame(COUNTS)
    assert protect(table, RULE).equals(protect(table, {1: RULE}))
    assert hidden(protect(table, RULE)) == ["01", "02"]
    assert protect(table.clear(), RULE).equals(table.clear())


def test_audit_needs_nothing_but_the_published_table(frame: Frame) -> None:
    published = protect(frame(COUNTS), RULE)
    found = audit(published)
    assert found["region"].to_list() == ["01", "02"]
    assert found["protected"].all()
    assert found.equals(audit(published, {1: Rule("count", 5)}))
    assert not audit(mask(frame(COUNTS), RULE))["protected"].any()


def test_counts_that_value_and_denominator_give_are_counts(frame: Frame) -> None:
    table = without_numerators(frame(COUNTS))
    rule = Rule("rate", 5, multiplier=1000)
    assert hidden(mask(table, rule)) == ["01"]
    published = protect(table, rule)
    assert hidden(published) == ["01", "02"]
    # Without secondary suppression the rates of the others give the count away.
    low, high = audit(mask(table, rule), rule).select("lower", "upper").row(0)
    assert (low, high) == pytest.approx((3, 3))


def test_the_multiplier_is_found_in_any_full_row(frame: Frame) -> None:
    table = without_numerators(frame(COUNTS)).with_columns(
        numerator=pl.when(pl.col("region") == "04").then(60.0)
    )
    assert hidden(protect(table, RULE)) == ["01", "02"]


@pytest.mark.parametrize(("rounding", "expected"), [(0.0, []), (0.6, ["01"])])
def test_a_rounded_rate_may_hide_a_small_count(
    frame: Frame, rounding: float, expected: list[str]
) -> None:
    # 5 of 1,000, published to ± 0.6: it may be 4.4.
    table = without_numerators(frame({("01", "total"): 5}))
    assert hidden(mask(table, Rule("rate", 5, multiplier=1000, rounding=rounding))) == expected


def test_values_of_counts_are_counts(frame: Frame) -> None:
    table = frame(COUNTS).with_columns(
        value=pl.col("numerator"), numerator=pl.lit(None, pl.Float64())
    )
    assert hidden(protect(table, Rule("count", 5))) == ["01", "02"]


def test_rows_without_any_count_stay(frame: Frame) -> None:
    survey = frame(COUNTS).with_columns(
        numerator=pl.lit(None, pl.Float64()), denominator=pl.lit(None, pl.Float64())
    )
    assert protect(survey, Rule("proportion", 5, multiplier=100)).equals(survey)


def test_hidden_denominators_follow_from_their_total_and_tell_whom_a_share_lacks(
    frame: Frame,
) -> None:
    counts = {("FI", "total"): 1056, ("01", "total"): 96, ("02", "total"): 60}
    counts |= {("04", "total"): 900}
    sizes = {"FI": 1164.0, "01": 100.0, "02": 64.0, "04": 1000.0}
    table = frame(counts).with_columns(
        denominator=pl.col("region").replace_strict(sizes, return_dtype=pl.Float64())
    )
    published = protect(table, Rule("proportion", 5))
    # 01 and 02 lack 4 each; the two alone lack 8 together, which bounds each by 0 and 8.
    assert set(hidden(published)) == {"01", "02"}
    narrow = table.with_columns(
        numerator=pl.when(pl.col("region") == "02").then(64.0).otherwise(pl.col("numerator"))
    ).with_columns(
        numerator=pl.when(pl.col("region") == "FI").then(1060.0).otherwise(pl.col("numerator"))
    )
    # Now 02 lacks nobody: 01 and 02 would lack 4 together, so 04 must be the cover, and 02, which
    # was tried first, is shown again.
    assert set(hidden(protect(narrow, Rule("proportion", 5)))) == {"01", "04"}


def test_a_country_that_sums_the_reports_is_status_e_and_still_audited(frame: Frame) -> None:
    counts = {("FI", "total"): 83, ("01", "total"): 3, ("02", "total"): None, ("04", "total"): 80}
    table = frame(counts).with_columns(
        status=pl.when(pl.col("region") == "FI").then(pl.lit("E")).otherwise(pl.col("status"))
    )
    (found,) = audit(mask(table, RULE)).to_dicts()
    assert (found["lower"], found["upper"], found["protected"]) == (0, 3, False)
    assert hidden(protect(table, RULE)) == ["01", "04"]


def test_both_sexes_hidden_are_the_total_and_no_narrower(frame: Frame) -> None:
    counts = {("01", "total"): 4.5, ("01", "male"): 3, ("01", "female"): 1.5}
    table = mask(frame(counts), Rule("rate", 4))
    assert audit(table, Rule("rate", 4))["protected"].to_list() == [True, True]
    # Of 5 in all, each sex is 0 to 5; of 4 the range is too narrow and the total goes as well.
    assert len(hidden(protect(frame(counts), RULE))) == 3


def test_a_two_by_two_cycle_is_solved_by_its_sums(frame: Frame) -> None:
    cells = {("01", "male"): 3, ("01", "female"): 2, ("02", "male"): 2, ("02", "female"): 60}
    counts: dict[tuple[str, str], float] = dict(cells)
    for region in ("01", "02"):
        counts[region, "total"] = cells[region, "male"] + cells[region, "female"]
    for sex in ("male", "female", "total"):
        counts["FI", sex] = sum(x for (r, s), x in counts.items() if s == sex and r != "FI")
    table = mask(frame(counts), RULE)
    narrow = audit(table).filter(~pl.col("protected"))
    assert narrow.height > 0
    assert audit(protect(frame(counts), RULE))["protected"].all()


def test_two_levels_of_regions_tell_of_each_other(frame: Frame) -> None:
    """Counties and regions both add up to the country, and one county is one region."""
    counts = COUNTS | {("H1", "total"): 3, ("H2", "total"): 80}
    table = frame(counts).with_columns(
        level=pl.when(pl.col("region").str.starts_with("H"))
        .then(pl.lit("hyvinvointialue"))
        .otherwise(pl.col("level"))
    )
    published = protect(table, RULE)
    assert set(hidden(published)) == {"01", "02", "H1", "H2"}
    within = {("maakunta", "01"): ("hyvinvointialue", "H1")}
    within |= {("maakunta", r): ("hyvinvointialue", "H2") for r in ("02", "04")}
    # 02 alone no longer covers 01: 04 and the county's 80 give it.
    linked = protect(table, RULE, within=within)
    assert audit(linked, RULE, within=within)["protected"].all()
    assert audit(published, RULE, within=within)["protected"].all()
    shown = published.with_columns(
        numerator=pl.when(pl.col("region") == "H2").then(80.0).otherwise(pl.col("numerator")),
        status=pl.when(pl.col("region") == "H2").then(pl.lit("A")).otherwise(pl.col("status")),
    )
    assert not audit(shown, RULE, within=within)["protected"].any()


def test_what_was_shown_before_stays_known(frame: Frame) -> None:
    table = frame(COUNTS)
    before = table.filter(pl.col("region") == "02")
    # 02 is known from before, so it covers nothing; 04 does.
    assert hidden(protect(table, RULE, known=before)) == ["01", "04"]
    assert not audit(protect(table, RULE), RULE, known=before)["protected"].any()
    with pytest.raises(DisclosureError, match=r"01, total.*an earlier release shows it"):
        protect(table, RULE, known=table.filter(pl.col("region") == "01"))


def test_rules_must_make_sense() -> None:
    for wrong in ({"multiplier": 0.0}, {"rounding": -1.0}):
        with pytest.raises(ValueError, match="must be"):
            Rule("rate", 5, **wrong)
