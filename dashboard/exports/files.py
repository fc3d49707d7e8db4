"""Routes of files: the table of a chart, and every figure of an indicator."""

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from flask import Flask, Response, abort

from dashboard.charts.compared import HeatModel
from dashboard.charts.csv import csv_bytes
from dashboard.charts.heat_csv import heat_csv
from dashboard.comparison import compare
from dashboard.exports import suggestions
from dashboard.exports.difference_csv import difference_csv
from dashboard.exports.indicator_csv import indicator_csv
from dashboard.exports.opening import OpenView, opening
from dashboard.views import CHARTS
from dashboard.views_compare import COMPARED

T = TypeVar("T")


class Sure(Protocol):
    """Asks again where an answer met a damaged snapshot, as `Store.sure` does."""

    def __call__(self, answer: Callable[[], T]) -> T: ...


def add(server: Flask, open_view: OpenView, sure: Sure) -> None:
    """Give `server` the routes `/csv/<chart>`, `/data/<indicator>.csv`, `/releases.csv`, and those
    of the search box's suggestions.

    All take the parameters of a view. 404 for what does not exist.
    """

    opened = opening(open_view)
    suggestions.add(server, opened)

    @server.get("/csv/<chart>")
    def chart_file(chart: str) -> Response:
        make = CHARTS.get(chart) or COMPARED.get(chart)
        if make is None:
            abort(404)

        def answer() -> Response:
            context = opened(f"/csv/{chart}")
            model = make(context)
            if model is None:
                abort(404)
            if isinstance(model, HeatModel):
                return _file(heat_csv(model), chart)
            return _file(csv_bytes(model), f"{context.state.indicator}-{chart}")

        return sure(answer)

    @server.get("/data/<indicator>.csv")
    def indicator_file(indicator: str) -> Response:
        def answer() -> Response:
            context = opened(f"/data/{indicator}.csv")
            if indicator not in {record.id for record in context.indicators}:
                abort(404)
            context = context.at(indicator=indicator)
            return _file(indicator_csv(context), indicator)

        return sure(answer)

    @server.get("/releases.csv")
    def difference_file() -> Response:
        context = opened("/releases.csv")
        assert context.releases is not None
        found = compare(context, context.releases.all())
        if isinstance(found, str):
            abort(404)
        name = f"{found.old.id}-{found.new.id}"
        response = _file(difference_csv(found), name)
        # Packing would put the whole file into memory first.
        response.direct_passthrough = True
        return response


def _file(content: bytes | Iterator[bytes], name: str) -> Response:
    response = Response(content, mimetype="text/csv")
    response.headers["Content-Disposition"] = f'attachment; filename="perhemittari-{name}.csv"'
    return response
