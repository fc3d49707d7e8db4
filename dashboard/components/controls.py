"""Controls of a view: native form elements and links whose state is the URL's."""

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components import aria, link
from dashboard.context import Context
from dashboard.store import Snapshot
from indicators.geography import in_programme, region
from indicators.model import Indicator
from indicators.words import say

CHIPS = 30
"""More regions than this are chosen from a list."""


def indicator_select(context: Context) -> Component:
    """A native select of every indicator that has figures, grouped by theme."""
    snapshot, lang, chosen = context.snapshot, context.state.lang, context.state.indicator
    # A fifth of a page's components, and the same on every page of an indicator.
    groups = snapshot.kept(
        ("indicators", lang, chosen), lambda: _indicators(snapshot, lang, chosen)
    )
    return labelled(context, "indicator", context.say("ui-indicator"), groups)


def _indicators(snapshot: Snapshot, lang: str, chosen: str) -> tuple[Component, ...]:
    # The chosen one too where it has no figures: the control must show what the page is about.
    records = [
        record
        for record in snapshot.catalogue.indicators.values()
        if record.number in snapshot.shown or record.id == chosen
    ]
    groups = []
    for theme in snapshot.catalogue.themes.values():
        options = [
            html.Option(_name(record, lang), value=record.id, selected=record.id == chosen)
            for record in records
            if record.theme == theme.id
        ]
        if options:
            groups.append(html.Optgroup(options, label=theme.name.in_(lang)))
    return tuple(groups)


def _name(record: Indicator, lang: str) -> str:
    """The name, with demo data told from real figures: some names differ by a word alone."""
    name = record.name.in_(lang)
    return say("ui-demo-name", lang, name=name) if record.demo else name


def region_chips(context: Context) -> Component:
    """A link a region that highlights it, or takes the highlight away.

    Of a level with more regions than a screen has room for, the highlighted ones and a select of
    the others.
    """
    lang, state = context.state.lang, context.state
    level = context.level_of(context.indicator)
    every = in_programme(level)
    many = len(every) > CHIPS
    chips = [
        html.Li(
            link(
                _chip(code, level, lang),
                context.href(context.path, regions=state.toggled(code)),
                current="true" if code in state.regions else None,
            ),
            **{"data-region": code},  # type: ignore[arg-type]
        )
        for code in (state.regions if many else every)
    ]
    if state.regions:
        clear = link(context.say("ui-clear"), context.href(context.path, regions=()))
        chips.append(html.Li(clear, className="clear"))
    label = context.say("ui-highlight", level=level)
    listed = [html.Ul(chips, className="chips", **aria(label))] if chips else []
    more = [form([_adding(context, level)])] if many else []
    return html.Div(
        [html.Span(label, className="label"), *listed, *more],
        className="highlight",
    )


def _chip(code: str, level: str, lang: str) -> str:
    # "hyvinvointialue" in each of 22 names would hide what differs.
    place = region(code, level)
    return place.short[lang] if level == "hyvinvointialue" else place.name[lang]


def _adding(context: Context, level: str) -> Component:
    """A select of the regions that are not highlighted, by name."""
    lang = context.state.lang
    names = {code: region(code, level).name[lang] for code in in_programme(level)}
    options = [
        html.Option(names[code], value=code)
        for code in sorted(names, key=lambda code: names[code])
        if code not in context.state.regions
    ]
    none = html.Option(context.say("ui-choose-region", level=level), value="")
    return labelled(context, "add", context.say("ui-add-region", level=level), [none, *options])


def form(children: list[Component]) -> Component:
    """The view's form; assets/navigation.js writes its changes into the URL."""
    return html.Form(children, className="controls", method="get")


def search(context: Context) -> Component:
    """A search field whose text is the URL's `q`."""
    return html.Label(
        [
            context.say("ui-search"),
            dcc.Input(id="q", type="search", value=context.state.q, debounce=0.3, maxLength=100),
        ],
        htmlFor="q",
    )


def remark(text: str) -> list[Component]:
    """A remark beside the controls: a choice that could not be followed."""
    return [html.P(text, className="remark", role="status")]


def labelled(context: Context, field: str, label: str, options: Sequence[Component]) -> Component:
    """A native select whose choice is the URL's `field`."""
    # The key makes a new element of each state: the browser must not keep an old choice.
    select = html.Select(list(options), name=field, key=f"{field}-{context.state.search()}")
    return html.Label([label, select])
