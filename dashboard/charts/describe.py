"""Rows of the store described as ChartModels: which finding, which notes, which series."""

from dataclasses import dataclass
from typing import Any, Literal

from dashboard.charts.model import ChartModel, Point, Series
from indicators.geography import COUNTRY, MAINLAND_18, region
from indicators.model import Indicator
from indicators.words import say
from indicators.words.numbers import number, period
from indicators.words.places import capitalised

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Frame:
    """What every chart of a view shares."""

    indicator: Indicator
    lang: str
    source: str
    snapshot: str

    def value(self, value: float) -> str:
        """A value with its decimals in the frame's language."""
        return number(value, self.lang, self.indicator.decimals)


def lines(frame: Frame, rows: Rows, chosen: tuple[str, ...]) -> ChartModel:
    """Values over time: chosen regions over grey others, and the country where it exists."""
    series = _series(frame, rows, chosen)
    first = next((s for s in series if s.code in chosen[:1]), None)
    first = first or next((s for s in series if s.role == "country"), None)
    first = first or next(iter(series), None)
    return _chart("lines", frame, rows, series, _change_title(frame, first))


def ranking(frame: Frame, rows: Rows, chosen: tuple[str, ...], shown: str) -> ChartModel:
    """One period's values of all regions, highest first; regions without a value last."""
    rows = [row for row in rows if period(row["period_start"], row["period_end"]) == shown]
    series = _series(frame, rows, chosen)
    ordered = sorted(series, key=lambda s: (_value(s) is None, -(_value(s) or 0.0), s.code))
    valued = [s for s in ordered if s.role != "country" and _value(s) is not None]
    title = say("chart-no-figures", frame.lang)
    if valued:
        high, low = valued[0], valued[-1]
        title = say(
            "chart-ranking",
            frame.lang,
            period=shown,
            high=high.label,
            highvalue=frame.value(_value(high) or 0.0),
            low=low.label,
            lowvalue=frame.value(_value(low) or 0.0),
        )
    return _chart("ranked_dots", frame, rows, tuple(ordered), title)


def periods(rows: Rows) -> list[str]:
    """The periods that the rows have, earliest first."""
    return sorted({period(row["period_start"], row["period_end"]) for row in rows})


def _value(series: Series) -> float | None:
    return series.points[-1].value


def _series(frame: Frame, rows: Rows, chosen: tuple[str, ...]) -> tuple[Series, ...]:
    by_region: dict[str, list[Point]] = {}
    for row in rows:
        text = period(row["period_start"], row["period_end"])
        point = Point(text, row["value"], row["lower"], row["upper"], row["status"])
        by_region.setdefault(row["region"], []).append(point)
    return tuple(
        Series(code, capitalised(region(code).name[frame.lang]), _role(code, chosen), tuple(points))
        for code, points in by_region.items()
        if code == COUNTRY or code in MAINLAND_18
    )


def _role(code: str, chosen: tuple[str, ...]) -> Literal["focus", "context", "country"]:
    if code == COUNTRY:
        return "country"
    return "focus" if code in chosen else "context"


def _change_title(frame: Frame, series: Series | None) -> str:
    """First and last value of one series; one figure gives a level; an index never a change."""
    known = [p for p in series.points if p.value is not None] if series else []
    if series is None or not known:
        return say("chart-no-figures", frame.lang)
    first, last = known[0], known[-1]
    assert first.value is not None and last.value is not None
    if len(known) == 1 or frame.indicator.kind == "index":
        return say(
            "chart-level",
            frame.lang,
            place=series.label,
            value=frame.value(last.value),
            period=last.period,
        )
    return say(
        "chart-change",
        frame.lang,
        place=series.label,
        first=frame.value(first.value),
        last=frame.value(last.value),
        **{"from": first.period, "to": last.period},
    )


def _chart(
    kind: Literal["lines", "ranked_dots"],
    frame: Frame,
    rows: Rows,
    series: tuple[Series, ...],
    title: str,
) -> ChartModel:
    indicator, lang = frame.indicator, frame.lang
    unit = say(indicator.unit.replace("_", "-"), lang)
    notes = [indicator.interpretation.in_(lang), indicator.limitations.in_(lang)]
    if any(row["lower"] is not None for row in rows):
        notes += [say("chart-interval", lang), say("pages-intervals", lang)]
    statuses = {row["status"] for row in rows}
    if "Q" in statuses:
        notes.append(f"◼ {say('suppressed', lang)}.")
    if statuses & {"O", "L"}:
        notes.append(f"– {say('missing', lang)}.")
    if not indicator.official:
        notes.append(f"{say('not-official', lang)}.")
    division = say(f"division-{indicator.division}", lang)
    demo = any(row["origin"] == "demo" for row in rows)
    return ChartModel(
        kind=kind,
        lang=lang,
        title=title,
        subtitle=say(
            "chart-measured", lang, name=indicator.name.in_(lang), unit=unit, division=division
        ),
        unit=unit,
        decimals=indicator.decimals,
        series=series,
        notes=tuple(notes),
        source=frame.source,
        snapshot=frame.snapshot,
        demo=demo,
        demo_notice=say("demo-notice", lang) if demo else "",
    )
