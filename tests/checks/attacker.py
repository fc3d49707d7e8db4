"""An attacker who wants a hidden child-welfare count and has only what is published.

Run as `python -m tests.checks.attacker SNAPSHOTS [SERVED]`: SNAPSHOTS is a folder of snapshots,
SERVED a folder written by `keep`, one file for each page, callback answer, CSV or slide that was
served. Shares no code with the project. The hidden cells are known here only to recognise them:
the planted one from data/demo/generator.toml. Exit code 1 and a line for each finding when a hidden
count can be read, computed or narrowed down to less than the threshold.
"""

import csv
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, unquote

from tests.checks.attack.linear import Kinds, bounds, count_of, key_of, verdict
from tests.checks.attack.pages import in_served
from tests.checks.attack.raw import in_bytes
from tests.checks.attack.secret import Finding, Secret
from tests.checks.attack.tables import (
    Row,
    from_intervals,
    in_rows,
    marked_but_shown,
    name_of,
    read,
)

PROJECT = Path(__file__).resolve().parents[2]
THRESHOLD = 5
LABELS = {
    "16": (
        "Keski-Pohjanma",
        "K-Pohjanm.",
        "Mellersta Österbotten",
        "M Österb.",
        "Central Ostrobothnia",
        "C Ostrob.",
    ),
    "18": ("Kainuu", "Kajanal"),
}


def keep(folder: Path, address: str, body: bytes) -> None:
    """Keep one served answer for the attacker: the file's name is its address."""
    folder.mkdir(parents=True, exist_ok=True)
    name = quote(address, safe="")
    # Names end at 255 bytes; a long address goes on inside, in a folder of its own.
    parts = [name[i : i + 200] for i in range(0, len(name), 200)]
    for part in parts[:-1]:
        folder = folder / f"{part}+"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{parts[-1]}.body").write_bytes(body)


def kept(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of each answer that was kept."""
    for path in sorted(folder.rglob("*.body")):
        name = path.relative_to(folder).as_posix().removesuffix(".body").replace("+/", "")
        yield unquote(name), path.read_bytes()


def planted(project: Path = PROJECT) -> Secret:
    """The small count that the demo generator plants, with the words by which it is known."""
    plan = tomllib.loads((project / "data/demo/generator.toml").read_text(encoding="utf-8"))
    small = plan["small_count"]
    return secret(small["indicator"], small["region"], small["year"], small["numerator"], project)


def secret(
    indicator: str,
    region: str,
    year: int,
    numerator: float,
    project: Path = PROJECT,
    denominator: float | None = None,
) -> Secret:
    """A cell of the demo data; its denominator is the region's children unless given."""
    records = {}
    for path in (project / "indicators/catalogue/indicators").glob("*.toml"):
        records |= tomllib.loads(path.read_text(encoding="utf-8"))
    record = records[indicator]
    if denominator is None:
        with (project / "data/reference/children_0_17.csv").open(encoding="utf-8") as file:
            (denominator,) = (
                float(row["children"])
                for row in csv.DictReader(file)
                if (row["division"], row["year"], row["region"]) == ("2016", "2018", region)
            )
    return Secret(
        indicator=record["number"],
        id=indicator,
        region=region,
        year=year,
        numerator=float(numerator),
        denominator=denominator,
        multiplier=float(record["multiplier"]),
        kind=record["kind"],
        decimals=record["decimals"],
        labels=LABELS.get(region, ()),
        titles=tuple(record["name"].values()),
        others=tuple(
            name
            for other, one in records.items()
            if other != indicator
            for name in one["name"].values()
        ),
    )


def attack(
    snapshots: Path,
    secrets: Iterable[Secret],
    served: Path | None = None,
    threshold: int = THRESHOLD,
) -> list[Finding]:
    """Everything that a reader can find out of the secrets, and of any hidden cell."""
    secrets = list(secrets)
    found: list[Finding] = []
    for path in sorted(p for p in snapshots.rglob("*") if p.is_file()):
        for one in secrets:
            found += in_bytes(path.name, path.read_bytes(), one)
    releases = {path.stem: read(path) for path in sorted(snapshots.glob("*.duckdb"))}
    for name, tables in releases.items():
        for one in secrets:
            found += in_rows(name, tables, one)
        rows, kinds = tables["observation"], kinds_of(tables)
        found += marked_but_shown(name, rows)
        found += from_intervals(name, rows, kinds)
        found += _computed(name, rows, kinds, threshold)
        found += _across(name, rows, kinds, releases, threshold)
    for address, body in kept(served) if served else ():
        for one in secrets:
            found += in_served(address, body, one)
    return list(dict.fromkeys(found))


def kinds_of(tables: dict[str, list[Row]]) -> Kinds:
    """Kind and multiplier of each indicator, as the snapshot's own records give them."""
    records = [json.loads(row["record"]) for row in tables["indicator"]]
    return {r["number"]: (r["kind"], float(r["multiplier"] or 1)) for r in records}


def _computed(where: str, rows: list[Row], kinds: Kinds, threshold: int) -> Iterator[Finding]:
    for row, low, high, unreported_is_zero in bounds(rows, kinds):
        told = verdict(low, high, threshold)
        if told:
            how = "linear programming" + (", unreported as 0" if unreported_is_zero else "")
            yield Finding(where, how, f"{name_of(row)} is {told}")


def _across(
    where: str,
    rows: list[Row],
    kinds: Kinds,
    releases: dict[str, dict[str, list[Row]]],
    threshold: int,
) -> Iterator[Finding]:
    """What other releases tell of the cells that this one hides."""
    hidden = {key_of(row): row for row in rows if row["status"] == "Q"}
    for other, tables in releases.items():
        shown = {}
        for row in tables["observation"] if other != where else ():
            if row["status"] != "Q" and key_of(row) in hidden:
                count = count_of(row, kinds)
                if count is not None:
                    shown[key_of(row)] = count
                    if count < threshold:
                        what = f"{name_of(row)} is {count:g} in {other}"
                        yield Finding(where, "another release", what)
        if shown:
            left = [row for row in rows if key_of(row) not in shown]
            known = [row | _as_shown(shown[key_of(row)]) for row in rows if key_of(row) in shown]
            yield from _computed(f"{where} with {other}", [*left, *known], kinds, threshold)


def _as_shown(count: float) -> Row:
    return {"numerator": count, "status": "A"}


def main(arguments: list[str]) -> int:
    """Attack the planted cell; print each finding."""
    served = Path(arguments[1]) if len(arguments) > 1 else None
    found = attack(Path(arguments[0]), [planted()], served)
    for finding in found:
        print(finding)
    print(f"{len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python -m tests.checks.attacker SNAPSHOTS [SERVED]")
    sys.exit(main(sys.argv[1:]))
