"""The attacker reads what the real application answers: with protection, and without it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.app import create
from etl import pipeline
from indicators.catalogue import FOLDER, Catalogue, load
from tests.answers import page_bytes
from tests.checks.attacker import attack, keep, planted

SECRET = planted()
STATE = "indicator=parenting_groups&from=2016&to=2019"
ONE_YEAR = "indicator=parenting_groups&from=2017&to=2017"
FROM_IT = "indicator=parenting_groups&from=2017&to=2019"
PAGES = [
    *(f"{path}?lang=fi&{STATE}" for path in ("/", "/change", "/regions", "/methods")),
    "/region/16?lang=fi",
    *(
        f"{path}?lang={lang}&{ONE_YEAR}"
        for path in ("/change", "/regions")
        for lang in ("sv", "en")
    ),
    f"/change?lang=en&{STATE}&regions=16&table=lines",
    "/region/16?lang=en",
    f"/compare?lang=en&{STATE}&regions=16&table=heat_demo",
    f"/compare?lang=fi&{ONE_YEAR}&other=divorces&table=scatter",
    "/change?lang=fi&indicator=systematic_model_status&from=2016&to=2019&regions=16",
    f"/change?lang=fi&{STATE}&view=multiples&regions=16&table=multiples",
    f"/change?lang=sv&{FROM_IT}&view=slope&regions=16&table=slope",
    f"/regions?lang=en&{ONE_YEAR}&view=tiles&table=tiles",
    f"/regions?lang=fi&{STATE}&view=change&table=change,change_map",
    f"/regions?lang=sv&{STATE}&view=change_tiles&regions=16",
]
FILES = [
    "/",
    f"/change?lang=sv&{STATE}",
    "/data/parenting_groups.csv?lang=fi",
    f"/csv/lines?lang=en&{STATE}&regions=16",
    f"/csv/map?lang=fi&{ONE_YEAR}",
    f"/csv/tiles?lang=sv&{ONE_YEAR}",
    f"/csv/multiples?lang=fi&{STATE}",
    f"/csv/slope?lang=en&{FROM_IT}",
    *(f"/csv/{name}?lang=fi&{STATE}" for name in ("change", "change_map", "change_tiles")),
    f"/csv/scatter?lang=fi&{ONE_YEAR}&other=divorces&regions=16",
    "/csv/heat_demo?lang=en",
    "/_dash-layout",
]


def capture(snapshots: Path, served: Path) -> None:
    """Ask the application as a browser does, and keep every answer."""
    client = create(snapshots).server.test_client()
    for address in PAGES:
        path, _, search = address.partition("?")
        keep(served, address, page_bytes(client, path, f"?{search}"))
    for address in FILES:
        answer = client.get(address)
        assert answer.status_code == 200, address
        keep(served / "files", address, answer.data)


@pytest.fixture(scope="module")
def unprotected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """The catalogue with a rule that hides nothing."""
    folder = tmp_path_factory.mktemp("open") / "catalogue"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py"))
    rules = folder / "disclosure.toml"
    text = rules.read_text(encoding="utf-8")
    assert "threshold = 5" in text
    rules.write_text(text.replace("threshold = 5", "threshold = 0"), encoding="utf-8")
    yield load(folder)


def test_nothing_that_is_served_tells_a_hidden_count(tmp_path: Path) -> None:
    pipeline.build(tmp_path / "snapshots")
    capture(tmp_path / "snapshots", tmp_path / "served")
    found = attack(tmp_path / "snapshots", [SECRET], tmp_path / "served")
    assert [str(finding) for finding in found] == []


def test_without_the_rule_pages_and_files_tell_it(tmp_path: Path, unprotected: Catalogue) -> None:
    pipeline.build(tmp_path / "snapshots", catalogue=unprotected)
    capture(tmp_path / "snapshots", tmp_path / "served")
    found = attack(tmp_path / "snapshots", [SECRET], tmp_path / "served")
    where = {finding.where.partition("?")[0] for finding in found}
    assert {"/change", "/regions"} <= where
    assert {"files//data/parenting_groups.csv", "files//csv/lines", "files//csv/map"} <= where
    assert {"files//csv/tiles", "files//csv/multiples", "files//csv/slope"} <= where
    assert any(where_.startswith("2") for where_ in where)  # the snapshot itself
