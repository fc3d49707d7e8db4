"""`bench view`: one indicator's charts on a snapshot of any size, alone and for fifty at once."""

import http.client
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import orjson

from dashboard import views
from dashboard.bench import crowd, servers
from dashboard.bench.crowd import Question
from dashboard.charts.draw import draw
from dashboard.context import Context
from dashboard.state import parse
from dashboard.store import Snapshot, Store
from indicators.words.numbers import period

ROUNDS, TIMES, SECONDS = 5, 40, 5.0
CALLBACK = "/_dash-update-component"
ALONE_LIMIT, STOCK_LIMIT, CONSTANT_LIMIT = 3.0, 2.0, 0.5
Figure = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """One measure: raw medians of the rounds, their ratio and its limit, a most or a least."""

    name: str
    product: list[float]
    floor: list[float]
    limit: float
    most: bool

    @property
    def ratio(self) -> float:
        """Median of the product over that of the floor; infinite where the floor gave none."""
        floor = statistics.median(self.floor)
        return statistics.median(self.product) / floor if floor else float("inf")

    @property
    def ok(self) -> bool:
        """Whether the ratio keeps the limit."""
        return self.ratio <= self.limit if self.most else self.ratio >= self.limit


@dataclass(frozen=True)
class Result:
    """Everything that a run measured, on a snapshot of so many rows."""

    rows_in_snapshot: int
    answer_bytes: int
    measures: list[Row]

    def as_dict(self) -> dict[str, Any]:
        """For `--json`."""
        measures = [asdict(row) | {"ratio": row.ratio, "ok": row.ok} for row in self.measures]
        return asdict(self) | {"measures": measures}


def run(data: Path, progress: Callable[[str], None], *, seconds: float = SECONDS) -> Result:
    """Measure on the shown snapshot of the data folder `data`.

    Raises SnapshotError without one, NotStartedError, RefusedError.
    """
    snapshots = data / "snapshots"
    snapshot = Store(snapshots).snapshot()
    indicator = _indicator(snapshot)
    progress("callbacks, one at a time")
    alone = [
        _alone("lines of one indicator, ms", snapshot, indicator, views.lines, _lines),
        _alone("ranking of one year, ms", snapshot, indicator, views.dots, _ranking),
    ]
    rows = int(snapshot.fetch("fingerprints")[0]["rows"]) * len(snapshot.shown)
    del snapshot
    ours, stock = _questions(indicator)
    with servers.product({"PERHEMITTARI_DATA": str(data)}) as product:
        size = _bytes(product, ours)
        with servers.floor(snapshots, 1) as floor, servers.constant(size) as constant:
            found: dict[str, list[float]] = {"product": [], "stock": [], "constant": []}
            for number in range(ROUNDS):
                progress(f"{crowd.CONNECTIONS} connections, round {number + 1} of {ROUNDS}")
                found["product"].append(crowd.per_second(product, ours, seconds))
                found["stock"].append(crowd.per_second(floor, stock, seconds))
                found["constant"].append(crowd.per_second(constant, Question("/"), seconds))
    both = [
        Row("answers a second, over stock", found["product"], found["stock"], STOCK_LIMIT, False),
        Row(
            "answers a second, over constant",
            found["product"],
            found["constant"],
            CONSTANT_LIMIT,
            False,
        ),
    ]
    return Result(rows, size, [*alone, *both])


def _indicator(snapshot: Snapshot) -> str:
    """The last one that has counts: any would do."""
    shown = snapshot.shown
    records = [r for r in snapshot.catalogue.indicators.values() if r.number in shown]
    return next(r.id for r in reversed(records) if r.kind in ("rate", "proportion"))


def _alone(
    name: str,
    snapshot: Snapshot,
    indicator: str,
    view: Callable[[Context], Any],
    by_hand: Callable[[list[dict[str, Any]]], Figure],
) -> Row:
    """The query, the chart in words, its picture and JSON; the floor makes its figure itself."""
    records = snapshot.catalogue
    record = records.indicators[indicator]
    state = parse(f"?lang=en&indicator={indicator}", records.indicators)

    def product() -> bytes:
        return orjson.dumps(draw(view(Context(state, "/change", snapshot))))

    def floor() -> bytes:
        rows = snapshot.fetch(
            "series",
            indicator=record.number,
            division=record.division,
            level=state.level,
            sex=state.sex,
        )
        return orjson.dumps(by_hand(rows))

    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for times, call in zip(found, (product, floor), strict=True):
            times.append(statistics.median(_milliseconds(call) for _ in range(TIMES)))
    return Row(name, *found, ALONE_LIMIT, True)


def _milliseconds(call: Callable[[], bytes]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


def _lines(rows: list[dict[str, Any]]) -> Figure:
    lines: dict[str, tuple[list[str], list[float | None]]] = {}
    for row in rows:
        x, y = lines.setdefault(row["region"], ([], []))
        x.append(period(row["period_start"], row["period_end"]))
        y.append(row["value"])
    return {
        "data": [
            {"type": "scatter", "mode": "lines", "name": region, "x": x, "y": y}
            for region, (x, y) in lines.items()
        ],
        "layout": {},
    }


def _ranking(rows: list[dict[str, Any]]) -> Figure:
    last = max(row["period_end"] for row in rows)
    shown = [row for row in rows if row["period_end"] == last and row["value"] is not None]
    shown.sort(key=lambda row: float(row["value"]))
    x, y = [row["value"] for row in shown], [row["region"] for row in shown]
    return {"data": [{"type": "scatter", "mode": "markers", "x": x, "y": y}], "layout": {}}


def _questions(indicator: str) -> tuple[Question, Question]:
    page = {
        "output": "page.children",
        "outputs": {"id": "page", "property": "children"},
        "inputs": [
            {"id": "url", "property": "pathname", "value": "/change"},
            {"id": "url", "property": "search", "value": f"?lang=en&indicator={indicator}"},
        ],
        "changedPropIds": ["url.search"],
    }
    chart = {
        "output": "..chart-0.figure..",
        "outputs": [{"id": "chart-0", "property": "figure"}],
        "inputs": [{"id": "indicator", "property": "value", "value": indicator}],
        "changedPropIds": ["indicator.value"],
    }
    first, second = (Question(CALLBACK, json.dumps(body).encode()) for body in (page, chart))
    return first, second


def _bytes(address: str, question: Question) -> int:
    """Bytes of the answer's body; asked twice, so that both workers may know it."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    headers = {"Content-Type": "application/json", "Accept-Encoding": "br"}
    connection.request("POST", question.path, question.body, headers)
    size = len(connection.getresponse().read())
    connection.close()
    return size
