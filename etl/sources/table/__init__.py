"""One tidy table of observations, of any size, with a catalogue of its own."""

from etl.sources.table.read import TableError
from etl.sources.table.stage import stage

__all__ = ["TableError", "stage"]
