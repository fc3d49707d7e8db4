"""`/search.json`: what the search box suggests while one types."""

from flask import Flask, Response, jsonify

from dashboard.exports.opening import Opened
from dashboard.search import index_of, search
from dashboard.search.result import result

MOST = 8


def add(server: Flask, opened: Opened) -> None:
    """Give `server` the route. It takes the parameters of a view, `q` the text.

    Answers with `items`, at most eight, each with kind, title, note and href, and `said`, how many
    there are in words.
    """

    @server.get("/search.json")
    def suggestions() -> Response:
        context = opened("/search")
        found = [
            result(context, hit) for hit in search(index_of(context), context.state.q).hits[:MOST]
        ]
        items = [
            {"kind": one.kind, "title": one.title, "note": one.note, "href": one.href}
            for one in found
        ]
        return jsonify(items=items, said=context.say("search-suggested", count=len(items)))
