"""Pages of what went wrong: no such page, no such release, an error of ours."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import link
from dashboard.state import ViewState
from indicators.words import say


def problem(state: ViewState, key: str, **values: str) -> list[Component]:
    """What went wrong, what to do, and the way to the front page.

    `key` names the words: `<key>` and `<key>-help`. Needs no snapshot. A `reference` among the
    `values` is shown, for who asks the administrator.
    """
    lang = state.lang
    home = "/" + ViewState(lang=lang).search()
    return [
        html.H1(say(key, lang)),
        html.P(say(f"{key}-help", lang, **values), className="lead"),
        *([html.P(say("request-reference", lang, **values))] if values.get("reference") else []),
        html.P(link(say("ui-front-page", lang), home)),
    ]
