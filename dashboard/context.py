"""What a page is given: the state of the view, the open snapshot and the words."""

import json
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from dashboard.charts.describe import Frame, Rows, Span
from dashboard.charts.draw.borders import outlines
from dashboard.state import LEVEL, SEX, ViewState
from dashboard.store import Releases, Snapshot
from indicators.catalogue import Catalogue
from indicators.model import Indicator
from indicators.words import say
from indicators.words.numbers import period


@dataclass(frozen=True)
class Context:
    """One request's view of the world; a page reads nothing else."""

    state: ViewState
    path: str
    snapshot: Snapshot
    withdrawn: bool = False
    """Whether the release was taken back after it had been published."""
    releases: Releases | None = None
    """All releases, for pages that compare them; None where only one snapshot is at hand."""

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that the snapshot was built with."""
        return self.snapshot.catalogue

    @property
    def indicator(self) -> Indicator:
        """The indicator that the view shows."""
        return self.catalogue.indicators[self.state.indicator]

    @property
    def indicators(self) -> list[Indicator]:
        """The indicators that the snapshot has figures of, by number."""
        shown = self.snapshot.shown
        return [r for r in self.catalogue.indicators.values() if r.number in shown]

    @property
    def demo_indicators(self) -> int:
        """How many indicators show demo data in the snapshot."""
        count: int = self.snapshot.remembered("demo")[0]["indicators"]
        return count

    @property
    def frame(self) -> Frame:
        """What every chart of this view shares."""
        return self.frame_of(self.indicator)

    def frame_of(self, indicator: Indicator) -> Frame:
        """As `frame`, of another indicator."""
        source = self.catalogue.sources[indicator.source]
        return Frame(
            indicator=indicator,
            lang=self.state.lang,
            source=source.name.in_(self.state.lang),
            snapshot=self.snapshot.id,
            licence=source.licence or "",
            level=self.level_of(indicator),
            sex=self.sex_of(indicator),
            changes=self._changes(indicator),
        )

    def parts(self, indicator: Indicator) -> frozenset[tuple[str, int, str]]:
        """Level, division and sex of every part of the indicator's figures."""
        return self.snapshot.dimensions.get(indicator.number, frozenset())

    def level_of(self, indicator: Indicator) -> str:
        """The level that is shown of an indicator: the one asked for, where it has that."""
        levels = {level for level, _, _ in self.parts(indicator)}
        return self.state.level if self.state.level in levels else LEVEL

    def division_of(self, indicator: Indicator) -> int:
        """The division that is shown of an indicator: the asked, its record's, or the newest."""
        level = self.level_of(indicator)
        found = {division for own, division, _ in self.parts(indicator) if own == level}
        if self.state.division:
            return int(self.state.division)
        return indicator.division if not found or indicator.division in found else max(found)

    def sex_of(self, indicator: Indicator) -> str:
        """The sex that is shown of an indicator: the one asked for, where it has figures by sex."""
        level, sexes = self.level_of(indicator), {SEX}
        sexes |= {sex for own, _, sex in self.parts(indicator) if own == level}
        return self.state.sex if self.state.sex in sexes else SEX

    def _changes(self, indicator: Indicator) -> dict[tuple[str, str], Span]:
        rows = self.snapshot.remembered(
            "change",
            indicator=indicator.number,
            division=self.division_of(indicator),
            level=self.level_of(indicator),
            sex=self.sex_of(indicator),
        )
        return {
            (row["level"], row["region"]): Span(
                first=period(row["first_start"], row["first_end"]),
                last=period(row["last_start"], row["last_end"]),
                lower=row["lower"],
                upper=row["upper"],
                phi=row["phi"],
            )
            for row in rows
        }

    def rows(self, indicator: Indicator | None = None) -> Rows:
        """The observations that the view asks for: of its level, division and sex."""
        record = indicator or self.indicator
        if record.number not in self._asked:
            self._asked[record.number] = self.snapshot.remembered(
                "series",
                indicator=record.number,
                division=self.division_of(record),
                level=self.level_of(record),
                sex=self.sex_of(record),
            )
        return self._asked[record.number]

    @cached_property
    def _asked(self) -> dict[int, Rows]:
        # Several charts of a page show the same rows: one query for all of them.
        return {}

    def borders(self, division: int) -> dict[str, Any]:
        """The borders of the regions in a division, as `draw` takes them."""
        snapshot, level = self.snapshot, self.level_of(self.indicator)

        def projected() -> dict[str, Any]:
            rows = snapshot.fetch("boundary", division=division, level=level)
            return outlines(json.loads(rows[0]["geojson"]), division)

        return snapshot.kept(("borders", division, level), projected)

    @property
    def grid(self) -> dict[str, tuple[int, int]]:
        """Row and column of each region's tile; empty for a level that has no grid."""
        rows = self.snapshot.remembered("tiles", level=self.level_of(self.indicator))
        return {row["region"]: (row["row"], row["col"]) for row in rows}

    def say(self, key: str, **values: Any) -> str:
        """The words of `key` in the view's language."""
        return say(key, self.state.lang, **values)

    def href(self, path: str, **changes: object) -> str:
        """A link that keeps the view's state but for `changes`."""
        return path + self.state.search(**changes)

    def at(self, **changes: object) -> "Context":
        """The same view with another state."""
        return replace(self, state=replace(self.state, **changes))  # type: ignore[arg-type]
