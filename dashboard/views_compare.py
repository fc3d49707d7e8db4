"""The figures of several indicators by name: a view's state in, a model out."""

from collections.abc import Callable

from dashboard.charts import describe
from dashboard.charts.compared import HeatModel, ScatterModel
from dashboard.charts.describe import Rows
from dashboard.charts.describe.heat import Entry
from dashboard.context import Context
from dashboard.state import LEVEL, SEX
from indicators.model import Indicator

CONTEXT_ONLY = "population"
"""The indicator that says how many people there are; no change of a service."""


def of_regions(context: Context) -> Context:
    """The view as a comparison has it: of regions, of everybody, in each indicator's division."""
    return context.at(level=LEVEL, sex=SEX, division="")


def of_everybody(context: Context) -> Context:
    """The view as a profile has it: of the region's own level, each indicator in its division."""
    return context.at(sex=SEX, division="")


def rows_of(context: Context, record: Indicator) -> Rows:
    """The rows of an indicator in such a view; read them, do not change them."""
    # A profile asks for thirty indicators, all of them the same for every region and language.
    return context.snapshot.kept(
        ("rows", record.number, context.level_of(record)), lambda: context.rows(record)
    )


def heat(context: Context, *, demo: bool) -> HeatModel | None:
    """The heat map of the real or of the demo indicators; None where there are none."""
    lang, snapshot = context.state.lang, context.snapshot

    def made() -> HeatModel | None:
        entries = [
            Entry(
                context.frame_of(record),
                rows_of(context, record),
                theme.id,
                theme.name.in_(lang),
            )
            for theme in context.catalogue.themes.values()
            for record in compared_indicators(context)
            if record.theme == theme.id and record.demo == demo
        ]
        return describe.heat(entries, lang, snapshot.id, demo=demo) if entries else None

    # Forty queries and five hundred cells, the same for every view of a release in a language.
    return snapshot.kept(("heat", lang, demo), made)


def scatter(context: Context) -> ScatterModel | None:
    """The picture of the view's two indicators; None where there is none of them together."""
    other = second(context)
    if other is None or why_not(context, other):
        return None
    x, y = [(context.frame_of(r), rows_of(context, r)) for r in (context.indicator, other)]
    return describe.scatter(x, y, context.state.regions, context.state.end.replace("-", "–"))


def second(context: Context) -> Indicator | None:
    """The second indicator: the one asked for, else the first that fits; None where none does."""
    if context.state.other:
        return context.catalogue.indicators[context.state.other]
    return next(iter(fitting(context)), None)


def fitting(context: Context) -> list[Indicator]:
    """The indicators that make a picture with the view's own, best first.

    With intervals before those without, of its own theme before others.
    """
    own = context.indicator
    lang = context.state.lang
    found = [r for r in compared_indicators(context) if not describe.refusal(own, r, lang)]
    return sorted(
        found, key=lambda r: (r.kind not in ("proportion", "rate", "mean"), r.theme != own.theme)
    )


def why_not(context: Context, other: Indicator) -> str:
    """Why the view's indicator and `other` make no picture; empty where they do."""
    own = context.indicator
    if not rows_of(context, own) or not rows_of(context, other):
        return context.say("scatter-refused-empty")
    return describe.refusal(own, other, context.state.lang)


def compared_indicators(context: Context) -> list[Indicator]:
    """The indicators that say something of services, in the catalogue's order."""
    return [record for record in context.indicators if record.id != CONTEXT_ONLY]


COMPARED: dict[str, Callable[[Context], HeatModel | ScatterModel | None]] = {
    "scatter": lambda context: scatter(of_regions(context)),
    "heat_real": lambda context: heat(of_regions(context), demo=False),
    "heat_demo": lambda context: heat(of_regions(context), demo=True),
}
"""The figures by name, as their files are asked for."""
