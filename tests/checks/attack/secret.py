"""A hidden cell, and every number that would give it away."""

import math
from dataclasses import dataclass
from functools import cached_property

from scipy.stats import chi2, norm


@dataclass(frozen=True)
class Finding:
    """What an attacker got: the file or address, the way in, and what it told."""

    where: str
    how: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.how}: {self.what}"


@dataclass(frozen=True)
class Secret:
    """A cell that nobody outside may learn.

    `labels` and `titles` are beginnings of the region's and the indicator's names, in any language:
    words that tell a reader what a number is about. `others` are the other indicators' names.
    """

    indicator: int
    id: str
    region: str
    year: int
    numerator: float
    denominator: float
    multiplier: float = 1.0
    kind: str = "rate"
    decimals: int = 1
    labels: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def value(self) -> float:
        return self.multiplier * self.numerator / self.denominator

    @cached_property
    def traces(self) -> dict[str, float]:
        """Numbers that tell the count to whoever knows the population."""
        lower, upper = limits(self.kind, self.numerator, self.denominator)
        share = self.numerator / self.denominator
        found = {
            "value": self.value,
            "share": share,
            "lower limit": self.multiplier * lower,
            "upper limit": self.multiplier * upper,
            "lower limit of the share": lower,
            "upper limit of the share": upper,
            "complement of the value": self.multiplier * (1 - share),
            "complement of the share": 1 - share,
        }
        return {name: number for name, number in found.items() if number > 0}

    @property
    def counts(self) -> dict[str, float]:
        return {"count": self.numerator, "complement": self.denominator - self.numerator}


def limits(kind: str, x: float, n: float, confidence: float = 0.95) -> tuple[float, float]:
    """The 95 % limits of x/n as the project's methods name them: Wilson, or exact and Byar."""
    alpha = 1 - confidence
    z = float(norm.ppf(1 - alpha / 2))
    if kind == "proportion":
        root = z * math.sqrt(z * z + 4 * x * (1 - x / n))
        return (2 * x + z * z - root) / (2 * (n + z * z)), (2 * x + z * z + root) / (
            2 * (n + z * z)
        )
    if x < 10:
        low = float(chi2.ppf(alpha / 2, 2 * x)) / 2 if x else 0.0
        return low / n, float(chi2.ppf(1 - alpha / 2, 2 * x + 2)) / 2 / n
    more = x + 1
    low = x * (1 - 1 / (9 * x) - z / (3 * math.sqrt(x))) ** 3
    return low / n, more * (1 - 1 / (9 * more) + z / (3 * math.sqrt(more))) ** 3 / n


def from_limits(lower: float, upper: float, kind: str, multiplier: float) -> int | None:
    """The count whose interval this is, found without its denominator; None when none fits."""
    if not 0 < lower < upper:
        return None
    if kind == "proportion":
        return _from_wilson(lower / multiplier, upper / multiplier)
    for x in range(1, 1000):  # the ratio of the limits depends on the count alone
        low, high = limits(kind, x, 1.0)
        if abs(upper / lower - high / low) < 1e-9 * high / low:
            return x
    return None


def _from_wilson(lower: float, upper: float) -> int | None:
    # The limits are the roots of (n + z²)p² − (2x + z²)p + x²/n: two equations, two unknowns.
    z2 = float(norm.ppf(0.975)) ** 2
    total, product = lower + upper, lower * upper
    a, b, c = product - total**2 / 4, (total / 2 - product) * z2, -(z2**2) / 4
    if a == 0 or b * b < 4 * a * c:
        return None
    for sign in (1, -1):
        x = (total * (-b + sign * math.sqrt(b * b - 4 * a * c)) / (2 * a) - z2) / 2
        if x > 0.5 and abs(x - round(x)) < 1e-4:
            return round(x)
    return None
