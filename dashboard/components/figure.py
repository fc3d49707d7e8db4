"""A chart on a page: the finding, the picture, its notes, its table and its file."""

from collections.abc import Iterable, Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts.compared import AnyModel, HeatModel, ScatterModel
from dashboard.charts.head import Head
from dashboard.charts.model import ChartModel
from dashboard.charts.table import table
from dashboard.charts.wording import division_text
from dashboard.components import aria, link
from dashboard.components.copying import copy_link
from dashboard.components.definition import definition
from dashboard.context import Context
from indicators.words.places import capitalised

Heading = type[html.H1] | type[html.H2]


def heading(model: Head, level: Heading = html.H2) -> Component:
    """The finding, with what is measured under it."""
    return html.Div(
        [level(model.title), html.P(model.subtitle, className="measured")], className="heading"
    )


def figure(
    context: Context,
    model: ChartModel | ScatterModel,
    drawn: dict[str, Any],
    key: str,
    *,
    level: Heading | None = html.H2,
    beside: Head | None = None,
    narrow: dict[str, Any] | None = None,
) -> Component:
    """The chart `model` drawn as `drawn`, with everything that belongs to it.

    Its table is there when the view's state asks for it: most views do not, and a table of every
    region and period weighs more than the chart. `level` is the heading's; None where the page
    shows the finding elsewhere. `key` names the chart on the page and in the address of its CSV
    file; `narrow` is the same chart drawn for a phone. Notes that the chart `beside` it has too
    are left to `about`.
    """
    graphs = [_graph(f"graph-{key}", drawn)]
    if narrow is not None:
        graphs = [
            html.Div(graphs, className="wide"),
            html.Div(_graph(f"graph-{key}-narrow", narrow), className="narrow"),
        ]
    shared = beside.notes if beside else ()
    notes = [note for note in model.notes if note not in shared]
    picture = html.Div(graphs, role="img", className="picture", **aria(model.alt))
    return framed(context, model, picture, key, level=level, notes=notes)


def framed(
    context: Context,
    model: AnyModel,
    picture: Component,
    key: str,
    *,
    level: Heading | None = html.H2,
    notes: Sequence[str] | None = None,
) -> Component:
    """`picture` with its finding, its notes, its origin, its table and its file, as `figure` has.

    `notes` are those to show, by default all that the model has.
    """
    shown = model.notes if notes is None else notes
    own = "" if isinstance(model, HeatModel) else f"{context.state.indicator}-"
    return html.Section(
        [
            *([heading(model, level)] if level else []),
            html.Figure(
                [
                    picture,
                    html.Figcaption([*map(html.P, shown), *_origin(context, model)]),
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
                                download=f"perhemittari-{own}{key}.csv",
                            ),
                            link(
                                context.say("ui-permalink"),
                                context.href(context.path, snapshot=context.snapshot.id),
                            ),
                            copy_link(context, model.title, f"#graph-{key}"),
                        ],
                        className="tools",
                    ),
                    *([_table(context, model)] if key in context.state.table else []),
                ],
                className="below",
            ),
        ],
        className=f"chart {key}",
    )


def _graph(name: str, drawn: dict[str, Any]) -> Component:
    return dcc.Graph(
        id=name,
        figure=drawn,
        config={"displayModeBar": False, "responsive": True},
        clear_on_unhover=True,
    )


def about(context: Context, *models: ChartModel) -> Component:
    """The notes that the page's charts share, and the definition of their indicator."""
    lang, record = context.state.lang, context.indicator
    in_definition = {record.interpretation.in_(lang), record.limitations.in_(lang)}
    shared = [
        note
        for note in models[0].notes
        if note not in in_definition and all(note in model.notes for model in models)
    ]
    summary = html.Summary(context.say("about-figure"))
    return html.Section(
        [
            *[html.P(note, className="note") for note in shared],
            html.Details([summary, definition(context, record)]),
        ],
        className="about",
    )


def _origin(context: Context, model: AnyModel) -> list[Component]:
    """What the figures are, of when, of which borders, from where and of which release."""
    say, parts = context.say, model.parts
    divisions = _unique(division_text(p.division, p.level, p.lang) for p in parts)
    facts = [
        # Several indicators have each their own unit, said where they stand.
        (say("pages-def-unit"), parts[0].unit if len(parts) == 1 else ""),
        (say("period"), _periods(model)),
        (say("pages-def-division"), divisions),
        (say("pages-source-of-real" if model.demo else "source"), _unique(p.source for p in parts)),
        (say("snapshot"), model.snapshot),
    ]
    text = " ".join(f"{capitalised(term)}: {fact}." for term, fact in facts if fact)
    notice = [html.P(model.demo_notice, className="demo")] if model.demo else []
    return [*notice, html.P(text)]


def _unique(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(texts))


def _periods(model: AnyModel) -> str:
    periods = sorted({p.period for part in model.parts for s in part.series for p in s.points})
    if not periods:
        return ""
    first, last = periods[0], periods[-1]
    if first == last:
        return first
    return f"{first} … {last}" if "–" in first + last else f"{first}–{last}"


def _table_link(context: Context, key: str) -> Component:
    shown = key in context.state.table
    href = context.href(context.path, table=_toggled(context.state.table, key))
    return link(
        context.say("ui-hide-table" if shown else "table-view"),
        href,
        **_expanded(shown),
    )


def _expanded(shown: bool) -> dict[str, Any]:
    return {"aria-expanded": str(shown).lower()}


def _toggled(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(k for k in keys if k != key) if key in keys else (*keys, key)


def _table(context: Context, model: AnyModel) -> Component:
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
        role="group",  # not a landmark: two charts may state the same finding
        **aria(f"{context.say('table-view')}: {model.title}"),
    )
