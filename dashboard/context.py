"""What a page is given: the state of the view, the open snapshot and the words."""

from dataclasses import dataclass
from typing import Any

from dashboard.charts.describe import Frame
from dashboard.state import ViewState
from dashboard.store import Snapshot
from indicators.catalogue import Catalogue
from indicators.model import Indicator
from indicators.words import say


@dataclass(frozen=True)
class Context:
    """One request's view of the world; a page reads nothing else."""

    state: ViewState
    path: str
    snapshot: Snapshot
    catalogue: Catalogue
    shown: frozenset[int]
    """Numbers of the indicators that the snapshot has observations of."""

    @property
    def indicator(self) -> Indicator:
        """The indicator that the view shows."""
        return self.catalogue.indicators[self.state.indicator]

    @property
    def frame(self) -> Frame:
        """What every chart of this view shares."""
        return Frame(
            indicator=self.indicator,
            lang=self.state.lang,
            source=self.catalogue.sources[self.indicator.source].name.in_(self.state.lang),
            snapshot=self.snapshot.id,
        )

    def say(self, key: str, **values: Any) -> str:
        """The words of `key` in the view's language."""
        return say(key, self.state.lang, **values)

    def href(self, path: str, **changes: object) -> str:
        """A link that keeps the view's state but for `changes`."""
        return path + self.state.search(**changes)
