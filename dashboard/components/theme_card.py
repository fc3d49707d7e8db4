"""A theme on the front page: level and change of its leading indicators, in words."""

from dash import html
from dash.development.base_component import Component

from dashboard.charts import describe
from dashboard.components import link
from dashboard.components.spark import spark
from dashboard.context import Context
from indicators.geography import COUNTRY
from indicators.model import Indicator, Theme


def theme_card(context: Context, theme: Theme) -> Component:
    """The card of one theme: at most two headlines, and the way to the rest."""
    say = context.say
    records = [record for record in context.indicators if record.theme == theme.id]
    leading = [record for record in records if record.id in theme.headlines]
    leading = sorted(leading or records[:1], key=lambda r: (*theme.headlines, r.id).index(r.id))
    body: list[Component] = [html.H3(theme.name.in_(context.state.lang))]
    if theme.background:
        body.append(html.P(theme.background.in_(context.state.lang), className="note"))
    body += [_headline(context, record) for record in leading[:2]]
    if records:
        more = say("pages-all-of-theme", count=len(records))
        body.append(html.P(link(more, context.href("/data", theme=theme.id)), className="more"))
    else:
        body.append(html.P(say("pages-theme-empty"), className="note"))
    return html.Article(body, className="card")


def _headline(context: Context, record: Indicator) -> Component:
    rows = context.at(indicator=record.id).rows()
    frame = context.frame_of(record)
    start, end = describe.programme(rows)
    rows = describe.within(rows, start, end)
    told = describe.told(frame, rows, COUNTRY, named=False)
    to = context.href("/change", indicator=record.id, start=start, end=end)
    return html.Div(
        [
            html.H4(link(frame.subject, to)),
            html.P(told.sentence),
            *([html.P(told.limits, className="note")] if told.limits else []),
            *spark(frame, told),
        ],
        className="headline",
    )
