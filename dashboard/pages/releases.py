"""`/releases`: what differs between two releases, cell by cell, and every release there was."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard import comparison
from dashboard.comparison import Comparison
from dashboard.components import controls, differences, link
from dashboard.components.releases import day, release_list
from dashboard.context import Context
from dashboard.state import KINDS
from dashboard.store import Release
from indicators.geography import in_programme
from indicators.geography import regions as regions_of
from indicators.words.places import capitalised


def render(context: Context) -> list[Component]:
    """The page of releases."""
    assert context.releases is not None
    every = context.releases.all()
    found = comparison.compare(context, every)
    listed = html.Section(
        [html.H2(context.say("releases-all")), release_list(context, every)], className="listed"
    )
    if isinstance(found, str):
        return [
            html.H1(context.say("nav-releases")),
            html.P(context.say(found, id=context.state.base), className="remark", role="status"),
            _form(context, every, None),
            listed,
        ]
    return [
        html.P(context.say("nav-releases"), className="kicker"),
        html.H1(_title(found)),
        html.Div([html.P(text) for text in _between(found)], className="lead"),
        *_warnings(found),
        _form(context, every, found),
        html.Div([_summary(found), listed], className="beside differences"),
        *_cells(found),
    ]


def _title(found: Comparison) -> str:
    compared = found.compared
    if not compared.total:
        return found.context.say("releases-title-same")
    return found.context.say(
        "releases-title", count=compared.total, indicators=len(compared.counts)
    )


def _between(found: Comparison) -> list[str]:
    say = found.context.say
    return [
        f"{capitalised(say(key))}: "
        + say("releases-of", date=day(found.context, release), id=release.id)
        for key, release in (("releases-old", found.old), ("releases-new", found.new))
    ]


def _warnings(found: Comparison) -> list[Component]:
    withdrawn = found.old.withdrawn or found.new.withdrawn
    keys = ["releases-withdrawn-side"] if withdrawn else []
    if found.old.published > found.new.published:
        keys.append("releases-backwards")
    return [html.P(found.context.say(key), className="remark warning") for key in keys]


def _form(context: Context, every: list[Release], found: Comparison | None) -> Component:
    say, state = context.say, context.state
    others = comparison.candidates(context, every)
    if not others:
        return html.Div()
    old = found.old if found else None
    if old and old not in others:
        others = [old, *others]
    bases = [(r.id, capitalised(say("releases-of", date=day(context, r), id=r.id))) for r in others]
    parts = [_select(context, "base", "releases-old", bases, old.id if old else state.base)]
    if found and found.compared.counts:
        themes = [(t.id, t.name.in_(state.lang)) for t in context.catalogue.themes.values()]
        parts.append(_select(context, "theme", "ui-theme", themes, state.theme, all_="all-themes"))
        places = {place.code: place.name[state.lang] for place in regions_of(state.level)}
        regions = [(code, places[code]) for code in in_programme(state.level)]
        if len(state.regions) > 1:
            several = ", ".join(places[code] for code in state.regions)
            regions.insert(0, (",".join(state.regions), several))
        chosen = ",".join(state.regions)
        parts.append(_select(context, "regions", "region", regions, chosen, all_="all-regions"))
        kinds = [(kind, say(f"releases-kind-{kind}")) for kind in KINDS]
        parts.append(_select(context, "kind", "releases-kind", kinds, state.kind, all_="all-kinds"))
    return controls.form(parts)


def _select(
    context: Context,
    field: str,
    key: str,
    choices: Sequence[tuple[str, str]],
    chosen: str,
    *,
    all_: str = "",
) -> Component:
    """A native select; `all_` names the words of the choice that leaves nothing out."""
    offered = [("", context.say(f"releases-{all_}"))] if all_ else []
    options = [
        html.Option(text, value=value, selected=value == chosen)
        for value, text in [*offered, *choices]
    ]
    # The key makes a new element of each state: the browser must not keep an old choice.
    select = html.Select(options, name=field, key=f"{field}-{context.state.search()}")
    return html.Label([capitalised(context.say(key)), select])


def _summary(found: Comparison) -> Component:
    context = found.context
    parts: list[Component] = [html.H2(context.say("releases-counts"))]
    if found.counts:
        parts.append(differences.counts(found))
    elif found.compared.counts:
        clear = link(context.say("releases-clear"), context.href(context.path, **CLEARED))
        parts.append(html.P([context.say("releases-nothing-chosen"), " ", clear]))
    else:
        parts.append(html.P(context.say("releases-no-figures")))
    return html.Section([*parts, *_definitions(found)], className="summary")


CLEARED: dict[str, object] = {"theme": "", "regions": (), "kind": "", "only": "", "page": ""}


def _definitions(found: Comparison) -> list[Component]:
    """The indicators whose records differ, each with the way to its history."""
    context, lang = found.context, found.context.state.lang
    ids = found.compared.definitions
    if not ids:
        return []
    known = {**found.before.catalogue.indicators, **context.catalogue.indicators}
    items = []
    for id_ in ids:
        text = known[id_].name.in_(lang)
        there = id_ in context.catalogue.indicators
        to = context.href(f"/data/{id_}", **CLEARED, base="")
        items.append(html.Li(link(text, to) if there else text))
    return [
        html.H3(context.say("releases-definitions", count=len(ids))),
        html.Ul(items, className="plain"),
    ]


def _cells(found: Comparison) -> list[Component]:
    context = found.context
    if not found.counts:
        return []
    only = context.state.only
    clear = []
    if only:
        clear = [link(context.say("releases-all-indicators"), context.href(context.path, only=""))]
    download = html.A(
        context.say("releases-download"),
        href=context.href("/releases.csv", page="", base=found.old.id, snapshot=found.new.id),
        download=f"perhemittari-{found.old.id}-{found.new.id}.csv",
    )
    return [
        html.H2(context.say("releases-cells")),
        html.P(context.say("releases-hidden-note"), className="note"),
        html.P([download, *clear], className="tools"),
        *differences.cells(found),
        *differences.pager(found),
    ]
