"""Numbers, limits and periods as each language writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.words import LANGUAGES
from indicators.words.numbers import (
    MINUS,
    NO_BREAK_SPACE,
    interval_text,
    number,
    percent,
    period,
    range_text,
    signed,
)


@pytest.mark.parametrize(
    ("value", "decimals", "fi", "en"),
    [
        (1234567.89, 1, "1\u00a0234\u00a0567,9", "1,234,567.9"),
        (1234, 0, "1\u00a0234", "1,234"),
        (-3.14, 1, "\u22123,1", "\u22123.1"),
        (-0.04, 1, "0,0", "0.0"),
        (0, 0, "0", "0"),
    ],
)
def test_number(value: float, decimals: int, fi: str, en: str) -> None:
    assert number(value, "fi", decimals) == number(value, "sv", decimals) == fi
    assert number(value, "en", decimals) == en


def test_signed() -> None:
    assert signed(12.8, "fi", 1) == "+12,8"
    assert signed(-12.8, "en", 1) == "\u221212.8"
    assert signed(0.04, "sv", 1) == signed(-0.04, "sv", 1) == "0,0"


def test_percent() -> None:
    assert [percent(31.2, lang, 1) for lang in LANGUAGES] == [
        "31,2\u00a0%",
        "31,2\u00a0%",
        "31.2%",
    ]


@pytest.mark.parametrize(
    ("lang", "lower", "upper", "text"),
    [
        ("fi", 4.1, 21.5, "4,1–21,5"),
        ("sv", 4.1, 21.5, "4,1–21,5"),
        ("en", 4.1, 21.5, "4.1 to 21.5"),
        ("fi", -3.1, 2.4, "alaraja \u22123,1, yläraja 2,4"),
        ("sv", -3.1, 2.4, "nedre gräns \u22123,1, övre gräns 2,4"),
        ("en", -3.1, 2.4, "\u22123.1 to 2.4"),
        ("fi", -0.04, 2.4, "0,0–2,4"),
    ],
)
def test_range(lang: str, lower: float, upper: float, text: str) -> None:
    assert range_text(lower, upper, lang, 1) == text


def test_interval_has_a_colon_before_named_limits_only() -> None:
    assert interval_text(4.1, 21.5, "fi", 1) == "95\u00a0%:n luottamusväli 4,1–21,5"
    assert interval_text(-3.1, 2.4, "fi", 1) == (
        "95\u00a0%:n luottamusväli: alaraja \u22123,1, yläraja 2,4"
    )
    assert interval_text(-3.1, 2.4, "en", 1) == "95% confidence interval \u22123.1 to 2.4"


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_written(value: float) -> None:
    with pytest.raises(ValueError, match="missing"):
        number(value, "fi", 1)


def test_period() -> None:
    assert (period(2016, 2016), period(2014, 2016)) == ("2016", "2014–2016")
    with pytest.raises(ValueError, match="ends before"):
        period(2016, 2014)


@given(st.floats(-1e12, 1e12, allow_nan=False), st.sampled_from(LANGUAGES), st.integers(0, 4))
def test_number_reads_back(value: float, lang: str, decimals: int) -> None:
    text = number(value, lang, decimals).replace(MINUS, "-").replace(NO_BREAK_SPACE, "")
    text = text.replace(",", "") if lang == "en" else text.replace(",", ".")
    assert float(text) == round(value, decimals)
