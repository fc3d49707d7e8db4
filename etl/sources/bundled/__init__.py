"""Bundled real series: data/reference staged as observations."""

from etl.sources.bundled.stage import stage

__all__ = ["stage"]
