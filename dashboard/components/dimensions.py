"""Controls of the level and the sex, shown where an indicator has several."""

from dash import html
from dash.development.base_component import Component

from dashboard.charts.describe import people
from dashboard.components.controls import labelled, remark
from dashboard.context import Context
from dashboard.state import SEXES
from indicators.geography import LEVELS
from indicators.words.places import capitalised


def dimension_selects(context: Context) -> list[Component]:
    """Native selects of level and sex; a remark where the sex asked for is not there."""
    return [*_levels(context), *_sexes(context)]


def _levels(context: Context) -> list[Component]:
    found = {level for level, _, _ in context.parts(context.indicator)}
    shown = context.level_of(context.indicator)
    levels = [level for level in LEVELS if level in found]
    if len(levels) < 2:
        return []
    options = [
        html.Option(
            capitalised(context.say("level-one", level=level)), value=level, selected=level == shown
        )
        for level in levels
    ]
    return [labelled(context, "level", context.say("ui-level"), options)]


def _sexes(context: Context) -> list[Component]:
    record = context.indicator
    level, shown = context.level_of(record), context.sex_of(record)
    found = {sex for own, _, sex in context.parts(record) if own == level}
    asked = []
    if shown != context.state.sex:
        asked = remark(context.say("ui-no-sexes"))
    sexes = [sex for sex in SEXES if sex in found]
    if len(sexes) < 2:
        return asked
    options = [
        html.Option(
            capitalised(people(record, sex, context.state.lang)), value=sex, selected=sex == shown
        )
        for sex in sexes
    ]
    return [labelled(context, "sex", context.say("ui-sex"), options), *asked]
