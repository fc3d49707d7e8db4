"""The state of a view, read from and written to the URL."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlencode

from indicators.geography import MAINLAND_18
from indicators.words import LANGUAGES


@dataclass(frozen=True)
class ViewState:
    """What a view shows. Unknown or malformed parameters fall back and are named in `ignored`."""

    lang: str = "fi"
    indicator: str = "children_placed_3yr"
    regions: tuple[str, ...] = ()
    period: str = ""
    snapshot: str = ""
    ignored: tuple[str, ...] = ()

    def search(self, **changes: object) -> str:
        """The query string of this state with `changes`, defaults left out; starts with `?`."""
        state = replace(self, **changes) if changes else self  # type: ignore[arg-type]
        query = {"lang": state.lang, "indicator": state.indicator}
        if state.regions:
            query["regions"] = ",".join(state.regions)
        if state.period:
            query["from"] = state.period
        if state.snapshot:
            query["snapshot"] = state.snapshot
        return "?" + urlencode(query, safe=",")

    def toggled(self, code: str) -> tuple[str, ...]:
        """The chosen regions with `code` added, or taken away if it was there."""
        if code in self.regions:
            return tuple(region for region in self.regions if region != code)
        return (*self.regions, code)


def parse(search: str | None, indicators: Mapping[str, object]) -> ViewState:
    """The state that a query string asks for."""
    query = {key: values[-1] for key, values in parse_qs((search or "").lstrip("?")).items()}
    ignored = []
    lang = query.get("lang", "fi")
    if lang not in LANGUAGES:
        ignored.append(f"lang={lang}")
        lang = "fi"
    indicator = query.get("indicator", ViewState.indicator)
    if indicator not in indicators:
        ignored.append(f"indicator={indicator}")
        indicator = ViewState.indicator
    asked = [code for code in query.get("regions", "").split(",") if code]
    regions = tuple(dict.fromkeys(code for code in asked if code in MAINLAND_18))
    ignored += [f"regions={code}" for code in asked if code not in MAINLAND_18]
    return ViewState(
        lang=lang,
        indicator=indicator,
        regions=regions,
        period=query.get("from", ""),
        snapshot=query.get("snapshot", ""),
        ignored=tuple(ignored),
    )
