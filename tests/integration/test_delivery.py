"""What the application sends, byte by byte: index, scripts, headers, errors, health."""

import json
import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.app import create
from etl import pipeline

STYLE = re.compile(r"style-src 'self'( 'sha256-[\w+/=]+')+;")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    place = tmp_path_factory.mktemp("snapshots")
    pipeline.build(place)
    return create(place).server.test_client()


def _index(client: FlaskClient, path: str) -> str:
    answer = client.get(path)
    assert answer.mimetype == "text/html"
    return answer.get_data(as_text=True)


def _answers(index: str) -> dict[str, Any]:
    found = re.findall(
        r'<script type="application/json" data-answer="([^"]+)">(.*)</script>', index
    )
    return {path: json.loads(body) for path, body in found}


def test_every_script_and_style_is_a_hashed_file(client: FlaskClient) -> None:
    index = _index(client, "/change?lang=sv")
    addresses = re.findall(r'(?:src|href)="(/[^"]*)"', index.partition("<body>")[0])
    assert len(addresses) == 4
    for address in addresses:
        assert re.fullmatch(r"/_files/[0-9a-f]{16}/[\w.-]+", address), address
        answer = client.get(address, headers={"Accept-Encoding": "br"})
        assert answer.status_code == 200
        assert answer.headers["Content-Encoding"] == "br"
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.mimetype == ("text/css" if address.endswith(".css") else "text/javascript")


def test_no_script_is_in_the_html(client: FlaskClient) -> None:
    """The policy allows scripts from files only."""
    for attributes, body in re.findall(r"<script([^>]*)>(.*?)</script>", _index(client, "/"), re.S):
        assert 'type="application/json"' in attributes or ("src=" in attributes and not body)


def test_first_page_is_in_the_html(client: FlaskClient) -> None:
    index = _index(client, "/change?lang=en&indicator=violence_screening")
    assert '<html lang="en">' in index
    answers = _answers(index)
    assert set(answers) == {"/_dash-layout", "/_dash-dependencies"}
    location, page = answers["/_dash-layout"]["props"]["children"][:2]
    assert location["props"]["pathname"] == "/change"
    assert location["props"]["search"] == "?lang=en&indicator=violence_screening"
    text = json.dumps(page)
    assert "families" in text or "clients" in text
    assert text.count('"type": "Graph"') == 2
    [page_callback] = [c for c in answers["/_dash-dependencies"] if c["output"] == "page.children"]
    assert page_callback["prevent_initial_call"] is True


def test_plotly_waits_where_there_is_no_chart(client: FlaskClient) -> None:
    assert '<script defer src="/_files/' in _index(client, "/change")
    assert 'rel="prefetch" as="script"' in _index(client, "/methods")
    assert 'rel="prefetch"' not in _index(client, "/change")


def test_addresses_cannot_end_the_script_they_stand_in(client: FlaskClient) -> None:
    index = _index(client, "/?q=</script><script>alert(1)</script>&theme=</script>")
    assert "<script>alert" not in index
    assert index.count("</script>") == len(re.findall(r"<script[ >]", index))


def test_dash_without_the_page_still_starts(client: FlaskClient) -> None:
    """Asked for alone, the layout has no page, and so the callback is called at once."""
    layout = client.get("/_dash-layout").get_json()
    location, page = layout["props"]["children"][:2]
    assert "pathname" not in location["props"] and page["props"]["children"] == []


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz", "/_dash-dependencies", "/x.php"])
def test_headers_of_every_answer(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    policy = headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    if path == "/":
        assert "script-src 'self';" in policy and STYLE.search(policy)
        assert policy.count("unsafe-inline") == 1
        assert "style-src-attr 'unsafe-inline'" in policy


def test_what_is_no_page_is_not_found(client: FlaskClient) -> None:
    for path, words in (("/x.php?lang=en", "Page not found"), ("/_files/0/a.js", "Sivua ei")):
        answer = client.get(path)
        assert answer.status_code == 404 and answer.mimetype == "text/plain"
        assert answer.get_data(as_text=True).startswith(words)


def test_chunks_lie_beside_the_script_that_loads_them(client: FlaskClient) -> None:
    script = re.search(r'src="(/_files/\w+)/dash-renderer.js"', _index(client, "/"))
    assert script
    for name in ("async-upload.js", "async-dropdown.js", "async-markdown.js"):
        assert client.get(f"{script[1]}/{name}").status_code == 200


def test_health(client: FlaskClient) -> None:
    assert client.get("/healthz").get_json() == {"status": "ok"}
    ready = client.get("/readyz").get_json()
    assert ready["status"] == "ok" and ready["snapshot"]
