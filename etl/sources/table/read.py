"""The file as it came: its header, its types, and where its rows go."""

from pathlib import Path

import polars as pl

TYPES: dict[str, pl.DataType] = {
    "indicator": pl.Int32(),
    "level": pl.Categorical(),
    "region": pl.Categorical(),
    "year": pl.Int16(),
    "period_start": pl.Int16(),
    "period_end": pl.Int16(),
    "sex": pl.Categorical(),
    "age": pl.Categorical(),
    "numerator": pl.Float64(),
    "denominator": pl.Float64(),
    "value": pl.Float64(),
    "status": pl.Categorical(),
}
NEEDED = ("indicator", "level", "region", "value")
TEXTS = ("level", "region", "sex", "age", "status")


class TableError(Exception):
    """The table cannot be read; the message says where, and what to mend."""


def scan(path: Path) -> pl.LazyFrame:
    """The rows as they stand in the CSV file, typed; nothing is read but the header.

    Comma with decimal points, or semicolon with decimal commas; UTF-8. Raises TableError for a file
    that is not there, and for missing, unknown or repeated columns.
    """
    try:
        with path.open(encoding="utf-8-sig") as file:
            header = file.readline().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(f"{path} cannot be read ({error}). Name a CSV file in UTF-8.") from error
    separator = ";" if ";" in header else ","
    names = [name.strip().strip('"').lower() for name in header.split(separator)]
    _refuse(path, names)
    return pl.scan_csv(
        path,
        separator=separator,
        decimal_comma=separator == ";",
        schema={name: TYPES[name] for name in names},
        null_values=["", ".."],
    )


def _refuse(path: Path, names: list[str]) -> None:
    unknown = [name for name in names if name not in TYPES]
    missing = [name for name in NEEDED if name not in names]
    if "year" not in names and not {"period_start", "period_end"} <= set(names):
        missing.append("year")
    problems = [
        f"unknown columns {', '.join(unknown)}" if unknown else "",
        f"no column {', '.join(missing)}" if missing else "",
        "a column twice" if len(set(names)) < len(names) else "",
    ]
    if found := [problem for problem in problems if problem]:
        raise TableError(f"{path} has {' and '.join(found)}. It may have: {', '.join(TYPES)}.")
