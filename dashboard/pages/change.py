"""`/change`: one indicator over time: as lines, a panel a region, or two periods side by side."""

from dash import html
from dash.development.base_component import Component

from dashboard import views
from dashboard.charts.draw import draw
from dashboard.components import controls, switches
from dashboard.components.dimensions import dimension_selects
from dashboard.components.figure import about, figure, heading
from dashboard.components.related import related
from dashboard.context import Context
from indicators.words.places import capitalised


def render(context: Context) -> list[Component]:
    """The page of change."""
    say, view = context.say, context.state.view
    choices = {
        "": say("views-lines"),
        "multiples": capitalised(say("small-multiples")),
        "slope": capitalised(say("slope-chart")),
    }
    show = {"multiples": _multiples, "slope": _slope}.get(view, _lines)
    sliders = switches.years(context, *switches.span_of(context, view == "slope"))
    return [
        html.P(say("nav-change"), className="kicker"),
        controls.form(
            [
                controls.indicator_select(context),
                *dimension_selects(context),
                switches.switch(context, say("views-form"), choices),
                *sliders,
            ]
        ),
        controls.region_chips(context),
        *show(context),
    ]


def _lines(context: Context) -> list[Component]:
    over_time, ranked = views.lines(context), views.dots(context)
    return [
        html.Div(
            [
                figure(context, over_time, draw(over_time), "lines", level=html.H1, beside=ranked),
                figure(context, ranked, draw(ranked), "dots", beside=over_time),
            ],
            className="beside change",
        ),
        about(context, over_time, ranked),
        *related(context, context.indicator),
    ]


def _multiples(context: Context) -> list[Component]:
    model = views.multiples(context)
    wide, narrow = draw(model, grid=context.grid), draw(model)
    return [
        figure(context, model, wide, "multiples", level=html.H1, beside=model, narrow=narrow),
        about(context, model),
    ]


def _slope(context: Context) -> list[Component]:
    slope, ranked = views.slope(context), views.change(context)
    if not slope.series:
        return [heading(slope, html.H1), about(context, slope)]
    if slope.span != ranked.span:
        # The changes of all regions are over the programme's years: beside others they mislead.
        alone = figure(context, slope, draw(slope), "slope", level=html.H1, beside=slope)
        return [alone, about(context, slope)]
    own = None if ranked.title == slope.title else html.H2
    return [
        heading(slope, html.H1),
        html.Div(
            [
                figure(context, slope, draw(slope), "slope", level=None, beside=ranked),
                figure(context, ranked, draw(ranked), "change", level=own, beside=slope),
            ],
            className="beside linked",
        ),
        about(context, slope, ranked),
    ]
