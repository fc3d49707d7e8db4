"""Errors of what is no page: a short sentence, never a trace."""

from flask import Flask, request
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.wrappers import Response

from dashboard.server import requests
from indicators.words import LANGUAGES, say

WORDS = {404: "ui-page-not-found", 500: "ui-server-error"}


def add(server: Flask) -> None:
    """Answer the errors of `server` in plain text, in the language of the address."""

    @server.errorhandler(HTTPException)
    def problem(error: HTTPException) -> Response:
        answer = error.get_response()
        if error.code is not None and error.code >= 400:
            lang = request.args.get("lang", "")
            lang = lang if lang in LANGUAGES else LANGUAGES[0]
            text = say(WORDS[error.code], lang) if error.code in WORDS else error.name
            lines = [text]
            if error.code >= 500 and (reference := requests.current()):
                lines.append(say("request-reference", lang, reference=reference))
            answer.set_data("\n".join(lines) + "\n")
            answer.mimetype = "text/plain"
        return answer

    @server.before_request
    def no_page() -> None:
        """A file that does not exist is no page; Dash would answer 200 and an empty page."""
        last = request.path.rpartition("/")[2]
        if request.endpoint == "/<path:path>" and ("." in last or request.path.startswith("/_")):
            raise NotFound
