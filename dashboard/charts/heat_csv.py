"""A heat map as a CSV file: a row an indicator and region, with both figures and the change."""

import io

from dashboard.charts.columns import PLACE, SOURCE
from dashboard.charts.compared import HeatModel
from dashboard.charts.csv import cell, plain, writer_of
from dashboard.charts.outcome import change_of, outcome, told

HEADER = (
    *PLACE,
    "first_start",
    "first_end",
    "last_start",
    "last_end",
    "first_value",
    "last_value",
    "change",
    "change_lower",
    "change_upper",
    "first_status",
    "last_status",
    "outcome",
    "outcome_text",
    *SOURCE,
)


def heat_csv(model: HeatModel) -> bytes:
    """UTF-8 with BOM, as `dashboard.charts.csv` writes files; a hidden figure is an empty cell."""
    text = io.StringIO()
    comma = model.lang != "en"
    writer = writer_of(text, model.lang)
    writer.writerow(HEADER)
    for row in model.rows:
        head = [*map(plain, (row.indicator, row.name, row.unit)), str(row.division)]
        notice = "; ".join(part for part in (model.demo_notice, row.notice) if part)
        tail = [*map(plain, (notice, row.source, row.licence, model.snapshot))]
        for series in row.series:
            (first, last), change = series.points, change_of(series)
            numbers = (first.value, last.value, change.value, change.lower, change.upper)
            writer.writerow(
                [
                    *head,
                    series.level,
                    series.code,
                    plain(series.label),
                    *(first.start, first.end, last.start, last.end),
                    *(cell(number, comma) for number in numbers),
                    *(first.status, last.status),
                    outcome(row, series),
                    plain(told(row, series)),
                    series.origin,
                    *tail,
                ]
            )
    return text.getvalue().encode("utf-8-sig")
