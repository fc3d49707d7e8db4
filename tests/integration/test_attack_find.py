"""The attacker reads differences, whole releases and suggestions: what is hidden stays so there."""

import io
import shutil
import zipfile
from pathlib import Path

import polars as pl

from dashboard.app import create
from etl import pipeline
from indicators.catalogue import FOLDER, Catalogue, load
from tests.answers import page_bytes
from tests.checks.attacker import attack, keep, planted

SECRET = planted()
CHOICES = ("", "&only=parenting_groups", "&only=parenting_groups&regions=16", "&kind=status")


def unprotected(folder: Path) -> Catalogue:
    """The catalogue with a rule that hides nothing."""
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py"))
    rules = folder / "disclosure.toml"
    text = rules.read_text(encoding="utf-8")
    assert "threshold = 5" in text
    rules.write_text(text.replace("threshold = 5", "threshold = 0"), encoding="utf-8")
    return load(folder)


def differences(snapshots: Path, served: Path, choices: tuple[str, ...] = CHOICES) -> None:
    client = create(snapshots).server.test_client()
    for lang in ("fi", "sv", "en"):
        for choice in choices:
            search = f"?lang={lang}&indicator=parenting_groups{choice}"
            keep(served, f"/releases{search}", page_bytes(client, "/releases", search))
            file = client.get(f"/releases.csv{search}")
            assert file.status_code == 200
            keep(served, f"/releases.csv{search}", file.data)


def found(tmp_path: Path) -> list[str]:
    (tmp_path / "none").mkdir()
    return [str(f) for f in attack(tmp_path / "none", [SECRET], tmp_path / "served")]


def test_a_difference_does_not_tell_what_one_release_hides(tmp_path: Path) -> None:
    """The later release shows the count: its own pages may, their comparison may not."""
    snapshots = tmp_path / "snapshots"
    pipeline.build(snapshots)
    pipeline.build(snapshots, catalogue=unprotected(tmp_path / "catalogue"))
    differences(snapshots, tmp_path / "served")
    assert found(tmp_path) == []


def test_the_attacker_would_find_it(tmp_path: Path) -> None:
    """Where both releases show the count, and it differs from nothing, a new cell tells it."""
    snapshots = tmp_path / "snapshots"
    catalogue = unprotected(tmp_path / "catalogue")
    pipeline.build(snapshots, with_demo=False)
    pipeline.build(snapshots, catalogue=catalogue)
    differences(snapshots, tmp_path / "served", ("&only=parenting_groups",))
    assert any("/releases.csv" in line for line in found(tmp_path))


def members(body: bytes) -> dict[str, bytes]:
    """The files of a package as text that the attacker reads."""
    with zipfile.ZipFile(io.BytesIO(body)) as zipped:
        found = {name: zipped.read(name) for name in zipped.namelist()}
    return {
        name: pl.read_parquet(content).write_csv().encode() if content[:4] == b"PAR1" else content
        for name, content in found.items()
    }


def keep_whole(snapshots: Path, served: Path) -> None:
    client = create(snapshots).server.test_client()
    for address in (
        "/download/csv?lang=en&indicator=parenting_groups",
        "/download/parquet?lang=sv&indicator=parenting_groups",
    ):
        answer = client.get(address, buffered=True)
        assert answer.status_code == 200, address
        for name, content in members(answer.data).items():
            keep(served / name, address, content)
    address = "/search.json?lang=fi&q=vanhempainryhm%C3%A4t+Keski-Pohjanmaa"
    keep(served, address, client.get(address).data)
    for path, search in (
        ("/search", "?lang=fi&q=vanhempainryhmat"),
        ("/data/parenting_groups", "?lang=fi&indicator=parenting_groups"),
    ):
        keep(served, path + search, page_bytes(client, path, search))


def test_whole_releases_and_suggestions_tell_nothing(tmp_path: Path) -> None:
    """The database is the snapshot, which the attacker reads in test_attack_served.py."""
    pipeline.build(tmp_path / "snapshots")
    keep_whole(tmp_path / "snapshots", tmp_path / "served")
    assert found(tmp_path) == []


def test_the_attacker_would_find_it_in_a_whole_release(tmp_path: Path) -> None:
    catalogue = unprotected(tmp_path / "catalogue")
    pipeline.build(tmp_path / "snapshots", catalogue=catalogue)
    keep_whole(tmp_path / "snapshots", tmp_path / "served")
    told = found(tmp_path)
    for kind in ("csv", "parquet"):
        assert any(f"observations.{kind}" in line for line in told), kind
