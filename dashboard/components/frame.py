"""Header, footer and language switch."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components import aria
from dashboard.context import Context

PAGES = {"/": "nav-results", "/change": "nav-change", "/regions": "nav-regions"}
LANGUAGE_NAMES = {"fi": "Suomeksi", "sv": "På svenska", "en": "In English"}


def header(context: Context) -> Component:
    """The page's header: name, main menu, languages."""
    return html.Div(
        html.Header(
            [
                dcc.Link("Perhemittari", href=context.href("/"), className="brand"),
                html.Nav(
                    [
                        dcc.Link(
                            context.say(key),
                            href=context.href(path),
                            className="here" if path == context.path else "",
                        )
                        for path, key in PAGES.items()
                    ],
                    **aria(context.say("pages-main-navigation")),
                ),
                html.Nav(
                    [
                        html.Span(
                            [
                                dcc.Link(name, href=context.href(context.path, lang=lang)),
                                " ",
                            ],
                            lang=lang,
                        )
                        for lang, name in LANGUAGE_NAMES.items()
                        if lang != context.state.lang
                    ],
                    className="languages",
                    **aria(context.say("pages-languages")),
                ),
            ],
            className="head",
        ),
        className="bar",
    )


def footer(context: Context) -> Component:
    """The page's footer: which snapshot the figures are from."""
    return html.Div(
        html.Footer(html.P([context.say("snapshot"), ": ", context.snapshot.id]), className="foot"),
        className="rule",
    )
