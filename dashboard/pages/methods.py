"""`/methods`: how the figures are made, from the records themselves."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components import aria, link
from dashboard.context import Context

SECTIONS = ("intervals", "change", "three-year", "index", "protection", "divisions", "limits")


def render(context: Context) -> list[Component]:
    """The page of methods."""
    say = context.say
    return [
        html.H1(say("nav-methods")),
        html.P(say("pages-methods-lead"), className="lead"),
        *[part for key in SECTIONS for part in _section(context, key)],
        *(_section(context, "demo") if context.demo_indicators else []),
        *_section(context, "stages"),
        html.Ol([html.Li(say(f"stage-{stage}")) for stage in range(5)], start="0"),
        *_goals(context),
        *_claims(context),
        *_services(context),
        *_sources(context),
    ]


def _section(context: Context, key: str) -> list[Component]:
    return [
        html.H2(context.say(f"pages-methods-{key}"), id=key),
        html.P(context.say(f"pages-methods-{key}-text")),
    ]


def _goals(context: Context) -> list[Component]:
    lang = context.state.lang
    rows: list[Component] = []
    for goal in context.catalogue.framework.goals.values():
        remark = goal.gap or goal.note
        rows.append(
            html.Tr(
                [
                    html.Th(goal.name.in_(lang), scope="row"),
                    html.Td(
                        [
                            *_indicators(context, goal.indicators),
                            *([html.P(remark.in_(lang), className="note")] if remark else []),
                        ]
                    ),
                ]
            )
        )
    head = ("pages-methods-goal", "pages-methods-measured-by")
    return [
        html.H2(context.say("pages-methods-goals")),
        html.P(context.say("pages-nobody-asked")),
        _table(context, head, rows, "pages-methods-goals"),
    ]


def _claims(context: Context) -> list[Component]:
    lang = context.state.lang
    quotes = [
        html.Li(
            [
                html.Blockquote(claim.excerpt.in_(lang)),
                *_indicators(context, claim.indicators),
            ],
            id=claim.id,
        )
        for claim in context.catalogue.claims.values()
    ]
    return [*_section(context, "claims"), html.Ol(quotes, className="claims")]


def _services(context: Context) -> list[Component]:
    rows = [
        html.Tr(
            [
                html.Th(service.name.in_(context.state.lang), scope="row"),
                html.Td(_indicators(context, service.indicators) or context.say("not-measured")),
            ]
        )
        for service in context.catalogue.framework.services.values()
    ]
    head = ("pages-methods-service", "pages-methods-measured-by")
    return [
        html.H2(context.say("pages-methods-services")),
        _table(context, head, rows, "pages-methods-services"),
    ]


def _sources(context: Context) -> list[Component]:
    lang, sources = context.state.lang, context.catalogue.sources
    parts: list[Component] = []
    for source in sources.values():
        name = source.name.in_(lang)
        about = source.licence or context.say("pages-methods-no-licence")
        if source.based_on:
            base = sources[source.based_on].name.in_(lang)
            about += ". " + context.say("pages-methods-based-on", source=base)
        title = html.A(name, href=source.url, rel="noopener") if source.url else name
        parts += [html.Dt(title), html.Dd(about)]
    return [
        html.H2(context.say("pages-methods-sources")),
        html.Dl(parts, className="definition"),
    ]


def _indicators(context: Context, ids: tuple[str, ...]) -> list[Component]:
    if not ids:
        return []
    shown = {record.id for record in context.indicators}
    names = [
        (record, context.catalogue.indicators[record].name.in_(context.state.lang))
        for record in ids
    ]
    return [
        html.Ul(
            [
                html.Li(
                    link(name, context.href("/change", indicator=record))
                    if record in shown
                    else name
                )
                for record, name in names
            ]
        )
    ]


def _table(
    context: Context, head: tuple[str, ...], rows: Sequence[Component], label: str
) -> Component:
    return html.Div(
        html.Table(
            [
                html.Thead(html.Tr([html.Th(context.say(key), scope="col") for key in head])),
                html.Tbody(rows),
            ],
            className="framework",
        ),
        className="scroll",
        tabIndex=0,
        role="region",
        **aria(context.say(label)),
    )
