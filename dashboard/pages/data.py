"""`/data`: the catalogue of indicators, searched in three languages, with definitions and files."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import aria, controls, link
from dashboard.components.definition import definition
from dashboard.context import Context
from indicators.model import Indicator, Text


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
        html.Div(
            [controls.search(context), html.P(context.say("ui-search-help"), className="note")],
            className="controls",
            role="search",
        ),
        html.Ul(themes, className="chips", **aria(context.say("ui-theme"))),
        html.Div(found(context, state.q), id="found"),
    ]


def found(context: Context, text: str) -> list[Component]:
    """The indicators of the chosen theme whose words contain every word of `text`."""
    words = text.casefold().split()
    theme = context.state.theme
    records = [
        record
        for record in context.indicators
        if theme in ("", record.theme) and all(word in _words(record) for word in words)
    ]
    count = context.say("pages-data-found", count=len(records))
    if not records:
        reason = "ui-no-results" if words else "ui-no-indicators"
        return [html.P(context.say(reason), className="remark", role="status")]
    return [
        html.P(count, className="note", role="status"),
        html.Div([_record(context, record) for record in records], className="rows"),
    ]


def _record(context: Context, record: Indicator) -> Component:
    lang, say = context.state.lang, context.say
    name = record.name.in_(lang)
    theme = context.catalogue.themes[record.theme].name.in_(lang)
    return html.Article(
        [
            html.H2(link(name, context.href("/change", indicator=record.id, theme="", q=""))),
            html.P(theme, className="kicker"),
            *([html.P(say("demo-notice"), className="demo")] if record.demo else []),
            html.P(record.description.in_(lang)),
            html.Details(
                [
                    html.Summary([say("about-figure"), html.Span(f": {name}", className="unseen")]),
                    definition(context, record),
                ]
            ),
            html.P(
                html.A(
                    say("ui-download-indicator"),
                    href=context.href(f"/data/{record.id}.csv", theme="", q=""),
                    download=f"perhemittari-{record.id}.csv",
                    **aria(f"{say('ui-download-indicator')}: {name}"),
                ),
                className="tools",
            ),
        ],
        className="indicator",
        id=record.id,
    )


def _words(record: Indicator) -> str:
    texts: list[Text | None] = [record.name, record.description, record.numerator]
    found = [part for text in texts if text for part in (text.fi, text.sv, text.en)]
    return " ".join([*found, record.id, str(record.number)]).casefold()
