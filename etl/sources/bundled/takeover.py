"""Take the bundled real series over from a folder of collected sources into data/reference.

Run as `python -m etl.sources.bundled.takeover FOLDER`. Writes the series in the project's own form
and SOURCES.toml with origin, licence and the sha256 of each file read. The same input gives the
same bytes.
"""

import csv
import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from etl.settings import REFERENCE

DIAK = "diak_child_welfare_maakunta"
MEANS = f"{DIAK}/child_welfare_maakunta_3yr_mean_pct_recovered_2011_2019.csv"
INDICES = f"{DIAK}/diak_maakunta_index_all_variables_2011_2019.csv"
POPULATION = "population_total_municipality/population_31dec_maakunta2019_2010_2022.csv"
CHILDREN = "population_2018_2019_age/population_31dec_by_municipality_child_ages_2018_2019.csv"
KEY_2021 = "keys_municipality_region/municipality_key_2021.csv"
KEY_2019 = "keys_municipality_region/municipality_key_2019.csv"

MEAN_IDS = {
    "placed_0_17": "children_placed_3yr",
    "notification_0_17": "children_with_notification_3yr",
}
INDEX_WORDS = {
    "henkeen ja terveyteen": "violence_health_offences_index",
    "laitos- ja perhehoidon": "institutional_family_care_cost_index",
}
# Municipalities of 2018–2019 that had merged by 2021.
MERGED = {"099": "214", "911": "541"}  # Honkajoki → Kankaanpää, Valtimo → Nurmes

ORIGINS = {
    MEANS: ("Diak karttasovellus, inferred; underlying THL Sotkanet", "MIT; CC BY 4.0"),
    INDICES: ("Diak karttasovellus; underlying THL Sotkanet", "MIT; CC BY 4.0"),
    POPULATION: ("Statistics Finland, population statistics (Sotkanet 127)", "CC BY 4.0"),
    CHILDREN: ("Statistics Finland, StatFin 11re", "CC BY 4.0"),
    KEY_2021: ("Statistics Finland, classifications (rOpenGov geofi)", "CC BY 4.0; BSD-2-Clause"),
    KEY_2019: ("Statistics Finland, classifications (rOpenGov geofi)", "CC BY 4.0; BSD-2-Clause"),
}


def series(folder: Path) -> Iterator[dict[str, object]]:
    """Rows of diak_series.csv: three-year means in percent, and indices, division 2021."""
    for row in _read(folder / MEANS):
        start, end = row["window"].split("-")
        tenths = int(row["sum3_tenths"])
        yield {
            "indicator": MEAN_IDS[row["indicator"]],
            "region": row["maakunta_code"],
            "period_start": start,
            "period_end": end,
            "value": repr(tenths / 30),
        }
    for row in _read(folder / INDICES):
        wanted = [v for k, v in INDEX_WORDS.items() if k in row["variable"].lower()]
        if wanted:
            # The source names a three-year mean by its centre year.
            centre = int(row["year"])
            yield {
                "indicator": wanted[0],
                "region": row["maakunta_code"],
                "period_start": centre - 1,
                "period_end": centre + 1,
                "value": row["value"],
            }


def children(folder: Path) -> Iterator[dict[str, object]]:
    """Children aged 0–17 on 31 December by region, in both divisions."""
    for division, path in (("2016", KEY_2019), ("2021", KEY_2021)):
        key = {row["kunta_code"]: row["maakunta_code"] for row in _read(folder / path)}
        sums: dict[tuple[str, str], int] = defaultdict(int)
        for row in _read(folder / CHILDREN):
            code = row["kunta_code"]
            region = key.get(code) or key[MERGED[code]]
            sums[row["year"], region] += int(row["age_0_17"])
        for (year, region), count in sorted(sums.items()):
            yield {"division": division, "year": year, "region": region, "children": count}


def population(folder: Path) -> Iterator[dict[str, object]]:
    """Population on 31 December by region (division 2016) and for the whole country."""
    totals: dict[str, int] = defaultdict(int)
    for row in _read(folder / POPULATION):
        totals[row["year"]] += int(row["population"])
        yield {
            "year": row["year"],
            "region": row["maakunta_code"],
            "population": row["population"],
        }
    for year, total in sorted(totals.items()):
        yield {"year": year, "region": "FI", "population": total}


def main(folder: Path, target: Path = REFERENCE) -> None:
    """Write every file of data/reference from `folder`."""
    target.mkdir(parents=True, exist_ok=True)
    for name, rows in (
        ("diak_series.csv", series(folder)),
        ("children_0_17.csv", children(folder)),
        ("population.csv", population(folder)),
    ):
        _write(target / name, list(rows))
    lines = [
        "# Made by etl.sources.bundled.takeover. What was read, from whom, under which licence."
    ]
    for path, (origin, licence) in ORIGINS.items():
        digest = hashlib.sha256((folder / path).read_bytes()).hexdigest()
        lines += [
            "",
            f'["{path}"]',
            f'origin = "{origin}"',
            f'licence = "{licence}"',
            f'sha256 = "{digest}"',
        ]
    (target / "SOURCES.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def _write(path: Path, rows: list[dict[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
