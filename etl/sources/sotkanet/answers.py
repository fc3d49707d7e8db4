"""Sotkanet's answers read into tables and records; another shape than today's is an error.

Today: `/regions` and `/indicators/<id>` JSON; `/json` a list of {indicator, region, year, gender,
value, absValue} with numbers; `/csv` with `;` and a decimal point. A cell without a row is missing.
A row without a value is a cell that the producer withholds.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import orjson
import polars as pl

from etl.sources.sotkanet.errors import ShapeError

Form = Literal["json", "csv"]
SEXES = ("total", "male", "female")
ROWS: dict[str, type[pl.DataType]] = {
    "region": pl.Int32,
    "year": pl.Int32,
    "sex": pl.String,
    "value": pl.Float64,
    "count": pl.Float64,
}
"""Columns of `rows_of`; `region` is Sotkanet's own id."""
HEADER = "indicator;region;year;gender;primary value;absolute value"
NUMBER = re.compile(r"-?\d+(\.\d+)?")
KEYS = {"indicator", "region", "year", "gender"}
THL = 2
"""Sotkanet's number of THL among producers."""


@dataclass(frozen=True)
class About:
    """What Sotkanet says of an indicator.

    `first` and `last` are its years, `updated` a date as Sotkanet writes it, `multiplier` is 100
    for percentages and 1,000 for figures per 1,000, None where the unit is another or unknown.
    """

    number: int
    title: str
    first: int
    last: int
    updated: str
    producer: str
    by_thl: bool
    multiplier: float | None


def regions_of(body: bytes) -> pl.DataFrame:
    """The columns `id`, `category` and `code`; ids are unique, codes repeat.

    Codes repeat between categories, and within those whose regions were given new ids.
    """
    found = [
        (_whole(row, "id"), _text(row, "category"), str(row.get("code") or ""))
        for row in _objects(_json(body, "the list of regions"), "a region")
    ]
    table = pl.DataFrame(
        found, schema={"id": pl.Int32, "category": pl.String, "code": pl.String}, orient="row"
    )
    if table["id"].is_duplicated().any():
        raise ShapeError("the list of regions has the same id twice")
    if table.is_empty():
        raise ShapeError("the list of regions is empty")
    return table


def about_of(body: bytes, number: int) -> About:
    """The record of indicator `number`."""
    record = _json(body, f"the description of indicator {number}")
    if not isinstance(record, dict) or record.get("id") != number:
        raise ShapeError(f"the description of indicator {number} is of something else")
    years, maker = record.get("range"), record.get("organization")
    if not isinstance(years, dict):
        raise ShapeError(f"the description of indicator {number} has no range of years")
    maker = maker if isinstance(maker, dict) else {}
    kind = record.get("primaryValueType")
    return About(
        number=number,
        title=_finnish(record.get("title")),
        first=_whole(years, "start"),
        last=_whole(years, "end"),
        updated=str(record.get("data-updated") or ""),
        producer=_finnish(maker.get("title")),
        by_thl=maker.get("id") == THL,
        multiplier=_multiplier(str(kind.get("code")) if isinstance(kind, dict) else ""),
    )


def rows_of(body: bytes, form: Form, number: int, years: Collection[int]) -> pl.DataFrame:
    """The cells of indicator `number` as ROWS; `value` is null where the producer withholds it.

    A withheld cell has no `count` either. Raises ShapeError for another indicator or year than was
    asked for, a cell given twice, text in place of a number, and where no row at all has a value.
    """
    read = _json_rows(body, number) if form == "json" else _csv_rows(body, number)
    table = pl.DataFrame(list(read), schema=ROWS, orient="row")
    if table.is_empty():
        return table
    wrong = sorted(set(table["year"].unique()) - set(years))
    if wrong:
        raise ShapeError(f"indicator {number}: rows of {wrong[0]}, which was not asked for")
    if not table["sex"].is_in(SEXES).all():
        raise ShapeError(f"indicator {number}: a gender that is not one of {', '.join(SEXES)}")
    if table.select("region", "year", "sex").is_duplicated().any():
        raise ShapeError(f"indicator {number}: the same region, year and gender twice")
    if table["value"].null_count() == table.height:
        raise ShapeError(f"indicator {number}: {table.height} rows and not one value")
    withheld = pl.col("value").is_null()
    return table.with_columns(count=pl.when(withheld).then(None).otherwise(pl.col("count")))


Row = tuple[int, int, str, float | None, float | None]


def _json_rows(body: bytes, number: int) -> Iterator[Row]:
    for row in _objects(_json(body, f"indicator {number}"), f"a row of indicator {number}"):
        # A value under a new name would look like a withheld one, so no unknown name is let in.
        strange = sorted(row.keys() - KEYS - {"value", "absValue"})
        if strange or not row.keys() >= KEYS:
            raise ShapeError(
                f"indicator {number}: rows have {', '.join(sorted(row))}; today's shape is "
                "indicator, region, year, gender, value, absValue"
            )
        if _whole(row, "indicator") != number:
            raise ShapeError(f"indicator {number}: a row of indicator {row['indicator']}")
        yield (
            _whole(row, "region"),
            _whole(row, "year"),
            _text(row, "gender"),
            _number(row.get("value")),
            _number(row.get("absValue")),
        )


def _csv_rows(body: bytes, number: int) -> Iterator[Row]:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ShapeError(f"indicator {number}: the CSV is not UTF-8") from error
    if not text.endswith("\n"):
        raise ShapeError(f"indicator {number}: {_start(body)} is no CSV, or its end is missing")
    head, *lines = text.splitlines()
    if head != HEADER:
        raise ShapeError(f"indicator {number}: the CSV begins with {head[:80]!r}, not {HEADER!r}")
    for place, line in enumerate(lines, 2):
        cells = line.split(";")
        if len(cells) != 6 or not all(re.fullmatch(r"\d{1,9}", cell) for cell in cells[:3]):
            raise ShapeError(f"indicator {number}: line {place} of the CSV is {line[:80]!r}")
        if int(cells[0]) != number:
            raise ShapeError(f"indicator {number}: line {place} is of indicator {cells[0]}")
        yield (
            int(cells[1]),
            int(cells[2]),
            cells[3],
            _decimal(cells[4], place),
            _decimal(cells[5], place),
        )


def _decimal(cell: str, place: int) -> float | None:
    if cell == "":
        return None
    if not NUMBER.fullmatch(cell):
        raise ShapeError(f"line {place} of the CSV has {cell[:40]!r} where a number belongs")
    return float(cell)


def _json(body: bytes, what: str) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise ShapeError(f"{what}: {_start(body)} is no JSON") from error


def _objects(found: Any, what: str) -> Iterator[dict[str, Any]]:
    if not isinstance(found, list):
        raise ShapeError(f"{what}: a list belongs here, not {type(found).__name__}")
    for row in found:
        if not isinstance(row, dict):
            raise ShapeError(f"{what} is {str(row)[:40]!r}")
        yield row


def _whole(row: dict[str, Any], key: str) -> int:
    found = row.get(key)
    # Above 32 bits it is no id and no year, and would not fit the table.
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found < 2**31:
        raise ShapeError(f"{key} is {found!r} where a whole number belongs")
    return found


def _text(row: dict[str, Any], key: str) -> str:
    found = row.get(key)
    if not isinstance(found, str) or not found.strip():
        raise ShapeError(f"{key} is {found!r} where text belongs")
    return found


def _number(found: Any) -> float | None:
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise ShapeError(f"{str(found)[:40]!r} stands where a number belongs")
    return float(found)


def _finnish(title: Any) -> str:
    return str(title.get("fi") or "") if isinstance(title, dict) else ""


def _multiplier(code: str) -> float | None:
    per = re.fullmatch(r"PER(\d+)", code)
    if per:
        return float(per[1])
    return 100.0 if code == "PERCENT" else None


def _start(body: bytes) -> str:
    return repr(body[:60].decode("utf-8", errors="replace"))
