"""Small multiples: a panel a region over time, on the tile grid or in columns, axes alike."""

from collections.abc import Mapping

from dashboard.charts.draw import axes, panel_parts
from dashboard.charts.draw.base import Figure, figure
from dashboard.charts.draw.panels import panels
from dashboard.charts.model import ChartModel, Series
from dashboard.charts.wording import STAGES, Wording
from indicators.words import say

WIDE, NARROW = 136, 108
"""Height of a panel with its name and years in pixels: on the grid, and in columns."""
COLUMNS = 2


def multiples(model: ChartModel, grid: Mapping[str, tuple[int, int]] | None) -> Figure:
    """The figure; without a grid it is in two columns by the regions' codes, for a phone."""
    words = Wording.of(model)
    ticks, texts = _scale(model, words)
    shown = [series for series in model.series if series.role in ("focus", "context")]
    place = panels(model, [s.code for s in shown], grid, (ticks[0], ticks[-1]), COLUMNS)
    country = next((s for s in model.series if s.role == "country"), None)
    traces = [panel_parts.rules(place, ticks), *panel_parts.breaks(model, place)]
    traces += panel_parts.reference(model, place, shown, country)
    traces += panel_parts.regions(model, place, shown)
    traces += panel_parts.gaps(model, place, shown)
    traces += panel_parts.words_of(model, place, shown, ticks, texts, full=bool(grid))
    hidden = {"visible": False, "showgrid": False}
    return figure(
        model,
        traces,
        height=(WIDE if grid else NARROW) * place.rows,
        margin=(4, 4, 4),
        unit=model.measure != "index",
        remark=_remark(model, country),
        xaxis=hidden | {"range": [0, place.columns]},
        yaxis=hidden | {"range": [place.rows, 0]},
    )


def _remark(model: ChartModel, country: Series | None) -> str:
    """What the grey lines are, in words above the panels."""
    if model.measure == "index":
        return say("views-dotted-middle", model.lang)
    if country is None:
        return say("views-grey-others", model.lang)
    return say("views-grey-country", model.lang, name=country.label)


def _scale(model: ChartModel, words: Wording) -> tuple[list[float], list[str]]:
    """The lowest, a middle and the highest tick, the same in all panels."""
    if model.measure == "status":
        ends = [float(STAGES[0]), float(STAGES[-1])]
        return ends, [str(round(value)) for value in ends]
    known = axes.values(model)
    low = 0.0 if model.from_zero and min(known) >= 0 else min(known)
    found = axes.ticks(low, max(known), 5)
    texts = axes.tick_texts(found, words)
    return [found[0], found[-1]], [texts[0], texts[-1]]
