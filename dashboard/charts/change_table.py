"""A chart of a change as rows: both figures, the difference, its interval, and how it is read."""

from dashboard.charts.columns import PLACE, SOURCE
from dashboard.charts.model import ChartModel, Series
from dashboard.charts.reading import read
from dashboard.charts.wording import Wording
from indicators.words import say
from indicators.words.numbers import signed
from indicators.words.places import capitalised

HEADER = (
    *PLACE,
    "first_start",
    "first_end",
    "first_value",
    "last_start",
    "last_end",
    "last_value",
    "change",
    "change_lower",
    "change_upper",
    "reading",
    "reading_text",
    *SOURCE,
)
"""Columns of the file; `reading` is a code, `reading_text` the same in the file's language."""


def reading_text(model: ChartModel, series: Series) -> str:
    """What a region's change is called, or why there is none, in words."""
    name = read(model, series.change)
    if name:
        return say(f"views-reading-{name}", model.lang)
    status = series.change.status if series.change else "O"
    return capitalised(Wording.of(model).absent(status))


def change_rows(model: ChartModel) -> tuple[list[str], list[list[str]]]:
    """Header and rows of formatted text, a row a region.

    The column of intervals is there only where some change has one.
    """
    assert model.span is not None
    words = Wording.of(model)
    spans = any(one.change and one.change.lower is not None for one in model.series)
    heads = [capitalised(say("region", model.lang)), *model.span, say("nav-change", model.lang)]
    if spans:
        heads.append(capitalised(say("confidence-interval", model.lang)))
    rows = []
    for one in model.series:
        first, last = one.points
        row = [one.label]
        row += [
            capitalised(words.absent(p.status)) if p.value is None else words.short(p.value)
            for p in one.points
        ]
        if first.value is None or last.value is None:
            row += [""] * (2 if spans else 1)
        else:
            digits = words.digits(first.value, last.value)
            row.append(signed(last.value - first.value, model.lang, digits))
            if spans:
                row.append(_limits(words, one))
        rows.append([*row, reading_text(model, one)])
    return [*heads, say("views-reading", model.lang)], rows


def _limits(words: Wording, series: Series) -> str:
    change = series.change
    if change is None or change.lower is None or change.upper is None:
        return ""
    return words.span(change.lower, change.upper)
