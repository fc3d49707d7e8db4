"""`bench build`: the product's own build of a national service's figures, from CSV to snapshot."""

import os
import statistics
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dashboard.bench import service
from dashboard.bench.processes import Taken, python

SIZES = (50, 400, 4000)
"""Numbers of indicators: 1, 8 and 79 million rows."""
OFTEN, ROUNDS = 400, 5
"""Up to so many indicators each is measured in five rounds, beyond once: it takes minutes."""
PRODUCT = "from dashboard.cli import main; main()"
FLOOR = "dashboard.bench.floor_build"
POLARS_LIMIT, DUCKDB_LIMIT, MEMORY_LIMIT = 10.0, 1.5, 5e9


@dataclass(frozen=True)
class Size:
    """What was measured with one number of rows; raw values in the order of the rounds."""

    rows: int
    csv_bytes: int
    product: list[Taken]
    polars: list[Taken]
    duckdb: list[Taken]
    load: tuple[float, float, float]

    def ratio(self, floor: str, measure: str = "seconds") -> float:
        """Median of the product over the median of a floor."""
        theirs = self.polars if floor == "polars" else self.duckdb
        return middle(self.product, measure) / middle(theirs, measure)

    @property
    def memory(self) -> int:
        """The most that the product held in any round."""
        return max(taken.memory for taken in self.product)


@dataclass(frozen=True)
class Result:
    """Every size, the smallest first; `seed` is that of the data."""

    seed: int
    sizes: list[Size]

    def as_dict(self) -> dict[str, Any]:
        """For `--json`."""
        return asdict(self)


def run(
    indicators: Sequence[int],
    progress: Callable[[str, int, int], None],
    *,
    keep: Path | None = None,
    rounds: int | None = None,
) -> Result:
    """Measure the build of so many indicators, each in turn with the floors.

    Each contender has a process of its own, and the product's is `perhemittari build` itself. All
    files are in a temporary folder; the largest snapshot stays in the folder `keep`, as data of
    `serve`, where one is given. Raises FailedError.
    """
    return Result(
        service.SEED,
        [
            _size(count, progress, keep if count == max(indicators) else None, rounds)
            for count in indicators
        ],
    )


def _size(
    indicators: int,
    progress: Callable[[str, int, int], None],
    keep: Path | None,
    rounds: int | None,
) -> Size:
    rounds = rounds or (ROUNDS if indicators <= OFTEN else 1)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="perhemittari-")))
        made = f"{indicators * service.ROWS_EACH:,} rows: draw"
        catalogue = service.catalogue(folder / "catalogue", indicators)
        table = folder / "observations.csv"
        rows = service.table(table, indicators, lambda done, of: progress(made, done, of))
        found: dict[str, list[Taken]] = {"polars": [], "duckdb": [], "product": []}
        step = f"{rows:,} rows: measure"
        for number in range(rounds):
            place = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=folder)))
            for turn, name in enumerate(found):
                progress(step, number * len(found) + turn, rounds * len(found))
                data = keep if keep is not None and number == rounds - 1 else place / "data"
                found[name].append(_taken(name, table, catalogue, place, data))
        progress(step, rounds * len(found), rounds * len(found))
        return Size(rows, table.stat().st_size, **found, load=os.getloadavg())


def _taken(name: str, table: Path, catalogue: Path, place: Path, data: Path) -> Taken:
    if name != "product":
        return python(["-m", FLOOR, name, str(table), str(place)], {})
    command = ["-c", PRODUCT, "build", "--observations", str(table), "--catalogue", str(catalogue)]
    return python(command, {"PERHEMITTARI_DATA": str(data)})


def middle(values: Sequence[Taken], measure: str) -> float:
    """The median of one measure."""
    return float(statistics.median(getattr(value, measure) for value in values))
