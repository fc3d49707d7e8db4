"""Charts of the change between two periods: slopes, ranked changes, and changes on a map."""

from dataclasses import replace

from dashboard.charts.describe import differences as changed
from dashboard.charts.describe.build import chart, empty
from dashboard.charts.describe.change import change_span, change_title, compared, value_of
from dashboard.charts.describe.differences import Pair
from dashboard.charts.describe.frame import Frame, Rows
from dashboard.charts.describe.span import only
from dashboard.charts.model import ON_A_MAP, ChartKind, ChartModel, Role, Series
from indicators.geography import COUNTRY
from indicators.words import say
from indicators.words.numbers import interval_text


def slope(frame: Frame, rows: Rows, chosen: tuple[str, ...], pair: Pair) -> ChartModel:
    """Two periods side by side, a line a region; the title is about the first chosen region.

    Else it is about the country, else it counts the regions whose change is clear.
    """
    return _chart("slope", frame, rows, chosen, pair)


def changes(
    kind: ChartKind, frame: Frame, rows: Rows, chosen: tuple[str, ...], pair: Pair
) -> ChartModel:
    """The change of every region, largest first: as ranked dots, on the map or on tiles."""
    return _chart(kind, frame, rows, chosen, pair)


def _chart(
    kind: ChartKind, frame: Frame, rows: Rows, chosen: tuple[str, ...], pair: Pair
) -> ChartModel:
    if not rows or (why := changed.obstacle(frame, pair)):
        return empty(kind, frame, why if rows else "")
    counts = frame.indicator.kind == "count"
    role: Role = "beside" if counts or kind in ON_A_MAP else "country"
    series = changed.differences(frame, rows, chosen, pair, role)
    title = changed.spread_of_changes(frame, series, pair)
    extra = _how_clear(frame, series)
    subject = _subject(series) if kind == "slope" else None
    if subject is not None:
        title, extra = _with_interval(frame, subject), ""
    if kind != "slope":
        series = tuple(sorted(series, key=lambda s: _rank(s, frame.indicator.decimals)))
    told = changed.told(frame, series)
    model = chart(kind, frame, rows, series, chosen, title, extra, told, None, span=pair)
    had = any(row["region"] == COUNTRY for row in only(rows, pair))
    if had and not any(one.code == COUNTRY for one in series):
        note = say("views-no-country-change", frame.lang)
        model = replace(model, notes=(*model.notes, note))
    return model


def _subject(series: tuple[Series, ...]) -> Series | None:
    """The series that a title of a slope is about: it must have a change."""
    strong = [one for one in series if one.role in ("focus", "country")]
    known = [one for one in strong if one.change and one.change.value is not None]
    return known[0] if known else None


def _with_interval(frame: Frame, subject: Series) -> str:
    title = change_title(frame, subject)
    pair = compared(frame, subject)
    span = change_span(frame, subject, pair) if pair else None
    if span is None or pair is None or pair.first is None:
        return title
    digits = frame.wording.digits(value_of(pair.first), value_of(pair.last))
    interval = interval_text(span.lower, span.upper, frame.lang, digits)
    return say("views-title-interval", frame.lang, title=title, interval=interval)


def _how_clear(frame: Frame, series: tuple[Series, ...]) -> str:
    """What makes a change clear, or that none of these may be called so."""
    groups = changed.counted(frame, series)
    if groups.get("bare"):
        return say("views-bare", frame.lang)
    if any(groups.get(name) for name in ("higher", "lower", "unclear")):
        return say("views-clear", frame.lang)
    return ""


def _rank(series: Series, digits: int) -> tuple[bool, bool, float, str]:
    """Largest change first as written; then the missing, then the hidden, each by code."""
    change = series.change
    if change is None or change.value is None:
        return True, change is not None and change.status == "Q", 0.0, series.code
    return False, False, -round(change.value, digits), series.code
