"""`/region` and `/region/<code>`: one region, every indicator in words beside the country."""

from dash import html
from dash.development.base_component import Component

from dashboard.charts import describe
from dashboard.components import aria, link
from dashboard.components.spark import spark
from dashboard.context import Context
from indicators.geography import COUNTRY, MAINLAND_18, Region, region, regions
from indicators.model import Indicator, Theme
from indicators.words.numbers import number
from indicators.words.places import capitalised


def render(context: Context) -> list[Component] | None:
    """The profile of the region that the path names; None where there is no such region."""
    code = context.path.strip("/").removeprefix("region").strip("/")
    if not code:
        return _choose(context)
    if code not in {place.code for place in regions()}:
        return None
    place = region(code)
    lang = context.state.lang
    head = [html.P(context.say("nav-region-profile"), className="kicker")]
    if not place.in_programme:
        text = context.say("pages-region-not-in-programme", place=place.name[lang])
        return [*head, html.H1(place.name[lang]), html.P(text, className="lead"), _list(context)]
    themes = [_theme(context, place, theme) for theme in context.catalogue.themes.values()]
    return [
        *head,
        html.H1(place.name[lang]),
        *_people(context, place),
        _list(context, place.code),
        html.P(context.say("pages-region-note"), className="note"),
        *[section for section in themes if section is not None],
    ]


def _choose(context: Context) -> list[Component]:
    return [html.H1(context.say("ui-region-profile-of")), _list(context)]


def _list(context: Context, shown: str = "") -> Component:
    links = [
        html.Li(
            link(
                place.name[context.state.lang],
                context.href(f"/region/{place.code}"),
                current="page" if place.code == shown else None,
            )
        )
        for place in regions()
        if place.code in MAINLAND_18
    ]
    label = context.say("ui-region-profile-of")
    return html.Nav(html.Ul(links, className="chips"), className="highlight", **aria(label))


def _people(context: Context, place: Region) -> list[Component]:
    record = context.catalogue.indicators["population"]
    rows = context.rows(record)
    rows = describe.within(rows, *describe.programme(rows))
    rows = [row for row in rows if row["region"] == place.code and row["value"]]
    if not rows:
        return []
    lang, last = context.state.lang, max(rows, key=lambda row: int(row["period_end"]))
    text = context.say(
        "pages-region-lead",
        inside=capitalised(place.inside[lang]),
        population=number(last["value"], lang, 0),
        year=str(last["period_end"]),
    )
    return [html.P(text, className="lead")]


def _theme(context: Context, place: Region, theme: Theme) -> Component | None:
    records = [
        record
        for record in context.indicators
        if record.theme == theme.id and record.id != "population"
    ]
    if not records:
        return None
    return html.Section(
        [
            html.H2(theme.name.in_(context.state.lang)),
            html.Div([_indicator(context, place, record) for record in records], className="rows"),
        ]
    )


def _indicator(context: Context, place: Region, record: Indicator) -> Component:
    rows, frame = context.rows(record), context.frame_of(record)
    start, end = describe.programme(rows)
    rows = describe.within(rows, start, end)
    to = context.href("/change", indicator=record.id, regions=(place.code,), start=start, end=end)
    country = any(row["region"] == COUNTRY and row["value"] is not None for row in rows)
    told = describe.told(frame, rows, place.code, named=False)
    words = [html.P(told.sentence)]
    if told.limits:
        words.append(html.P(told.limits, className="note"))
    if country and told.periods:
        # Over the region's own periods, or the reader subtracts figures of other years.
        same = describe.only(rows, told.periods)
        beside = describe.headline(frame, same, COUNTRY, named=False)
        words.append(html.P(beside, className="note"))
    return html.Article(
        [html.H3(link(frame.subject, to)), *words, *spark(frame, told)],
        className="indicator",
    )
