"""The still parts of a page as one component: text and markup that no callback reads or writes.

Dash keeps a state and a wrapper for each component. A page has some two hundred, of which five
do anything; the others are markup. Sent as a tree in one component they cost a tenth, on the
server and in the browser. Pages are written with `dash.html` all the same.
"""

from typing import Any

import orjson
from dash.development.base_component import Component

HTML = "dash_html_components"
NOT_MARKUP = {"children", "n_clicks", "n_clicks_timestamp", "disable_n_clicks"}
# Tags that Dash names otherwise, because Python or JavaScript has the name.
TAGS = {"ObjectEl": "object", "MapEl": "map"}


class Plain(Component):
    """Markup with places for live components; plain.js draws it.

    `tree` is JSON: a text, `[tag, attributes, *nodes]`, or the number of one of `children`.
    """

    _namespace = "dashboard"
    _type = "Plain"

    def __init__(self, children: list[Component], tree: str) -> None:
        self._prop_names = ["children", "tree"]
        self._valid_wildcard_attributes = []
        super().__init__(children=children, tree=tree)  # type: ignore[no-untyped-call]


def plain(parts: list[Component]) -> list[Component]:
    """`parts` with the markup inside each of them made plain. The parts themselves stay.

    A component with an id, and any that is not markup, stays a component of its own.
    """
    return [_emptied(part) for part in parts]


def _emptied(part: Component) -> Component:
    """A component that stays, with plain markup inside."""
    children = getattr(part, "children", None)
    if getattr(part, "_namespace", None) == HTML and _has_components(children):
        live: list[Component] = []
        nodes = _nodes(children, live)
        part.children = Plain(live, orjson.dumps(nodes).decode())
    return part


def _has_components(children: Any) -> bool:
    if isinstance(children, list | tuple):
        return any(isinstance(child, Component) for child in children)
    return isinstance(children, Component)


def _nodes(children: Any, live: list[Component]) -> list[Any]:
    """Nodes of `children`; live components go into `live` and leave their number."""
    if isinstance(children, list | tuple):
        return [node for child in children for node in _nodes(child, live)]
    if children is None or isinstance(children, bool):
        return []
    if not isinstance(children, Component):
        return [str(children)]
    own = children.__dict__
    if children._namespace != HTML or "id" in own:
        live.append(_emptied(children))
        return [len(live) - 1]
    attributes = {
        name: value
        for name, value in own.items()
        if name not in NOT_MARKUP and not name.startswith(("_", "available_"))
    }
    tag = TAGS.get(children._type) or children._type.lower()
    return [[tag, attributes, *_nodes(own.get("children"), live)]]
