"""Switches between views, and the years as sliders: links and native inputs, state in the URL."""

from math import gcd
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.charts import describe
from dashboard.components import aria, link
from dashboard.context import Context
from dashboard.views import shown


class Field(Component):
    """A native `<input>`, which `dash.html` does not have; drawn as markup like the rest."""

    _namespace = "dash_html_components"
    _type = "Input"

    def __init__(self, **attributes: Any) -> None:
        self._prop_names = list(attributes)
        self._valid_wildcard_attributes = ["data-", "aria-"]
        super().__init__(**attributes)  # type: ignore[no-untyped-call]


def switch(context: Context, label: str, choices: dict[str, str]) -> Component:
    """Links to the views in `choices`, which names each in the view's language; one is current.

    A view that the page does not have counts as the first.
    """
    views = list(choices)
    current = context.state.view if context.state.view in choices else views[0]
    items = [
        html.Li(
            link(
                text,
                context.href(context.path, view=view),
                current="true" if view == current else None,
                **{"data-view": view},
            )
        )
        for view, text in choices.items()
    ]
    return html.Div(
        [html.Span(label, className="label"), html.Ul(items, className="chips", **aria(label))],
        className="switch",
    )


def years(context: Context, first: str, last: str) -> list[Component]:
    """Two sliders on one line for the first and the last period; none where there is one period.

    Their values are years: the first of the first period, the last of the last one.
    assets/years.js writes the chosen periods out while a slider moves.
    """
    periods = shown(context)[0]
    if len(periods) < 2:
        return []
    say, state = context.say, context.state
    starts, stops = [int(p[:4]) for p in periods], [int(p[-4:]) for p in periods]
    sliders = [
        _slider(context, "from", say("views-first"), starts, first, periods),
        _slider(context, "to", say("views-last"), stops, last, periods),
    ]
    asked = [text for text in (state.start, state.end) if text]
    fits = all(
        any(text.replace("-", "–") in (p, p[:4], p[-4:]) for p in (first, last)) for text in asked
    )
    return [
        html.Fieldset(
            [
                html.Legend(say("views-years")),
                html.Span(_written(first, last), className="written", **aria_hidden()),
                html.Div(sliders, className="track"),
                *_ends(periods),
            ],
            className="years",
        ),
        *([] if fits else [html.P(say("ui-no-such-span"), className="remark", role="status")]),
    ]


def period(context: Context) -> list[Component]:
    """One slider for the period that is shown, and a button that plays the periods."""
    periods, chosen = shown(context)
    if len(periods) < 2:
        return []
    say, asked = context.say, context.state.end.replace("-", "–")
    remark = []
    if asked and asked not in (chosen, chosen[-4:]):
        text = say("ui-no-such-period", asked=asked, shown=chosen)
        remark = [html.P(text, className="remark", role="status")]
    spoken: dict[str, Any] = {"data-shown": say("views-shown", period=chosen)}
    stops = [int(p[-4:]) for p in periods]
    play = html.Button(
        [
            html.Span(say("views-play"), className="moving"),
            html.Span(say("views-pause"), className="playing"),
            html.Span(say("views-next"), className="still"),
        ],
        type="button",
        className="play",
    )
    return [
        html.Fieldset(
            [
                html.Legend(say("ui-year-or-period")),
                html.Span(chosen, className="written big", **aria_hidden()),
                html.Div(
                    [_slider(context, "to", say("ui-year-or-period"), stops, chosen, periods)],
                    className="track",
                ),
                *_ends(periods),
                play,
            ],
            className="years played",
            # Read out when it changes, also while the periods are played.
            **spoken,
        ),
        *remark,
    ]


def aria_hidden() -> dict[str, Any]:
    """For what a slider says of itself already."""
    return {"aria-hidden": "true"}


def _ends(periods: list[str]) -> list[Component]:
    ends = [html.Span(text) for text in (periods[0], periods[-1])]
    return [html.Div(ends, className="ends", **aria_hidden())]


def _written(first: str, last: str) -> str:
    if first == last:
        return first
    return f"{first} … {last}" if "–" in first + last else f"{first}–{last}"


def _slider(
    context: Context, field: str, label: str, years: list[int], chosen: str, periods: list[str]
) -> Component:
    # Only years that a period has can be chosen where these stand evenly; else the next one counts.
    step = gcd(*(later - years[0] for later in years[1:])) or 1
    value = chosen[:4] if field == "from" else chosen[-4:]
    return Field(
        type="range",
        name=field,
        min=str(years[0]),
        max=str(years[-1]),
        step=str(step),
        defaultValue=value,
        # The key makes a new element of each state: the browser must not keep an old choice. The
        # single slider of an animation stays, and assets/years.js moves it.
        key=f"{field}-{context.state.indicator}-{context.path}",
        **{
            "aria-label": label,
            "aria-valuetext": chosen,
            "data-chosen": value,
            "data-periods": ",".join(periods),
        },
    )


def span_of(context: Context, slope: bool) -> tuple[str, str]:
    """The first and the last period that a view over time shows, for its sliders."""
    if slope:
        return describe.between(context.rows(), context.state.start, context.state.end)
    left = describe.periods(describe.within(context.rows(), context.state.start, context.state.end))
    return (left[0], left[-1]) if left else ("", "")
