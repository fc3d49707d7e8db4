"""The table in the one form of the observation frame, some indicators at a time."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import polars as pl

from etl.observations import SCHEMA, TEXTS
from etl.sources.table.read import TableError, scan
from etl.staged import Staged
from indicators.geography import COUNTRY, LEVELS, regions
from indicators.model import Indicator

PART = 2_000_000
"""About so many rows are worked on at a time: a gigabyte or two of memory."""
BYTES = 40
"""Of a row in such a file, to tell how many there are before it is read."""
TOTAL, SHOWN, MISSING, HIDDEN = "total", "A", "O", "Q"


def stage(
    path: Path, indicators: Sequence[Indicator], scratch: Path, *, part: int = PART
) -> Staged:
    """The observations of the CSV file at `path`, as `read.scan` takes it.

    The rows are first put into files in the folder `scratch`, whole indicators in each, so that
    the rest is done part by part, by number. Missing columns: sex and age are `total`, status is A
    or O. A missing value is made of numerator and denominator where they are there. Division and
    origin are the record's: a record that is marked demo makes demo rows. Raises TableError for
    what is no such table.
    """
    records = sorted(indicators, key=lambda record: record.number)
    count = max(1, round(path.stat().st_size / BYTES / part)) if path.exists() else 1
    size = -(-len(records) // count)
    places = {record.number: place // size for place, record in enumerate(records)}
    rows = scan(path)
    # A number that the catalogue does not know goes to the last part, where the checks find it.
    key = pl.col("indicator").replace_strict(places, default=count - 1, return_dtype=pl.UInt16)
    files = pl.PartitionBy(scratch, key=key.alias("part"), include_key=False)
    try:
        rows.sink_parquet(files, compression="lz4", mkdir=True)
    except pl.exceptions.PolarsError as error:
        first = str(error).splitlines()[0]
        raise TableError(f"{path} cannot be read: {first}. Mend that cell.") from error
    folders = sorted(scratch.glob("part=*"), key=lambda folder: int(folder.name.split("=")[1]))
    if not folders:
        raise TableError(f"{path} has a header and no rows.")
    texts = _texts(scratch, path, [record.demo for record in records])
    return Staged(_parts(folders, records, texts), texts, len(folders))


def _texts(scratch: Path, path: Path, demo: Sequence[bool]) -> dict[str, list[str]]:
    rows = pl.scan_parquet(scratch / "**/*.parquet", hive_partitioning=False)
    names = [name for name in TEXTS if name in rows.collect_schema()]
    found = rows.select(names).unique().collect(engine="streaming").cast(pl.String)
    _refuse_places(found, path)
    texts = {name: set(found[name].drop_nulls()) if name in names else set() for name in TEXTS}
    for name, more in {
        "sex": {TOTAL},
        "age": {TOTAL},
        "status": {SHOWN, MISSING, HIDDEN},
        "confidentiality": {"F", "C"},
        "origin": {"demo" if flag else "real" for flag in demo},
    }.items():
        texts[name] |= more
    return {name: sorted(values) for name, values in texts.items()}


def _refuse_places(found: pl.DataFrame, path: Path) -> None:
    """Codes of the project's own levels must be known; those of others are taken as given."""
    known = {level: {place.code for place in regions(level)} for level in LEVELS}
    known["country"] = {COUNTRY}
    places = found.select("level", "region").unique().sort("level", "region")
    for level, region in places.rows():
        if level is None or region is None or region not in known.get(level, {region}):
            raise TableError(
                f"{path}: there is no region {region!r} of level {level!r}. "
                "Regions are named by code, as in /data; mend those rows."
            )


def _parts(
    folders: list[Path], records: list[Indicator], texts: dict[str, list[str]]
) -> Iterator[pl.DataFrame]:
    facts = pl.DataFrame(
        {
            "indicator": [record.number for record in records],
            "division": [record.division for record in records],
            "origin": ["demo" if record.demo else "real" for record in records],
            "multiplier": [
                record.multiplier if record.kind in ("rate", "proportion") else None
                for record in records
            ],
        },
        schema={
            "indicator": pl.Int32,
            "division": pl.Int16,
            "origin": pl.Enum(texts["origin"]),
            "multiplier": pl.Float64,
        },
    )
    for folder in folders:
        rows = pl.read_parquet(folder / "*.parquet", hive_partitioning=False)
        yield _observations(rows.join(facts, on="indicator", how="left"), texts)


def _observations(rows: pl.DataFrame, texts: dict[str, list[str]]) -> pl.DataFrame:
    kinds = {name: pl.Enum(values) for name, values in texts.items()}
    rows = rows.cast({name: kind for name, kind in kinds.items() if name in rows.columns})
    absent = {name: pl.lit(None, kind) for name, kind in SCHEMA.items() if name not in TEXTS}
    absent |= {"status": pl.lit(None, kinds["status"])}
    absent |= {name: pl.lit(TOTAL, kinds[name]) for name in ("sex", "age")}
    if "year" in rows.columns:
        year = pl.col("year")
        absent |= {"period_start": year, "period_end": year}
    rows = rows.with_columns(
        expression.alias(name) for name, expression in absent.items() if name not in rows.columns
    )
    ratio = pl.col("multiplier") * pl.col("numerator") / pl.col("denominator")
    rows = rows.with_columns(
        pl.coalesce("value", ratio).alias("value"),
        *(pl.col(name).fill_null(TOTAL) for name in ("sex", "age")),
    )
    given = pl.when(pl.col("value").is_null()).then(pl.lit(MISSING)).otherwise(pl.lit(SHOWN))
    status = pl.coalesce(pl.col("status"), given.cast(kinds["status"]))
    secret = pl.when(status == HIDDEN).then(pl.lit("C")).otherwise(pl.lit("F"))
    return rows.with_columns(
        status.alias("status"), secret.cast(kinds["confidentiality"]).alias("confidentiality")
    ).select(list(SCHEMA))
