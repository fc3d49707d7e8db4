"""Charts write figures as the words package does, only faster."""

import pytest

from dashboard.charts.wording import Wording
from indicators.words import LANGUAGES
from indicators.words.numbers import interval_text, range_text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("limits", [(4.1, 21.5), (-3.1, 2.4), (-0.01, 2.4), (1000.0, 25000.0)])
def test_intervals_are_written_alike(lang: str, limits: tuple[float, float]) -> None:
    words = Wording(lang, 1, "rate", False)
    assert words.span(*limits) == range_text(*limits, lang, 1)
    assert words.interval(*limits) == interval_text(*limits, lang, 1)


def test_figures_by_kind() -> None:
    assert Wording("fi", 2, "proportion", True).short(1.5) == "1,50\u00a0%"
    assert Wording("fi", 1, "rate", False).short(1.5) == "1,5"
    assert Wording("sv", 0, "status", False).short(2.0) == "delvis i bruk"
    assert Wording("fi", 0, "count", False).difference(5, 2) == "\u22123"
    assert Wording("en", 1, "proportion", True).distance(5, 2.5) == "2.5 percentage points"
