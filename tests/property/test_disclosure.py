"""Protected tables against two checkers that share no code with the product."""

from collections.abc import Iterable

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.observations import SCHEMA
from indicators.disclosure import Rule, audit, mask, protect
from tests.checks.attack.linear import bounds, verdict
from tests.checks.brute import extremes

K = 5
RULE = Rule("count", K)
SEXES = ("male", "female")
Counts = dict[tuple[str, str], int]
COUNT = st.one_of(st.integers(0, 6), st.integers(0, 60))


def frame(counts: Counts, hidden: Iterable[tuple[str, str]] = ()) -> pl.DataFrame:
    rows = []
    for (region, sex), x in counts.items():
        level = "country" if region == "FI" else "maakunta"
        figures = (None, None, None, None, None, "Q", "C")
        if (region, sex) not in hidden:
            figures = (float(x), None, float(x), None, None, "A", "F")
        rows.append((1, 2016, level, region, 2019, 2019, sex, "total", "demo", *figures))
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


@st.composite
def tables(draw: st.DrawFn, most: int = 6, sexes: bool | None = None) -> Counts:
    """Counts of regions, by sex or not, with the country's sums."""
    regions = [f"{n:02}" for n in range(1, draw(st.integers(2, most)) + 1)]
    by_sex = draw(st.booleans()) if sexes is None else sexes
    counts: Counts = {}
    for region in regions:
        if by_sex:
            male, female = draw(COUNT), draw(COUNT)
            counts |= {(region, "male"): male, (region, "female"): female}
            counts[region, "total"] = male + female
        else:
            counts[region, "total"] = draw(COUNT)
    for sex in {sex for _, sex in counts}:
        counts["FI", sex] = sum(counts[region, sex] for region in regions)
    return counts


def attacked(published: pl.DataFrame) -> list[str]:
    kinds = {1: ("count", 1.0)}
    return [
        f"{row['region']} {row['sex']} is {told}"
        for row, low, high, _ in bounds(published.to_dicts(), kinds)
        if (told := verdict(low, high, K))
    ]


def hidden_of(published: pl.DataFrame) -> set[tuple[str, str]]:
    return set(published.filter(status="Q").select("region", "sex").rows())


@settings(max_examples=50, deadline=None)
@given(tables())
def test_nobody_narrows_a_hidden_count_down(counts: Counts) -> None:
    table = frame(counts)
    published = protect(table, RULE)
    assert attacked(published) == []
    assert hidden_of(mask(table, RULE)) <= hidden_of(published)
    kept = published.filter(pl.col("status") != "Q")
    same = table.join(kept.select("region", "sex"), on=["region", "sex"], how="semi")
    assert same.sort("region", "sex").equals(kept.sort("region", "sex"))


@settings(max_examples=20, deadline=None)
@given(tables(most=4))
def test_no_further_hiding_is_in_vain(counts: Counts) -> None:
    published = protect(frame(counts), RULE)
    further = hidden_of(published) - hidden_of(mask(frame(counts), RULE))
    for cell in further:
        shown = frame(counts, hidden_of(published) - {cell})
        assert attacked(shown), f"{cell} could have stayed"


@settings(max_examples=60, deadline=None)
@given(tables(most=4), st.data())
def test_the_audit_bounds_are_those_of_every_whole_solution(counts: Counts, data: st.DataObject):
    small = {key: min(x, 9) for key, x in counts.items() if key[0] != "FI" and key[1] != "total"}
    if small:
        regions = sorted({region for region, _ in small})
        totals = {(r, "total"): small[r, "male"] + small[r, "female"] for r in regions}
        counts = small | totals
    else:
        regions = sorted({region for region, _ in counts} - {"FI"})
        counts = {(r, "total"): min(counts[r, "total"], 9) for r in regions}
    for sex in {sex for _, sex in counts}:
        counts = counts | {("FI", sex): sum(counts[r, sex] for r in regions)}
    keys = sorted(counts)
    parts = [key for key in keys if key[0] != "FI"]
    hidden = data.draw(st.sets(st.sampled_from(parts), min_size=1, max_size=5))
    place = {key: i for i, key in enumerate(keys)}
    sums = [
        (place["FI", sex], [place[r, sex] for r in regions]) for sex in {sex for _, sex in keys}
    ]
    if ("FI", "male") in place:
        sums += [(place[r, "total"], [place[r, s] for s in SEXES]) for r in [*regions, "FI"]]
    wanted = extremes([None if key in hidden else counts[key] for key in keys], sums)
    found = audit(frame(counts, hidden))
    for region, sex, low, high in found.select("region", "sex", "lower", "upper").rows():
        least, most = wanted[place[region, sex]]
        assert (round(low, 6), round(high, 6)) == (least, most)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 40)), min_size=2, max_size=6))
def test_shares_keep_those_who_are_not_counted_secret_too(pairs: list[tuple[int, int]]) -> None:
    rows = []
    whole = [(x, x + rest + (x + rest == 0)) for x, rest in pairs]
    whole.append((sum(x for x, _ in whole), sum(n for _, n in whole)))
    for i, (x, n) in enumerate(whole):
        level, region = ("country", "FI") if i == len(whole) - 1 else ("maakunta", f"{i:02}")
        key = (1, 2016, level, region, 2019, 2019, "total", "total", "demo")
        rows.append((*key, float(x), float(n), 100 * x / n, None, None, "A", "F"))
    published = protect(pl.DataFrame(rows, schema=SCHEMA, orient="row"), Rule("proportion", K))
    # The rest of each, n - x, is a count like any other.
    rest = published.with_columns(
        numerator=pl.col("denominator") - pl.col("numerator"), denominator=pl.lit(None)
    )
    assert attacked(published) == []
    assert attacked(rest) == []
