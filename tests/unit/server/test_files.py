"""Static files: packed as the browser accepts, kept for a year, not sent twice."""

import gzip

import brotli
import pytest
from flask import Flask
from flask.testing import FlaskClient

from dashboard.server import compress
from dashboard.server.files import FOREVER, StaticFiles

BODY = b"const answer = 42;\n" * 200
WHAT = (
    ("gzip, deflate, br, zstd", "br", brotli.decompress),
    ("gzip", "gzip", gzip.decompress),
    ("br;q=0, gzip", "gzip", gzip.decompress),
    ("", None, bytes),
)


@pytest.fixture
def site() -> tuple[FlaskClient, str]:
    files, server = StaticFiles(), Flask("test")
    address = files.add("a.js", BODY, "text/javascript")
    files.route(server)
    compress.add(server)

    @server.get("/page")
    def page() -> str:
        return BODY.decode()

    @server.post("/answer")
    def answer() -> str:
        return "short"

    return server.test_client(), address


@pytest.mark.parametrize(("accepts", "coding", "unpack"), WHAT)
def test_file_and_page_are_packed_as_accepted(
    site: tuple[FlaskClient, str], accepts: str, coding: str | None, unpack: object
) -> None:
    client, address = site
    for path in (address, "/page"):
        answer = client.get(path, headers={"Accept-Encoding": accepts})
        assert answer.headers.get("Content-Encoding") == coding
        assert "Accept-Encoding" in answer.headers["Vary"]
        assert callable(unpack) and unpack(answer.data) == BODY
        assert int(answer.headers["Content-Length"]) == len(answer.data)


def test_file_is_kept_and_a_page_is_asked_for_anew(site: tuple[FlaskClient, str]) -> None:
    client, address = site
    first = client.get(address, headers={"Accept-Encoding": "br"})
    assert first.headers["Cache-Control"] == FOREVER
    again = client.get(
        address, headers={"Accept-Encoding": "br", "If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")
    other = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200
    assert client.get("/page").headers["Cache-Control"] == "no-cache"
    assert client.post("/answer").headers["Cache-Control"] == "no-store"


def test_short_answers_are_not_packed(site: tuple[FlaskClient, str]) -> None:
    answer = site[0].post("/answer", headers={"Accept-Encoding": "br"})
    assert "Content-Encoding" not in answer.headers and answer.data == b"short"


def test_address_changes_with_the_content() -> None:
    files = StaticFiles()
    assert files.add("a.js", b"1", "text/javascript") != files.add("a.js", b"2", "text/javascript")


def test_other_addresses_are_not_found(site: tuple[FlaskClient, str]) -> None:
    client, address = site
    folder = address.rpartition("/")[0]
    for path in (f"{folder}/b.js", "/_files/0123456789abcdef/a.js", f"{folder}/../../etc/passwd"):
        assert client.get(path).status_code == 404
