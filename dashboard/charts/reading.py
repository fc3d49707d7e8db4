"""What a difference may be called: by its interval, or by its sign where no chance is in it."""

from typing import Literal, get_args

from dashboard.charts.model import Change, ChartModel

Reading = Literal[
    "higher", "unclear", "lower", "more", "same", "fewer", "advanced", "stayed", "back", "bare"
]
READINGS: tuple[Reading, ...] = get_args(Reading)
UP, DOWN = ("higher", "more", "advanced"), ("lower", "fewer", "back")


def reading(measure: str, decimals: int, change: Change) -> Reading | None:
    """How a change of a figure of kind `measure` is read; None where there is no difference.

    `higher` and `lower` only where the whole interval is on one side of zero; `bare` is a
    difference without an interval, of which nothing more can be said. Places are counted and
    stages are reported, so there the sign decides. It is no verdict: nothing is corrected for many
    comparisons, and no side is called better.
    """
    if change.value is None:
        return None
    if measure in ("count", "status"):
        ups: tuple[Reading, Reading, Reading] = (
            ("more", "fewer", "same") if measure == "count" else ("advanced", "back", "stayed")
        )
        written = round(change.value, decimals)
        return ups[0] if written > 0 else ups[1] if written < 0 else ups[2]
    if change.lower is None or change.upper is None:
        return "bare"
    if change.lower > 0:
        return "higher"
    return "lower" if change.upper < 0 else "unclear"


def read(model: ChartModel, change: Change | None) -> Reading | None:
    """As `reading`, of a chart's series."""
    return reading(model.measure, model.decimals, change) if change else None
