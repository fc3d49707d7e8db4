"""Buttons that copy a permanent link: to a chart's view, or to the page as it stands."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components import aria
from dashboard.context import Context


def copy_link(context: Context, about: str, part: str = "") -> Component:
    """Copies the address of this view, pinned to its release; assets/copy.js does it.

    `about` tells buttons of one page apart for screen readers; `part`, as "#id", is the part of the
    page that the address leads to.
    """
    label = context.say("copy-link")
    words: dict[str, Any] = {
        **aria(f"{label}: {about}"),
        "data-copy": context.href(context.path, snapshot=context.snapshot.id) + part,
        "data-copied": context.say("copy-copied"),
        "data-by-hand": context.say("copy-by-hand"),
    }
    return html.Span(
        [
            html.Button(label, type="button", **words),
            html.Span("", role="status", className="said"),
        ],
        className="copy",
    )
