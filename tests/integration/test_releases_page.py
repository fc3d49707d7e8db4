"""`/releases` and its file: planted differences are told, what one release hides stays hidden."""

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from flask.testing import FlaskClient
from making import Material

from dashboard.app import create
from etl import snapshot
from etl.snapshot import history
from tests.answers import parts, text, view_of

FIGURES = ("numerator", "denominator", "value", "lower", "upper")
Change = Callable[[pl.DataFrame], pl.DataFrame]
PLACED, GROUPS, POPULATION = 900101, 900007, 127


def release(stuff: Material, folder: Path, change: Change = lambda rows: rows) -> str:
    """A published snapshot of the product's own rows as `change` leaves them; its id."""
    path = snapshot.write(
        folder,
        change(stuff.observations),
        stuff.tables,
        catalogue_version=stuff.version,
        facts=stuff.facts,
    )
    snapshot.publish(folder, path.stem)
    return path.stem


def cell(indicator: int, region: str, year: int) -> pl.Expr:
    return (
        (pl.col("indicator") == indicator)
        & (pl.col("region") == region)
        & (pl.col("level") == "maakunta")
        & (pl.col("sex") == "total")
        & (pl.col("period_end") == year)
    )


def hiding(where: pl.Expr) -> Change:
    """Hides one cell, as protection does."""
    return lambda rows: rows.with_columns(
        *[pl.when(where).then(None).otherwise(pl.col(n)).alias(n) for n in FIGURES],
        pl.when(where).then(pl.lit("Q")).otherwise(pl.col("status")).alias("status"),
    )


def put(where: pl.Expr, column: str, value: pl.Expr) -> Change:
    return lambda rows: rows.with_columns(
        pl.when(where).then(value).otherwise(pl.col(column)).alias(column)
    )


def a_shown_cell(stuff: Material) -> dict[str, object]:
    """A cell with a count that the product shows: some region's of a reported proportion."""
    rows = stuff.observations.filter(
        pl.col("numerator").is_not_null(),
        pl.col("level") == "maakunta",
        pl.col("origin") == "demo",
        pl.col("sex") == "total",
        pl.col("value") != pl.col("value").round(0),
    )
    return rows.sort("indicator", "region", "period_end").row(0, named=True)


def of(row: dict[str, object]) -> pl.Expr:
    return cell(int(str(row["indicator"])), str(row["region"]), int(str(row["period_end"])))


def differences(client: FlaskClient, query: str) -> list[dict[str, str]]:
    answer = client.get(f"/releases.csv?{query}")
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))


def page(client: FlaskClient, query: str) -> list[object]:
    found: list[object] = view_of(client)("/releases", f"?{query}")["page"]["children"]
    return found


@pytest.fixture
def planted(stuff: Material, tmp_path: Path) -> tuple[FlaskClient, str, str]:
    """Two releases, and a client: one cell of population of each kind differs."""
    old = release(stuff, tmp_path, lambda rows: rows.filter(~cell(POPULATION, "04", 2018)))

    def later(rows: pl.DataFrame) -> pl.DataFrame:
        rows = put(cell(POPULATION, "01", 2018), "value", pl.lit(1234567.0))(rows)
        rows = put(cell(POPULATION, "02", 2018), "status", pl.lit("P"))(rows)
        return rows.filter(~cell(POPULATION, "18", 2018))

    new = release(stuff, tmp_path, later)
    return create(tmp_path).server.test_client(), old, new


def test_each_kind_is_told_once(planted: tuple[FlaskClient, str, str]) -> None:
    client, old, new = planted
    rows = differences(client, "lang=en")
    assert {(r["region_code"], r["change"]) for r in rows} == {
        ("01", "changed"),
        ("02", "status"),
        ("04", "new"),
        ("18", "withdrawn"),
    }
    assert len(rows) == 4
    assert {(r["old_release"], r["new_release"]) for r in rows} == {(old, new)}
    changed = next(r for r in rows if r["change"] == "changed")
    assert (changed["new_value"], changed["old_value"]) == ("1234567", "1671024")
    body = page(client, "lang=en")
    assert "4 figures of one indicator differ" in text(body)
    assert "1,234,567" in text(body) and "1,671,024" in text(body)


@pytest.mark.parametrize(
    ("query", "regions"),
    [
        ("kind=new", {"04"}),
        ("regions=01,18", {"01", "18"}),
        ("theme=child_welfare", set()),
        ("only=population", {"01", "02", "04", "18"}),
    ],
)
def test_choices_leave_what_they_say(
    planted: tuple[FlaskClient, str, str], query: str, regions: set[str]
) -> None:
    client, _, _ = planted
    assert {r["region_code"] for r in differences(client, f"lang=en&{query}")} == regions
    cells = [t for t in parts(page(client, f"lang=en&{query}"), "Table") if _is_cells(t)]
    assert sum(len(parts(t, "Tr")) - 1 for t in cells) == len(regions)


def _is_cells(table: dict[str, object]) -> bool:
    return "cells" in json.dumps(table)[:4000] and "Period" in text(table)


@pytest.mark.parametrize("hidden_first", [True, False])
def test_what_one_release_hides_is_hidden_in_both(
    stuff: Material, tmp_path: Path, hidden_first: bool
) -> None:
    row = a_shown_cell(stuff)
    changes = [hiding(of(row)), lambda rows: rows]
    for change in changes if hidden_first else changes[::-1]:
        release(stuff, tmp_path, change)
    client = create(tmp_path).server.test_client()
    [told] = differences(client, "lang=en")
    assert told["change"] == "status"
    for side in ("old", "new"):
        assert [told[f"{side}_{name}"] for name in FIGURES] == [""] * 5
        assert told[f"{side}_status"] == "Q"
    words = text(page(client, "lang=en"))
    assert words.count("◼ hidden to protect privacy") == 2
    assert f"{row['value']:.1f}" not in words.partition("Differences figure by figure")[2]


def test_a_cell_that_appears_hidden_shows_nothing(stuff: Material, tmp_path: Path) -> None:
    row = a_shown_cell(stuff)
    release(stuff, tmp_path, lambda rows: rows.filter(~of(row)))
    release(stuff, tmp_path, hiding(of(row)))
    [told] = differences(create(tmp_path).server.test_client(), "lang=en")
    assert (told["change"], told["new_status"], told["new_value"]) == ("new", "Q", "")


def test_figures_of_a_withdrawn_release_are_not_shown(stuff: Material, tmp_path: Path) -> None:
    first = release(stuff, tmp_path)
    wrong = release(stuff, tmp_path, put(cell(POPULATION, "01", 2018), "value", pl.lit(7654321.0)))
    snapshot.rollback(tmp_path)
    client = create(tmp_path).server.test_client()
    for query in (f"base={wrong}", f"snapshot={wrong}&base={first}"):
        [told] = differences(client, f"lang=en&{query}")
        assert told["region_code"] == "01"
        assert "7654321" not in " ".join(told.values())
        words = text(page(client, f"lang=en&{query}"))
        assert "withdrawn" in words and "7,654,321" not in words
        assert "1,671,024" in words
    # Nobody is led to it: the choices and the default leave it out.
    assert "There is no earlier release" in text(page(client, f"lang=en&snapshot={first}"))
    offered = [o["props"].get("value") for o in parts(page(client, "lang=en"), "Option")]
    assert wrong not in offered


def test_the_last_page_ends_where_the_file_ends(stuff: Material, tmp_path: Path) -> None:
    release(stuff, tmp_path)
    moved = pl.col("indicator").is_in([POPULATION, 900103]) & (pl.col("level") != "kunta")
    release(stuff, tmp_path, put(moved, "value", pl.col("value") + 1))
    client = create(tmp_path).server.test_client()
    rows = differences(client, "lang=en")
    assert len(rows) > 100
    shown = []
    for number in range(1, -(-len(rows) // 50) + 1):
        tables = [t for t in parts(page(client, f"lang=en&page={number}"), "Table") if _is_cells(t)]
        shown += [text(tr) for t in tables for tr in parts(t, "Tr")[1:]]
    assert len(shown) == len(rows)
    for row, words in zip(rows, shown, strict=True):
        assert row["region"] in words and row["period_start"] in words
    beyond = text(page(client, "lang=en&page=999"))
    assert f"of {len(rows)}" in beyond


def test_what_cannot_be_compared_is_said(stuff: Material, tmp_path: Path) -> None:
    first = release(stuff, tmp_path)
    client = create(tmp_path).server.test_client()
    assert "There is no earlier release" in text(page(client, "lang=en"))
    second = release(stuff, tmp_path)
    assert "The figures are the same" in text(page(client, "lang=en"))
    says = {
        "20200101T000000Z-abcdef": "has not been published",
        second: "compared with itself",
    }
    for base, words in says.items():
        assert words in text(page(client, f"lang=en&base={base}"))
        assert client.get(f"/releases.csv?base={base}").status_code == 404
    (tmp_path / f"{first}.duckdb").unlink()
    gone = text(page(client, f"lang=en&base={first}"))
    assert "no longer kept" in gone and first in gone
    other = "20250101T000000Z-abcdef"
    (tmp_path / f"{other}.duckdb").write_bytes(b"of another time")
    history.append(tmp_path, snapshot.Publication(other, datetime.now(UTC), "publish", second))
    assert "no longer reads" in text(page(client, f"lang=en&base={other}"))
