"""A ChartModel as a Plotly figure: a plain dict, scatter traces only."""

from typing import Any

from dashboard.charts.model import ChartModel, Series

INK, QUIET, LINE, GREY = "#1b2430", "#55606e", "#d5dbe1", "#c3cad2"
FOCUS = ("#00615f", "#b45f06", "#3b5ba9", "#8a3ffc", "#6b4c11")
FONT = "Noto Sans, Liberation Sans, DejaVu Sans, Arial, sans-serif"

Figure = dict[str, Any]


def draw(model: ChartModel) -> Figure:
    """The figure of a chart of any kind."""
    return _lines(model) if model.kind == "lines" else _dots(model)


def _lines(model: ChartModel) -> Figure:
    traces: list[Figure] = []
    notes: list[Figure] = []
    colours = _colours(model)
    # Every period on the axis, so that a missing one is a gap and not a shorter line.
    axis = sorted({p.period for s in model.series for p in s.points})
    for series in sorted(model.series, key=lambda s: ("context", "country", "focus").index(s.role)):
        colour = colours[series.code]
        x, y = [p.period for p in series.points], [p.value for p in series.points]
        if series.role == "focus":
            traces += _ribbon(series, colour)
        context = series.role == "context"
        traces.append(
            {
                "type": "scatter",
                "mode": "lines" if context else "lines+markers",
                "name": series.label,
                "x": x,
                "y": y,
                "line": {"color": colour, "width": 1 if context else 3},
                "connectgaps": False,
                "hovertemplate": (
                    f"{series.label}, %{{x}}: %{{y:.{model.decimals}f}}<extra></extra>"
                ),
                "showlegend": False,
            }
        )
        last = next((p for p in reversed(series.points) if p.value is not None), None)
        if last is not None and not context:
            notes.append(
                {
                    "x": last.period,
                    "y": last.value,
                    "text": series.label,
                    "font": {"color": colour, "size": 13},
                    "xanchor": "left",
                    "xshift": 8,
                    "showarrow": False,
                }
            )
    figure = _figure(model, traces, notes, height=460)
    figure["layout"]["xaxis"] |= {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": axis,
    }
    figure["layout"]["yaxis"] |= {"rangemode": "tozero"}
    figure["layout"]["margin"] |= {"r": 130, "l": 48}
    return figure


def _ribbon(series: Series, colour: str) -> list[Figure]:
    known = [p for p in series.points if p.lower is not None]
    edge = {
        "type": "scatter",
        "mode": "lines",
        "line": {"width": 0},
        "hoverinfo": "skip",
        "showlegend": False,
        "x": [p.period for p in known],
    }
    return [
        {**edge, "y": [p.lower for p in known]},
        {**edge, "y": [p.upper for p in known], "fill": "tonexty", "fillcolor": colour + "26"},
    ]


def _dots(model: ChartModel) -> Figure:
    colours = _colours(model)
    points = [(s, s.points[-1]) for s in model.series]
    spans = [(p.lower, p.value, p.upper) for _, p in points]
    trace = {
        "type": "scatter",
        "mode": "markers",
        "x": [p.value for _, p in points],
        "y": [s.label for s, _ in points],
        "marker": {"size": 11, "color": [colours[s.code] for s, _ in points]},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [u - v if u is not None and v is not None else None for _, v, u in spans],
            "arrayminus": [v - w if w is not None and v is not None else None for w, v, _ in spans],
            "color": QUIET,
            "thickness": 1.5,
            "width": 0,
        },
        "hovertemplate": f"%{{y}}: %{{x:.{model.decimals}f}}<extra></extra>",
        "showlegend": False,
    }
    figure = _figure(model, [trace], [], height=max(220, 60 + 28 * len(points)))
    figure["layout"]["yaxis"] |= {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": [s.label for s, _ in reversed(points)],
        "gridcolor": "#eef1f4",
    }
    figure["layout"]["margin"] |= {"l": 150, "r": 16}
    return figure


def _colours(model: ChartModel) -> dict[str, str]:
    focus = [s.code for s in model.series if s.role == "focus"]
    rest = GREY if model.kind == "lines" else "#7b8794"
    return {
        s.code: INK
        if s.role == "country"
        else (FOCUS[focus.index(s.code) % len(FOCUS)] if s.role == "focus" else rest)
        for s in model.series
    }


def _figure(model: ChartModel, traces: list[Figure], notes: list[Figure], *, height: int) -> Figure:
    if model.demo:
        notes = [
            *notes,
            {
                "text": model.demo_notice,
                "xref": "paper",
                "yref": "paper",
                "x": 0.5,
                "y": 0.5,
                "showarrow": False,
                "font": {"size": 20, "color": "rgba(122,75,0,0.35)"},
            },
        ]
    axis = {"gridcolor": LINE, "zeroline": False, "automargin": True}
    return {
        "data": traces,
        "layout": {
            "height": height,
            "annotations": notes,
            "xaxis": dict(axis),
            "yaxis": dict(axis),
            "margin": {"t": 16, "b": 40},
            "font": {"family": FONT, "size": 13, "color": INK},
            "paper_bgcolor": "#ffffff",
            "plot_bgcolor": "#ffffff",
            "separators": "." if model.lang == "en" else ",\u00a0",
            "hovermode": "closest",
        },
    }
