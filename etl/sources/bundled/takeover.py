"""Take the bundled real data over from a folder of collected sources into data/reference.

Run as `python -m etl.sources.bundled.takeover FOLDER`. Writes the series in the project's own form,
the boundaries and the tile grid, and SOURCES.toml with origin, licence, what was done and the
sha256 of each file read. The same input gives the same bytes. Simplifying boundaries needs shapely,
which is among the test requirements and not among the product's: `make lint` installs it.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from etl.settings import REFERENCE
from etl.sources.bundled import boundaries
from etl.sources.bundled.origins import DIAK as DIAK_APP
from etl.sources.bundled.origins import GEOFI, Origin, sources_toml
from indicators import geography

DIAK = "diak_child_welfare_maakunta"
MEANS = f"{DIAK}/child_welfare_maakunta_3yr_mean_pct_recovered_2011_2019.csv"
INDICES = f"{DIAK}/diak_maakunta_index_all_variables_2011_2019.csv"
POPULATION = "population_total_municipality/population_31dec_maakunta2019_2010_2022.csv"
CHILDREN = "population_2018_2019_age/population_31dec_by_municipality_child_ages_2018_2019.csv"
KEY_2021 = "keys_municipality_region/municipality_key_2021.csv"
KEY_2023 = "keys_municipality_region/municipality_key_2023.csv"
MUNICIPALITIES = "population_total_municipality/population_31dec_municipality_2000_2022.csv"
FIRST_YEAR = 2010
GEOGRAPHY = Path(geography.__file__).parent
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
    MEANS: Origin(
        "Diak, Huono-osaisuus Suomessa; percentages inferred from its index; underlying THL "
        "Sotkanet",
        f"{DIAK_APP}, data/df_v20230224_aikasarja.rda",
        "MIT; CC BY 4.0",
        "sum3_tenths kept, value = sum3_tenths / 30 percent; series named by the project's ids",
    ),
    INDICES: Origin(
        "Diak, Huono-osaisuus Suomessa; underlying THL Sotkanet",
        f"{DIAK_APP}, data/df_v20230224_aikasarja.rda",
        "MIT; CC BY 4.0",
        "two of the variables kept as they are; the centre year is written as its three years",
    ),
    MUNICIPALITIES: Origin(
        "Statistics Finland, population statistics (Sotkanet 127)",
        f"{GEOFI}, data/sotkadata_population.rda",
        "CC BY 4.0",
        "years from 2010 kept",
    ),
    POPULATION: Origin(
        "Statistics Finland, population statistics (Sotkanet 127)",
        f"{GEOFI}, data/sotkadata_population.rda",
        "CC BY 4.0",
        "names left out; the country is the sum of the 19 regions",
    ),
    CHILDREN: Origin(
        "Statistics Finland, StatFin 11re",
        "kausaltech/reina-model cbb928e and 18ce6e0, data/005_11re_2018.csv and _2019.csv",
        "CC BY 4.0",
        "ages 0–17 of municipalities summed to regions by the keys of 2019 and 2021",
    ),
    KEY_2021: Origin(
        "Statistics Finland, classifications",
        f"{GEOFI}, data/municipality_key_2021.rda",
        "CC BY 4.0; BSD-2-Clause",
        "regions of municipalities kept; used for summing children",
    ),
    KEY_2023: Origin(
        "Statistics Finland, classifications",
        f"{GEOFI}, data/municipality_key_2023.rda",
        "CC BY 4.0; BSD-2-Clause",
        "names and counties of municipalities kept",
    ),
    KEY_2019: Origin(
        "Statistics Finland, classifications",
        f"{GEOFI}, data/municipality_key_2019.rda",
        "CC BY 4.0; BSD-2-Clause",
        "used for summing children; not bundled",
    ),
}
DIVISION = 2021
"""Diak's values follow the division in force since 2021."""


def series(folder: Path) -> Iterator[dict[str, object]]:
    """Rows of diak_series.csv: three-year means in percent, and indices, division 2021.

    `sum3_tenths` is the exact sum of the three years' percentages in tenths; indices have none.
    """
    for row in _read(folder / MEANS):
        start, end = row["window"].split("-")
        tenths = int(row["sum3_tenths"])
        yield {
            "indicator": MEAN_IDS[row["indicator"]],
            "division": DIVISION,
            "region": row["maakunta_code"],
            "period_start": start,
            "period_end": end,
            "value": repr(tenths / 30),
            "sum3_tenths": tenths,
        }
    for row in _read(folder / INDICES):
        wanted = [v for k, v in INDEX_WORDS.items() if k in row["variable"].lower()]
        if wanted:
            # The source names a three-year mean by its centre year.
            centre = int(row["year"])
            yield {
                "indicator": wanted[0],
                "division": DIVISION,
                "region": row["maakunta_code"],
                "period_start": centre - 1,
                "period_end": centre + 1,
                "value": row["value"],
                "sum3_tenths": None,
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


def municipal(folder: Path) -> Iterator[dict[str, object]]:
    """Population on 31 December by municipality, all years in the division of 2021."""
    for row in _read(folder / MUNICIPALITIES):
        if int(row["year"]) >= FIRST_YEAR:
            yield {
                "year": row["year"],
                "region": row["kunta_code"],
                "population": row["population"],
            }


def municipalities(folder: Path) -> Iterator[dict[str, object]]:
    """Codes and names of municipalities, their region of 2021 and their county of 2023."""
    later = {row["kunta_code"]: row for row in _read(folder / KEY_2023)}
    for row in sorted(_read(folder / KEY_2021), key=lambda row: row["kunta_code"]):
        code = row["kunta_code"]
        yield {
            "code": code,
            # Names of 2023: English follows the majority's language since then.
            **{lang: later[code][f"kunta_name_{lang}"] for lang in ("fi", "sv", "en")},
            "maakunta": row["maakunta_code"],
            "hyvinvointialue": later[code]["hyvinvointialue_code"],
        }


def main(folder: Path, target: Path = REFERENCE) -> None:
    """Write every file of data/reference from `folder`."""
    target.mkdir(parents=True, exist_ok=True)
    for name, rows in (
        ("diak_series.csv", series(folder)),
        ("children_0_17.csv", children(folder)),
        ("population.csv", population(folder)),
        ("population_kunta.csv", municipal(folder)),
    ):
        _write(target / name, list(rows))
    _write(GEOGRAPHY / "municipalities.csv", list(municipalities(folder)))
    said = sources_toml(folder, ORIGINS, maker="etl.sources.bundled.takeover")
    (target / "SOURCES.toml").write_text(said, encoding="utf-8")
    boundaries.main(folder, target)


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
