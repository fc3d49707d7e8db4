"""How the record of an indicator changed from one kept release to the next."""

import json
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.releases import day
from dashboard.context import Context
from dashboard.store import Release
from indicators.geography.divisions import division
from indicators.model import Indicator
from indicators.words import LANGUAGES

TERMS = {
    "name": "definition-name",
    "description": "pages-def-description",
    "interpretation": "pages-def-interpretation",
    "limitations": "pages-def-limitations",
    "warnings": "pages-def-warning",
    "breaks": "break-in-series",
    "unit": "pages-def-unit",
    "numerator": "pages-def-numerator",
    "denominator": "pages-def-denominator",
    "division": "pages-def-division",
    "disclosure": "pages-def-disclosure",
    "source": "source",
    "theme": "ui-theme",
}
"""Fields of a record that have words for people, and those words; others are settings."""

Record = Mapping[str, Any]


def history(context: Context, record: Indicator) -> list[Component]:
    """A section of changes, newest first; a sentence where the definition has stayed as it was."""
    if context.releases is None:
        return []
    kept = [release for release in context.releases.all() if release.comparable]
    changes = [
        entry
        for newer, older in pairwise(kept)
        if (entry := _change(context, record.id, newer, older)) is not None
    ]
    head = html.H2(context.say("definition-history"), id="history")
    if not changes:
        return [head, html.P(context.say("definition-same", count=len(kept)))]
    return [head, html.Ol(changes, className="history")]


def _change(context: Context, id_: str, newer: Release, older: Release) -> Component | None:
    assert newer.facts is not None and older.facts is not None
    new, old = newer.facts.records.get(id_), older.facts.records.get(id_)
    if new == old:
        return None
    when = html.P(context.say("releases-of", date=day(context, newer), id=newer.id))
    if old is None or new is None:
        key = "definition-added" if old is None else "definition-removed"
        return html.Li([when, html.P(context.say(key))])
    return html.Li([when, *_differences(context, json.loads(old), json.loads(new))])


def _differences(context: Context, old: Record, new: Record) -> list[Component]:
    rows: list[Component] = []
    for field, key in TERMS.items():
        before, after = (_text(context, field, record.get(field)) for record in (old, new))
        if before != after:
            rows += [
                html.Dt(context.say(key)),
                html.Dd([html.Span(context.say("definition-before")), " ", html.Del(before)]),
                html.Dd([html.Span(context.say("definition-after")), " ", html.Ins(after)]),
            ]
    settings = {k for k in old.keys() | new.keys() if k not in TERMS and old.get(k) != new.get(k)}
    found: list[Component] = [html.Dl(rows, className="changes")] if rows else []
    if settings:
        found.append(html.P(context.say("definition-settings"), className="note"))
    # Another language alone: the reader's own text is as it was.
    return found or [html.P(context.say("definition-other-language"), className="note")]


def _text(context: Context, field: str, value: Any) -> str:
    """A field's value in words; a record of an older release may lack it, or have it otherwise."""
    lang, catalogue = context.state.lang, context.catalogue
    if value in (None, [], ""):
        return context.say("definition-none")
    if isinstance(value, list):
        return " ".join(_text(context, field, each) for each in value)
    if isinstance(value, dict):
        if set(value) == set(LANGUAGES):
            return str(value[lang])
        return f"{value.get('year')}: {_text(context, field, value.get('reason'))}"
    if field == "unit":
        return context.say(str(value).replace("_", "-"))
    if field == "division":
        return division(int(value)).name[lang]
    records: dict[str, Mapping[str, Any]] = {
        "source": catalogue.sources,
        "theme": catalogue.themes,
        "disclosure": catalogue.disclosure,
    }
    known = records.get(field, {})
    return str(known[value].name.in_(lang)) if value in known else str(value)
