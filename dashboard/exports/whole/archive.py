"""A release as one zip file: the tables, the data dictionary and what must be known of them."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import polars as pl
import polars.selectors as cs
import pyarrow.parquet as pq

from dashboard.charts.csv import FORMULA
from dashboard.context import Context
from dashboard.exports.whole import tables
from dashboard.exports.whole.dictionary import Written, columns, package
from dashboard.exports.whole.readme import readme

DIGITS = 12


def write(context: Context, kind: str, path: Path) -> None:
    """Write the release of the view as a zip of `kind` csv or parquet to `path`.

    The long tables go through memory in batches. The same release gives the same bytes.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        written: Written = {}
        for table in tables.COLUMNS:
            name = f"{table}.{kind}"
            with archive.open(_entry(context, name, kind), "w", force_zip64=True) as inside:
                file = _Counted(inside)
                WRITERS[kind](context, file, _frames(context, table))
            written[table] = {"path": name, **_form(context, kind), **file.facts()}
        # A dictionary is read by people first: a table of text in either kind.
        dictionary = io.BytesIO()
        _csv(context, dictionary, iter([columns(context)]))
        for name, content in (
            ("columns.csv", dictionary.getvalue()),
            ("datapackage.json", package(context, written).encode()),
            ("README.txt", ("\ufeff" + readme(context, kind)).encode()),
        ):
            archive.writestr(_entry(context, name), content)


def _frames(context: Context, table: str) -> Iterator[pl.DataFrame]:
    query = tables.LONG.get(table)
    if query is None:
        yield tables.short(context, table)
        return
    kinds = {name: tables.TYPES[kind] for name, kind in tables.COLUMNS[table].items()}
    yield pl.DataFrame(schema=kinds)  # a table without rows has its columns all the same
    for batch in context.snapshot.batches(query):
        yield tables.long(context, table, batch)


def _csv(context: Context, file: Any, frames: Iterator[pl.DataFrame]) -> None:
    """As `dashboard.charts.csv` writes files: BOM, the language's own separators, 12 digits, and
    no text that a spreadsheet takes for a formula."""
    comma = context.state.lang != "en"
    for number, frame in enumerate(frames):
        texts = [_guarded(name) for name, kind in frame.schema.items() if kind == pl.String]
        frame.with_columns(*texts, cs.float().round_sig_figs(DIGITS)).write_csv(
            file,
            include_bom=number == 0,
            include_header=number == 0,
            separator=";" if comma else ",",
            decimal_comma=comma,
            float_scientific=False,
            line_terminator="\r\n",
        )


def _guarded(name: str) -> pl.Expr:
    text = pl.col(name)
    runs = text.str.slice(0, 1).is_in(list(FORMULA))
    return pl.when(runs).then(pl.concat_str(pl.lit("'"), text)).otherwise(text).alias(name)


def _parquet(context: Context, file: Any, frames: Iterator[pl.DataFrame]) -> None:
    about = {"perhemittari": context.snapshot.id}
    if context.demo_indicators:
        about["notice"] = context.say("demo-notice")
    writer = None
    for frame in frames:
        table = frame.to_arrow()
        if writer is None:
            writer = pq.ParquetWriter(file, table.schema.with_metadata(about), compression="zstd")
        writer.write_table(table.replace_schema_metadata(about))
    if writer is not None:
        writer.close()


WRITERS: dict[str, Callable[[Context, Any, Iterator[pl.DataFrame]], None]] = {
    "csv": _csv,
    "parquet": _parquet,
}


def _form(context: Context, kind: str) -> dict[str, Any]:
    if kind == "parquet":
        return {"format": "parquet", "mediatype": "application/vnd.apache.parquet"}
    delimiter = "," if context.state.lang == "en" else ";"
    return {
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": {"delimiter": delimiter, "lineTerminator": "\r\n"},
    }


def _entry(context: Context, name: str, kind: str = "csv") -> zipfile.ZipInfo:
    """A file in the archive with the time of the release, not of the download."""
    entry = zipfile.ZipInfo(name, context.snapshot.made.timetuple()[:6])
    # Parquet is packed already.
    entry.compress_type = zipfile.ZIP_STORED if kind == "parquet" else zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


class _Counted(io.RawIOBase):
    """Writes into a file of the archive, and knows its size and hash."""

    def __init__(self, inside: IO[bytes]) -> None:
        self._inside = inside
        self._size = 0
        self._digest = hashlib.sha256()

    def writable(self) -> bool:
        """It is for writing only."""
        return True

    def write(self, data: Any) -> int:
        """Write and count."""
        self._inside.write(data)
        self._digest.update(data)
        self._size += len(data)
        return len(data)

    def tell(self) -> int:
        """How many bytes have been written."""
        return self._size

    def facts(self) -> dict[str, Any]:
        """Size and hash as a data package gives them."""
        return {"bytes": self._size, "hash": f"sha256:{self._digest.hexdigest()}"}
