"""THL's Sotkanet: fetch bytes into a folder, then stage what was fetched as observations."""

from etl.sources.sotkanet.errors import RefusedError, SotkanetError
from etl.sources.sotkanet.fetch import Outcome, Wish, fetch
from etl.sources.sotkanet.stage import DIVISION, sources_of, stage

__all__ = [
    "DIVISION",
    "Outcome",
    "RefusedError",
    "SotkanetError",
    "Wish",
    "fetch",
    "sources_of",
    "stage",
]
