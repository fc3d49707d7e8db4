"""The still parts of a page as one component: text and markup that no callback reads or writes.

Dash keeps a state and a wrapper for each component. A page has some two hundred, of which five
do anything; the others are markup. Sent as a tree in one component they cost a tenth, on the
server and in the browser. Pages are written with `dash.html` all the same.
"""

from typing import Any

import orjson
from dash.development.base_component import Component

HTML = "dash_html_components"
# What a component knows besides its attributes: its content, clicks that nobody counts without an
# id, and what Dash knows of its class.
NOT_MARKUP = {
    "children",
    "n_clicks",
    "n_clicks_timestamp",
    "disable_n_clicks",
    "_prop_names",
    "_valid_wildcard_attributes",
    "available_properties",
    "available_wildcard_properties",
}
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
    """A component that stays, with plain markup inside and a figure that is JSON already."""
    children = getattr(part, "children", None)
    if part._namespace == HTML and _has_components(children):
        live: list[Component] = []
        nodes: list[Any] = []
        _add(nodes, children, live)
        part.children = Plain(live, orjson.dumps(nodes).decode())
    figure = getattr(part, "figure", None)
    if isinstance(figure, dict):
        # Dash would visit each of some two thousand values, in case one is an array or a date.
        vars(part)["figure"] = orjson.Fragment(orjson.dumps(figure))
    return part


def _has_components(children: Any) -> bool:
    if isinstance(children, list | tuple):
        return any(isinstance(child, Component) for child in children)
    return isinstance(children, Component)


def _add(nodes: list[Any], part: Any, live: list[Component]) -> None:
    """Put the nodes of `part` into `nodes`; live components go into `live`, their number here."""
    if isinstance(part, str):
        nodes.append(part)
    elif isinstance(part, list | tuple):
        for inner in part:
            _add(nodes, inner, live)
    elif isinstance(part, Component):
        own = part.__dict__
        if part._namespace != HTML or "id" in own:
            nodes.append(len(live))
            live.append(_emptied(part))
            return
        attributes = {name: value for name, value in own.items() if name not in NOT_MARKUP}
        node = [TAGS.get(part._type) or part._type.lower(), attributes]
        _add(node, own.get("children"), live)
        nodes.append(node)
    elif part is not None and not isinstance(part, bool):
        nodes.append(str(part))
