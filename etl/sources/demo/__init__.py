"""Demo observations from a seeded generator, for indicators without bundled real values."""

from etl.sources.demo.generate import stage

__all__ = ["stage"]
