"""Two indicators of the same regions, each figure with its interval."""

from dataclasses import replace

from dashboard.charts.compared import ScatterModel
from dashboard.charts.describe.pair import Side, shared_periods
from dashboard.charts.describe.pair_texts import axis, notes, subtitle, summary, title
from dashboard.charts.describe.parts import measure
from dashboard.charts.describe.regions import all_series
from dashboard.charts.describe.span import only, periods
from dashboard.charts.model import Part, Series
from indicators.words import say

NEAR_ZERO = 0.15
"""An axis starts at zero where the lowest figure is below this share of the highest: points have no
length to be read, and crosses that lie on one another tell nothing."""


def scatter(x: Side, y: Side, chosen: tuple[str, ...], asked: str) -> ScatterModel:
    """The picture of two indicators that `refusal` has nothing against; ChartError for others.

    `asked` is the period wished for, as 2016 or 2014–2016; `shared_periods` says which are shown.
    No line is fitted and no coefficient computed: a joint pattern of eighteen regions is no cause.
    """
    frame = x[0]
    shown = shared_periods(periods(x[1]), periods(y[1]), asked)
    along, up = _common(_part(x, shown[0], chosen), _part(y, shown[1], chosen))
    demo = x[1][0]["origin"] == "demo"
    zero = (_from_zero(along), _from_zero(up))
    return ScatterModel(
        lang=frame.lang,
        title=title(along, up, shown),
        subtitle=subtitle(along, up, shown),
        notes=notes(along, up, shown, zero),
        snapshot=frame.snapshot,
        demo=demo,
        demo_notice=say("demo-notice", frame.lang) if demo else "",
        summary=summary(along, up),
        x=along,
        y=up,
        axes=(axis(along), axis(up)),
        chosen=tuple(code for code in chosen if any(s.code == code for s in along.series)),
        from_zero=zero,
    )


def _part(side: Side, shown: str, chosen: tuple[str, ...]) -> Part:
    frame, rows = side[0], only(side[1], (shown,))
    series = all_series(frame, rows, chosen)
    if frame.indicator.kind == "count":
        # A sum over the country is no figure to hold a region's against.
        series = tuple(one for one in series if one.role != "country")
    return Part(**measure(frame, side[1][0]["division"]), series=series)


def _common(x: Part, y: Part) -> tuple[Part, Part]:
    """Both with the places that both have: the country only where both have it."""
    shared = {_place(one) for one in x.series} & {_place(one) for one in y.series}
    kept = [tuple(one for one in part.series if _place(one) in shared) for part in (x, y)]
    return replace(x, series=kept[0]), replace(y, series=kept[1])


def _place(series: Series) -> tuple[str, str]:
    return series.level, series.code


def _from_zero(part: Part) -> bool:
    if part.measure == "index":
        return False
    points = [series.points[0] for series in part.series]
    known = [v for p in points for v in (p.value, p.lower, p.upper) if v is not None]
    return not known or min(known) < NEAR_ZERO * max(known)
