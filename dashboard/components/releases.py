"""The list of all releases: when, what was new, and what became of each."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import link
from dashboard.context import Context
from dashboard.store import Facts, Release
from indicators.words.dates import date_text
from indicators.words.places import capitalised

LISTED = 12
"""Releases that are shown at once; the older ones are under a heading that opens."""


def release_list(context: Context, releases: list[Release]) -> Component:
    """Every release, newest first, with its link and a way to compare it with today's."""
    items = [
        _item(context, release, _before(releases[place + 1 :]))
        for place, release in enumerate(releases)
    ]
    older = []
    if len(items) > LISTED:
        summary = html.Summary(context.say("releases-older", count=len(items) - LISTED))
        older = [html.Details([summary, html.Ol(items[LISTED:], className="releases")])]
    return html.Div([html.Ol(items[:LISTED], className="releases"), *older])


def day(context: Context, release: Release) -> str:
    """The day of a release in words, in Finland's time."""
    return date_text(release.day, context.state.lang)


def _before(older: list[Release]) -> Facts | None:
    """What the last release before it held that was not taken back."""
    return next((release.facts for release in older if release.comparable), None)


def _item(context: Context, release: Release, before: Facts | None) -> Component:
    say = context.say
    shown = release.id == context.snapshot.id
    title = capitalised(say("releases-of", date=day(context, release), id=release.id))
    head: list[Component | str] = [title]
    if release.facts:
        head = [link(title, context.href(context.path, snapshot=release.id, base="", page=""))]
    state = [say(key) for key in _states(release)]
    if shown and not release.shown:
        state.append(say("releases-viewed"))
    news = _news(context, release.facts, before)
    return html.Li(
        [
            html.P([*head, *[html.Span(text, className="state") for text in state]]),
            *([html.P(news, className="note")] if news else []),
        ],
        className="withdrawn" if release.withdrawn else None,
    )


def _states(release: Release) -> list[str]:
    found = []
    if release.shown:
        found.append("releases-is-shown")
    if release.withdrawn:
        found.append("releases-is-withdrawn")
    if not release.kept:
        found.append("releases-is-gone")
    elif release.facts is None:
        found.append("releases-is-unreadable")
    return found


def _news(context: Context, facts: Facts | None, before: Facts | None) -> str:
    """What changed from the release before, in counts of indicators."""
    if facts is None:
        return ""
    if before is None:
        return context.say("releases-begins", count=len(facts.prints))
    numbers = facts.prints.keys() | before.prints.keys()
    figures = sum(facts.prints.get(n) != before.prints.get(n) for n in numbers)
    ids = facts.records.keys() | before.records.keys()
    definitions = sum(facts.records.get(i) != before.records.get(i) for i in ids)
    words = [context.say("releases-news-figures", count=figures)]
    if definitions:
        words.append(context.say("releases-news-definitions", count=definitions))
    return " ".join(words)
