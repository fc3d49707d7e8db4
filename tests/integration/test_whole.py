"""A whole release as files: what the package says is what the tables hold, and it is made once."""

import csv
import hashlib
import io
import json
import threading
import zipfile
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from flask.testing import FlaskClient

from dashboard.app import create
from dashboard.exports.whole import archive
from dashboard.exports.whole.cache import Cache, FailedError
from etl import pipeline, snapshot
from indicators.words import LANGUAGES

NAME = "perhemittari-20260101T000000Z-abcdef-csv-fi.zip"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("snapshots")
    pipeline.build(place)
    return place


@pytest.fixture(scope="module")
def client(folder: Path) -> FlaskClient:
    return create(folder).server.test_client()


def unpacked(client: FlaskClient, address: str) -> dict[str, bytes]:
    answer = client.get(address, buffered=True)
    assert answer.status_code == 200
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    with zipfile.ZipFile(io.BytesIO(answer.data)) as zipped:
        assert zipped.testzip() is None
        return {name: zipped.read(name) for name in zipped.namelist()}


def table(content: bytes, delimiter: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=delimiter))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_package_describes_the_files(client: FlaskClient, lang: str) -> None:
    files = unpacked(client, f"/download/csv?lang={lang}")
    package = json.loads(files["datapackage.json"])
    tables = {}
    for resource in package["resources"]:
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
        rows = table(content, resource["dialect"]["delimiter"])
        tables[resource["name"]] = rows
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        assert rows and list(rows[0]) == list(fields)
        for row in rows:
            for name, written in row.items():
                _fits(fields[name], written)
        keys = [tuple(row[k] for k in resource["schema"]["primaryKey"]) for row in rows]
        assert len(set(keys)) == len(keys)
    for resource in package["resources"]:
        for key in resource["schema"].get("foreignKeys", ()):
            known = {
                tuple(row[name] for name in key["reference"]["fields"])
                for row in tables[key["reference"]["resource"]]
            }
            used = {tuple(row[f] for f in key["fields"]) for row in tables[resource["name"]]}
            assert used <= known
    documented = table(files["columns.csv"], "," if lang == "en" else ";")
    assert {(row["table"], row["column"]) for row in documented} == {
        (name, column) for name, rows in tables.items() for column in rows[0]
    }
    assert all(row["meaning"] for row in documented)


def _fits(field: dict[str, Any], written: str) -> None:
    if not written:
        return
    if field["type"] == "integer":
        int(written)
    elif field["type"] == "number":
        assert "." not in written or "decimalChar" not in field
        float(written.replace(field.get("decimalChar", "."), "."))
    elif field["type"] == "boolean":
        assert written in ("true", "false")
    assert written in field.get("constraints", {}).get("enum", [written])


def _stored(folder: Path) -> list[tuple[Any, ...]]:
    [path] = folder.glob("*.duckdb")
    with snapshot.open_snapshot(path) as opened:
        return opened.execute(
            "SELECT i.id, o.level, o.region, o.period_start, o.period_end, o.origin, o.value, "
            "o.lower, o.numerator, o.status, o.division, o.sex FROM observation o "
            "JOIN indicator i ON i.number = o.indicator"
        ).fetchall()


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_the_tables_hold_the_snapshot(client: FlaskClient, folder: Path, kind: str) -> None:
    files = unpacked(client, f"/download/{kind}?lang=fi")
    if kind == "csv":
        read: list[dict[str, Any]] = [dict(r) for r in table(files["observations.csv"], ";")]
    else:
        read = pl.read_parquet(io.BytesIO(files["observations.parquet"])).to_dicts()
    found = {}
    for row in read:
        key = (row["indicator"], str(row["division"]), row["level"], row["region"])
        years = (str(row["period_start"]), str(row["period_end"]))
        found[(*key, *years, row["sex"], row["origin"])] = row
        if row["origin"] == "demo":
            assert row["notice"] == "Esimerkkiaineisto – ei todellisia lukuja"
        if row["status"] == "Q":
            assert not any(row[name] for name in ("numerator", "denominator", "value", "lower"))
    stored = _stored(folder)
    assert len(found) == len(read) == len(stored)
    for id_, level, region, start, end, origin, value, lower, numerator, *more in stored:
        status, division, sex = more
        row = found[id_, str(division), level, region, str(start), str(end), sex, origin]
        assert row["status"] == status
        for name, expected in (("value", value), ("lower", lower), ("numerator", numerator)):
            read_ = _number(row[name])
            assert (read_ is None) == (expected is None)
            assert expected is None or read_ == pytest.approx(expected, rel=1e-11, abs=0)


def _number(written: Any) -> float | None:
    if written in ("", None):
        return None
    return float(str(written).replace(",", "."))


def test_readme_says_demo_and_the_release(client: FlaskClient, folder: Path) -> None:
    shown = snapshot.current(folder)
    for lang, words in (("sv", "Exempeldata – inte verkliga siffror"), ("en", "Demo data")):
        text = unpacked(client, f"/download/csv?lang={lang}")["README.txt"].decode("utf-8-sig")
        assert words in text and str(shown) in text and "CC BY 4.0" in text


def test_names_say_what_the_files_are(client: FlaskClient, folder: Path) -> None:
    shown = snapshot.current(folder)
    for kind, ending in (
        ("csv", "-demo-csv-sv.zip"),
        ("parquet", "-demo-parquet-sv.zip"),
        ("duckdb", "-demo.duckdb"),
    ):
        answer = client.get(f"/download/{kind}?lang=sv", buffered=True)
        assert f"perhemittari-{shown}{ending}" in answer.headers["Content-Disposition"]


def test_a_download_can_go_on_where_it_stopped(client: FlaskClient, folder: Path) -> None:
    [path] = folder.glob("*.duckdb")
    address = "/download/duckdb"
    for _ in range(6):  # more than are sent at once: each gives its place back
        part = client.get(address, headers={"Range": "bytes=100-199"}, buffered=True)
        assert part.status_code == 206 and part.data == path.read_bytes()[100:200]
        tag = {"If-None-Match": part.headers["ETag"]}
        assert client.get(address, headers=tag, buffered=True).status_code == 304
        assert client.head(address, buffered=True).content_length == path.stat().st_size


def test_more_than_a_few_at_once_are_put_off(client: FlaskClient) -> None:
    waiting = [client.get("/download/duckdb?lang=en") for _ in range(4)]
    busy = client.get("/download/duckdb?lang=en")
    assert busy.status_code == 503 and int(busy.headers["Retry-After"]) > 0
    assert "Please try again" in busy.text
    for answer in waiting:
        answer.close()
    assert client.get("/download/duckdb", buffered=True).status_code == 200


def test_the_database_is_the_snapshot_itself(client: FlaskClient, folder: Path) -> None:
    [path] = folder.glob("*.duckdb")
    assert client.get("/download/duckdb", buffered=True).data == path.read_bytes()


def test_text_that_a_spreadsheet_would_run_is_guarded() -> None:
    texts = ["=1+1", "+1", "-1", "@x", "\t=1", "ok", None]
    frame = pl.DataFrame({"text": texts, "number": [-1.0] * len(texts)})
    guarded = frame.with_columns(archive._guarded("text"))
    assert guarded["text"].to_list() == ["'=1+1", "'+1", "'-1", "'@x", "'\t=1", "ok", None]
    assert guarded["number"].to_list() == [-1.0] * len(texts)


def test_only_published_releases_and_none_withdrawn(tmp_path: Path) -> None:
    first = pipeline.build(tmp_path, with_demo=False).snapshot
    second = pipeline.build(tmp_path, with_demo=False).snapshot
    waiting = pipeline.write(tmp_path, with_demo=False).stem
    snapshot.rollback(tmp_path)
    client = create(tmp_path).server.test_client()
    for kind in ("csv", "parquet", "duckdb"):
        assert client.get(f"/download/{kind}?snapshot={waiting}", buffered=True).status_code == 404
        taken_back = client.get(f"/download/{kind}?lang=en&snapshot={second}", buffered=True)
        assert taken_back.status_code == 410 and "withdrawn" in taken_back.text
        answer = client.get(f"/download/{kind}?snapshot={first}", buffered=True)
        assert answer.status_code == 200
        assert "demo" not in answer.headers["Content-Disposition"]
    assert client.get("/download/exe", buffered=True).status_code == 404


def test_two_who_ask_at_once_get_one_file(tmp_path: Path) -> None:
    (tmp_path / "20260101T000000Z-abcdef.duckdb").touch()
    cache = Cache(tmp_path, patience=60)
    started, go_on = threading.Event(), threading.Event()
    made: list[Path] = []

    def make(path: Path) -> None:
        made.append(path)
        path.write_bytes(b"half")
        started.set()
        go_on.wait(60)
        path.write_bytes(b"whole")

    got: list[Path | None] = []
    askers = [threading.Thread(target=lambda: got.append(cache.file(NAME, make))) for _ in "ab"]
    for asker in askers:
        asker.start()
    started.wait(60)
    assert not (tmp_path / "downloads" / NAME).exists()
    assert Cache(tmp_path, patience=0).file("x" + NAME, make) is None  # waits for the other
    go_on.set()
    for asker in askers:
        asker.join(60)
    assert [path and path.read_bytes() for path in got] == [b"whole", b"whole"]
    assert len([path for path in made if path.name.startswith(f".{NAME}")]) == 1


def test_what_fails_leaves_nothing_and_can_be_asked_again(tmp_path: Path) -> None:
    (tmp_path / "20260101T000000Z-abcdef.duckdb").touch()
    cache = Cache(tmp_path, patience=60)

    def broken(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError("planted: no space left")

    with pytest.raises(FailedError):
        cache.file(NAME, broken)
    assert not (tmp_path / "downloads" / NAME).exists()
    path = cache.file(NAME, lambda place: place.write_bytes(b"whole") and None)
    assert path is not None and path.read_bytes() == b"whole"
    assert [p.name for p in (tmp_path / "downloads").glob("*.zip")] == [NAME]


def test_files_of_releases_that_are_gone_are_removed(tmp_path: Path) -> None:
    kept = tmp_path / "20260101T000000Z-abcdef.duckdb"
    kept.touch()
    cache = Cache(tmp_path, patience=60)
    old = cache.file(NAME, lambda place: place.touch())
    assert old is not None and old.exists()
    kept.unlink()
    (tmp_path / "20260202T000000Z-abcdef.duckdb").touch()
    assert cache.file(NAME.replace("0101", "0202"), lambda place: place.touch()) is not None
    assert not old.exists()
