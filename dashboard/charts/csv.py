"""A ChartModel as a CSV file."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from dashboard.charts.change_table import HEADER as CHANGE_HEADER
from dashboard.charts.change_table import reading_text
from dashboard.charts.model import ChartModel
from dashboard.charts.reading import read
from dashboard.charts.wording import Wording

HEADER = (
    "indicator",
    "indicator_name",
    "unit",
    "division",
    "level",
    "region_code",
    "region",
    "period_start",
    "period_end",
    "sex",
    "value",
    "lower",
    "upper",
    "status",
    "status_text",
    "origin",
    "notice",
    "source",
    "licence",
    "snapshot",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings of a text that a spreadsheet would run as a formula."""


def csv_bytes(model: ChartModel) -> bytes:
    """UTF-8 with BOM; `;` and decimal comma in fi and sv, `,` and point in en. 12 digits.

    A hidden or missing figure is an empty cell; its status says which, as code and in words. A
    chart of a change has a row a region, with both figures, and other columns.
    """
    text = io.StringIO()
    comma = model.lang != "en"
    writer = writer_of(text, model.lang)
    writer.writerow(CHANGE_HEADER if model.span else HEADER)
    words = Wording.of(model)
    notice = "; ".join(part for part in (model.demo_notice, model.notice) if part)
    head = [plain(t) for t in (model.indicator, model.name, model.unit)] + [str(model.division)]
    tail = [plain(t) for t in (notice, model.source, model.licence, model.snapshot)]
    if model.span:
        writer.writerows(_changes(model, head, tail, comma))
        return text.getvalue().encode("utf-8-sig")
    statuses = {
        p.status: words.status(p, derived=model.derived) for s in model.series for p in s.points
    }
    for series in model.series:
        place = [series.level, series.code, plain(series.label)]
        for point in series.points:
            figures = [cell(v, comma) for v in (point.value, point.lower, point.upper)]
            status = [point.status, statuses[point.status], series.origin]
            years = [str(point.start), str(point.end), model.sex]
            writer.writerow([*head, *place, *years, *figures, *status, *tail])
    return text.getvalue().encode("utf-8-sig")


def _changes(
    model: ChartModel, head: list[str], tail: list[str], comma: bool
) -> Iterator[list[str]]:
    for series in model.series:
        place = [series.level, series.code, plain(series.label)]
        ends = [
            text for p in series.points for text in (str(p.start), str(p.end), cell(p.value, comma))
        ]
        limits = series.change[:3] if series.change else (None, None, None)
        figures = [cell(value, comma) for value in limits]
        code = read(model, series.change) or (series.change.status if series.change else "O")
        words = [code, reading_text(model, series), series.origin]
        yield [*head, *place, *ends, *figures, *words, *tail]


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
