"""A hit in the words of the view's language, and where it leads."""

from dataclasses import dataclass

from dashboard.context import Context
from dashboard.search.engine import Hit
from indicators.geography import region
from indicators.words import say


@dataclass(frozen=True)
class Result:
    """What is shown of a hit: its kind in a word, title, address, a note and the demo notice."""

    kind: str
    title: str
    href: str
    note: str = ""
    demo: str = ""


def result(context: Context, hit: Hit) -> Result:
    """The hit as the view shows it. No link leads to a page that does not exist."""
    entry = hit.entry
    make = {"indicator": _indicator, "region": _region, "claim": _claim, "page": _page}
    return make[entry.kind](context, hit)


def _indicator(context: Context, hit: Hit) -> Result:
    lang = context.state.lang
    record = context.catalogue.indicators[hit.entry.id]
    title = record.name.in_(lang)
    if hit.regions:
        places = ", ".join(region(code).name[lang] for code in hit.regions)
        title = f"{title} – {places}"
    return Result(
        context.say("ui-indicator"),
        title,
        _to(
            context,
            "/change",
            indicator=record.id,
            regions=hit.regions or context.state.regions,
            start="",
            end="",
        ),
        context.catalogue.themes[record.theme].name.in_(lang),
        context.say("demo-notice") if record.demo else "",
    )


def _region(context: Context, hit: Hit) -> Result:
    place = region(hit.entry.id)
    return Result(
        context.say("search-one-region"),
        place.name[context.state.lang],
        _to(context, f"/region/{place.code}"),
        # Towns lead to their region: nobody may take its figures for the town's.
        context.say("search-whole-region"),
    )


def _claim(context: Context, hit: Hit) -> Result:
    claim = context.catalogue.claims[hit.entry.id]
    return Result(
        context.say("search-one-claim"),
        claim.excerpt.in_(context.state.lang),
        _to(context, "/methods") + f"#{claim.id}",
        context.catalogue.themes[claim.theme].name.in_(context.state.lang),
    )


def _page(context: Context, hit: Hit) -> Result:
    path, _, part = hit.entry.id.partition("#")
    lang = context.state.lang
    return Result(
        context.say("search-one-page"),
        hit.entry.names[lang],
        _to(context, path) + (f"#{part}" if part else ""),
        say("nav-methods", lang) if part else "",
    )


def _to(context: Context, path: str, **changes: object) -> str:
    return context.href(path, q="", **changes)
