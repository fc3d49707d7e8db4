"""The state of a view, read from and written to the URL."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import parse_qs, urlencode

from indicators.geography import LEVELS, in_programme
from indicators.words import LANGUAGES

PERIOD = re.compile(r"[0-9]{4}(-[0-9]{4})?")
LEVEL, SEX = "maakunta", "total"
SEXES = ("total", "male", "female")
DIVISIONS = ("2016", "2021", "2023")
KINDS = ("new", "changed", "status", "withdrawn")
"""How a figure may differ between two releases."""
TABLES = (
    "lines",
    "multiples",
    "slope",
    "dots",
    "map",
    "tiles",
    "change",
    "change_map",
    "change_tiles",
    "scatter",
    "heat_real",
    "heat_demo",
)
VIEWS = ("multiples", "slope", "tiles", "change", "change_tiles")
"""Views beside the usual one of a page: on `/change` the first two, on `/regions` the others."""


@dataclass(frozen=True)
class ViewState:
    """What a view shows. Unknown or malformed parameters fall back and are named in `ignored`.

    `start` and `end` are the URL's `from` and `to`, periods as 2016 or 2014-2016; empty where the
    view chooses. `snapshot` pins a release; empty follows the newest. `table` names the charts
    that are shown as tables too, `q` is a search text, `view` how a page shows its indicator.
    `other` is the second indicator of a picture of two, empty where the page chooses. `base` is
    the older release of a comparison, `kind`, `only` (an indicator) and `page` are what of it is
    shown.
    """

    lang: str = "fi"
    indicator: str = "children_placed_3yr"
    level: str = LEVEL
    division: str = ""
    regions: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    sex: str = SEX
    snapshot: str = ""
    theme: str = ""
    view: str = ""
    table: tuple[str, ...] = ()
    q: str = ""
    other: str = ""
    base: str = ""
    kind: str = ""
    only: str = ""
    page: str = ""
    ignored: tuple[str, ...] = ()

    def search(self, **changes: object) -> str:
        """The query string of this state with `changes`, defaults left out; starts with `?`."""
        # Thirty links of a page call this: `replace` would cost more than all the rest of it.
        state = {**self.__dict__, **changes}
        if len(state) != len(self.__dict__):
            raise TypeError(f"unknown parts of the view's state: {sorted(changes)}")
        query = {"lang": state["lang"], "indicator": state["indicator"]}
        for name, parameter, default in _PARAMETERS:
            value = state[name]
            if value != default:
                text = ",".join(value) if isinstance(value, tuple) else value
                # A period is written with a dash on a page, with a hyphen in an address.
                query[parameter] = text.replace("–", "-") if parameter in ("from", "to") else text
        return "?" + urlencode(query, safe=",")

    def toggled(self, code: str) -> tuple[str, ...]:
        """The chosen regions with `code` added, or taken away if it was there."""
        if code in self.regions:
            return tuple(region for region in self.regions if region != code)
        return (*self.regions, code)


_PARAMETERS = [
    (field.name, {"start": "from", "end": "to"}.get(field.name, field.name), field.default)
    for field in fields(ViewState)
    if field.name != "ignored"
]
"""Name, name in the address, and default of each part of the state."""


def asked_snapshot(search: str | None) -> str:
    """The release that a query string pins; empty for the newest."""
    return _query(search).get("snapshot", "")


def parse(
    search: str | None, indicators: Mapping[str, object], *, themes: Container[str] = ()
) -> ViewState:
    """The state that a query string asks for.

    `division` is taken as asked: whether an indicator has it is the snapshot's to say.
    """
    query = _query(search)
    ignored: list[str] = []

    def take(name: str, default: str, valid: Container[str]) -> str:
        value = query.get(name, default)
        value = value.replace("–", "-") if name in ("from", "to") else value
        if value == default or value in valid:
            return value
        ignored.append(f"{name}={value}")
        return default

    lang = take("lang", ViewState.lang, LANGUAGES)
    indicator = take("indicator", ViewState.indicator, indicators)
    other = take("other", "", indicators)
    level = take("level", LEVEL, LEVELS)
    division = take("division", "", DIVISIONS)
    sex = take("sex", SEX, SEXES)
    start, end = (take(name, "", _Periods()) for name in ("from", "to"))
    theme = take("theme", "", themes)
    kind = take("kind", "", KINDS)
    only = take("only", "", indicators)
    page = take("page", "", _Pages())
    view = take("view", "", VIEWS)
    # `add` is a form's own field: one more region for those that are chosen.
    asked = [*query.get("regions", "").split(","), query.get("add", "")]
    known = in_programme(level)
    regions = tuple(dict.fromkeys(code for code in asked if code in known))
    ignored += [f"regions={code}" for code in asked if code and code not in known]
    return ViewState(
        lang=lang,
        indicator=indicator,
        level=level,
        division=division,
        regions=regions,
        start=start,
        end=end,
        sex=sex,
        snapshot=query.get("snapshot", ""),
        theme=theme,
        view=view,
        table=tuple(
            dict.fromkeys(key for key in query.get("table", "").split(",") if key in TABLES)
        ),
        q=query.get("q", "")[:100],
        other=other,
        base=query.get("base", ""),
        kind=kind,
        only=only,
        page=page,
        ignored=tuple(ignored),
    )


def settled(state: ViewState, levels: Container[str]) -> ViewState:
    """The state with a level that there are figures of, among `levels`.

    Where there are none of the level asked for, it is named in `ignored`, and the regions, whose
    codes are of that level, are not highlighted.
    """
    if state.level == LEVEL or state.level in levels:
        return state
    ignored = (*state.ignored, f"level={state.level}")
    return replace(state, level=LEVEL, regions=(), ignored=ignored)


class _Periods:
    """Every well-formed period: a year, or a first and a last one."""

    def __contains__(self, value: object) -> bool:
        return isinstance(value, str) and PERIOD.fullmatch(value) is not None


class _Pages:
    """Every page number from 1."""

    def __contains__(self, value: object) -> bool:
        return isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{0,6}", value) is not None


def _query(search: str | None) -> dict[str, str]:
    return {key: values[-1] for key, values in parse_qs((search or "").lstrip("?")).items()}
