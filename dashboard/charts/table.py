"""A ChartModel as a table for reading and as a CSV file."""

import csv
import io

from dashboard.charts.model import ChartModel
from indicators.words import say
from indicators.words.numbers import number, range_text
from indicators.words.places import capitalised


def table(model: ChartModel) -> tuple[list[str], list[list[str]]]:
    """Header and rows of formatted text; a hidden or missing figure is said in words."""
    lang, decimals = model.lang, model.decimals
    keys = ("region", "period", "value-label", "confidence-interval")
    rows = []
    for series in model.series:
        for point in series.points:
            span = ""
            if point.lower is not None and point.upper is not None:
                span = range_text(point.lower, point.upper, lang, decimals)
            absent = say("suppressed" if point.status == "Q" else "missing", lang)
            value = number(point.value, lang, decimals) if point.value is not None else absent
            rows.append([series.label, point.period, value, span])
    return [capitalised(say(key, lang)) for key in keys], rows


def csv_bytes(model: ChartModel) -> bytes:
    """UTF-8 with BOM; `;` and decimal comma in fi and sv, `,` and point in en. Full precision."""
    text = io.StringIO()
    comma = model.lang != "en"
    writer = csv.writer(text, delimiter=";" if comma else ",", lineterminator="\r\n")
    writer.writerow(
        [
            "code",
            "region",
            "period",
            "value",
            "lower",
            "upper",
            "status",
            "unit",
            "notice",
            "snapshot",
        ]
    )
    for series in model.series:
        for p in series.points:
            figures = ["" if v is None else f"{v:.12g}" for v in (p.value, p.lower, p.upper)]
            if comma:
                figures = [figure.replace(".", ",") for figure in figures]
            writer.writerow(
                [
                    series.code,
                    series.label,
                    p.period,
                    *figures,
                    p.status,
                    model.unit,
                    model.demo_notice,
                    model.snapshot,
                ]
            )
    return text.getvalue().encode("utf-8-sig")
