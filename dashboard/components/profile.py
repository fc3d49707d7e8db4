"""A region's profile as tables: one of real and one of demo figures a theme."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.charts import describe
from dashboard.charts.describe.region_row import RegionRow
from dashboard.charts.model import Point
from dashboard.charts.reading import DOWN, UP, reading
from dashboard.charts.wording import Wording
from dashboard.components import link
from dashboard.components.spark import spark
from dashboard.context import Context
from dashboard.views_compare import rows_of
from indicators.geography import COUNTRY, Region, name
from indicators.model import Indicator
from indicators.words.places import capitalised

Entry = tuple[Indicator, RegionRow]


def profile_table(context: Context, place: Region, entries: Sequence[Entry]) -> Component:
    """The figures of one theme and one origin: region, country, change, small picture."""
    say, lang = context.say, context.state.lang
    demo = entries[0][1].demo
    notice = say("demo-notice")
    heads = [
        say("ui-indicator"),
        place.name[lang],
        capitalised(name(COUNTRY, lang)),
        say("nav-change"),
    ]
    # On paper the head stands on every page, and the notice with it.
    again = [html.Span(notice, className="again")] if demo else []
    first = html.Th([heads[0], *again], scope="col")
    picture = html.Th(html.Span(say("region-picture"), className="unseen"), scope="col")
    rest = [html.Th(head, scope="col") for head in heads[1:]]
    caption = [html.Span(notice, className="demo")] if demo else [say("compare-real")]
    return html.Table(
        [
            html.Caption(caption),
            html.Thead(html.Tr([first, *rest, picture], role="row")),
            html.Tbody([_row(context, record, row, heads) for record, row in entries]),
        ],
        className="profile",
        role="table",
    )


def _row(context: Context, record: Indicator, row: RegionRow, heads: list[str]) -> Component:
    rows = rows_of(context, record)
    start, end = describe.programme(rows)
    to = context.href(
        "/change", indicator=record.id, regions=(row.series[0].code,), start=start, end=end
    )
    unit = [] if row.measure in ("status", "index") else [_small(row.unit)]
    cells = [
        (_figure(context, row), "own", heads[1]),
        (_country(context, row), "country", heads[2]),
        (_change(context, row), "difference", heads[3]),
        (spark(context.frame_of(record), row.told), "trail", ""),
    ]
    head = html.Th([link(row.name, to), *unit], scope="row", role="rowheader")
    return html.Tr([head, *[_cell(*cell) for cell in cells]], role="row")


def _cell(content: list[Component], look: str, label: str) -> Component:
    # On a phone a row is a block, and each figure has its column's name before it.
    silent: dict[str, Any] = {"aria-hidden": "true"}
    said = [html.Span(label, className="label", **silent)] if label else []
    return html.Td([*said, html.Div(content)] if content else [], className=look, role="cell")


def _figure(context: Context, row: RegionRow) -> list[Component]:
    words = Wording.of(row)
    found = [*_value(row, row.own), _small(row.own.period)]
    for point in row.later:
        text = context.say(
            "chart-summary-point", value=words.absent(point.status), period=point.period
        )
        found.append(_small(text))
    return found


def _country(context: Context, row: RegionRow) -> list[Component]:
    """The country's figure; of a stage how many regions are in use; of an index its middle."""
    say = context.say
    if row.in_use is not None:
        used, absent, total = row.in_use
        found = [html.Strong(f"{used}/{total}"), _small(say("region-in-use"))]
        return found + ([_small(say("chart-count-absent", count=absent))] if absent else [])
    if row.measure == "index":
        return [html.Span(capitalised(row.unit))]
    if row.country is None:
        return [html.Span(say("region-no-country"), className="absent")]
    found = _value(row, row.country)
    if row.mainland:
        found.append(_small(say("chart-mainland")))
    return found + ([_small(say("region-partial"))] if row.partial else [])


def _change(context: Context, row: RegionRow) -> list[Component]:
    say, words = context.say, Wording.of(row)
    if row.pair is None or row.pair.change is None:
        return [html.Span(say(f"region-no-change-{row.reason}"), className="absent")]
    first, last = row.pair.points
    assert first.value is not None and last.value is not None
    periods = _small(say("list-of-names", first=first.period, last=last.period))
    if row.measure == "status":
        if first.value == last.value:
            return [html.Strong(say("same-stage")), periods]
        stages = [words.figure(first.value), " → ", words.figure(last.value)]
        return [html.Strong([capitalised(stages[0]), *map(html.Span, stages[1:])]), periods]
    found: list[Component] = [html.Strong(words.difference(first.value, last.value))]
    change = row.pair.change
    if change.lower is not None and change.upper is not None:
        digits = words.digits(first.value, last.value)
        found.append(
            _small(
                Wording(row.lang, digits, row.measure, row.percent).span(change.lower, change.upper)
            )
        )
        name = reading(row.measure, row.decimals, change)
        clear = name in (*UP, *DOWN)
        said = say(f"views-reading-{name}")
        found.append(html.Strong(said, className="reading") if clear else _small(said))
    elif row.measure != "count":
        found.append(_small(say("region-no-interval")))
    return [*found, periods]


def _value(row: RegionRow, point: Point) -> list[Component]:
    """A figure over its interval; a figure that is not there in words."""
    words = Wording.of(row)
    if point.value is None:
        return [html.Span(capitalised(words.absent(point.status)), className="absent")]
    found: list[Component] = [html.Strong(capitalised(words.short(point.value)))]
    if point.lower is not None and point.upper is not None:
        found.append(_small(words.span(point.lower, point.upper)))
    return found


def _small(text: str) -> Component:
    return html.Span(text, className="small")
