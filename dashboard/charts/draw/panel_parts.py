"""The traces of small multiples: each kind of mark of all panels is one trace."""

from dashboard.charts.draw import axes
from dashboard.charts.draw.base import Figure, colours, hover
from dashboard.charts.draw.gaps import symbol
from dashboard.charts.draw.panels import FOOT, LEFT, RIGHT, TOP, Panels
from dashboard.charts.draw.series import alone, parts
from dashboard.charts.model import ChartModel, Point, Series
from dashboard.charts.palette import FAINT, FOCUS, GREY, INK, QUIET, RULE, tint
from dashboard.charts.wording import Wording

SMALL = 11
"""Size of the words on the axes."""
Line = tuple[list[float | None], list[float | None]]


def rules(place: Panels, ticks: list[float]) -> Figure:
    """The lowest and the highest line of every panel."""
    x: list[float | None] = []
    y: list[float | None] = []
    for code, (column, _) in place.cells.items():
        for tick in ticks:
            x += [column + LEFT, column + RIGHT, None]
            y += [place.y(code, tick)] * 2 + [None]
    return _lines((x, y), RULE, 1)


def breaks(model: ChartModel, place: Panels) -> list[Figure]:
    """A dotted upright line in every panel where a new series starts."""
    first, last = model.series[0].points[0].start, model.series[0].points[-1].end
    x: list[float | None] = []
    y: list[float | None] = []
    for year in model.breaks:
        if first < year <= last:
            for code, (_, row) in place.cells.items():
                at = place.x(code, year - 0.5)
                x += [at, at, None]
                y += [row + TOP, row + FOOT, None]
    return [
        _lines((x, y), QUIET, 1.5) | {"line": {"color": QUIET, "width": 1.5, "dash": "dot"}}
    ] * (1 if x else 0)


def reference(
    model: ChartModel, place: Panels, shown: list[Series], country: Series | None
) -> list[Figure]:
    """In grey, the same in every panel: the country, or where it has no figure the others.

    An index has the middle region's 100, and no lines between its periods.
    """
    if model.measure == "index":
        x: list[float | None] = []
        y: list[float | None] = []
        for code, (column, _) in place.cells.items():
            x += [column + LEFT, column + RIGHT, None]
            y += [place.y(code, 100.0)] * 2 + [None]
        return [_lines((x, y), GREY, 1) | {"line": {"color": GREY, "width": 1, "dash": "dot"}}]
    found: Line = ([], [])
    for own in shown:
        for one in [country] if country else shown:
            if one.code != own.code:
                _add(found, model, place, own.code, one)
    if country is None:
        return [_lines(found, FAINT, 0.75)]
    return [_lines(found, GREY, 1.5) | {"line": {"color": GREY, "width": 1.5, "dash": "dash"}}]


def regions(model: ChartModel, place: Panels, shown: list[Series]) -> list[Figure]:
    """Every region's ribbon and line in its own panel; the chosen ones in their colours."""
    chosen = any(series.role == "focus" for series in shown)
    plain = QUIET if chosen else FOCUS[0]
    groups: dict[str, list[Series]] = {}
    for series in shown:
        colour = colours(model)[series.code] if series.role == "focus" else plain
        groups.setdefault(colour, []).append(series)
    found = []
    for colour, some in groups.items():
        found += _ribbons(model, place, some, colour)
        found.append(_own(model, place, some, colour))
    return found


def gaps(model: ChartModel, place: Panels, shown: list[Series]) -> list[Figure]:
    """A sign over the highest line where there is no figure: on the lowest it would be a zero."""
    text = hover(model)
    absent = [(s, p) for s in shown for p in s.points if p.value is None]
    if not absent:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [place.x(s.code, axes.moment(p.period)) for s, p in absent],
            "y": [place.cells[s.code][1] + TOP - 0.06 for s, _ in absent],
            "customdata": [s.code for s, _ in absent],
            "marker": {
                "symbol": [symbol(p) for _, p in absent],
                "size": 8,
                "color": INK,
                "line": {"width": 2, "color": INK},
            },
            "hovertext": [text(s, p) for s, p in absent],
            "hoverinfo": "text",
        }
    ]


def words_of(
    model: ChartModel,
    place: Panels,
    shown: list[Series],
    ticks: list[float],
    texts: list[str],
    *,
    full: bool,
) -> list[Figure]:
    """Names, in `full` where there is room, last figures, and the ends of both axes."""
    words, colour = Wording.of(model), colours(model)
    names = _texts(
        [
            (
                place.cells[s.code][0] + LEFT,
                place.cells[s.code][1] + 0.12,
                f"<b>{s.label if full else s.short}</b>"
                if s.role == "focus"
                else s.label
                if full
                else s.short,
                colour[s.code] if s.role == "focus" else INK,
            )
            for s in shown
        ],
        "middle right",
        13,
    )
    last = []
    for series in shown:
        point = series.points[-1]
        if point.value is not None:
            text = (
                str(round(point.value)) if model.measure == "status" else words.short(point.value)
            )
            ink = colour[series.code] if series.role == "focus" else INK
            at = place.x(series.code, axes.moment(point.period)) + 0.015
            last.append((at, place.y(series.code, point.value), text, ink))
    levels = [
        (place.cells[s.code][0] + LEFT - 0.005, place.y(s.code, tick), text, QUIET)
        for s in shown
        for tick, text in zip(ticks, texts, strict=True)
    ]
    ends = [axes.period_label(period) for period in (model.periods[0], model.periods[-1])]
    first, final = ([(code, text) for code in place.cells] for text in ends)
    found = [names, _texts(levels, "middle left", SMALL)]
    found += [_texts(last, "middle right", SMALL)] if last else []
    found.append(_years(place, first, LEFT, "bottom right"))
    if len(model.periods) > 1:
        found.append(_years(place, final, RIGHT, "bottom left"))
    return found


def _years(place: Panels, texts: list[tuple[str, str]], at: float, position: str) -> Figure:
    return _texts(
        [
            (place.cells[c][0] + at, place.cells[c][1] + FOOT + 0.02, text, QUIET)
            for c, text in texts
        ],
        position,
        SMALL,
    )


def _texts(found: list[tuple[float, float, str, str]], position: str, size: int) -> Figure:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _, _, _ in found],
        "y": [y for _, y, _, _ in found],
        "text": [text for _, _, text, _ in found],
        "textposition": position,
        "textfont": {"size": size, "color": [colour for _, _, _, colour in found]},
        "hoverinfo": "skip",
    }


def _lines(line: Line, colour: str, width: float) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": line[0],
        "y": line[1],
        "line": {"color": colour, "width": width},
        "connectgaps": False,
        "hoverinfo": "skip",
    }


def _add(found: Line, model: ChartModel, place: Panels, code: str, series: Series) -> None:
    """The line of `series` in the panel of `code`, in parts between breaks."""
    for points in parts(model, series):
        found[0].extend([*(place.x(code, axes.moment(p.period)) for p in points), None])
        found[1].extend([*(_height(place, code, p) for p in points), None])


def _height(place: Panels, code: str, point: Point) -> float | None:
    return None if point.value is None else place.y(code, point.value)


def _own(model: ChartModel, place: Panels, some: list[Series], colour: str) -> Figure:
    text = hover(model)
    line: Line = ([], [])
    codes: list[str | None] = []
    texts: list[str] = []
    sizes: list[int] = []
    for series in some:
        _add(line, model, place, series.code, series)
        for points in parts(model, series):
            codes += [*(series.code for _ in points), None]
            texts += [*(text(series, p) for p in points), ""]
            sizes += [
                *(
                    6 if one or p is series.points[-1] else 3
                    for p, one in zip(points, alone(points), strict=True)
                ),
                0,
            ]
    return {
        "type": "scatter",
        "mode": "markers" if model.measure == "index" else "lines+markers",
        "x": line[0],
        "y": line[1],
        "customdata": codes,
        "line": {"color": colour, "width": 2},
        "marker": {
            "color": colour,
            "size": 5 if model.measure == "index" else sizes,
            # Plotly fades and edges markers of several sizes.
            "opacity": 1,
            "line": {"width": 0},
        },
        "connectgaps": False,
        "hovertext": texts,
        "hoverinfo": "text",
    }


def _ribbons(model: ChartModel, place: Panels, some: list[Series], colour: str) -> list[Figure]:
    """The intervals of these regions; a figure between gaps has an upright line."""
    x: list[float | None] = []
    y: list[float | None] = []
    bars: Line = ([], [])
    for series in some:
        for run in _runs(model, series):
            at = [place.x(series.code, axes.moment(p.period)) for p in run]
            low = [place.y(series.code, p.lower or 0.0) for p in run]
            high = [place.y(series.code, p.upper or 0.0) for p in run]
            if len(run) == 1:
                bars[0].extend([*at, *at, None])
                bars[1].extend([*low, *high, None])
            else:
                x += [*at, *at[::-1], at[0], None]
                y += [*low, *high[::-1], low[0], None]
    found = []
    if x:
        found.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": x,
                "y": y,
                "fill": "toself",
                "fillcolor": tint(colour),
                "line": {"width": 0},
                "hoverinfo": "skip",
            }
        )
    return found + ([_lines(bars, colour, 1.5)] if bars[0] else [])


def _runs(model: ChartModel, series: Series) -> list[list[Point]]:
    """Neighbouring points with an interval, parted by gaps and breaks."""
    found: list[list[Point]] = []
    for points in parts(model, series):
        run: list[Point] = []
        for point in (*points, None):
            if point is not None and point.lower is not None:
                run.append(point)
                continue
            if run:
                found.append(run)
            run = []
    return found
