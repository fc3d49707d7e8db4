"""`/data`: the catalogue of indicators, searched in three languages, and the figures as files."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import aria, controls, link
from dashboard.components.downloads import downloads
from dashboard.context import Context
from dashboard.search import index_of, search
from indicators.model import Indicator


def render(context: Context) -> list[Component]:
    """The page of data."""
    state = context.state
    themes = [
        html.Li(
            link(
                theme.name.in_(state.lang),
                context.href("/data", theme="" if theme.id == state.theme else theme.id),
                current="true" if theme.id == state.theme else None,
            )
        )
        for theme in context.catalogue.themes.values()
    ]
    return [
        html.H1(context.say("nav-data")),
        html.P(context.say("pages-data-lead"), className="lead"),
        downloads(context),
        html.H2(context.say("pages-methods-measured-by")),
        html.Div(
            [controls.search(context), html.P(context.say("ui-search-help"), className="note")],
            className="controls",
            role="search",
            **aria(context.say("ui-search")),
        ),
        html.Ul(themes, className="chips", **aria(context.say("ui-theme"))),
        html.Div(found(context, state.q), id="found"),
    ]


def found(context: Context, text: str) -> list[Component]:
    """The indicators of the chosen theme that fit `text`, the best first; all without a text."""
    theme = context.state.theme
    records = [record for record in _ranked(context, text) if theme in ("", record.theme)]
    count = context.say("pages-data-found", count=len(records))
    if not records:
        return [
            html.P(
                [context.say(_reason(context, text)), " ", _way_on(context, text)],
                className="remark",
                role="status",
            )
        ]
    return [
        html.P(count, className="note", role="status"),
        html.Div([_record(context, record) for record in records], className="rows"),
    ]


def _ranked(context: Context, text: str) -> list[Indicator]:
    if not text.strip():
        return context.indicators
    records = context.catalogue.indicators
    hits = search(index_of(context), text).hits
    return [records[hit.entry.id] for hit in hits if hit.entry.kind == "indicator"]


def _reason(context: Context, text: str) -> str:
    if not text.strip():
        return "ui-no-indicators"
    return (
        "ui-no-results-theme" if context.state.theme and _ranked(context, text) else "ui-no-results"
    )


def _way_on(context: Context, text: str) -> Component:
    """From nothing found to what is there: the same search in every theme, or everywhere."""
    if context.state.theme:
        return link(context.say("ui-all-themes"), context.href("/data", theme="", q=text))
    return link(context.say("ui-search-everywhere"), context.href("/search", q=text))


def _record(context: Context, record: Indicator) -> Component:
    lang, say = context.state.lang, context.say
    name = record.name.in_(lang)
    theme = context.catalogue.themes[record.theme].name.in_(lang)
    return html.Article(
        [
            html.H3(link(name, context.href("/change", indicator=record.id, theme="", q=""))),
            html.P(theme, className="kicker"),
            *([html.P(say("demo-notice"), className="demo")] if record.demo else []),
            html.P(record.description.in_(lang)),
            html.P(
                [
                    link(
                        say("definition-link"),
                        context.href(f"/data/{record.id}", indicator=record.id, theme="", q=""),
                        **aria(f"{say('definition-link')}: {name}"),
                    ),
                    html.A(
                        say("ui-download-indicator"),
                        href=context.href(f"/data/{record.id}.csv", theme="", q=""),
                        download=f"perhemittari-{record.id}.csv",
                        **aria(f"{say('ui-download-indicator')}: {name}"),
                    ),
                ],
                className="tools",
            ),
        ],
        className="indicator",
        id=record.id,
    )
