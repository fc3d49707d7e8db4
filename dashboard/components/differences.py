"""What differs between two releases on a page: counts by indicator, and the cells."""

from dataclasses import replace
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from dashboard.charts.describe import Frame
from dashboard.charts.describe.frame import people
from dashboard.charts.wording import COUNTIES, HIDDEN, Wording, division_text, sign
from dashboard.comparison import PAGE, Comparison
from dashboard.components import aria, link
from dashboard.differences import Cell, Figure
from dashboard.state import KINDS
from indicators.geography import region
from indicators.words.numbers import number, period
from indicators.words.places import capitalised

FINEST = 8
"""The most decimals that a small revision is written with."""


def counts(shown: Comparison) -> Component:
    """How many cells differ, by indicator and by kind; each name leads to its cells."""
    context, lang = shown.context, shown.context.state.lang
    every = {kind for found in shown.counts.values() for _, _, kind in found}
    kinds = [kind for kind in KINDS if kind in every]
    head = [
        html.Th(context.say("ui-indicator"), scope="col"),
        *[html.Th(context.say(f"releases-kind-{k}"), scope="col", className="n") for k in kinds],
        html.Th(context.say("sex-total"), scope="col", className="n"),
    ]
    rows = []
    for key, found in shown.counts.items():
        record = shown.records[key]
        chosen = record.id == context.state.only
        to = context.href(context.path, only="" if chosen else record.id, page="")
        by_kind = [sum(n for (_, _, kind), n in found.items() if kind == each) for each in kinds]
        name = link(record.name.in_(lang), to, current="true" if chosen else None)
        cells = [html.Td(number(n, lang, 0) if n else "", className="n") for n in by_kind]
        total = html.Td(number(found.total(), lang, 0), className="n total")
        rows.append(html.Tr([html.Th(name, scope="row"), *cells, total]))
    table = html.Table([html.Thead(html.Tr(head)), html.Tbody(rows)], className="counts")
    label = aria(context.say("releases-counts"))
    return html.Div(table, className="scroll", tabIndex=0, role="region", **label)


OF_COUNTRY = {COUNTIES: "hyvinvointialue"}
"""The level of the regions that a country is summed from, where it is not the programme's."""


def cells(shown: Comparison) -> list[Component]:
    """The cells of the page, a table for each indicator; real and demo figures apart."""
    groups = groupby(shown.page(), key=_group)
    return [_table(shown, *key, list(found)) for key, found in groups]


def _group(cell: Cell) -> tuple[int, int, str, str]:
    """What stands in one table: the country beside the regions that its division is of."""
    level = cell.level
    if level == "country":
        level = OF_COUNTRY.get(cell.division, "maakunta")
    return cell.indicator, cell.division, level, cell.origin


def pager(shown: Comparison) -> list[Component]:
    """Where in the list the page is, and the ways on; none where one page holds all."""
    context, lang, total = shown.context, shown.context.state.lang, shown.total
    if total <= PAGE:
        return []
    first, last = shown.first + 1, min(shown.first + PAGE, total)
    here = context.say(
        "releases-page",
        first=number(first, lang, 0),
        last=number(last, lang, 0),
        total=number(total, lang, 0),
    )
    at = shown.first // PAGE + 1
    ways = [("releases-before", at - 1, first > 1), ("releases-after", at + 1, last < total)]
    links = [
        link(context.say(key), context.href(context.path, page="" if page == 1 else str(page)))
        for key, page, there in ways
        if there
    ]
    return [html.Nav([html.Span(here), *links], className="pager", **aria(here))]


def _table(
    shown: Comparison,
    indicator: int,
    division: int,
    level: str,
    origin: str,
    found: list[Cell],
) -> Component:
    context, record = shown.context, shown.records[indicator]
    lang, say = context.state.lang, context.say
    # Of the record as this release, or else the older one, has it: it may be in one alone.
    frame = Frame(record, lang, "", context.snapshot.id)
    name = html.H3(
        link(frame.name, context.href("/change", indicator=record.id, only="", page="", base=""))
    )
    demo = [html.P(say("demo-notice"), className="demo")] if origin == "demo" else []
    measured = html.P(
        f"{frame.unit} · {division_text(division, level, lang)}", className="measured"
    )
    head = [say("region"), say("period"), say("releases-old"), say("releases-new"), ""]
    head[-1] = say("releases-kind")
    body = [_row(shown, frame.wording, cell) for cell in found]
    table = html.Table(
        [
            html.Thead(html.Tr([html.Th(capitalised(text), scope="col") for text in head])),
            html.Tbody(body),
        ],
        className="cells",
    )
    label = aria(f"{say('releases-cells')}: {frame.name}")
    box = html.Div(table, className="scroll", tabIndex=0, role="group", **label)
    return html.Article([name, measured, *demo, box], className="differing")


def _row(shown: Comparison, wording: Wording, cell: Cell) -> Component:
    context = shown.context
    place = region(cell.region, cell.level).name[context.state.lang]
    record = shown.records[cell.indicator]
    part = [people(record, cell.sex, context.state.lang)] if cell.sex != "total" else []
    part += [cell.age] if cell.age != "total" else []
    old, new = texts(wording, cell.old, cell.new)
    taken_back = context.say("releases-taken-back")
    if shown.old.withdrawn and cell.old:
        old = taken_back
    if shown.new.withdrawn and cell.new:
        new = taken_back
    absent = context.say("releases-absent")
    return html.Tr(
        [
            html.Th(", ".join([place, *part]), scope="row"),
            html.Td(period(cell.period_start, cell.period_end)),
            _figure(old or absent, context.say("releases-old"), there=bool(old)),
            _figure(new or absent, context.say("releases-new"), there=bool(new)),
            html.Td(
                html.Span(context.say(f"releases-kind-{cell.kind}"), className=f"kind {cell.kind}")
            ),
        ]
    )


def _figure(text: str, label: str, *, there: bool) -> Component:
    # A phone has no room for columns: each figure says there which release it is of.
    head: dict[str, str] = {"data-label": f"{capitalised(label)}: "}
    return html.Td(text, className="" if there else "none", **head)  # type: ignore[arg-type]


def texts(wording: Wording, old: Figure | None, new: Figure | None) -> tuple[str, str]:
    """Both figures in words, with as many decimals as it takes to tell them apart; "" for none.

    The status stands beside a figure where it differs from the other one's.
    """
    statuses = bool(old and new and old.status != new.status)
    for decimals in range(wording.decimals, FINEST + 1):
        finer = replace(wording, decimals=decimals)
        found = _text(finer, old, statuses), _text(finer, new, statuses)
        if old is None or new is None or found[0] != found[1]:
            return found
    assert old is not None and new is not None
    counted = _counts(wording.lang, old), _counts(wording.lang, new)
    return f"{found[0]} {counted[0]}", f"{found[1]} {counted[1]}"


def _text(wording: Wording, figure: Figure | None, with_status: bool) -> str:
    if figure is None:
        return ""
    if figure.value is None:
        mark = HIDDEN if figure.status == "Q" else sign(figure.status)
        return f"{mark} {wording.absent(figure.status)}"
    parts = [wording.short(figure.value)]
    if figure.lower is not None and figure.upper is not None:
        parts.append(f"({wording.span(figure.lower, figure.upper)})")
    if with_status:
        parts.append(f"– {wording.absent(figure.status)}")
    return " ".join(parts)


def _counts(lang: str, figure: Figure) -> str:
    pair = (figure.numerator, figure.denominator)
    return "/".join(f"{n:.12g}" for n in pair if n is not None)
