"""Rows as series: one a region of the programme, each with a point in every period."""

from dashboard.charts.describe.frame import Frame, Rows
from dashboard.charts.model import ChartError, Point, Role, Series
from indicators.geography import COUNTRY, LEVELS, Region, in_programme, region
from indicators.words import say
from indicators.words.numbers import period
from indicators.words.places import capitalised

ORDER = ("focus", "country", "context", "beside")


def all_series(
    frame: Frame, rows: Rows, chosen: tuple[str, ...], country: Role = "country"
) -> tuple[Series, ...]:
    """The chosen regions in their order, the country, then the others by code.

    A region of the programme that has no row in a period has a missing point there, and one that
    has no row at all is missing throughout: who did not report is as visible as who did. Regions
    outside the programme are left out. Raises ChartError for rows of two divisions or origins.
    """
    if not rows:
        return ()
    for column in ("division", "origin"):
        if len({row[column] for row in rows}) > 1:
            raise ChartError(f"rows of more than one {column} in one chart")
    found: dict[tuple[str, str], dict[str, Point]] = {}
    texts: dict[tuple[int, int], str] = {}
    for row in rows:
        years = row["period_start"], row["period_end"]
        text = texts.get(years) or texts.setdefault(years, period(*years))
        points = found.setdefault((row["level"], row["region"]), {})
        points[text] = Point(text, row["value"], row["lower"], row["upper"], row["status"])
    axis = sorted(texts.values())
    level = next((level for level, _ in found if level != "country"), "country")
    for code in in_programme(level) if level in LEVELS else ():
        found.setdefault((level, code), {})
    missing = {text: Point(text, None, None, None, "O") for text in axis}
    origin = rows[0]["origin"]
    series = []
    for (level, code), points in found.items():
        place = region(code, level)
        if not place.in_programme:
            continue
        role: Role = "focus" if code in chosen else "context"
        role = country if code == COUNTRY else role
        filled = tuple(points.get(text) or missing[text] for text in axis)
        label, short = _labels(frame, place, filled)
        series.append(Series(code, label, short, role, filled, level, origin))
    place_of = {code: number for number, code in enumerate(chosen)}
    return tuple(
        sorted(series, key=lambda s: (ORDER.index(s.role), place_of.get(s.code, 0), s.code))
    )


def is_derived(frame: Frame, code: str, points: tuple[Point, ...]) -> bool:
    """Whether the country's figures are our own weighted means of the mainland's regions."""
    return (
        code == COUNTRY and frame.indicator.derived and any(point.status == "E" for point in points)
    )


def inside(frame: Frame, series: Series) -> str:
    """The place as a sentence has it: Kainuussa, i Kajanaland, in Kainuu."""
    if is_derived(frame, series.code, series.points):
        return say("chart-mainland-in", frame.lang)
    return region(series.code, series.level).inside[frame.lang]


def _labels(frame: Frame, place: Region, points: tuple[Point, ...]) -> tuple[str, str]:
    if is_derived(frame, place.code, points):
        label = say("chart-mainland", frame.lang)
        return label, label
    return capitalised(place.name[frame.lang]), capitalised(place.short[frame.lang])
