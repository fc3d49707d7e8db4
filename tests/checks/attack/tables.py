"""Read every row of a snapshot and look for a hidden cell in it."""

import shutil
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from tests.checks.attack.raw import telling
from tests.checks.attack.secret import Finding, Secret, from_limits

Row = dict[str, Any]
FIGURES = ("numerator", "denominator", "value", "lower", "upper")
KEY = (
    "indicator",
    "division",
    "level",
    "region",
    "period_start",
    "period_end",
    "sex",
    "age",
    "origin",
)


def read(path: Path) -> dict[str, list[Row]]:
    """Every table of the snapshot, views too, as dictionaries.

    From a copy: one process may not open a file twice with different settings.
    """
    with (
        tempfile.TemporaryDirectory() as place,
        duckdb.connect(shutil.copy(path, place), read_only=True) as connection,
    ):
        names = [row[0] for row in connection.execute("SHOW TABLES").fetchall()]
        found = {}
        for name in names:
            cursor = connection.execute(f'SELECT * FROM "{name}"')
            columns = [column[0] for column in cursor.description]
            found[name] = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    return found


def in_rows(where: str, tables: dict[str, list[Row]], secret: Secret) -> Iterator[Finding]:
    """The cell's own figures, its traces in any row about it, and changes that lead to it."""
    visible = _visible_values(tables, secret)
    wanted = secret.traces | {"count": secret.numerator}
    for table, rows in tables.items():
        for row in rows:
            place = f"{where} {table}"
            for text in (cell for cell in row.values() if isinstance(cell, str)):
                for name, written in telling(text, secret):
                    yield Finding(place, "text", f"{name} written {written}")
            if not _about(row, secret):
                continue
            for column, number in _numbers(row):
                for name, target in wanted.items():
                    if abs(number - target) <= 1e-9 * max(1.0, abs(target)):
                        yield Finding(place, "row", f"{column} is the {name} {number:g}")
                for year, value in visible.items():
                    for got in (value + number, value - number, value * number, value / number):
                        if abs(got - secret.value) <= 1e-9 * secret.value:
                            what = f"{column} {number:g} and the value of {year} give {got:g}"
                            yield Finding(place, "change between periods", what)


def marked_but_shown(where: str, rows: list[Row]) -> Iterator[Finding]:
    """Rows that say they are hidden and are not."""
    for row in rows:
        left = [name for name in FIGURES if row[name] is not None]
        if row["status"] == "Q" and left:
            yield Finding(where, "row", f"{name_of(row)} is marked Q and has {', '.join(left)}")


def from_intervals(
    where: str, rows: list[Row], kinds: dict[int, tuple[str, float]]
) -> Iterator[Finding]:
    """Counts of rows that hide the count and show its interval."""
    for row in rows:
        shown = row["lower"] is not None and row["upper"] is not None and row["numerator"] is None
        if shown and row["indicator"] in kinds:
            count = from_limits(row["lower"], row["upper"], *kinds[row["indicator"]])
            if count is not None:
                yield Finding(where, "interval", f"{name_of(row)} is {count} by its limits")


def name_of(row: Row) -> str:
    return f"{row['indicator']} {row['level']} {row['region']} {row['period_start']} {row['sex']}"


def _visible_values(tables: dict[str, list[Row]], secret: Secret) -> dict[int, float]:
    return {
        row["period_start"]: row["value"]
        for row in tables.get("observation", [])
        if (row["indicator"], row["region"]) == (secret.indicator, secret.region)
        and row["sex"] == "total"
        and row["value"]
        and row["period_start"] != secret.year
    }


def _about(row: Row, secret: Secret) -> bool:
    cells = {cell for cell in row.values() if isinstance(cell, int | str)}
    named = secret.indicator in cells or secret.id in cells
    return named and secret.region in cells and secret.year in cells


def _numbers(row: Row) -> Iterator[tuple[str, float]]:
    for column, cell in row.items():
        number = isinstance(cell, int | float | Decimal) and not isinstance(cell, bool)
        if number and column not in KEY and cell:
            yield column, float(cell)
