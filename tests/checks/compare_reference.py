"""Compare data/reference with the folder it was taken from, cell by cell.

Run as `python tests/checks/compare_reference.py SOURCES REFERENCE`. Shares no code with the
importer: it reads both sides with csv and json and works every figure out by a way of its own.
Prints cells compared and differences per series; exit code 1 when anything differs.
"""

import csv
import json
import math
import sys
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

Cells = dict[tuple[str, ...], Fraction]

DIAK = "diak_child_welfare_maakunta"
OFFENCES = "Poliisin tietoon tulleet henkeen ja terveyteen kohdistuneet rikokset"
COSTS = "Lastensuojelun laitos- ja perhehoidon nettokäyttökustannukset"
PLACED, NOTIFIED = "children_placed_3yr", "children_with_notification_3yr"
OFFENCE_INDEX, COST_INDEX = "violence_health_offences_index", "institutional_family_care_cost_index"
TOLERANCE = Fraction(1, 10**12)  # relative: a float written in full
# Share of a region's area that simplifying may change: small islands are dropped, so archipelagos
# lose most.
AREA, ARCHIPELAGO = 0.07, {"21": 0.25}
# Kustavi, Parainen, Naantali: islands smaller than the screen shows.
ARCHIPELAGOS, ISLANDS = ("304", "445", "529"), 0.6
MUNICIPAL = 0.35  # a town of a few square kilometres, an archipelago without its islands
GEOGRAPHY = Path(__file__).parents[2] / "indicators/geography"
DIVISIONS = {
    "maakunta_2016": "geo_maakunta_2016_2020/maakunta_2016_2020",
    "maakunta_2021": "geo_maakunta_2021/maakunta_2021",
    "hyvinvointialue_2023": "geo_hyvinvointialue_2023/hyvinvointialue_2023",
    "kunta_2021": "geo_kunta_2021/kunta_2021_mainland",
}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def add(cells: Cells, key: tuple[str, ...], amount: str) -> None:
    cells[key] = cells.get(key, Fraction(0)) + Fraction(amount)


def expected_series(shared: Path) -> dict[str, Cells]:
    means: dict[str, Cells] = {PLACED: {}, NOTIFIED: {}}
    file = "child_welfare_maakunta_3yr_mean_pct_recovered_2011_2019.csv"
    for row in rows(shared / DIAK / file):
        name = PLACED if row["indicator"].startswith("placed") else NOTIFIED
        start, end = row["window"].split("-")
        key = ("2021", row["maakunta_code"], start, end)
        means[name][key] = Fraction(row["sum3_tenths"]) / 30
        means[name][*key, "sum3_tenths"] = Fraction(row["sum3_tenths"])
        # The same again from the index that it was inferred from, as far as that is rounded.
        assert abs(means[name][key] - Fraction(row["mean3_pct"])) <= Fraction(5, 1000)
    indices: dict[str, Cells] = {OFFENCE_INDEX: {}, COST_INDEX: {}}
    titles = {OFFENCES: OFFENCE_INDEX, COSTS: COST_INDEX}
    for row in rows(shared / DIAK / "diak_maakunta_index_all_variables_2011_2019.csv"):
        if row["variable"] in titles:
            year = int(row["year"])
            key = ("2021", row["maakunta_code"], str(year - 1), str(year + 1))
            indices[titles[row["variable"]]][key] = Fraction(row["value"])
    return means | indices


def expected_population(shared: Path) -> Cells:
    """Regions and country summed from municipalities; the importer reads regions."""
    cells: Cells = {}
    key = {
        row["kunta_code"]: row["maakunta_code"]
        for row in rows(shared / "keys_municipality_region/municipality_key_2019.csv")
    }
    folder = shared / "population_total_municipality"
    for row in rows(folder / "population_31dec_municipality_2000_2022.csv"):
        if 2010 <= int(row["year"]) <= 2022:
            add(cells, (row["year"], "FI"), row["population"])
            add(cells, (row["year"], key[row["kunta_code"]]), row["population"])
    return cells


def expected_children(shared: Path) -> Cells:
    cells: Cells = {}
    ages = shared / "population_2018_2019_age"
    for row in rows(ages / "population_31dec_by_maakunta_single_age_2018_2019.csv"):
        if int(row["age"]) < 18:
            add(cells, ("2016", row["year"], row["maakunta_code"]), row["total"])
    # The 2021 division is the old region unless the change list says where a municipality went.
    moved = {
        row["kunta_code"]: row["maakunta_to"]
        for row in rows(shared / "keys_municipality_region/municipality_changes_2015_2024.csv")
        if row["year"] == "2021" and row["change"] == "changed maakunta"
    }
    for row in rows(ages / "population_31dec_by_municipality_child_ages_2018_2019.csv"):
        bands = sum(int(row[band]) for band in ("age_0_6", "age_7_12", "age_13_17"))
        region = moved.get(row["kunta_code"], row["maakunta_code"])
        add(cells, ("2021", row["year"], region), str(bands))
    return cells


def by_keys(shared: Path) -> tuple[Cells, Cells]:
    """Children by the municipal keys of 2019 and 2021, and by the change list or single ages."""
    keys = shared / "keys_municipality_region"
    merged = {"099": "214", "911": "541"}
    summed: Cells = {}
    for division, year in (("2016", 2019), ("2021", 2021)):
        place = {
            row["kunta_code"]: row["maakunta_code"]
            for row in rows(keys / f"municipality_key_{year}.csv")
        }
        file = "population_31dec_by_municipality_child_ages_2018_2019.csv"
        for row in rows(shared / "population_2018_2019_age" / file):
            code = row["kunta_code"]
            region = place[code if code in place else merged[code]]
            add(summed, (division, row["year"], region), row["age_0_17"])
    return summed, expected_children(shared)


def areas(path: Path) -> dict[str, float]:
    """Area of each region, in squared degrees of latitude; ring by ring, holes taken off."""
    found = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        shape = feature["geometry"]
        polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        found[feature["properties"]["code"]] = sum(
            abs(ring_area(ring)) * (1 if number == 0 else -1)
            for polygon in polygons
            for number, ring in enumerate(polygon)
        )
    return found


def ring_area(ring: list[list[float]]) -> float:
    flat = [(x * math.cos(math.radians(64.5)), y) for x, y, *_ in ring]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(flat)) / 2


def compare_borders(shared: Path, reference: Path) -> int:
    """How many regions of both divisions are absent, or changed their area too much."""
    wrong = 0
    for division, source in DIVISIONS.items():
        wanted = areas(shared / f"{source}_land.geojson")
        have = areas(reference / f"boundaries/{division}.geojson")
        share = {code: abs(have[code] / wanted[code] - 1) for code in wanted.keys() & have.keys()}
        worst = max(share, key=lambda code: share[code])
        bad = sorted(wanted.keys() ^ have.keys()) + [
            c for c in share if share[c] > limit(division, c)
        ]
        wrong += len(bad)
        print(
            f"boundaries {division}: {len(wanted | have)} regions compared, {len(bad)} differ; "
            f"area changed most in {worst}, by {share[worst]:.2%}"
        )
    return wrong


def limit(division: str, code: str) -> float:
    """How much of a region's area simplifying may change."""
    if division == "kunta_2021":
        return ISLANDS if code in ARCHIPELAGOS else MUNICIPAL
    return ARCHIPELAGO.get("21" if code == "91" else code, AREA)


def expected_grid(shared: Path) -> Cells:
    cells: Cells = {}
    for level in ("maakunta", "hyvinvointialue"):
        for row in rows(shared / f"geo_fi_geofacet_grid/grid_{level}.csv"):
            cells[level, row["code"], "row"] = Fraction(row["row"])
            cells[level, row["code"], "col"] = Fraction(row["col"])
    return cells


def expected_municipal(shared: Path) -> Cells:
    path = shared / "population_total_municipality/population_31dec_municipality_2000_2022.csv"
    return {
        (row["year"], row["kunta_code"]): Fraction(row["population"])
        for row in rows(path)
        if int(row["year"]) >= 2010
    }


def compare_names(shared: Path, geography: Path) -> int:
    """How many municipalities differ in a name, their region or their county.

    Regions and counties from the properties of the borders, names from another year's key.
    """
    path = shared / "geo_kunta_2021/kunta_2021_with_sea.geojson"
    areas_of = {
        f["properties"]["code"]: f["properties"]
        for f in json.loads(path.read_text(encoding="utf-8"))["features"]
    }
    names = {
        row["kunta_code"]: row
        for row in rows(shared / "keys_municipality_region/municipality_key_2024.csv")
    }
    wrong = []
    have = {row["code"]: row for row in rows(geography / "municipalities.csv")}
    for code in have.keys() | areas_of.keys():
        own, area = have.get(code, {}), areas_of.get(code, {})
        same = own.get("hyvinvointialue") == area.get("hyvinvointialue_2023")
        same = same and own.get("maakunta") == area.get("maakunta_2023")
        same = same and all(
            own.get(n) == names[code][f"kunta_name_{n}"] for n in ("fi", "sv", "en")
        )
        wrong += [] if same else [code]
    print(f"municipalities: {len(have)} compared, {len(wrong)} differ {sorted(wrong)[:5]}")
    return len(wrong)


def written(reference: Path) -> dict[str, Cells]:
    found: dict[str, Cells] = {}
    for row in rows(reference / "diak_series.csv"):
        key = (row["division"], row["region"], row["period_start"], row["period_end"])
        series = found.setdefault(row["indicator"], {})
        series[key] = Fraction(row["value"])
        if row["sum3_tenths"]:
            series[*key, "sum3_tenths"] = Fraction(row["sum3_tenths"])
    found["population"] = {
        (row["year"], row["region"]): Fraction(row["population"])
        for row in rows(reference / "population.csv")
    }
    found["population_kunta"] = {
        (row["year"], row["region"]): Fraction(row["population"])
        for row in rows(reference / "population_kunta.csv")
    }
    found["children_0_17"] = {
        (row["division"], row["year"], row["region"]): Fraction(row["children"])
        for row in rows(reference / "children_0_17.csv")
    }
    grid = found["tile_grid"] = {}
    for row in rows(reference / "tile_grid.csv"):
        grid[row["level"], row["code"], "row"] = Fraction(row["row"])
        grid[row["level"], row["code"], "col"] = Fraction(row["col"])
    return found


def differences(wanted: Cells, found: Cells) -> list[tuple[str, ...]]:
    wrong = sorted(wanted.keys() ^ found.keys())
    for key in sorted(wanted.keys() & found.keys()):
        if abs(wanted[key] - found[key]) > TOLERANCE * max(Fraction(1), abs(wanted[key])):
            wrong.append(key)
    return wrong


def main(shared: Path, reference: Path) -> int:
    expected = expected_series(shared) | {
        "population": expected_population(shared),
        "population_kunta": expected_municipal(shared),
        "children_0_17": expected_children(shared),
        "tile_grid": expected_grid(shared),
    }
    found = written(reference)
    total = 0
    for name in sorted(expected.keys() | found.keys()):
        wanted, have = expected.get(name, {}), found.get(name, {})
        wrong = differences(wanted, have)
        total += len(wrong)
        print(f"{name}: {len(wanted.keys() | have.keys())} cells compared, {len(wrong)} differ")
        for key in wrong[:5]:
            print(f"  {' '.join(key)}: source {wanted.get(key)}, reference {have.get(key)}")
    by_key, otherwise = by_keys(shared)
    wrong = differences(by_key, otherwise)
    total += len(wrong)
    print(f"children by keys against ages and changes: {len(by_key)} cells, {len(wrong)} differ")
    total += compare_borders(shared, reference)
    total += compare_names(shared, GEOGRAPHY)
    return 1 if total else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: compare_reference.py SOURCES REFERENCE")
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
