"""Real snapshots for tests: the product's own observations, moved by a marker."""

import multiprocessing
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from etl import pipeline, snapshot
from etl.places import places_of
from etl.settings import REFERENCE
from etl.texts import FRAMEWORK_SOURCE, texts_of
from indicators.catalogue import load

PROCESSES = multiprocessing.get_context("forkserver")
"""No fork of the test process itself, which has Polars' threads; the server imports once."""
PROCESSES.set_forkserver_preload(["pytest", "dashboard.store", "etl.pipeline"])
POPULATION = 127
INDEX = 900103


@dataclass(frozen=True)
class Material:
    """What a snapshot is written from."""

    observations: pl.DataFrame
    tables: dict[str, pl.DataFrame]
    version: str
    facts: dict[str, str]
    shelf: dict[int, Path] = field(default_factory=dict)
    """Snapshots written once, by marker, for `copy`."""

    def copy(self, folder: Path, marker: int = 0) -> str:
        """As `write`, from a file of the same session where there is one: much faster."""
        if marker not in self.shelf:
            place = Path(tempfile.mkdtemp(dir=folder.parent))
            self.shelf[marker] = place / f"{self.write(place, marker)}.duckdb"
        shutil.copy(self.shelf[marker], folder)
        return self.shelf[marker].stem

    def write(self, folder: Path, marker: int = 0) -> str:
        """A snapshot whose population and first index are moved by `marker`; its id."""
        moved = pl.col("indicator").is_in([POPULATION, INDEX])
        rows = self.observations.with_columns(
            pl.when(moved).then(pl.col("value") + marker).otherwise(pl.col("value")).alias("value")
        )
        return snapshot.write(
            folder,
            rows,
            self.tables,
            catalogue_version=self.version,
            facts={**self.facts, "marker": str(marker)},
        ).stem


def material() -> Material:
    """The whole catalogue with real and demo rows, protected."""
    catalogue = load()
    return Material(
        observations=pipeline.protect(catalogue, with_demo=True),
        tables={**texts_of(catalogue), **places_of(REFERENCE)},
        version=catalogue.version,
        facts={FRAMEWORK_SOURCE: catalogue.framework.source},
    )
