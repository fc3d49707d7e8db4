"""A ChartModel as a CSV file."""

import csv
import io

from dashboard.charts.model import ChartModel
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

    A hidden or missing figure is an empty cell; its status says which, as code and in words.
    """
    text = io.StringIO()
    comma = model.lang != "en"
    writer = csv.writer(text, delimiter=";" if comma else ",", lineterminator="\r\n")
    writer.writerow(HEADER)
    words = Wording.of(model)
    notice = "; ".join(part for part in (model.demo_notice, model.notice) if part)
    head = [_safe(t) for t in (model.indicator, model.name, model.unit)] + [str(model.division)]
    tail = [_safe(t) for t in (notice, model.source, model.licence, model.snapshot)]
    for series in model.series:
        place = [series.level, series.code, _safe(series.label)]
        for point in series.points:
            figures = [_figure(v, comma) for v in (point.value, point.lower, point.upper)]
            status = [point.status, words.status(point, derived=model.derived), series.origin]
            years = [str(point.start), str(point.end)]
            writer.writerow([*head, *place, *years, *figures, *status, *tail])
    return text.getvalue().encode("utf-8-sig")


def _figure(value: float | None, comma: bool) -> str:
    if value is None:
        return ""
    text = f"{value:.12g}"
    return text.replace(".", ",") if comma else text


def _safe(text: str) -> str:
    return "'" + text if text.startswith(FORMULA) else text
