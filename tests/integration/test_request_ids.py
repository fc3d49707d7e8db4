"""A request's id: in the answer, in every line about it, and on the page of an error."""

import json
import re
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from making import Material
from serving import PATIENCE, service

from dashboard import app as application
from dashboard.app import create
from etl import snapshot
from tests.answers import text, view_of

MADE = re.compile(r"[0-9a-f]{32}")


@pytest.fixture
def folder(stuff: Material, tmp_path: Path) -> Path:
    place = tmp_path / "snapshots"
    place.mkdir()
    snapshot.publish(place, stuff.copy(place))
    return place


@pytest.mark.parametrize("given", ["abcdef12", "3f0c9f62-0d25-4b3e-9a37-1f9d6f1f2b11", "A" * 64])
def test_a_well_formed_one_is_taken_over(folder: Path, given: str) -> None:
    client = create(folder).server.test_client()
    for path in ("/", "/healthz", "/no-such-file.js"):
        assert client.get(path, headers={"X-Request-ID": given}).headers["X-Request-ID"] == given


@pytest.mark.parametrize(
    "given",
    ["", "short", "A" * 65, "has spaces", 'quo"te12345', "<script>1234", "-begins-1", "ä" * 9],
)
def test_any_other_is_not(folder: Path, given: str) -> None:
    client = create(folder).server.test_client()
    answer = client.get("/healthz", headers={"X-Request-ID": given})
    assert MADE.fullmatch(answer.headers["X-Request-ID"])


def test_each_request_has_its_own(folder: Path) -> None:
    client = create(folder).server.test_client()
    assert len({client.get("/healthz").headers["X-Request-ID"] for _ in range(20)}) == 20


def broken(*_: Any) -> Any:
    raise RuntimeError("on purpose")


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_on_the_page_of_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    monkeypatch.setitem(application.RENDER, "/methods", broken)
    client = create(folder).server.test_client()
    client.environ_base["HTTP_X_REQUEST_ID"] = "by-the-proxy-1"
    page = text(view_of(client)("/methods", f"?lang={lang}")["page"]["children"])
    assert "by-the-proxy-1" in page and "on purpose" not in page
    # Of what is no page: a file that fails.
    monkeypatch.setattr("dashboard.exports.files.indicator_csv", broken)
    answer = client.get(f"/data/population.csv?lang={lang}")
    assert answer.status_code == 500
    assert "by-the-proxy-1" in answer.get_data(as_text=True)
    assert "on purpose" not in answer.get_data(as_text=True)


def test_in_every_line_about_it(folder: Path) -> None:
    """A request that makes the application log: the file of the snapshot is gone."""
    with service(folder.parent, "--workers", "1") as running:
        url = running.url
        for path in folder.glob("*.duckdb"):
            path.rename(path.with_suffix(".away"))
        (folder / "CURRENT").write_text("20260101T000000Z-abcdef\n")
        request = urllib.request.Request(
            url + "data/population.csv?lang=en&snapshot=" + snapshot.publications(folder)[0].id,
            headers={"X-Request-ID": "followed-through"},
        )
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(request, timeout=PATIENCE)
        found = running.log(path="/data/population.csv")
        assert found["request"] == "followed-through"
        about = [json.loads(line) for line in running.said if "followed-through" in line]
        assert about and all(line["request"] == "followed-through" for line in about)
