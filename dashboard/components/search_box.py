"""The one search box, in the header of every page: a plain form; assets/search.js suggests."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components import aria
from dashboard.components.field import Field
from dashboard.context import Context

KEPT = ("lang", "indicator", "regions", "snapshot")
"""What of the view's state goes with a search."""


def search_box(context: Context) -> Component:
    """The form, with the query of `/search` in it and the rest of the view's state beside."""
    label = context.say("search-label")
    text = context.state.q if context.path == "/search" else ""
    attributes: dict[str, Any] = {
        **aria(label),
        "aria-keyshortcuts": "/",
        "data-suggest": "/search.json",
    }
    field = Field(
        type="text",
        name="q",
        defaultValue=text,
        placeholder=label,
        maxLength=100,
        autoComplete="off",
        spellCheck="false",
        enterKeyHint="search",
        **attributes,
    )
    silent: dict[str, Any] = {"aria-hidden": "true"}
    hint = html.Kbd("/", **silent)
    suggestions: dict[str, Any] = {"hidden": True, **aria(context.say("search-suggestions"))}
    return html.Form(
        [
            *_state(context),
            field,
            hint,
            html.Button(context.say("search-go"), type="submit"),
            html.Ul([], role="listbox", className="suggestions", **suggestions),
            html.Span("", role="status", className="unseen"),
        ],
        action="/search",
        method="get",
        role="search",
        className="find",
    )


def shortcut(context: Context) -> Component:
    """How the box is reached from the keyboard, and a switch for those whom the key disturbs."""
    words: dict[str, Any] = {
        "data-on": context.say("search-shortcut-on"),
        "data-off": context.say("search-shortcut-off"),
    }
    button = html.Button(
        context.say("search-shortcut-on"), type="button", className="shortcut", **words
    )
    return html.P([context.say("search-shortcut"), " ", button], className="note keys")


def _state(context: Context) -> list[Component]:
    query = [pair.split("=", 1) for pair in context.state.search().lstrip("?").split("&")]
    return [
        Field(type="hidden", name=name, defaultValue=value, key=f"{name}={value}")
        for name, value in query
        if name in KEPT
    ]
