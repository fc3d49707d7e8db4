"""Every observation of one indicator as a CSV file: counts, intervals, sexes and divisions."""

import io
from typing import Any

from dashboard.charts.csv import HEADER as HEADER_OF_CHARTS
from dashboard.charts.csv import cell, plain, writer_of
from dashboard.charts.wording import status_text
from dashboard.context import Context
from indicators.geography import region

_AT = HEADER_OF_CHARTS.index("value")
HEADER = (
    *HEADER_OF_CHARTS[:_AT],
    "age",
    "numerator",
    "denominator",
    *HEADER_OF_CHARTS[_AT:],
)
FIGURES = ("numerator", "denominator", "value", "lower", "upper")


def indicator_csv(context: Context) -> bytes:
    """UTF-8 with BOM, as `dashboard.charts.csv` writes files; one row an observation.

    A hidden or missing figure is an empty cell; its status says which, as code and in words.
    """
    text = io.StringIO()
    lang, frame = context.state.lang, context.frame
    writer = writer_of(text, lang)
    writer.writerow(HEADER)
    record = context.indicator
    for row in context.snapshot.fetch("whole", indicator=record.number):
        writer.writerow(
            [
                record.id,
                plain(frame.name),
                plain(frame.unit),
                row["division"],
                row["level"],
                row["region"],
                plain(region(row["region"], row["level"]).name[lang]),
                row["period_start"],
                row["period_end"],
                row["sex"],
                row["age"],
                *[cell(row[name], lang != "en") for name in FIGURES],
                row["status"],
                status_text(row["status"], lang, derived=record.derived),
                row["origin"],
                plain(_notice(context, row)),
                plain(frame.source),
                plain(frame.licence),
                context.snapshot.id,
            ]
        )
    return text.getvalue().encode("utf-8-sig")


def _notice(context: Context, row: dict[str, Any]) -> str:
    if row["origin"] == "demo":
        return context.say("demo-notice")
    return "" if context.indicator.official else context.say("not-official")
