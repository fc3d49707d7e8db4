"""Indicators that belong with one: those of the same claims, and the rest of its theme."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import link
from dashboard.context import Context
from indicators.model import Claim, Indicator

MOST = 6
MEASURED = ("proportion", "rate", "mean")
"""Kinds of indicators that count something; a stage is a region's own report."""


def related(context: Context, record: Indicator) -> list[Component]:
    """Links to at most six indicators that have figures, each with a word why; [] without any."""
    lang, say = context.state.lang, context.say
    found = reasons(context, record)
    if not found:
        return []
    items = [
        html.Li(
            [
                link(
                    context.catalogue.indicators[other].name.in_(lang),
                    context.href("/change", indicator=other, start="", end="", theme="", q=""),
                ),
                html.Span(say(why), className="why"),
            ]
        )
        for other, why in list(found.items())[:MOST]
    ]
    return [
        html.Section(
            [html.H2(say("related-title")), html.Ul(items, className="plain")], className="related"
        )
    ]


def reasons(context: Context, record: Indicator) -> dict[str, str]:
    """The related indicators by id with the key of the word why, the nearest first."""
    shown = {each.id: each for each in context.indicators}
    found: dict[str, str] = {}

    def add(ids: tuple[str, ...], why: str) -> None:
        for other in ids:
            if other in shown and other != record.id:
                found.setdefault(other, why)

    for claim in context.catalogue.claims.values():
        if record.id in claim.indicators and not _unjudged(claim):
            add(_of(shown, claim.beside, MEASURED), "related-measured")
        if record.id in claim.beside and record.kind in MEASURED and not _unjudged(claim):
            add(_of(shown, claim.indicators, ("status",)), "related-reported")
    add(tuple(e.id for e in shown.values() if _same(e, record)), "related-subject")
    for claim in context.catalogue.claims.values():
        named = (*claim.indicators, *claim.beside)
        if record.id in named:
            add(named, "related-background" if _unjudged(claim) else "related-claim")
    add(tuple(e.id for e in shown.values() if e.theme == record.theme), "related-theme")
    return found


def _of(
    shown: dict[str, Indicator], ids: tuple[str, ...], kinds: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(id_ for id_ in ids if id_ in shown and shown[id_].kind in kinds)


def _unjudged(claim: Claim) -> bool:
    """Whether what stands beside the claim is background, and no measure of it."""
    return claim.quantifier == "preliminary_effect"


def _same(one: Indicator, other: Indicator) -> bool:
    """Whether they are of the same subject, counted otherwise: "…" and "…, three-year mean"."""
    names = (one.name.fi, other.name.fi)
    return one is not other and max(names).startswith(min(names) + ",")
