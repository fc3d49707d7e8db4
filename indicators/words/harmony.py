"""Finnish vowel harmony of a numeral in figures: 18:sta, but 17:stä."""

from typing import Any

BACK_DIGITS = {2, 3, 6, 8}  # kahdesta, kolmesta, kuudesta, kahdeksasta


def harmony(count: Any) -> str:
    """`back` or `front`: the vowels of the case ending after a whole number in figures.

    The last word of the numeral decides, in 11–19 the one before -toista (yhdestätoista). The
    catalogues call it HARMONY, as a selector, and Fluent hands it a number of its own kind.
    """
    number = abs(int(count))
    if number % 10:
        return "back" if number % 10 in BACK_DIGITS else "front"
    # kymmenestä; but nollasta, sadasta, tuhannesta, miljoonasta
    return "front" if number % 100 else "back"
