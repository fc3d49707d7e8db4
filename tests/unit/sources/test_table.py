"""A table of observations of any size as a source, and what is wrong with such a table."""

from pathlib import Path

import polars as pl
import pytest

from etl.observations import SCHEMA
from etl.sources.table import TableError, stage
from indicators.catalogue import load

CATALOGUE = load().indicators
PROPORTION, RATE = CATALOGUE["early_support_in_time"], CATALOGUE["parenting_groups"]
HEAD = "indicator,level,region,year,sex,numerator,denominator,value\n"


def staged(tmp_path: Path, text: str, *, part: int = 2_000_000) -> list[pl.DataFrame]:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    found = stage(path, list(CATALOGUE.values()), tmp_path / "scratch", part=part)
    parts = list(found.parts)
    assert len(parts) == found.count
    for frame in parts:
        assert frame.columns == list(SCHEMA)
    return [frame.cast({"level": pl.String, "region": pl.String}) for frame in parts]  # type: ignore[arg-type]


def test_columns_that_are_not_there_are_filled(tmp_path: Path) -> None:
    text = "region,indicator,level,value,period_start,period_end\n"
    text += f"09,{RATE.number},maakunta,12.5,2016,2018\n10,{RATE.number},maakunta,,2016,2018\n"
    rows = {row["region"]: row for row in staged(tmp_path, text)[0].iter_rows(named=True)}
    first = rows["09"]
    assert (first["value"], first["period_start"], first["period_end"]) == (12.5, 2016, 2018)
    assert (first["sex"], first["age"], first["status"]) == ("total", "total", "A")
    assert (first["division"], first["origin"]) == (RATE.division, "demo" if RATE.demo else "real")
    assert (rows["10"]["value"], rows["10"]["status"]) == (None, "O")


def test_a_value_is_made_of_its_counts_and_withheld_rows_stay_so(tmp_path: Path) -> None:
    text = "indicator;level;region;year;numerator;denominator;value;status\n"
    text += f"{PROPORTION.number};maakunta;09;2016;1,5;6;;\n"
    text += f"{PROPORTION.number};maakunta;10;2016;;;;Q\n"
    rows = {row["region"]: row for row in staged(tmp_path, text)[0].iter_rows(named=True)}
    assert rows["09"]["value"] == pytest.approx(25.0)
    assert (rows["10"]["status"], rows["10"]["confidentiality"]) == ("Q", "C")


def test_parts_hold_whole_indicators_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    numbers = sorted(record.number for record in CATALOGUE.values())
    lines = [
        f"{number},maakunta,{region},{year},total,,,1\n"
        for year in (2017, 2016)
        for region in ("09", "01")
        for number in reversed(numbers)
    ]
    parts = staged(tmp_path, HEAD + "".join(lines), part=25)
    assert len(parts) > 3
    held = [sorted(frame["indicator"].unique().to_list()) for frame in parts]
    assert [number for part in held for number in part] == numbers
    assert sum(frame.height for frame in parts) == len(lines)


def test_a_number_that_no_record_has_is_not_lost(tmp_path: Path) -> None:
    parts = staged(tmp_path, HEAD + "5,maakunta,09,2016,total,,,1\n")
    assert [frame["indicator"].to_list() for frame in parts] == [[5]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("indicator,level,region,year\n", "no column value"),
        ("indicator,level,region,value\n", "no column year"),
        (HEAD.replace("sex", "gender"), "unknown columns gender"),
        (HEAD.replace("sex", "level"), "a column twice"),
        (HEAD, "no rows"),
        (HEAD + "1,maakunta,09,2016,total,,,many\n", "cannot be read"),
        (HEAD + "1,maakunta,03,2016,total,,,1\n", "no region '03' of level 'maakunta'"),
        (HEAD + "1,maakunta,,2016,total,,,1\n", "no region None"),
        (HEAD + "1,country,09,2016,total,,,1\n", "no region '09' of level 'country'"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(TableError, match=message):
        staged(tmp_path, text)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="cannot be read"):
        stage(tmp_path / "no.csv", list(CATALOGUE.values()), tmp_path / "scratch")
