"""Small samples of Sotkanet's own answers, for the tests.

`python -m tools.sotkanet_samples FOLDER` reads a folder of collected answers and writes
tests/data/sotkanet: the same bytes line by line where that is possible, fewer of them, and
SOURCES.toml with origin, licence, what was done and the sha256 of each file read.
"""

import json
import sys
from pathlib import Path

from etl.settings import PROJECT
from etl.sources.bundled.origins import Origin, sources_toml

TARGET = PROJECT / "tests" / "data" / "sotkanet"
# Enough to have codes that repeat between categories: 01 and 1 are several kinds of region.
WHOLE = ("MAA", "MAAKUNTA", "SUURALUE", "ALUEHALLINTOVIRASTO", "NUTS1")
MUNICIPALITIES = 5
OSKARI = "oskariorg/oskari-server 76ebb70 (2025-11-26), service-statistics-sotka, test resources"
LICENCE = "CC BY 4.0 (THL, Sotkanet); by way of a repository under EUPL-1.1 and MIT"
REGIONS = "regions.json"
POPULATION = "csv_indicator127_2009_total.csv"
ABOUT = "indicator_4_metadata.json"
OLD = "json_old_shape_indicator127_2009_total.json"
KEPT = ("id", "data-updated", "range", "title", "primaryValueType", "decimals", "organization")
ORIGINS = {
    REGIONS: Origin(
        "THL, Sotkanet, regions", OSKARI, LICENCE, "some categories kept; id, category, code, title"
    ),
    POPULATION: Origin(
        "THL, Sotkanet, indicator 127 in 2009; Statistics Finland",
        OSKARI,
        LICENCE,
        "rows of the regions kept, as they are",
    ),
    ABOUT: Origin("THL, Sotkanet, indicator 4", OSKARI, LICENCE, f"kept: {', '.join(KEPT)}"),
    OLD: Origin(
        "THL, Sotkanet, indicator 127 in 2009, in the shape that was used before",
        OSKARI,
        LICENCE,
        "the first two rows kept",
    ),
}


def main(folder: Path) -> None:
    """Write the samples of the answers in `folder`."""
    TARGET.mkdir(parents=True, exist_ok=True)
    regions = json.loads((folder / REGIONS).read_text(encoding="utf-8"))
    towns = [region for region in regions if region["category"] == "KUNTA"][:MUNICIPALITIES]
    kept = [region for region in regions if region["category"] in WHOLE] + towns
    short = [{key: region[key] for key in ("id", "code", "category", "title")} for region in kept]
    _write("regions.json", short)
    about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    _write("indicator_4.json", {key: about[key] for key in KEPT})
    _write("old_shape.json", json.loads((folder / OLD).read_text(encoding="utf-8"))[:2])
    ids = {str(region["id"]) for region in kept}
    # Read as bytes: Sotkanet ends its lines with CR LF, and so must the sample.
    head, *lines = (folder / POPULATION).read_bytes().splitlines(keepends=True)
    rows = [line for line in lines if line.split(b";")[1].decode() in ids]
    (TARGET / "indicator_127_2009.csv").write_bytes(b"".join([head, *rows]))
    said = sources_toml(folder, ORIGINS, maker="tools.sotkanet_samples")
    (TARGET / "SOURCES.toml").write_text(said, encoding="utf-8")


def _write(name: str, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=1)
    (TARGET / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
