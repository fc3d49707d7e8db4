"""The heat map as a table: indicators × regions, a sign in each cell, its words for who asks."""

from dash import html
from dash.development.base_component import Component

from dashboard.charts.compared import HeatModel, HeatRow
from dashboard.charts.model import Series
from dashboard.charts.outcome import SIGNS, mark, outcome, sentence, side, told
from dashboard.components import aria, link
from dashboard.context import Context
from indicators.words import say
from indicators.words.places import capitalised

PLACE = "REGION"
"""Stands for a region's code in an address that is made once a row."""

DIRECTIONS = {"higher_is_better": "heat-better-higher", "lower_is_better": "heat-better-lower"}


def heat_table(context: Context, model: HeatModel, key: str) -> Component:
    """The figure's own table, in a box that scrolls by itself; `key` names it on the page.

    A cell leads to the indicator's change in its region, a head to the indicator or the region.
    """
    skip = html.A(context.say("compare-skip-heat"), href=f"#after-{key}", className="skip")
    table = html.Table(
        [
            html.Caption(context.say("heat-caption", title=model.title), className="unseen"),
            html.Thead(_head(context, model)),
            *_bodies(context, model),
        ],
        className="heat",
    )
    box = html.Div(
        table,
        className="scroll",
        tabIndex=0,
        role="group",
        **aria(context.say("heat-caption", title=model.title)),
    )
    return html.Div([skip, _legend(model), box, html.Div(id=f"after-{key}")], className="heatbox")


def _head(context: Context, model: HeatModel) -> Component:
    heads = []
    for series in model.regions:
        chosen = "chosen" if series.code in context.state.regions else None
        to = context.href(f"/region/{series.code}")
        name = link(html.Span(series.short), to, title=series.label, **aria(series.label))
        heads.append(html.Th(name, scope="col", className=chosen))
    # On paper the head stands on every page, and the notice with it.
    again = [html.Span(model.demo_notice, className="again")] if model.demo else []
    corner = html.Th([capitalised(say("ui-indicator", model.lang)), *again], scope="col")
    return html.Tr([corner, *heads])


def _bodies(context: Context, model: HeatModel) -> list[Component]:
    found: list[Component] = []
    for theme in dict.fromkeys(row.theme for row in model.rows):
        rows = [row for row in model.rows if row.theme == theme]
        span = len(model.regions) + 1
        head = html.Th(html.Span(rows[0].theme_name), scope="rowgroup", colSpan=span)
        found.append(
            html.Tbody([html.Tr(head, className="theme"), *(_row(context, row) for row in rows)])
        )
    return found


def _row(context: Context, row: HeatRow) -> Component:
    first, last = row.span
    state = {
        "indicator": row.indicator,
        "start": first.replace("–", "-"),
        "end": last.replace("–", "-"),
        "other": "",
        "table": (),
    }
    # One address a row: five hundred would take longer than all the rest of the page.
    address = context.href("/change", regions=(PLACE,), **state)
    span = say("list-of-names", row.lang, first=first, last=last)
    # The colour of better and worse is said in words too.
    better = DIRECTIONS.get(row.direction)
    head = html.Th(
        [
            link(row.name, context.href("/change", **state)),
            html.Span(span, className="span"),
            *([html.Span(say(better, row.lang), className="span")] if better else []),
        ],
        scope="row",
    )
    return html.Tr([head, *(_cell(row, one, address) for one in row.series)])


def _cell(row: HeatRow, series: Series, address: str) -> Component:
    words = sentence(row, series)
    to = address.replace(PLACE, series.code)
    return html.Td(
        link(mark(row, series), to, title=words, **aria(words)), className=_look(row, series)
    )


def _look(row: HeatRow, series: Series) -> str:
    found = outcome(row, series)
    if found == "absent":
        return "hidden" if series.change and series.change.status == "Q" else "missing"
    return f"{found} {side(row, found)}".strip()


def _legend(model: HeatModel) -> Component:
    """The signs that the figure has, with their words."""
    seen: dict[str, tuple[str, str]] = {}
    lang = model.lang
    for row in model.rows:
        for series in row.series:
            found, look = outcome(row, series), _look(row, series)
            better = side(row, found)
            if found in ("higher", "lower"):
                seen.setdefault(
                    better, (f"{SIGNS['higher']} {SIGNS['lower']}", say(f"heat-{better}", lang))
                )
            elif found in ("more", "fewer"):
                seen.setdefault("more", ("+1 −1", say("heat-legend-steps", lang)))
            elif found == "same":
                seen.setdefault("same", ("=", say("heat-legend-same", lang)))
            elif found == "absent":
                seen.setdefault(look, (mark(row, series), told(row, series)))
            else:
                seen.setdefault(look, (SIGNS[found], told(row, series)))
    order = ("good", "bad", "neutral", "unclear", "untold", "more", "same", "hidden", "missing")
    looks = {name: f"higher {name}" if name in order[:3] else name for name in order}
    items = [
        html.Li([html.Span(seen[name][0], className=f"key {looks[name]}"), seen[name][1]])
        for name in order
        if name in seen
    ]
    return html.Ul(items, className="heatkey", **aria(say("heat-legend", lang)))
