"""A chart of one indicator or of two as a CSV file."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from dashboard.charts.change_table import HEADER as CHANGE_HEADER
from dashboard.charts.change_table import reading_text
from dashboard.charts.columns import PLACE, SOURCE
from dashboard.charts.compared import ScatterModel
from dashboard.charts.model import ChartModel, Part
from dashboard.charts.reading import read
from dashboard.charts.wording import Wording

HEADER = (
    *PLACE,
    "period_start",
    "period_end",
    "sex",
    "value",
    "lower",
    "upper",
    "status",
    "status_text",
    *SOURCE,
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings of a text that a spreadsheet would run as a formula."""


def csv_bytes(model: ChartModel | ScatterModel) -> bytes:
    """UTF-8 with BOM; `;` and decimal comma in fi and sv, `,` and point in en. 12 digits.

    A hidden or missing figure is an empty cell; its status says which, as code and in words. A
    chart of a change has a row a region, with both figures, and other columns.
    """
    text = io.StringIO()
    writer = writer_of(text, model.lang)
    span = model.span if isinstance(model, ChartModel) else None
    writer.writerow(CHANGE_HEADER if span else HEADER)
    for part in model.parts:
        notice = "; ".join(t for t in (model.demo_notice, part.notice) if t)
        tail = [plain(t) for t in (notice, part.source, part.licence, model.snapshot)]
        rows = _changes(model) if isinstance(model, ChartModel) and span else _figures(part)
        writer.writerows([*row, *tail] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _figures(part: Part) -> Iterator[list[str]]:
    comma, words = part.lang != "en", Wording.of(part)
    head = _head(part)
    statuses = {
        p.status: words.status(p, derived=part.derived) for s in part.series for p in s.points
    }
    for series in part.series:
        place = [series.level, series.code, plain(series.label)]
        for point in series.points:
            figures = [cell(v, comma) for v in (point.value, point.lower, point.upper)]
            status = [point.status, statuses[point.status], series.origin]
            years = [str(point.start), str(point.end), part.sex]
            yield [*head, *place, *years, *figures, *status]


def _head(part: Part) -> list[str]:
    return [plain(t) for t in (part.indicator, part.name, part.unit)] + [str(part.division)]


def _changes(model: ChartModel) -> Iterator[list[str]]:
    comma, head = model.lang != "en", _head(model)
    for series in model.series:
        place = [series.level, series.code, plain(series.label)]
        ends = [
            text for p in series.points for text in (str(p.start), str(p.end), cell(p.value, comma))
        ]
        limits = series.change[:3] if series.change else (None, None, None)
        figures = [cell(value, comma) for value in limits]
        code = read(model, series.change) or (series.change.status if series.change else "O")
        words = [code, reading_text(model, series), series.origin]
        yield [*head, *place, *ends, *figures, *words]


def writer_of(text: io.StringIO, lang: str) -> Any:
    """A CSV writer with the delimiter that spreadsheets expect in a language."""
    return csv.writer(text, delimiter="," if lang == "en" else ";", lineterminator="\r\n")


def cell(value: float | None, comma: bool) -> str:
    """A figure with 12 digits, a decimal comma where the language has one; empty for none."""
    if value is None:
        return ""
    text = f"{value:.12g}"
    return text.replace(".", ",") if comma else text


def plain(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return "'" + text if text.startswith(FORMULA) else text
