"""A chart on a page: the finding, the picture, its notes, its table and its file."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.model import ChartModel
from dashboard.charts.table import table
from dashboard.components import aria, link
from dashboard.components.definition import definition
from dashboard.context import Context


def heading(model: ChartModel, level: type[Component] = html.H2) -> Component:
    """The finding, with what is measured under it."""
    return html.Div(
        [level(model.title), html.P(model.subtitle, className="measured")], className="heading"
    )


def figure(
    context: Context,
    model: ChartModel,
    drawn: dict[str, Any],
    key: str,
    *,
    level: type[Component] | None = html.H2,
    about: bool = False,
) -> Component:
    """The chart `model` drawn as `drawn`, with everything that belongs to it.

    Its table is there when the view's state asks for it: most views do not, and a table of every
    region and period weighs more than the chart. `level` is the heading's; None where the page
    shows the finding elsewhere. `key` names the chart on the page and in the address of its CSV
    file. `about` adds the indicator's definition.
    """
    graph = dcc.Graph(
        id=f"graph-{key}",
        figure=drawn,
        config={"displayModeBar": False, "responsive": True},
        clear_on_unhover=True,
    )
    notes = [html.P(note) for note in model.notes]
    return html.Section(
        [
            *([heading(model, level)] if level else []),
            html.Figure(
                [
                    html.Div(graph, role="img", className="picture", **aria(model.alt)),
                    html.Figcaption([*notes, html.P(_origin(context, model))]),
                ]
            ),
            html.Div(
                [
                    html.P(
                        [
                            _table_link(context, key),
                            html.A(
                                context.say("ui-download"),
                                href=context.href(f"/csv/{key}"),
                                download=f"perhemittari-{context.state.indicator}-{key}.csv",
                            ),
                            link(
                                context.say("ui-permalink"),
                                context.href(context.path, snapshot=context.snapshot.id),
                            ),
                        ],
                        className="tools",
                    ),
                    *([_table(context, model)] if key in context.state.table else []),
                    *([_about(context)] if about else []),
                ],
                className="below",
            ),
        ],
        className=f"chart {key}",
    )


def _about(context: Context) -> Component:
    summary = html.Summary(context.say("about-figure"))
    return html.Details([summary, definition(context, context.indicator)])


def _origin(context: Context, model: ChartModel) -> str:
    source, snapshot = context.say("source"), context.say("snapshot")
    return f"{source}: {model.source}. {snapshot[:1].upper()}{snapshot[1:]}: {model.snapshot}."


def _table_link(context: Context, key: str) -> Component:
    shown = key in context.state.table
    href = context.href(context.path, table=_toggled(context.state.table, key))
    return link(
        context.say("ui-hide-table" if shown else "table-view"),
        href,
        **{"aria-expanded": str(shown).lower()},
    )


def _toggled(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(k for k in keys if k != key) if key in keys else (*keys, key)


def _table(context: Context, model: ChartModel) -> Component:
    head, rows = table(model)
    body = [
        html.Tr([html.Th(row[0], scope="row"), *[html.Td(cell) for cell in row[1:]]])
        for row in rows
    ]
    return html.Div(
        html.Table(
            [
                html.Caption(model.title),
                html.Thead(html.Tr([html.Th(cell, scope="col") for cell in head])),
                html.Tbody(body),
            ]
        ),
        className="scroll",
        tabIndex=0,
        role="region",
        **aria(f"{context.say('table-view')}: {model.title}"),
    )
