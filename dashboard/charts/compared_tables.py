"""The figures of several indicators as tables for reading."""

from dashboard.charts.compared import HeatModel, ScatterModel
from dashboard.charts.model import Part, Point
from dashboard.charts.outcome import difference, figures, limits, told
from dashboard.charts.wording import Wording
from indicators.words import say
from indicators.words.places import capitalised

Table = tuple[list[str], list[list[str]]]


def heat_table(model: HeatModel) -> Table:
    """A row for each indicator and region: both figures, change, interval, what can be said."""
    keys = ["ui-indicator", "region", "heat-first", "heat-last", "nav-change"]
    keys += ["confidence-interval", "heat-outcome"]
    rows = []
    for row in model.rows:
        for series in row.series:
            ends = [
                say("chart-summary-point", model.lang, value=figure, period=period)
                for figure, period in zip(figures(row, series), row.span, strict=True)
            ]
            change = [difference(row, series), limits(row, series), told(row, series)]
            rows.append([row.name, series.label, *ends, *change])
    return [capitalised(say(key, model.lang)) for key in keys], rows


def scatter_table(model: ScatterModel) -> Table:
    """A row for each region: both figures, each with its interval where it has one."""
    head = [capitalised(say("region", model.lang))]
    spans = [any(s.points[0].lower is not None for s in part.series) for part in model.parts]
    for part, span in zip(model.parts, spans, strict=True):
        head.append(
            f"{part.name} ({part.series[0].points[0].period})" if part.series else part.name
        )
        head += [capitalised(say("confidence-interval", model.lang))] if span else []
    rows = []
    for series, *points in model.pairs:
        row = [series.label]
        for part, point, span in zip(model.parts, points, spans, strict=True):
            row += _cells(part, point, span=span)
        rows.append(row)
    return head, rows


def _cells(part: Part, point: Point, *, span: bool) -> list[str]:
    words = Wording.of(part)
    absent = point.value is None
    figure = capitalised(words.absent(point.status)) if absent else words.short(point.value or 0.0)
    if not span:
        return [figure]
    known = point.lower is not None and point.upper is not None
    return [figure, words.span(point.lower or 0.0, point.upper or 0.0) if known else ""]
