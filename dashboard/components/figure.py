"""A chart on a page: the finding, the picture, its notes, its table and its file."""

import base64

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.model import ChartModel
from dashboard.charts.table import csv_bytes, table
from dashboard.components import aria
from dashboard.context import Context


def figure(context: Context, model: ChartModel, drawn: dict[str, object], key: str) -> Component:
    """The chart `model` drawn as `drawn`, with everything that belongs under it."""
    head, rows = table(model)
    data = base64.b64encode(csv_bytes(model)).decode()
    notice = [html.P(model.demo_notice, className="demo")] if model.demo else []
    return html.Section(
        [
            html.H2(model.title),
            html.P(model.subtitle, className="lead"),
            *notice,
            html.Figure(
                [
                    html.Div(
                        dcc.Graph(
                            id=f"graph-{key}",
                            figure=drawn,
                            config={"displayModeBar": False, "responsive": True},
                        ),
                        role="img",
                        **aria(model.alt),
                    ),
                    html.Figcaption(
                        [html.P(note, className="note") for note in model.notes]
                        + [
                            html.P(
                                f"{context.say('source')}: {model.source}. "
                                f"{context.say('snapshot')}: {model.snapshot}.",
                                className="note",
                            )
                        ]
                    ),
                ]
            ),
            html.Details(
                [
                    html.Summary(context.say("table-view")),
                    html.Div(
                        html.Table(
                            [
                                html.Thead(html.Tr([html.Th(cell, scope="col") for cell in head])),
                                html.Tbody(
                                    [html.Tr([html.Td(cell) for cell in row]) for row in rows]
                                ),
                            ]
                        ),
                        className="scroll",
                        tabIndex=0,
                        role="region",
                        **aria(context.say("table-view")),
                    ),
                ]
            ),
            html.P(
                html.A(
                    "CSV",
                    href="data:text/csv;base64," + data,
                    download=f"perhemittari-{context.state.indicator}-{key}.csv",
                )
            ),
        ]
    )
