"""Finding things: one index of indicators, regions, claims and pages, in three languages."""

from dashboard.search.engine import Hit, Results, search
from dashboard.search.index import Entry, Index, Kind
from dashboard.search.sources import index_of

__all__ = ["Entry", "Hit", "Index", "Kind", "Results", "index_of", "search"]
