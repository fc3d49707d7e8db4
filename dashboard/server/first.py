"""The first page of a visit, laid out with the HTML instead of by a callback after it."""

from collections.abc import Callable, Sequence
from urllib.parse import quote

from dash import dcc, html
from dash.development.base_component import Component
from flask import current_app, has_request_context, request

Render = Callable[[str | None, str | None], list[Component]]
PAGE_ENDPOINTS = {"/", "/<path:path>"}


def layout(render: Render, beside: Sequence[Component] = ()) -> Callable[[], Component]:
    """The layout for `app.layout`: the page of the address that is asked for, `beside` after it.

    `render` is the body of the page callback: path and query in, components out. That callback
    must have `prevent_initial_call=True`: with the page laid out it has nothing to do until the
    address changes. Outside a request for a page, and where `render` fails, the page is empty and
    the address unknown, and so the callback is called at once and shows what went wrong.
    """

    def first() -> Component:
        known: dict[str, str] = {}
        page: list[Component] = []
        if has_request_context() and request.endpoint in PAGE_ENDPOINTS:
            # As the browser spells them; a difference would only leave them as they are here.
            path = quote(request.path, safe="/:@!$&'()*+,;=~")
            query = request.query_string.decode("ascii", "replace")
            search = "?" + query if query else ""
            try:
                page = render(path, search)
                known = {"pathname": path, "search": search}
            except Exception:
                current_app.logger.exception("the first page of %s could not be laid out", path)
        # Without a reload: the address changes and the page follows it.
        location = dcc.Location(id="url", refresh="callback-nav", **known)
        return html.Div([location, html.Div(page, id="page"), *beside])

    return first
