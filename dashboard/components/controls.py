"""Controls of a view: native form elements whose values are the URL's."""

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.context import Context
from indicators.geography import MAINLAND_18, name


def indicator_select(context: Context) -> Component:
    """A native select of every indicator that has figures, grouped by theme."""
    lang = context.state.lang
    groups = []
    for theme in context.catalogue.themes.values():
        records = [
            record
            for record in context.catalogue.indicators.values()
            if record.theme == theme.id and record.number in context.shown
        ]
        if records:
            groups.append(
                html.Optgroup(
                    [
                        html.Option(
                            record.name.in_(lang),
                            value=record.id,
                            selected=record.id == context.state.indicator,
                        )
                        for record in records
                    ],
                    label=theme.name.in_(lang),
                )
            )
    return _labelled(context, "indicator", "choose-indicator", groups)


def period_select(context: Context, periods: list[str], chosen: str) -> Component:
    """A native select of the periods that the indicator has."""
    options = [
        html.Option(text, value=text.replace("–", "-"), selected=text == chosen) for text in periods
    ]
    return _labelled(context, "from", "period-label", options)


def region_chips(context: Context) -> Component:
    """A link a region that highlights it, or takes the highlight away."""
    lang, state = context.state.lang, context.state
    return html.Div(
        [
            html.P(context.say("pages-regions-chosen"), className="note"),
            html.Ul(
                [
                    html.Li(
                        dcc.Link(
                            name(code, lang),
                            href=context.href(context.path, regions=state.toggled(code)),
                            className="on" if code in state.regions else "",
                        )
                    )
                    for code in MAINLAND_18
                ],
                className="chips",
            ),
        ]
    )


def form(children: list[Component]) -> Component:
    """The view's form; assets/controls.js writes its changes into the URL."""
    return html.Form(children, className="controls", method="get")


def _labelled(context: Context, field: str, key: str, options: Sequence[Component]) -> Component:
    select = html.Select(options, name=field, key=f"{field}-{context.state.search()}")
    return html.Label([context.say(key), select])
