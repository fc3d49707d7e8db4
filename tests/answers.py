"""Reading a callback's answer: its components and their words."""

import json
from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient

View = Callable[[str, str], dict[str, Any]]
"""From a path and a query string to the page callback's answer."""


def view_of(client: FlaskClient) -> View:
    """Asks `client` as a browser does."""

    def ask(path: str, search: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(page_bytes(client, path, search))["response"]
        return found

    return ask


def page_bytes(client: FlaskClient, path: str, search: str) -> bytes:
    """The page callback's answer as it is sent; AssertionError when it is none."""
    answer = client.post(
        "/_dash-update-component",
        json={
            "output": "page.children",
            "outputs": {"id": "page", "property": "children"},
            "inputs": [
                {"id": "url", "property": "pathname", "value": path},
                {"id": "url", "property": "search", "value": search},
            ],
            "changedPropIds": ["url.search"],
        },
    )
    assert answer.status_code == 200, (path, search)
    return answer.data


def parts(tree: Any, kind: str) -> list[dict[str, Any]]:
    """Every component of type `kind` in a callback's answer, those in plain markup too."""
    if isinstance(tree, list):
        return [part for child in tree for part in parts(child, kind)]
    if not isinstance(tree, dict):
        return []
    if tree.get("type") == "Plain":
        return parts(_unpacked(tree), kind)
    here = [tree] if tree.get("type") == kind and "namespace" in tree else []
    return here + [part for value in tree.values() for part in parts(value, kind)]


def text(tree: Any) -> str:
    """All words in the children of a component."""
    if isinstance(tree, list):
        return " ".join(filter(None, (text(child) for child in tree)))
    if isinstance(tree, dict):
        if tree.get("type") == "Plain":
            return text(_unpacked(tree))
        return text(tree.get("props", {}).get("children"))
    return "" if tree is None else str(tree)


def _unpacked(plain: dict[str, Any]) -> list[Any]:
    live = plain["props"]["children"]
    return [_node(node, live) for node in json.loads(plain["props"]["tree"])]


def _node(node: Any, live: list[Any]) -> Any:
    if isinstance(node, int):
        return live[node]
    if isinstance(node, str):
        return node
    tag, attributes, *nodes = node
    children = [_node(child, live) for child in nodes]
    props = {**attributes, "children": children}
    return {"type": tag.capitalize(), "namespace": "markup", "props": props}
