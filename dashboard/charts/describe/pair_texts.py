"""The words of a picture of two indicators. Nothing here speaks of a relation between them."""

from dashboard.charts.model import Part, Point
from dashboard.charts.wording import Wording, division_text, lowered, when
from indicators.words import say
from indicators.words.places import capitalised

LEVEL = "maakunta"
"""A picture of two indicators is of regions."""
Shown = tuple[str, str]
"""The periods along and up."""


def title(x: Part, y: Part, shown: Shown) -> str:
    """The first chosen region's two figures, else the span of all regions' figures."""
    lang, both = x.lang, list(zip(x.series, y.series, strict=True))
    focus = next((pair for pair in both if pair[0].role == "focus"), None)
    if focus is None:
        items = [_item(part, _range(part), period, shown) for part, period in _with(x, y, shown)]
        key, values = "scatter-title", {}
    else:
        items = [
            _item(part, _figure(part, one.points[0]), period, shown)
            for (part, period), one in zip(_with(x, y, shown), focus, strict=True)
        ]
        key, values = "scatter-title-one", {"place": focus[0].label}
    if shown[0] == shown[1]:
        return say(f"{key}-when", lang, when=when(shown[0], lang), x=items[0], y=items[1], **values)
    return say(key, lang, x=items[0], y=items[1], **values)


def subtitle(x: Part, y: Part, shown: Shown) -> str:
    """Which figure runs along and which up, the country's figures, the regional division."""
    lang = x.lang
    parts = [
        say("scatter-axes", lang, x=lowered(axis(x)), y=lowered(axis(y))),
        *_limits(x, y),
        *_country(x, y, shown),
    ]
    if "status" in (x.measure, y.measure):
        parts.append(say("reported-not-measured", lang) + ".")
    parts.append(capitalised(division_text(x.division, x.level, lang)) + ".")
    return " ".join(parts)


def notes(x: Part, y: Part, shown: Shown, zero: tuple[bool, bool]) -> tuple[str, ...]:
    """What must not be concluded, how to read the picture, and who is not in it."""
    lang, parts = x.lang, (x, y)
    found = [say("scatter-no-cause", lang), say("scatter-regions", lang)]
    if any(s.points[0].lower is not None for part in parts for s in part.series):
        found += [say("scatter-interval", lang), say("chart-intervals", lang, level=LEVEL)]
    for part in parts:
        sampled = part.measure in ("proportion", "rate", "mean")
        if sampled and all(s.points[0].lower is None for s in part.series):
            found.append(f"{part.name}: {lowered(say('chart-no-interval', lang))}")
    if shown[0] != shown[1]:
        found.append(say("scatter-two-periods", lang))
    if any(part.measure == "index" for part in parts):
        found.append(say("scatter-index", lang))
    if any(part.measure == "status" for part in parts):
        found.append(say("scatter-stages", lang))
    found += _absent(parts)
    if any(s.role == "country" for s in x.series):
        partial = [p for part, p in zip(parts, shown, strict=True) if _partial(part)]
        if partial:
            periods = ", ".join(dict.fromkeys(partial))
            found.append(say("chart-partial", lang, periods=periods, level=LEVEL))
    if not all(zero):
        found.append(say("scatter-not-from-zero", lang))
    if any(part.notice for part in parts):
        found.append(f"{say('not-official', lang)}.")
    return tuple(found)


def summary(x: Part, y: Part) -> str:
    """Every region with its two figures, by code: nobody is called highest."""
    found = []
    for along, up in sorted(zip(x.series, y.series, strict=True), key=lambda pair: pair[0].code):
        if along.points[0].value is None or up.points[0].value is None:
            continue
        figures = f"{_figure(x, along.points[0])}, {_figure(y, up.points[0])}"
        found.append(say("chart-summary-place", x.lang, label=along.label, value=figures))
    if not found:
        return ""
    return say("chart-summary-all", x.lang, regions="; ".join(found))


def _with(x: Part, y: Part, shown: Shown) -> list[tuple[Part, str]]:
    return [(x, shown[0]), (y, shown[1])]


def axis(part: Part) -> str:
    """The name of an axis: the indicator with its unit; an index and a stage name themselves."""
    if part.measure == "status":
        return part.name
    return say("scatter-named", part.lang, name=part.name, unit=part.unit)


def _item(part: Part, figure: str, period: str, shown: Shown) -> str:
    if shown[0] == shown[1]:
        return say("scatter-item", part.lang, name=lowered(part.name), figure=figure)
    return say(
        "scatter-item-period", part.lang, name=lowered(part.name), figure=figure, period=period
    )


def _figure(part: Part, point: Point) -> str:
    words = Wording.of(part)
    if point.value is None:
        return words.absent(point.status)
    return words.short(point.value)


def _range(part: Part) -> str:
    """The lowest and the highest of the regions' figures."""
    words = Wording.of(part)
    known = [s.points[0].value for s in part.series if s.role != "country"]
    values = sorted(value for value in known if value is not None)
    if not values:
        return say("missing", part.lang)
    if words.same(values[0], values[-1]):
        return words.short(values[0])
    if part.measure == "status":
        return say("limits", part.lang, lower=str(round(values[0])), upper=str(round(values[-1])))
    return say("limits", part.lang, lower=words.figure(values[0]), upper=words.short(values[-1]))


def _country(x: Part, y: Part, shown: Shown) -> list[str]:
    for along, up in zip(x.series, y.series, strict=True):
        points = along.points[0], up.points[0]
        if along.role == "country" and all(point.value is not None for point in points):
            items = [
                _item(part, _figure(part, point), period, shown)
                for (part, period), point in zip(_with(x, y, shown), points, strict=True)
            ]
            return [say("scatter-country", x.lang, place=along.label, x=items[0], y=items[1])]
    return []


def _limits(x: Part, y: Part) -> list[str]:
    """The intervals of the region that the title is about."""
    found = []
    for part in (x, y):
        focus = next((s for s in part.series if s.role == "focus"), None)
        point = focus.points[0] if focus else None
        if point and point.lower is not None and point.upper is not None:
            found.append(f"{lowered(part.name)} {Wording.of(part).span(point.lower, point.upper)}")
    return [say("chart-limits-places", x.lang, limits="; ".join(found))] if found else []


def _partial(part: Part) -> bool:
    """Whether the country's figure is made of some regions only."""
    return not part.derived and any(
        s.role == "country" and s.points[0].status == "E" for s in part.series
    )


def _absent(parts: tuple[Part, Part]) -> list[str]:
    found: dict[str, list[str]] = {}
    for part in parts:
        for series in part.series:
            point = series.points[0]
            if point.value is None and series.role != "country":
                found.setdefault(point.status, []).append(f"{series.label} ({lowered(part.name)})")
    lang = parts[0].lang
    return [
        say(
            "scatter-absent",
            lang,
            words=Wording.of(parts[0]).absent(status),
            regions=", ".join(found[status]),
        )
        for status in "QOLM"
        if status in found
    ]
