"""What an indicator's record says to the verdict on its changes."""

from dataclasses import dataclass

from indicators.model import Indicator
from indicators.statistics.decision import POLARITY

TESTED = ("proportion", "rate")


@dataclass(frozen=True, slots=True)
class Options:
    """Arguments of `verdict.classify` by their names; `phi` is the assumed one, NaN for none.

    `plausible` is the largest change that its steps allow over the years between two periods: what
    a test cannot see below that, it cannot see at all.
    """

    kind: str
    polarity: int
    margin: float
    multiplier: float
    plausible: float
    phi: float


def of_record(record: Indicator, *, years: int) -> Options:
    """The options of a proportion or rate, for two periods that end `years` apart.

    Raises ValueError for any other kind, which has no test, and for periods that do not follow.
    """
    if record.kind not in TESTED:
        raise ValueError(f"{record.id}: the kind {record.kind} has no test")
    if years < 1:
        raise ValueError(f"years {years}: the later period must end after the earlier one")
    low, high = record.valid
    return Options(
        kind=record.kind,
        polarity=POLARITY[record.direction],
        margin=record.relevance_margin if record.relevance_margin is not None else 0.0,
        multiplier=record.multiplier if record.multiplier is not None else 1.0,
        plausible=min(record.max_step * years, high - low),
        phi=record.phi if record.phi is not None else float("nan"),
    )
