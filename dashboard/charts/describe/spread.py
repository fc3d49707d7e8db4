"""What the figures of all regions in one period say: extremes with ties, stages, who is missing."""

from dashboard.charts.describe.change import value_of
from dashboard.charts.describe.frame import Frame
from dashboard.charts.describe.regions import inside
from dashboard.charts.model import Point, Series
from dashboard.charts.wording import stage, when
from indicators.words import say
from indicators.words.places import listed

IN_USE = 3
"""The stage from which a model is in use; 4 is established."""
NAMED = 3
"""More tied regions than this are counted, not named."""

Place = tuple[Series, Point]


def places(series: tuple[Series, ...], shown: str) -> list[Place]:
    """Every region with its point of a period; not the country."""
    found = []
    for one in series:
        if one.role not in ("country", "beside"):
            found += [(one, point) for point in one.points if point.period == shown]
    return found


def ranked(frame: Frame, found: list[Place]) -> list[Place]:
    """Those with a figure, highest first; regions with the same written figure by code."""
    decimals = frame.indicator.decimals
    known = [(series, point) for series, point in found if point.value is not None]
    return sorted(known, key=lambda p: (-round(value_of(p[1]), decimals), p[0].code))


def spread_title(frame: Frame, found: list[Place], shown: str) -> str:
    """The finding about all regions in one period, without a full stop."""
    lang, words, moment = frame.lang, frame.wording, when(shown, frame.lang)
    known = ranked(frame, found)
    if not known:
        return say("chart-nothing", lang, name=frame.subject, when=moment)
    if frame.indicator.kind == "status":
        return _stage_title(frame, known, len(found), moment)
    (_, top), (_, bottom) = known[0], known[-1]
    low, high = value_of(bottom), value_of(top)
    if words.same(low, high):
        title = say(
            "chart-ranking-same",
            lang,
            name=frame.subject,
            value=words.short(high),
            when=moment,
            level=frame.level,
        )
    else:
        key = _key(frame, top, bottom)
        values = {"name": frame.subject, "when": moment, "level": frame.level}
        if key == "chart-ranking":
            values |= {
                "high": _where(frame, known, top),
                "highvalue": words.short(high),
                "low": _where(frame, known, bottom),
                "lowvalue": words.short(low),
            }
        else:
            values |= {"low": words.figure(low), "high": words.short(high)}
        title = say(key, lang, **values)
    if len(known) < len(found):
        title += "; " + say(
            "chart-among", lang, known=len(known), total=len(found), level=frame.level
        )
    return title


def extremes(frame: Frame, known: list[Place]) -> list[Place]:
    """The regions that share the highest and the lowest figure; of many that share, one."""
    found: list[Place] = []
    for place in [known[0], known[-1]] if known else []:
        tied = _tied(frame, known, place[1])
        found += [one for one in (tied if len(tied) <= NAMED else [place]) if one not in found]
    return found


def stage_counts(frame: Frame, found: list[Place]) -> str:
    """How many regions are at each stage, and from how many there is no figure."""
    lang = frame.lang
    values = [None if point.value is None else round(point.value) for _, point in found]
    counts = [f"{stage(number, lang)} {values.count(number)}" for number in range(5)]
    if None in values:
        counts.append(f"{say('missing', lang)} {values.count(None)}")
    return say("chart-stages", lang, counts=", ".join(counts))


def stages_before(frame: Frame, found: list[Place], shown: list[str]) -> str:
    """How many regions were in use in the first period, as an end of the last period's sentence.

    Empty for other kinds and where there is one period only.
    """
    if frame.indicator.kind != "status" or len(shown) < 2:
        return ""
    lang = frame.lang
    known = [point.value for _, point in found if point.value is not None]
    count = sum(1 for value in known if value >= IN_USE)
    moment = when(shown[0], lang)
    before = say("chart-stage-before", lang, count=count, total=len(found), when=moment)
    absent = len(found) - len(known)
    if absent:  # said, since a count from fewer regions would look like a rise
        before += f" ({say('chart-count-absent', lang, count=absent)})"
    return f"; {before}"


def overlaps(a: Point, b: Point) -> bool:
    """Whether two points' intervals share a value."""
    if a.lower is None or a.upper is None or b.lower is None or b.upper is None:
        return False
    return a.lower <= b.upper and b.lower <= a.upper


def overlapping(found: list[Place], point: Point) -> int:
    """How many other regions' intervals share a value with this point's."""
    return sum(1 for _, other in found if other is not point and overlaps(other, point))


def _key(frame: Frame, top: Point, bottom: Point) -> str:
    if frame.indicator.kind == "index":
        return "chart-index-range"
    if overlaps(top, bottom):
        return "chart-ranking-overlap"
    sampled = frame.indicator.kind in ("proportion", "rate", "mean")
    # Without an interval nobody can say that a sampled figure is the highest.
    return "chart-ranking-range" if sampled and top.lower is None else "chart-ranking"


def _where(frame: Frame, known: list[Place], extreme: Point) -> str:
    tied = _tied(frame, known, extreme)
    if len(tied) > NAMED:
        return say("chart-places", frame.lang, count=len(tied), level=frame.level)
    return listed([inside(frame, series) for series, _ in tied], frame.lang)


def _tied(frame: Frame, known: list[Place], extreme: Point) -> list[Place]:
    value = value_of(extreme)
    return [place for place in known if frame.wording.same(value_of(place[1]), value)]


def _stage_title(frame: Frame, known: list[Place], total: int, moment: str) -> str:
    lang = frame.lang
    title = say(
        "chart-stage-count",
        lang,
        count=sum(1 for _, point in known if value_of(point) >= IN_USE),
        total=total,
        name=frame.subject,
        use=stage(3, lang),
        established=stage(4, lang),
        when=moment,
    )
    absent = total - len(known)
    return f"{title} ({say('chart-count-absent', lang, count=absent)})" if absent else title
