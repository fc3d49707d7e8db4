"""A picture in words, for the alt text: the series that are shown, or the extremes."""

from dashboard.charts.describe.change import value_of
from dashboard.charts.describe.frame import Frame
from dashboard.charts.describe.spread import Place, overlaps, ranked
from dashboard.charts.model import Point, Series
from dashboard.charts.wording import stage
from indicators.words import say
from indicators.words.places import capitalised

TOLD = 5
"""A series of at most so many points is told whole; of a longer one the ends are."""
EXTREMES = 3


def of_series(frame: Frame, series: tuple[Series, ...]) -> str:
    """Each highlighted series and the country, point by point; an index in its last period."""
    told = []
    for one in series:
        if one.role not in ("focus", "country"):
            continue
        points = one.points if len(one.points) <= TOLD else (one.points[0], one.points[-1])
        if frame.indicator.kind == "index":
            points = one.points[-1:]
        texts = ", ".join(_point(frame, point) for point in points)
        told.append(say("chart-summary-series", frame.lang, label=one.label, points=texts))
    return " ".join(told)


def of_places(frame: Frame, found: list[Place]) -> str:
    """The three highest and lowest regions, or all by code, or those at each stage; the absent."""
    known, lang = ranked(frame, found), frame.lang
    told = []
    if frame.indicator.kind == "status":
        told = _stages(frame, known)
    elif known and not _ranks(frame, known):
        # Without intervals, or with overlapping ones, nobody is called highest here either.
        places = sorted(known, key=lambda place: place[0].code)
        told = [say("chart-summary-all", lang, regions=_regions(frame, places))]
    elif known:
        high, low = known[:EXTREMES], known[-EXTREMES:][::-1]
        told = [
            say("chart-summary-high", lang, regions=_regions(frame, high)),
            say("chart-summary-low", lang, regions=_regions(frame, low)),
        ]
    for status in "QOLM":
        names = [series.label for series, point in found if point.status == status]
        if names:
            words = capitalised(frame.wording.absent(status))
            told.append(
                say("chart-summary-series", lang, label=words, points=", ".join(sorted(names)))
            )
    return " ".join(told)


def _ranks(frame: Frame, known: list[Place]) -> bool:
    """Whether the highest and the lowest region may be called so (methods §10)."""
    if frame.indicator.kind == "count":
        return True
    top, bottom = known[0][1], known[-1][1]
    return top.lower is not None and bottom.lower is not None and not overlaps(top, bottom)


def _stages(frame: Frame, known: list[Place]) -> list[str]:
    told = []
    for number in range(4, -1, -1):
        names = [series.label for series, point in known if round(value_of(point)) == number]
        if names:
            label = capitalised(stage(number, frame.lang))
            points = ", ".join(sorted(names))
            told.append(say("chart-summary-series", frame.lang, label=label, points=points))
    return told


def _point(frame: Frame, point: Point) -> str:
    words = frame.wording
    text = words.absent(point.status) if point.value is None else words.short(point.value)
    return say("chart-summary-point", frame.lang, value=text, period=point.period)


def _regions(frame: Frame, found: list[Place]) -> str:
    return ", ".join(
        say(
            "chart-summary-place",
            frame.lang,
            label=series.label,
            value=frame.wording.short(value_of(point)),
        )
        for series, point in found
    )
