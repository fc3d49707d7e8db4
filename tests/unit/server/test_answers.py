"""Answers that are kept: only of the store as it is, only public ones, and not too many."""

from collections.abc import Iterator

import pytest
from flask import Flask, Response, g, request

from dashboard.server import answers, logs
from dashboard.server.answers import Answer, Answers

PAGE = b'{"output":"page.children","inputs":[{"property":"pathname","value":"/change"}]}'


class _Store:
    state = 1

    def version(self) -> int:
        return self.state


@pytest.fixture
def served() -> Iterator[tuple[Flask, _Store, list[str]]]:
    """An application that notes what it is asked, with answers kept."""
    server, store, asked = Flask("answers"), _Store(), list[str]()
    answers.add(server, store)  # type: ignore[arg-type]

    @server.route("/_dash-update-component", methods=["POST"])
    @server.route("/<path:path>")
    def page(path: str = "") -> Response:
        asked.append(path)
        request.environ[logs.SNAPSHOT] = "20260101T000000Z-abcdef"
        if "broken" in request.query_string.decode():
            g.status = 500
        answer = Response(f"{path} {len(asked)} {store.state}")
        if "cookie" in request.query_string.decode():
            answer.set_cookie("who", "me")
        return answer

    yield server, store, asked


def test_a_page_is_made_once_a_version(served: tuple[Flask, _Store, list[str]]) -> None:
    server, store, _ = served
    client = server.test_client(use_cookies=False)
    first = client.get("/change?lang=en").data
    assert client.get("/change?lang=en").data == first == b"change 1 1"
    assert client.get("/change?lang=fi").data == b"change 2 1"
    packed = client.get("/change?lang=en", headers={"Accept-Encoding": "br"}).data
    assert packed == b"change 3 1", "another coding is another answer"
    store.state = 2
    assert client.get("/change?lang=en").data == b"change 4 2"
    store.state = 1
    assert client.get("/change?lang=en").data == b"change 5 1", "an older state is made anew too"
    assert client.post("/_dash-update-component", data=PAGE).data == b" 6 1"
    assert client.post("/_dash-update-component", data=PAGE).data == b" 6 1"


@pytest.mark.parametrize("path", ["/upload", "/review/1", "/login", "/slides", "/csv/lines"])
def test_what_may_be_somebodys_own_is_never_kept(
    served: tuple[Flask, _Store, list[str]], path: str
) -> None:
    client = served[0].test_client(use_cookies=False)
    assert client.get(path).data != client.get(path).data
    body = PAGE.replace(b"/change", path.encode())
    post = [client.post("/_dash-update-component", data=body).data for _ in range(2)]
    assert post[0] != post[1]


@pytest.mark.parametrize(
    "headers", [{"Cookie": "a=b"}, {"Authorization": "Bearer x"}, {"Range": "bytes=0-1"}]
)
def test_a_reader_with_a_name_neither_gets_nor_gives_a_kept_answer(
    served: tuple[Flask, _Store, list[str]], headers: dict[str, str]
) -> None:
    client = served[0].test_client(use_cookies=False)
    own = client.get("/change", headers=headers).data
    assert client.get("/change").data != own
    assert client.get("/change", headers=headers).data == b"change 3 1"


@pytest.mark.parametrize("query", ["broken", "cookie", "snapshot=20260101T000000Z-abcdef"])
def test_failures_answers_with_cookies_and_pinned_releases_are_not_kept(
    served: tuple[Flask, _Store, list[str]], query: str
) -> None:
    client = served[0].test_client(use_cookies=False)
    assert client.get(f"/change?{query}").data != client.get(f"/change?{query}").data


def test_the_bytes_are_bounded_and_the_last_asked_for_stay() -> None:
    kept = Answers(capacity=10)
    kept.get(1, "a")
    for key in "ab":
        kept.put(1, key, Answer(b"12345", (), "x"))
    assert kept.get(1, "a") is not None
    kept.put(1, "c", Answer(b"123", (), "x"))
    assert kept.get(1, "b") is None and kept.get(1, "a") and kept.get(1, "c")
    assert kept.size == 8
    kept.put(1, "big", Answer(b"1" * 11, (), "x"))
    assert kept.get(1, "big") is None
    kept.put(1, "c", Answer(b"1234", (), "x"))
    assert kept.size == 9
    # Asked for before a publication, answered after it.
    kept.get(2, "a")
    kept.put(1, "late", Answer(b"1", (), "x"))
    assert (kept.get(2, "late"), kept.get(2, "a"), kept.size) == (None, None, 0)
