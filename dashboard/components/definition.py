"""An indicator's record in words: what it is, how to read it, where it comes from."""

from dash import html
from dash.development.base_component import Component

from dashboard.context import Context
from indicators.model import Indicator


def definition(context: Context, indicator: Indicator) -> Component:
    """The record as a list of terms and their descriptions."""
    lang, say = context.state.lang, context.say
    source = context.catalogue.sources[indicator.source]
    rows = [
        (say("pages-def-description"), indicator.description.in_(lang)),
        (say("pages-def-interpretation"), indicator.interpretation.in_(lang)),
        (say("pages-def-limitations"), indicator.limitations.in_(lang)),
        *((say("pages-def-warning"), warning.in_(lang)) for warning in indicator.warnings),
        *(
            (say("pages-def-break", year=str(found.year)), found.reason.in_(lang))
            for found in indicator.breaks
        ),
        (say("pages-def-unit"), say(indicator.unit.replace("_", "-"))),
    ]
    if indicator.numerator and indicator.denominator:
        rows += [
            (say("pages-def-numerator"), indicator.numerator.in_(lang)),
            (say("pages-def-denominator"), indicator.denominator.in_(lang)),
        ]
    rows += [
        (say("pages-def-division"), say(f"division-{indicator.division}")),
        (
            say("pages-def-disclosure"),
            context.catalogue.disclosure[indicator.disclosure].name.in_(lang),
        ),
        (say("source"), source.name.in_(lang)),
    ]
    if source.licence:
        rows.append((say("pages-def-licence"), source.licence))
    if not indicator.official:
        rows.append((say("pages-def-official"), say("not-official")))
    if indicator.kind == "status":
        rows.append((say("pages-methods-stages"), say("reported-not-measured")))
    rows.append((say("pages-def-number"), str(indicator.number)))
    terms = [part for term, text in rows for part in (html.Dt(term), html.Dd(text))]
    return html.Dl(terms, className="definition")
