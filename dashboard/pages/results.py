"""`/`: the themes, their indicators, and what nobody measures."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.context import Context


def render(context: Context) -> list[Component]:
    """The front page."""
    lang = context.state.lang
    cards = []
    for theme in context.catalogue.themes.values():
        records = [
            record
            for record in context.catalogue.indicators.values()
            if record.theme == theme.id and record.number in context.shown
        ]
        links = [
            html.Li(
                dcc.Link(
                    record.name.in_(lang),
                    href=context.href("/change", indicator=record.id, period=""),
                )
            )
            for record in records
        ]
        background = (
            [html.P(context.say("pages-background-theme"), className="note")]
            if theme.id == "child_welfare"
            else []
        )
        body = html.Ul(links) if links else html.P(context.say("not-measured"))
        cards.append(
            html.Section([html.H2(theme.name.in_(lang)), *background, body], className="card")
        )
    return [
        html.H1(context.say("pages-results-title")),
        html.P(context.say("pages-results-lead"), className="lead"),
        html.Div(cards, className="themes"),
        html.P(context.say("pages-nobody-asked"), className="note"),
    ]
