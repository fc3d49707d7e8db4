"""Header, footer and language switch."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import aria, link
from dashboard.components.copying import copy_link
from dashboard.components.search_box import search_box
from dashboard.context import Context
from indicators.words.dates import date_text

PAGES = {
    "/": "nav-results",
    "/change": "nav-change",
    "/regions": "nav-regions",
    "/region": "nav-region-profile",
    "/compare": "nav-compare",
    "/data": "nav-data",
    "/releases": "nav-releases",
    "/methods": "nav-methods",
}
LANGUAGE_NAMES = {"fi": "Suomeksi", "sv": "På svenska", "en": "In English"}


def header(context: Context) -> Component:
    """The page's header: name, search, languages, and the main menu, which a phone folds."""
    here = "/" + context.path.strip("/").split("/")[0]
    pages = [
        link(
            context.say(key),
            context.href(path, q="", theme="", page="", only="", kind="", base=""),
            current="page" if path == here else None,
        )
        for path, key in PAGES.items()
    ]
    languages = [
        link(name, context.href(context.path, lang=lang), lang=lang, hrefLang=lang)
        for lang, name in LANGUAGE_NAMES.items()
        if lang != context.state.lang
    ]
    return html.Header(
        html.Div(
            [
                html.A(context.say("ui-skip"), href="#main", className="skip"),
                link("Perhemittari", context.href("/"), className="brand"),
                search_box(context),
                html.Nav(languages, className="languages", **aria(context.say("ui-languages"))),
                html.Details(
                    [
                        html.Summary(context.say("search-menu")),
                        html.Nav(pages, className="pages", **aria(context.say("ui-main-menu"))),
                    ],
                    className="menu",
                ),
            ],
            className="head",
        ),
        className="bar",
    )


def footer(context: Context) -> Component:
    """The page's footer: what this is, and which release the figures are from."""
    return html.Footer(
        html.Div(
            [
                html.P(context.say("ui-footer")),
                html.P(release(context)),
                html.P(
                    [
                        copy_link(context, context.say("copy-page")),
                        link(context.say("search-help"), context.href("/search", q="")),
                    ],
                    className="tools",
                ),
            ],
            className="foot",
        ),
        className="rule",
    )


def release(context: Context) -> str:
    """When the release was published, and its id."""
    opened = context.snapshot
    date = date_text(opened.published or opened.made.date(), context.state.lang)
    return context.say("released", date=date, id=opened.id)
