"""The differences of two releases as a CSV file, written as it is sent."""

import io
from collections.abc import Iterator

from dashboard.charts.columns import PLACE
from dashboard.charts.csv import cell as written
from dashboard.charts.csv import plain, writer_of
from dashboard.charts.wording import status_text
from dashboard.comparison import Comparison
from dashboard.differences import Cell, Figure
from indicators.geography import region
from indicators.model import Indicator

FIGURES = ("numerator", "denominator", "value", "lower", "upper")
HEADER = (
    *PLACE,
    "period_start",
    "period_end",
    "sex",
    "age",
    "origin",
    "change",
    "change_text",
    *(f"{side}_{name}" for side in ("old", "new") for name in (*FIGURES, "status", "status_text")),
    "notice",
    "old_release",
    "new_release",
)


def difference_csv(found: Comparison) -> Iterator[bytes]:
    """UTF-8 with BOM, as `dashboard.charts.csv` writes files; one row a differing cell.

    A figure that one of the releases hides, and one of a withdrawn release, is an empty cell; its
    status or the notice says why. A part is one indicator's rows.
    """
    lang = found.context.state.lang
    yield "\ufeff".encode() + _lines(lang, [list(HEADER)])
    rows: list[list[str]] = []
    before = None
    for cell in found.cells():
        if rows and cell.indicator != before:
            yield _lines(lang, rows)
            rows = []
        before = cell.indicator
        rows.append(_row(found, found.records[cell.indicator], cell))
    if rows:
        yield _lines(lang, rows)


def _row(found: Comparison, record: Indicator, cell: Cell) -> list[str]:
    context = found.context
    lang, say = context.state.lang, context.say
    notices = []
    if cell.origin == "demo":
        notices.append(say("demo-notice"))
    elif not record.official:
        notices.append(say("not-official"))
    figures: list[str] = []
    for release, figure in ((found.old, cell.old), (found.new, cell.new)):
        if figure and release.withdrawn:
            figures += [""] * (len(FIGURES) + 1) + [say("releases-taken-back")]
        else:
            figures += _figures(figure, record, lang, say("releases-absent"))
    return [
        record.id,
        plain(record.name.in_(lang)),
        plain(say(record.unit.replace("_", "-"))),
        str(cell.division),
        cell.level,
        cell.region,
        plain(region(cell.region, cell.level).name[lang]),
        str(cell.period_start),
        str(cell.period_end),
        cell.sex,
        cell.age,
        cell.origin,
        cell.kind,
        say(f"releases-kind-{cell.kind}"),
        *figures,
        plain("; ".join(notices)),
        found.old.id,
        found.new.id,
    ]


def _figures(figure: Figure | None, record: Indicator, lang: str, absent: str) -> list[str]:
    if figure is None:
        return [""] * (len(FIGURES) + 1) + [absent]
    values = [written(getattr(figure, name), lang != "en") for name in FIGURES]
    return [*values, figure.status, status_text(figure.status, lang, derived=record.derived)]


def _lines(lang: str, rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    writer_of(text, lang).writerows(rows)
    return text.getvalue().encode()
