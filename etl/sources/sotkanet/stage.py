"""What was fetched from Sotkanet, in the one form of the observation frame."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from etl.observations import KEY, SCHEMA
from etl.sources.sotkanet import cache
from etl.sources.sotkanet.answers import Form, regions_of, rows_of
from etl.sources.sotkanet.cache import Note
from etl.sources.sotkanet.errors import SotkanetError
from etl.sources.sotkanet.fetch import DATA, REGIONS
from indicators.geography import COUNTRY, MAINLAND_18, regions
from indicators.model import Indicator

DIVISION = 2021
"""Sotkanet recalculates its history to the regional division in force, which is that of 2021."""
COUNTRY_CODE = ("MAA", "358")


def stage(indicators: Mapping[str, Indicator], *, raw: Path) -> pl.DataFrame:
    """Every indicator fetched into the folder `raw`, as observations with origin `real`.

    Regions (maakunta) and the country, the sexes that Sotkanet gives; division 2021. `numerator` is
    Sotkanet's absolute value, for kind `count` the value where there is none; denominators are not
    given, so these rows have no interval. A row without a value is withheld by the producer (status
    Q, confidentiality C). A mainland region without a row in a year that others have is missing
    (O), and never 0. Indicators without a record are left out. Raises SotkanetError for damaged
    files, and where the list of regions has one that the project knows twice or not at all.
    """
    kinds = {record.number: record.kind for record in indicators.values()}
    fetched = {number: note for number, note in _notes(raw).items() if number in kinds}
    if not fetched:
        return pl.DataFrame(schema=SCHEMA)
    places = _places(raw)
    parts = [_staged(raw, number, note, kinds[number], places) for number, note in fetched.items()]
    return pl.concat(parts).sort(KEY)


def sources_of(raw: Path, numbers: list[int]) -> dict[str, dict[str, object]]:
    """Where the fetched rows of `numbers` come from: by url, with time, sha256 and licence."""
    return {
        note.url: {
            "origin": f"THL, Sotkanet; producer: {note.producer}",
            "taken_from": note.url,
            "licence": note.licence,
            "what_was_done": "regions and the country kept",
            "retrieved": note.fetched,
            "sha256": note.sha256,
        }
        for number, note in _notes(raw).items()
        if number in numbers
    }


def _notes(raw: Path) -> dict[int, Note]:
    numbers = (name.removeprefix(DATA) for name in cache.names(raw, DATA))
    found = {int(n): cache.note_of(raw, f"{DATA}{n}") for n in numbers if n.isdecimal()}
    return {number: note for number, note in found.items() if note is not None}


def _places(raw: Path) -> pl.DataFrame:
    """Sotkanet's ids with our level and code, found by (category, code): codes repeat."""
    note = cache.note_of(raw, REGIONS)
    if note is None:
        raise SotkanetError(f"{raw} has no list of regions. Run `perhemittari fetch sotkanet`.")
    ours = [("MAAKUNTA", place.code, "maakunta", place.code) for place in regions()]
    known = pl.DataFrame(
        [*ours, (*COUNTRY_CODE, "country", COUNTRY)],
        schema=["category", "code", "level", "ours"],
        orient="row",
    )
    found = known.join(
        regions_of(cache.body_of(raw, note)), on=["category", "code"], how="left"
    ).rename({"id": "sotkanet"})
    lost = found.filter(pl.col("sotkanet").is_null())["code"].to_list()
    if lost:
        raise SotkanetError(f"Sotkanet's list of regions lacks {', '.join(lost)}.")
    twice = found.filter(pl.col("code").is_duplicated())["code"].unique().sort().to_list()
    if twice:
        raise SotkanetError(f"Sotkanet's list of regions has {', '.join(twice)} twice.")
    return found.select("sotkanet", "level", region="ours")


def _staged(raw: Path, number: int, note: Note, kind: str, places: pl.DataFrame) -> pl.DataFrame:
    form: Form = "csv" if note.form == "csv" else "json"
    rows = rows_of(cache.body_of(raw, note), form, number, range(10_000))
    given = rows.join(places, left_on="region", right_on="sotkanet").select(
        "level", "year", "sex", "value", "count", region="region_right"
    )
    withheld = pl.col("value").is_null()
    count = pl.coalesce("count", "value") if kind == "count" else pl.col("count")
    shown = given.with_columns(
        numerator=count,
        status=pl.when(withheld).then(pl.lit("Q")).otherwise(pl.lit("A")),
        confidentiality=pl.when(withheld).then(pl.lit("C")).otherwise(pl.lit("F")),
    ).drop("count")
    whole = pl.concat([shown, _missing(shown)], how="diagonal").with_columns(
        indicator=pl.lit(number),
        division=pl.lit(DIVISION),
        period_start="year",
        period_end="year",
        age=pl.lit("total"),
        origin=pl.lit("real"),
        denominator=pl.lit(None),
        lower=pl.lit(None),
        upper=pl.lit(None),
    )
    return whole.select(pl.col(name).cast(kind_) for name, kind_ in SCHEMA.items())


def _missing(shown: pl.DataFrame) -> pl.DataFrame:
    """A row for each mainland region that has none, in every year and sex that some region has."""
    regional = shown.filter(level="maakunta")
    expected = (
        regional.select("level", "year", "sex")
        .unique()
        .join(pl.DataFrame({"region": MAINLAND_18}), how="cross")
    )
    absent = expected.join(regional, on=["level", "year", "sex", "region"], how="anti")
    return absent.with_columns(status=pl.lit("O"), confidentiality=pl.lit("F"))
