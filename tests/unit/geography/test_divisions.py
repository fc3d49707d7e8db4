"""Divisions: in force in which years, and which periods fit."""

import pytest

from indicators.geography.divisions import division, divisions, fits


def test_the_divisions_follow_one_another() -> None:
    old, new, counties = divisions()
    assert (old.number, old.first_year, old.last_year) == (2016, 2016, 2020)
    assert (new.number, new.first_year, new.last_year) == (2021, 2021, None)
    assert (counties.number, counties.first_year, counties.last_year) == (2023, 2023, None)
    assert all(set(found.name) == {"fi", "sv", "en"} for found in divisions())


@pytest.mark.parametrize(
    ("number", "period", "expected"),
    [
        (2016, (2016, 2016), True),
        (2016, (2016, 2019), True),
        (2016, (2020, 2020), True),
        (2016, (2015, 2017), False),
        (2016, (2019, 2021), False),
        (2021, (2021, 2021), True),
        (2021, (2024, 2026), True),
        (2021, (2020, 2022), False),
        (2021, (2015, 2017), False),
    ],
)
def test_a_period_fits_only_when_every_year_does(
    number: int, period: tuple[int, int], expected: bool
) -> None:
    assert fits(number, period) is expected


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before"):
        fits(2016, (2019, 2016))


def test_an_unknown_division_is_named() -> None:
    with pytest.raises(KeyError, match="1999"):
        division(1999)
