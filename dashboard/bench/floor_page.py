"""The floor: the same charts as an ordinary Dash page, written as Dash's own pages show it.

Plotly Express figures, `dcc.Dropdown`, one callback, Dash's own assets and index. It reads the same
rows of the same snapshot as the product. Served by `servers.floor`.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import plotly.express as px
import polars as pl
from dash import Dash, Input, Output, dcc, html
from flask import Flask

from dashboard.state import ViewState
from dashboard.store import Store
from indicators.geography import COUNTRY, MAINLAND_18, name
from indicators.words.numbers import period

LANG = "en"
BY_HAND = "/by-hand/"
SHOWN = {COUNTRY, *MAINLAND_18}


def create(snapshots: Path, charts: int) -> Dash:
    """The floor with `charts` charts: lines over time, then the last period's dots."""
    app = Dash(__name__)
    store = Store(snapshots)
    catalogue = store.snapshot().catalogue
    ids = [f"chart-{number}" for number in range(charts)]
    app.layout = html.Div(
        [
            html.H1(app.title),
            dcc.Dropdown(
                options=[
                    {"label": record.name.in_(LANG), "value": record.id}
                    for record in catalogue.indicators.values()
                ],
                value="children_placed_3yr",
                id="indicator",
            ),
            *(dcc.Graph(id=identifier) for identifier in ids),
        ]
    )

    def rows(indicator: str) -> list[dict[str, Any]]:
        record = catalogue.indicators[indicator]
        return store.snapshot().fetch(
            "series",
            indicator=record.number,
            division=int(record.division),
            level=ViewState.level,
            sex=ViewState.sex,
        )

    @app.callback([Output(identifier, "figure") for identifier in ids], Input("indicator", "value"))
    def update(indicator: str) -> list[Any]:
        frame = pl.DataFrame(
            [
                {
                    "period": period(row["period_start"], row["period_end"]),
                    "region": name(row["region"], LANG),
                    "value": row["value"],
                }
                for row in rows(indicator)
                if row["region"] in SHOWN
            ],
            infer_schema_length=None,
        )
        last = frame.filter(pl.col("period") == pl.col("period").max()).sort("value")
        return [
            px.line(frame, x="period", y="value", color="region", markers=True),
            px.scatter(last, x="value", y="region"),
        ][:charts]

    _by_hand(app.server, rows)
    return app


def _by_hand(server: Flask, rows: Callable[[str], list[dict[str, Any]]]) -> None:
    """A second page with a callback of the same query: the least figure there can be, as a dict."""
    app = Dash("by_hand", server=server, url_base_pathname=BY_HAND)  # type: ignore[arg-type]
    app.layout = html.Div([dcc.Dropdown(id="indicator"), dcc.Graph(id="chart")])

    @app.callback(Output("chart", "figure"), Input("indicator", "value"))
    def by_hand(indicator: str) -> dict[str, Any]:
        lines: dict[str, tuple[list[str], list[float | None]]] = {}
        for row in rows(indicator):
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


def application() -> Flask:
    """The WSGI application: reads PERHEMITTARI_SNAPSHOTS and PERHEMITTARI_BENCH_CHARTS."""
    charts = int(os.environ["PERHEMITTARI_BENCH_CHARTS"])
    server: Flask = create(Path(os.environ["PERHEMITTARI_SNAPSHOTS"]), charts).server
    # Warmed as the product is.
    server.test_client().get("/")
    return server
