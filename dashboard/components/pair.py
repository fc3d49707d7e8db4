"""The controls of a picture of two indicators, and what is shown where two do not fit."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.charts import describe
from dashboard.components import controls, link
from dashboard.context import Context
from dashboard.views_compare import compared_indicators, fitting, rows_of, second
from indicators.model import Indicator

OFFERED = 6
"""How many indicators are offered where the two chosen ones do not fit."""


def pair_controls(context: Context) -> Component:
    """Native selects of both indicators and of the period, and a link that swaps the axes."""
    own, other = context.indicator, second(context)
    # What does not fit is not offered, but what was asked for is shown.
    offered = [r for r in fitting(context) if r != other] + ([other] if other else [])
    first = [r for r in compared_indicators(context) if r != own] + [own]
    selects = [
        controls.labelled(
            context, "indicator", context.say("compare-first"), _options(context, first, own)
        ),
        controls.labelled(
            context, "other", context.say("compare-second"), _options(context, offered, other)
        ),
    ]
    if other is None:
        return controls.form(selects)
    return controls.form([*selects, *_period(context, own, other), _swap(context, own, other)])


def refused(context: Context, reason: str) -> Component:
    """Why there is no picture, and links to pictures that there can be."""
    links = [
        html.Li(link(r.name.in_(context.state.lang), context.href(context.path, other=r.id)))
        for r in fitting(context)[:OFFERED]
    ]
    offer = [html.P(context.say("compare-fits")), html.Ul(links)]
    if not links:
        offer = [html.P(context.say("compare-fits-none"))]
    return html.Div(
        [html.H2(context.say("compare-refused")), html.P(reason), *offer],
        className="remark refused",
        role="status",
    )


def _options(
    context: Context, records: Sequence[Indicator], chosen: Indicator | None
) -> list[Component]:
    lang = context.state.lang
    groups: list[Component] = []
    for theme in context.catalogue.themes.values():
        options = [
            html.Option(record.name.in_(lang), value=record.id, selected=record == chosen)
            for record in context.catalogue.indicators.values()
            if record.theme == theme.id and record in records
        ]
        if options:
            groups.append(html.Optgroup(options, label=theme.name.in_(lang)))
    return groups


def _period(context: Context, own: Indicator, other: Indicator) -> list[Component]:
    """The periods that both have, where they have several."""
    both = [describe.periods(rows_of(context, record)) for record in (own, other)]
    shared = [period for period in both[0] if period in both[1]]
    if len(shared) < 2:
        return []
    asked = context.state.end.replace("-", "–")
    shown = asked if asked in shared else shared[-1]
    options = [
        html.Option(text, value=text.replace("–", "-"), selected=text == shown) for text in shared
    ]
    return [controls.labelled(context, "to", context.say("ui-year-or-period"), options)]


def _swap(context: Context, own: Indicator, other: Indicator) -> Component:
    to = context.href(context.path, indicator=other.id, other=own.id)
    return html.P(link(context.say("compare-swap"), to), className="swap")
