"""The benchmark measures what it says: same rows on the floor, right arithmetic, clear refusals."""

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard.bench import callback, table
from dashboard.bench.every_page import PageRow
from dashboard.bench.floor_page import BY_HAND, create
from dashboard.bench.measure import Result, row
from etl import pipeline
from indicators.geography import MAINLAND_18

HEADERS = {"Content-Type": "application/json"}
LINES = {
    "output": "..chart-0.figure...chart-1.figure..",
    "outputs": [
        {"id": "chart-0", "property": "figure"},
        {"id": "chart-1", "property": "figure"},
    ],
    "inputs": [{"id": "indicator", "property": "value", "value": "children_placed_3yr"}],
    "changedPropIds": ["indicator.value"],
}


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("snapshots")
    pipeline.build(place)
    return place


def _values(figure: dict[str, Any]) -> list[float]:
    """The values of a figure, whose numbers may be packed as bytes of 64-bit floats."""
    packed = [trace["y"] for trace in figure["data"]]
    lists = [
        memoryview(base64.b64decode(y["bdata"])).cast("d").tolist() if isinstance(y, dict) else y
        for y in packed
    ]
    return sorted(y for values in lists for y in values if y is not None and y == y)


def test_floor_draws_the_rows_of_the_snapshot(snapshots: Path) -> None:
    client = create(snapshots, 2).server.test_client()
    answer = client.post("/_dash-update-component", data=json.dumps(LINES), headers=HEADERS)
    figures = answer.get_json()["response"]
    lines, dots = figures["chart-0"]["figure"], figures["chart-1"]["figure"]
    # The regions of the programme and the country, as the product draws them.
    assert len(lines["data"]) == len(MAINLAND_18) + 1
    assert len(dots["data"][0]["y"]) == len(MAINLAND_18) + 1
    body = callback.by_hand_request("children_placed_3yr")
    by_hand = client.post(f"{BY_HAND}_dash-update-component", data=body, headers=HEADERS)
    least = by_hand.get_json()["response"]["chart"]["figure"]
    drawn = [trace for trace in least["data"] if trace["name"] != "21"]
    assert len(drawn) == len(MAINLAND_18) + 1
    assert _values(lines) == pytest.approx(_values({"data": drawn}))


def test_ratio_limit_and_verdict_are_of_the_medians() -> None:
    fine = row("redraw, ms", [10, 30, 20, 900, 15], [50, 40, 45, 41, 1], 0.5, "ratio")
    assert (fine.product, fine.floor, fine.ok) == (20, 41, True)
    assert fine.ratio == pytest.approx(20 / 41)
    assert not row("redraw, ms", [21.0], [40.0], 0.5, "ratio").ok
    assert row("transferred cold, MB", [0.9], [0.1], 1.0, "product").ok
    assert not row("transferred cold, MB", [1.1], [6.0], 1.0, "product").ok


RAW = {"bytes": [4e5], "ready_ms": [900.0], "task_ms": [250.0], "shift": [0.0]}
PAGES = [PageRow("/compare", 4e5, 900.0, 0.45, 250.0, 0.0, False, RAW)]


def test_table_names_values_limits_and_verdicts() -> None:
    rows = [
        row("redraw, ms", [10.0] * 5, [40.0] * 5, 0.5, "ratio"),
        row("callback on the server, ms", [9.0] * 100, [2.0] * 100, 3.0, "ratio"),
    ]
    text = "\n".join(table.lines(Result(2, rows, PAGES)))
    assert "with 2 charts" in text
    assert "0.25×" in text and "≤0.5×  ok" in text
    assert "4.50×" in text and "≤3×  over" in text
    assert "10.00 10.00 10.00 10.00 10.00; floor 40.00" in text
    assert "/compare" in text and "0.45×" in text and "250" in text and "over" in text
    assert json.loads(json.dumps(Result(2, rows, PAGES).as_dict()))["rows"][0]["ok"] is True


def test_refusals_say_what_to_do(snapshots: Path, tmp_path: Path) -> None:
    """In processes of their own: Playwright does not start where a browser test has its own."""

    def bench(name: str, **environment: str) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-c", "from dashboard.cli import main; main()", "bench", name],
            env={**os.environ, "PERHEMITTARI_DATA": str(tmp_path), **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    code, text = bench("page")
    assert code == 1 and "perhemittari build" in text
    assert bench("speed")[0] == 2
    (tmp_path / "snapshots").symlink_to(snapshots)
    code, text = bench("page", BROWSER_PATH="/no/such/browser")
    assert code == 1 and "BROWSER_PATH names /no/such/browser" in text
