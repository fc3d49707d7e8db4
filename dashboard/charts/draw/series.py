"""One region over time as traces: its line, its interval's ribbon, its gaps and breaks."""

from dashboard.charts.draw import axes
from dashboard.charts.draw.base import Figure, Hover, colours, markers
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.palette import GREY, tint


def context(model: ChartModel, shown: list[Series], text: Hover) -> list[Figure]:
    """The grey lines of all other regions as one trace, which is drawn in half the time.

    A gap parts the regions, and a region's runs between breaks. A figure between two gaps has no
    line to be seen by, so it gets a marker. Each point has its region's code in `customdata`.
    """
    x: list[float | None] = []
    y: list[float | None] = []
    codes: list[str | None] = []
    texts: list[str] = []
    sizes: list[int] = []
    for series in shown:
        for points in parts(model, series):
            x += [*(axes.moment(p.period) for p in points), None]
            y += [*(p.value for p in points), None]
            codes += [*(series.code for _ in points), None]
            texts += [*(text(series, p) for p in points), ""]
            sizes += [*(6 if lonely else 0 for lonely in alone(points)), 0]
    if not x:
        return []
    if model.measure == "index":
        look: Figure = {"mode": "markers", "marker": {"color": GREY, "size": 6, "opacity": 0.8}}
    elif any(sizes):
        look = {"mode": "lines+markers", "marker": {"color": GREY, "size": sizes}}
    else:
        look = {"mode": "lines"}
    return [
        {
            "type": "scatter",
            "x": x,
            "y": y,
            "customdata": codes,
            "line": {"color": GREY, "width": 1},
            "connectgaps": False,
            "hovertext": texts,
            "hoverinfo": "text",
            **look,
        }
    ]


def strong(model: ChartModel, series: Series, text: Hover) -> list[Figure]:
    """A highlighted region, or the country with a thinner dashed line, over its ribbon."""
    colour = colours(model)[series.code]
    country = series.role == "country"
    found: list[Figure] = []
    for points in parts(model, series):
        found += _ribbon(series, points, colour)
        found.append(
            {
                "type": "scatter",
                "mode": "markers" if model.measure == "index" else "lines+markers",
                "meta": {"region": series.code},
                "x": [axes.moment(p.period) for p in points],
                "y": [p.value for p in points],
                "line": {
                    "color": colour,
                    "width": 2 if country else 3,
                    "dash": "dash" if country else "solid",
                },
                "marker": {
                    "color": colour,
                    "size": 5 if country else 9,
                    "symbol": "circle" if country else markers(model)[series.code],
                },
                "connectgaps": False,
                "hovertext": [text(series, p) for p in points],
                "hoverinfo": "text",
            }
        )
    return found


def _ribbon(series: Series, points: tuple[Point, ...], colour: str) -> list[Figure]:
    """The interval's ribbon, one a run of known points: it does not bridge a gap."""
    found: list[Figure] = []
    run: list[tuple[float, float, float]] = []
    for point in (*points, None):
        if point and point.lower is not None and point.upper is not None:
            run.append((axes.moment(point.period), point.lower, point.upper))
            continue
        if len(run) == 1:
            found.append(_bar(series, run[0], colour))
        elif run:
            x = [at for at, _, _ in run]
            found.append(
                {
                    "type": "scatter",
                    "mode": "lines",
                    "meta": {"region": series.code},
                    "x": x + x[::-1],
                    "y": [low for _, low, _ in run] + [high for _, _, high in reversed(run)],
                    "fill": "toself",
                    "fillcolor": tint(colour),
                    "line": {"width": 0},
                    "hoverinfo": "skip",
                }
            )
        run = []
    return found


def _bar(series: Series, one: tuple[float, float, float], colour: str) -> Figure:
    at, low, high = one
    return {
        "type": "scatter",
        "mode": "lines",
        "meta": {"region": series.code},
        "x": [at, at],
        "y": [low, high],
        "line": {"color": colour, "width": 2},
        "hoverinfo": "skip",
    }


def parts(model: ChartModel, series: Series) -> list[tuple[Point, ...]]:
    """The points between two breaks: no line and no ribbon runs over a break."""
    edges = [year for year in model.breaks if year > series.points[0].start]
    if not edges:
        return [series.points]
    parts = [
        tuple(p for p in series.points if low <= p.start < high)
        for low, high in zip([0, *edges], [*edges, 9999], strict=True)
    ]
    return [part for part in parts if part]


def alone(points: tuple[Point, ...]) -> list[bool]:
    """Which points have a figure and no neighbour with one."""
    known = [False, *(point.value is not None for point in points), False]
    return [
        here and not before and not after
        for before, here, after in zip(known, known[1:], known[2:], strict=False)
    ]
