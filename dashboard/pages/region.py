"""`/region` and `/region/<code>`: one region's profile, on a screen and on paper."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.charts import describe
from dashboard.charts.describe.region_row import region_row
from dashboard.components import aria, link
from dashboard.components.controls import CHIPS
from dashboard.components.frame import release
from dashboard.components.profile import Entry, profile_table
from dashboard.context import Context
from dashboard.state import LEVEL
from dashboard.views_compare import compared_indicators, of_everybody, rows_of
from indicators.geography import Region, region, regions
from indicators.model import Theme
from indicators.words.numbers import number
from indicators.words.places import capitalised


def render(context: Context) -> list[Component] | None:
    """The profile of the region that the path names; None where there is no such region."""
    context = of_everybody(context)
    level = context.state.level
    code = context.path.strip("/").removeprefix("region").strip("/")
    if not code:
        return [html.H1(capitalised(context.say("ui-choose-region", level=level))), _list(context)]
    if code not in {place.code for place in regions(level)}:
        return None
    place, lang = region(code, level), context.state.lang
    kicker = "nav-region-profile" if level == LEVEL else "region-profile"
    head = [html.P(context.say(kicker), className="kicker")]
    if not place.in_programme:
        text = context.say("pages-region-not-in-programme", place=place.name[lang])
        return [*head, html.H1(place.name[lang]), html.P(text, className="lead"), _list(context)]
    themes = [_theme(context, place, theme) for theme in context.catalogue.themes.values()]
    sections = [section for section in themes if section is not None]
    notes = [html.P(text, className="note") for text in _how_to_read(context)]
    if not sections:
        sections, notes = [html.P(_nothing(context), className="note")], []
    return [
        *head,
        html.H1(place.name[lang]),
        *_people(context, place),
        html.P(release(context), className="again"),
        html.Div([_others(context, place), _print(context)], className="choices"),
        *notes,
        *sections,
        _origin(context, place),
    ]


def _nothing(context: Context) -> Component:
    """That the level has no figures but the population, and the way to these."""
    text = context.say("region-population-only", level=context.state.level)
    return link(text, context.href("/change", indicator="population"))


def _others(context: Context, place: Region) -> Component:
    """The other regions, behind one word: eighteen names are more than a phone has room for."""
    summary = html.Summary(context.say("region-another"))
    return html.Details([summary, _list(context, place.code)], className="another")


def _list(context: Context, shown: str = "") -> Component:
    links = [
        html.Li(
            link(
                place.name[context.state.lang],
                context.href(f"/region/{place.code}"),
                current="page" if place.code == shown else None,
            )
        )
        for place in _by_name(context)
    ]
    label = context.say("ui-choose-region", level=context.state.level)
    return html.Nav(html.Ul(links, className="chips places"), **aria(label))


def _by_name(context: Context) -> list[Region]:
    """The regions of the level: hundreds by name, few by code, as everywhere."""
    level, lang = context.state.level, context.state.lang
    found = [place for place in regions(level) if place.in_programme]
    return sorted(found, key=lambda place: place.name[lang]) if len(found) > CHIPS else found


def _print(context: Context) -> Component:
    """A button that only assets/print.js shows: without it it would do nothing."""
    mark: dict[str, Any] = {"data-print": "page"}
    return html.Button(context.say("region-print"), type="button", className="print", **mark)


def _people(context: Context, place: Region) -> list[Component]:
    record = context.catalogue.indicators["population"]
    rows = rows_of(context, record)
    rows = describe.within(rows, *describe.programme(rows))
    rows = [row for row in rows if row["region"] == place.code and row["value"]]
    if not rows:
        return []
    lang, last = context.state.lang, max(rows, key=lambda row: int(row["period_end"]))
    text = context.say(
        "pages-region-lead",
        level=place.level,
        inside=capitalised(place.inside[lang]),
        population=number(last["value"], lang, 0),
        year=str(last["period_end"]),
    )
    return [html.P(text, className="lead")]


def _how_to_read(context: Context) -> list[str]:
    return [context.say("region-note"), context.say("region-note-change")]


def _theme(context: Context, place: Region, theme: Theme) -> Component | None:
    """The theme's figures: real ones and demo ones each in a table of their own."""
    entries: list[Entry] = []
    for record in compared_indicators(context):
        shown = record.theme == theme.id and context.level_of(record) == place.level
        rows = rows_of(context, record) if shown else []
        rows = describe.within(rows, *describe.programme(rows))
        row = region_row(context.frame_of(record), rows, place.code) if rows else None
        if row is not None:
            entries.append((record, row))
    if not entries:
        return None
    lang = context.state.lang
    found: list[Component] = [html.H2(theme.name.in_(lang))]
    if theme.background:
        found.append(html.P(theme.background.in_(lang), className="note"))
    for demo in (False, True):
        some = [entry for entry in entries if entry[1].demo == demo]
        if some:
            found.append(profile_table(context, place, some))
    if any(row.measure == "status" for _, row in entries):
        found.append(html.P(context.say("region-note-status"), className="note"))
    return html.Section(found, className="theme")


def _origin(context: Context, place: Region) -> Component:
    """Sources and release; on paper these stand at the foot of every page."""
    lang = context.state.lang
    names = dict.fromkeys(
        context.catalogue.sources[record.source].name.in_(lang)
        for record in context.indicators
        if context.level_of(record) == place.level
    )
    text = context.say("region-sources", names="; ".join(names))
    foot: dict[str, Any] = {}
    foot["data-foot"] = " – ".join(["Perhemittari", place.name[lang], release(context)])
    return html.P([text, " ", release(context)], className="note origin", **foot)
