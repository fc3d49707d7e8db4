"""Who has reported: regions × themes, with the share of what was asked and the latest year."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import aria, link
from dashboard.context import Context
from indicators.geography import region, regions
from indicators.words.numbers import percent
from indicators.words.places import capitalised


def reporting(context: Context) -> Component:
    """The table of reporting; a sentence where the release has no reported figures."""
    say = context.say
    cells = {(row["region"], row["theme"]): row for row in context.snapshot.fetch("reporting")}
    head = [html.H2(say("pages-reporting-title"))]
    if not cells:
        return html.Section([*head, html.P(say("pages-reporting-none"))])
    demo = any(row["demo"] for row in cells.values())
    notice = [html.P(say("demo-notice"), className="demo")] if demo else []
    themes = [
        theme
        for theme in context.catalogue.themes.values()
        if any(key[1] == theme.id for key in cells)
    ]
    lang = context.state.lang
    return html.Section(
        [
            *head,
            *notice,
            html.P(_summary(context, cells), className="finding"),
            html.P(say("pages-reporting-lead"), className="note"),
            html.Div(
                html.Table(
                    [
                        html.Thead(
                            html.Tr(
                                [html.Th(capitalised(say("region")), scope="col")]
                                + [html.Th(theme.name.in_(lang), scope="col") for theme in themes]
                            )
                        ),
                        html.Tbody(
                            [
                                _row(context, place.code, [theme.id for theme in themes], cells)
                                for place in regions()
                            ]
                        ),
                    ],
                    className="matrix",
                ),
                className="scroll",
                tabIndex=0,
                role="region",
                **aria(say("pages-reporting-title")),
            ),
        ]
    )


def _summary(context: Context, cells: dict[tuple[str, str], dict[str, object]]) -> str:
    given = {code for (code, _), row in cells.items() if row["given"]}
    return context.say("have-reported", count=len(given), total=len({code for code, _ in cells}))


def _row(
    context: Context,
    code: str,
    themes: list[str],
    cells: dict[tuple[str, str], dict[str, object]],
) -> Component:
    place = region(code)
    name = place.name[context.state.lang]
    if not place.in_programme:
        outside = html.Td(context.say("not-in-programme"), colSpan=len(themes), className="outside")
        return html.Tr([html.Th(name, scope="row"), outside])
    head = html.Th(link(name, context.href(f"/region/{code}")), scope="row")
    return html.Tr([head, *[_cell(context, cells.get((code, theme))) for theme in themes]])


def _cell(context: Context, row: dict[str, object] | None) -> Component:
    if row is None or not row["given"]:
        return html.Td(context.say("missing"), className="none")
    asked, given = row["asked"], row["given"]
    assert isinstance(asked, int) and isinstance(given, int)
    share = percent(100 * given / asked, context.state.lang, 0)
    # Not 100 % by rounding: one missing figure of 300 must not look like none.
    if given < asked and share == percent(100, context.state.lang, 0):
        share = percent(99, context.state.lang, 0)
    return html.Td(
        [html.Span(share, className="share"), html.Span(str(row["latest"]), className="year")],
        className="full" if given == asked else "part",
    )
