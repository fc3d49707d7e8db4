"""`/search`: what was found of a text, by kind, and the way on where nothing was."""

from itertools import chain

from dash import html
from dash.development.base_component import Component

from dashboard.components import link
from dashboard.components.search_box import shortcut
from dashboard.context import Context
from dashboard.search import Hit, Results, index_of, search
from dashboard.search.result import Result, result

SHOWN = 12
"""Hits of a kind that are shown at once."""

HEADINGS = {
    "indicator": "pages-methods-measured-by",
    "region": "nav-regions",
    "claim": "pages-methods-claims",
    "page": "search-kind-page",
}


def render(context: Context) -> list[Component]:
    """The page of search results; without a text, what can be searched for."""
    query = context.state.q.strip()
    if not query:
        return [
            html.H1(context.say("search-label")),
            html.P(context.say("search-lead"), className="lead"),
            *_ways(context),
            shortcut(context),
        ]
    found = search(index_of(context), query)
    title = html.H1(context.say("search-title", q=query))
    if not found.hits:
        return [title, *_nothing(context, found), *_ways(context), shortcut(context)]
    count = html.P(
        context.say("search-count", count=len(found.hits)), className="note", role="status"
    )
    groups: dict[str, list[Hit]] = {}
    for hit in found.hits:
        groups.setdefault(hit.entry.kind, []).append(hit)
    sections = chain.from_iterable(_group(context, kind, hits) for kind, hits in groups.items())
    return [title, count, *sections, shortcut(context)]


def _group(context: Context, kind: str, hits: list[Hit]) -> list[Component]:
    items = [_item(result(context, hit)) for hit in hits]
    rest = []
    if len(items) > SHOWN:
        summary = html.Summary(context.say("search-more", count=len(items) - SHOWN))
        rest = [html.Details([summary, html.Ol(items[SHOWN:], className="hits")])]
    return [
        html.H2(context.say(HEADINGS[kind])),
        html.Ol(items[:SHOWN], className="hits"),
        *rest,
    ]


def _item(found: Result) -> Component:
    return html.Li(
        [
            html.P(link(found.title, found.href), className="hit"),
            *([html.P(found.note, className="note")] if found.note else []),
            *([html.P(found.demo, className="demo")] if found.demo else []),
        ]
    )


def _nothing(context: Context, found: Results) -> list[Component]:
    parts: list[Component] = [
        html.P(context.say("search-nothing"), className="remark", role="status")
    ]
    if found.nearest:
        near = [result(context, Hit(entry, 0)) for entry in found.nearest]
        parts += [
            html.H2(context.say("search-nearest")),
            html.Ol([_item(each) for each in near], className="hits"),
        ]
    return parts


def _ways(context: Context) -> list[Component]:
    ways = (
        ("/data", "search-way-data"),
        ("/regions", "search-way-regions"),
        ("/region", "search-way-region"),
        ("/methods", "search-way-methods"),
    )
    links = [html.Li(link(context.say(key), context.href(path, q=""))) for path, key in ways]
    return [html.H2(context.say("search-ways")), html.Ul(links, className="plain")]
