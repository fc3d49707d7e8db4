"""Remarks above a page: choices left out, and a release that is not the newest."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import link
from dashboard.context import Context


def notices(context: Context) -> list[Component]:
    """The remarks that this view needs; none for an ordinary one."""
    found: list[Component] = []
    if context.state.ignored:
        what = ", ".join(context.state.ignored)
        found.append(html.P(context.say("ui-ignored", what=what), className="remark"))
    if context.state.snapshot:
        leave = link(context.say("ui-pinned-leave"), context.href(context.path, snapshot=""))
        key = "ui-withdrawn" if context.withdrawn else "ui-pinned"
        text = context.say(key, id=context.snapshot.id)
        found.append(html.P([text, " ", leave], className="remark"))
    return found
