"""`/`: what the figures say by theme, who has reported, and what nobody measures."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import link
from dashboard.components.frame import release
from dashboard.components.reporting import reporting
from dashboard.components.theme_card import theme_card
from dashboard.context import Context
from indicators.words.numbers import period


def render(context: Context) -> list[Component]:
    """The front page."""
    say = context.say
    return [
        html.H1(say("pages-results-title")),
        html.P(say("pages-results-lead"), className="lead"),
        *_demo(context),
        html.H2(say("pages-results-themes")),
        html.P(say("pages-results-themes-note"), className="note"),
        html.Div(
            [
                *[theme_card(context, theme) for theme in context.catalogue.themes.values()],
                _gaps(context),
            ],
            className="themes",
        ),
        reporting(context),
        html.Section([html.H2(say("pages-release-title")), html.P(_released(context))]),
    ]


def _gaps(context: Context) -> Component:
    """The goals that no indicator measures, beside the themes: what is not known counts too."""
    goals = context.catalogue.framework.goals.values()
    names = [goal.name.in_(context.state.lang) for goal in goals if not goal.measured]
    return html.Article(
        [
            html.H3(context.say("not-measured")),
            html.P(context.say("pages-nobody-asked")),
            html.Ul([html.Li(name) for name in names]),
            html.P(
                link(context.say("pages-methods-goals"), context.href("/methods")),
                className="more",
            ),
        ],
        className="card gap",
    )


def _demo(context: Context) -> list[Component]:
    """How many indicators show demo data, where any does."""
    count = context.demo_indicators
    if not count:
        return []
    text = context.say("pages-demo-share", count=count, total=len(context.indicators))
    return [html.P(text, className="remark warning")]


def _released(context: Context) -> str:
    extent = context.snapshot.fetch("extent")[0]
    about = context.say(
        "pages-release-about",
        count=extent["indicators"],
        years=period(extent["first"], extent["last"]),
    )
    return f"{release(context)} {about}"
