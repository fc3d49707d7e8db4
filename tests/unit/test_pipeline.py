"""From the sources to a published snapshot, against data/reference itself."""

import csv
from pathlib import Path

import duckdb
import polars as pl
import pytest

from dashboard.store import Store
from etl import pipeline, snapshot
from etl.settings import REFERENCE
from etl.sources import bundled


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("snapshots")
    pipeline.build(place)
    return place


def test_every_bundled_value_reaches_the_store(folder: Path) -> None:
    rows = (
        Store(folder)
        .snapshot()
        .fetch("series", indicator=900101, division=2021, level="maakunta", sex="total")
    )
    stored = {(r["region"], r["period_start"]): r["value"] for r in rows}
    with (REFERENCE / "diak_series.csv").open(encoding="utf-8") as file:
        expected = {
            (r["region"], int(r["period_start"])): float(r["value"])
            for r in csv.DictReader(file)
            if r["indicator"] == "children_placed_3yr"
        }
    assert len(expected) == 18 * 9
    assert {key: stored[key] for key in expected} == pytest.approx(expected)


def test_the_planted_small_count_is_gone_and_cannot_be_subtracted(folder: Path) -> None:
    path = next(folder.glob("*.duckdb"))
    with duckdb.connect(str(path), read_only=True) as connection:
        cells = connection.execute(
            "SELECT level, region, numerator, denominator, value, lower, upper, status "
            "FROM observation WHERE indicator = 900007 AND period_start = 2017"
        ).fetchall()
    by_region = {cell[1]: cell for cell in cells}
    assert by_region["16"][2:] == (None, None, None, None, None, "Q")
    hidden = [cell for cell in cells if cell[0] == "maakunta" and cell[-1] == "Q"]
    assert len(hidden) >= 2, "one hidden cell beside a total is no secret"
    rest = by_region["FI"][2] - sum(c[2] or 0 for c in cells if c[0] == "maakunta")
    assert rest >= 3 + 5, "what is left of the total must not bound the hidden count narrowly"


def test_every_demo_row_is_marked_and_no_figure_mixes_origins(folder: Path) -> None:
    path = next(folder.glob("*.duckdb"))
    with duckdb.connect(str(path), read_only=True) as connection:
        mixed = connection.execute(
            "SELECT indicator FROM observation GROUP BY 1 HAVING count(DISTINCT origin) > 1"
        ).fetchall()
    assert mixed == []


def test_real_series_alone(tmp_path: Path) -> None:
    pipeline.build(tmp_path, with_demo=False)
    with duckdb.connect(str(next(tmp_path.glob("*.duckdb"))), read_only=True) as connection:
        assert connection.execute("SELECT DISTINCT origin FROM observation").fetchall() == [
            ("real",)
        ]


def test_an_identical_rebuild_has_the_same_content_and_no_differences(tmp_path: Path) -> None:
    first = pipeline.build(tmp_path, with_demo=False)
    second = pipeline.build(tmp_path, with_demo=False)
    assert first.difference is None and first.incomparable is None
    assert second.difference is not None
    assert (second.difference.total, second.difference.tables) == (0, ())
    assert first.description.content_hash == second.description.content_hash
    assert second.snapshot != first.snapshot
    store = Store(tmp_path)
    assert store.snapshot().id == second.snapshot
    assert snapshot.rollback(tmp_path) == first.snapshot
    assert store.snapshot().id == first.snapshot


def test_bad_rows_stop_the_build_and_the_shown_snapshot_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = pipeline.build(tmp_path, with_demo=False).snapshot
    staged = bundled.stage

    def doubled(*args: object, **options: object) -> pl.DataFrame:
        rows = staged(*args, **options)  # type: ignore[arg-type]
        return pl.concat([rows, rows.head(1)])

    monkeypatch.setattr(bundled, "stage", doubled)
    with pytest.raises(pipeline.PipelineError, match="duplicate_row"):
        pipeline.build(tmp_path, with_demo=False)
    assert snapshot.current(tmp_path) == shown
    assert [path.stem for path in tmp_path.glob("*.duckdb")] == [shown]


def test_a_snapshot_before_that_cannot_be_read_is_no_hindrance(tmp_path: Path) -> None:
    first = pipeline.build(tmp_path, with_demo=False).snapshot
    (tmp_path / f"{first}.duckdb").chmod(0o644)
    (tmp_path / f"{first}.duckdb").write_bytes(b"damaged")
    second = pipeline.build(tmp_path, with_demo=False)
    assert second.difference is None
    assert second.incomparable and first in second.incomparable
    assert snapshot.current(tmp_path) == second.snapshot


def test_changes_of_the_store_by_hand(folder: Path) -> None:
    """The real three-year means: the difference and its limits by the formulas written out."""
    asked = {"indicator": 900101, "division": 2021, "level": "maakunta", "sex": "total"}
    changed = {row["region"]: row for row in Store(folder).snapshot().fetch("change", **asked)}
    assert len(changed) == 19, "18 regions and the derived mainland"
    with duckdb.connect(str(next(folder.glob("*.duckdb"))), read_only=True) as connection:
        counts = connection.execute(
            "SELECT region, period_start, numerator, denominator FROM observation "
            "WHERE indicator = 900101 AND period_start IN (2014, 2017)"
        ).fetchall()
    by_cell = {(region, start): (x, n) for region, start, x, n in counts}
    for region, row in changed.items():
        z2 = 1.959963984540054**2 * 1.5  # the assumed overdispersion multiplies the variance
        p, low, high = [], [], []
        for start in (2014, 2017):
            x, n = by_cell[region, start]
            half = (z2 * z2 + 4 * z2 * x * (1 - x / n)) ** 0.5
            p.append(100 * x / n)
            low.append(100 * (2 * x + z2 - half) / (2 * (n + z2)))
            high.append(100 * (2 * x + z2 + half) / (2 * (n + z2)))
        difference = p[1] - p[0]
        lower = difference - ((p[1] - low[1]) ** 2 + (high[0] - p[0]) ** 2) ** 0.5
        upper = difference + ((high[1] - p[1]) ** 2 + (p[0] - low[0]) ** 2) ** 0.5
        assert (row["lower"], row["upper"]) == pytest.approx((lower, upper), rel=1e-6)
        assert (row["first_start"], row["last_end"], row["phi"]) == (2014, 2019, 1.5)


def test_no_change_is_of_a_hidden_figure(folder: Path) -> None:
    with duckdb.connect(str(next(folder.glob("*.duckdb"))), read_only=True) as connection:
        hidden = connection.execute(
            "SELECT count(*) FROM observation WHERE status = 'Q'"
        ).fetchone()
        shown = connection.execute(
            "SELECT count(*), count(*) FILTER (WHERE o.status = 'Q' OR o.numerator IS NULL) "
            "FROM change c JOIN observation o USING (indicator, division, level, region, sex, age, "
            "origin) WHERE o.period_start IN (c.first_start, c.last_start)"
        ).fetchone()
        changed = connection.execute("SELECT count(*) FROM change").fetchone()
    assert hidden and hidden[0] > 0
    assert shown and changed and shown == (2 * changed[0], 0)
