"""Every colour of the charts. Contrast is against white, as WCAG 2.2 counts it.

No red beside green: the five focus colours and the map's scale stay apart for colour-blind eyes,
and each focus series has a marker shape and a label of its own besides.
"""

INK = "#1b2430"  # 15.6:1, country, text
QUIET = "#55606e"  # 6.4:1, secondary text, error bars
GREY = "#7f8a96"  # 3.5:1, context that carries information
RULE = "#d5dbe1"  # grid lines: carry none
WASH = "#f4f6f8"
PAPER = "#ffffff"
NOTICE = "#7a4b00"  # 7.4:1, the demo notice

FOCUS = ("#00615f", "#b45f06", "#3b5ba9", "#7b2fd0", "#6b4c11")  # teal, orange, blue, purple, brown
MARKERS = ("circle", "square", "diamond", "triangle-up", "pentagon")

SEQUENTIAL = ("#dcebf0", "#a9cfd9", "#6aa9ba", "#2f7f95", "#0d4f63")
"""Map classes from low to high; the outline of a region is INK at its thinnest, so the palest
class is still seen against the paper."""


def scale(count: int) -> tuple[str, ...]:
    """`count` colours (1–5) of the sequential scale from low to high, as far apart as it goes."""
    last = len(SEQUENTIAL) - 1
    if count == 1:
        return (SEQUENTIAL[last // 2],)
    return tuple(SEQUENTIAL[round(i * last / (count - 1))] for i in range(count))


def tint(colour: str) -> str:
    """The colour of an interval's ribbon: the series' own, mostly transparent."""
    return colour + "26"


HIGHER = ("#cdbbe0", "#5b2a91")  # a smaller and a larger clear change upwards: purples
LOWER = ("#ddcda2", "#6b4c11")  # and downwards: browns. Neither is better: verdicts come elsewhere
UNCLEAR = "#e6eaee"
"""A change that may be none. Higher and lower stay apart for colour-blind eyes, and each has a sign
of its own besides."""
SIGNS = {"up": "▲", "down": "▼", "flat": "○"}


def inked(colour: str) -> str:
    """The colour of words on a filled area: ink on a pale one, paper on a dark one."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else PAPER
