"""Markup made plain says what it said; what lives stays alive."""

import json
from typing import Any

from dash import dcc, html
from dash._utils import to_json

from dashboard.server.plain import Plain, plain


def _inside(part: Any) -> tuple[list[Any], list[Any]]:
    """Tree and live components of a part."""
    assert isinstance(part.children, Plain)
    return json.loads(part.children.tree), part.children.children


def test_markup_becomes_one_tree() -> None:
    link = html.A("Å < Ä", href="/?a=1&b=2", **{"aria-current": "page", "data-x": "1"})
    [part] = plain([html.Main([html.P(["a ", link, 3, None]), html.Br()], id="main")])
    tree, live = _inside(part)
    attributes = {"href": "/?a=1&b=2", "aria-current": "page", "data-x": "1"}
    assert tree == [["p", {}, "a ", ["a", attributes, "Å < Ä"], "3"], ["br", {}]]
    assert live == [] and part.id == "main"


def test_live_components_keep_their_places() -> None:
    graph = dcc.Graph(id="g", figure={"data": [], "layout": {}})
    target = html.Div(html.Section(html.P("old")), id="target")
    [part] = plain([html.Div([html.H1("t"), html.Figure([graph, html.P("n")]), target])])
    tree, live = _inside(part)
    assert tree == [["h1", {}, "t"], ["figure", {}, 0, ["p", {}, "n"]], 1]
    assert live == [graph, target]
    assert _inside(target)[0] == [["section", {}, ["p", {}, "old"]]]


def test_attributes_go_by_the_names_that_react_has() -> None:
    option = html.Option("x", value="v", selected=True)
    select = html.Select([option], name="n", key="k", className="c", style={"color": "red"})
    [part] = plain([html.Form([select])])
    [[tag, attributes, node]] = _inside(part)[0]
    assert (tag, node) == ("select", ["option", {"value": "v", "selected": True}, "x"])
    assert attributes == {"name": "n", "key": "k", "className": "c", "style": {"color": "red"}}


def test_text_alone_is_left_as_it_is() -> None:
    [part] = plain([html.H1("only text", id="h")])
    assert part.children == "only text"


def test_a_figure_goes_out_as_it_was() -> None:
    figure = {"data": [{"x": [1, None], "y": ["å", 2.5]}], "layout": {"height": 3}}
    parts = plain([html.Div([dcc.Graph(id="g", figure=figure)])])
    sent = json.loads(to_json(parts))
    [graph] = sent[0]["props"]["children"]["props"]["children"]
    assert graph["props"]["figure"] == figure
