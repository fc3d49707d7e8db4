"""`/metrics` under a real service: sums over workers, dead ones too, and no file of theirs left."""

import os
import signal
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from making import Material
from prometheus_client.parser import text_string_to_metric_families
from serving import PATIENCE, Service, get, service

from dashboard.cli import runtime
from etl import snapshot


@pytest.fixture
def data(stuff: Material, tmp_path: Path) -> Path:
    folder = tmp_path / "snapshots"
    folder.mkdir()
    snapshot.publish(folder, stuff.copy(folder))
    return tmp_path


def samples(url: str) -> dict[str, list[tuple[dict[str, str], float]]]:
    """Samples by name, from what Prometheus would read."""
    found: dict[str, list[tuple[dict[str, str], float]]] = {}
    for family in text_string_to_metric_families(get(url + "metrics")[1].decode()):
        for sample in family.samples:
            found.setdefault(sample.name, []).append((sample.labels, sample.value))
    return found


def total(url: str, route: str, name: str = "perhemittari_requests_total") -> float:
    return sum(value for labels, value in samples(url)[name] if labels["route"] == route)


def workers(running: Service) -> list[psutil.Process]:
    server = next(p for p in running.tree if "dashboard.server.gunicorn" in " ".join(p.cmdline()))
    return list(server.children())


def folder_of(running: Service) -> Path:
    return Path(workers(running)[0].environ()["PROMETHEUS_MULTIPROC_DIR"])


def status_of(url: str, **headers: str) -> int:
    try:
        request = urllib.request.Request(url, headers=headers)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def until(true: Callable[[], bool]) -> None:
    """Ask until it is true; the test's own time limit ends it otherwise."""
    while not true():
        pass


@pytest.mark.timeout(120)
def test_sums_outlive_the_workers_and_their_files_do_not(data: Path) -> None:
    with service(data, "--workers", "2") as running:
        url = running.url
        first = workers(running)
        place = folder_of(running)
        sent = 0

        def both_have_counted() -> bool:
            # Whichever worker is free takes a connection: on a busy machine that may be one.
            nonlocal sent
            with ThreadPoolExecutor(16) as pool:
                assert {s for s, _ in pool.map(get, [url + "healthz"] * 100)} == {200}
            sent += 100
            return all((place / f"counter_{process.pid}.db").exists() for process in first)

        until(both_have_counted)
        assert status_of(url + "no/such/page") == 404
        assert total(url, "/healthz") == sent
        assert total(url, "/healthz", "perhemittari_request_seconds_count") == sent
        requests = samples(url)["perhemittari_requests_total"]
        assert ({"method": "GET", "route": "/<path:path>", "status": "404"}, 1.0) in requests

        first[0].send_signal(signal.SIGKILL)
        first[1].send_signal(signal.SIGTERM)
        psutil.wait_procs(first, timeout=PATIENCE)
        until(lambda: len(workers(running)) == 2 and status_of(url + "readyz") == 200)
        until(lambda: not [n for n in os.listdir(place) for p in first if str(p.pid) in n])
        assert total(url, "/healthz") == sent, "what the dead ones counted is there once"
        assert total(url, "/healthz", "perhemittari_request_seconds_count") == sent
        get(url + "healthz")
        assert total(url, "/healthz") == sent + 1
        living = {labels["pid"] for labels, _ in samples(url)["perhemittari_worker_resident_bytes"]}
        assert living <= {str(p.pid) for p in workers(running)}
    # The supervisor was killed, so its folder is there until the next service starts.
    with service(data, "--workers", "1") as running:
        assert running.url and folder_of(running) != place
        assert not place.exists()
        running.process.send_signal(signal.SIGTERM)
        last = folder_of(running)
        assert running.process.wait(PATIENCE) == 0
    assert not last.exists(), "removed by the service itself"


def test_who_may_read(data: Path) -> None:
    with service(data, "--workers", "1") as running:
        url = running.url
        assert status_of(url + "metrics") == 200
        for header in ({"X-Forwarded-For": "203.0.113.9"}, {"Forwarded": "for=203.0.113.9"}):
            assert status_of(url + "metrics", **header) == 404, "passed on by a proxy"


def test_a_bad_setting_is_said(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERHEMITTARI_WORKERS", "many")
    with service(data) as running:
        running.line(lambda line: "PERHEMITTARI_WORKERS is 'many'" in line)
        assert running.process.wait(PATIENCE) == 1


def test_a_folder_in_use_is_not_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "MEMORY", tmp_path)
    (tmp_path / "perhemittari-of-a-dead-one").mkdir()
    (tmp_path / "somebody-elses").mkdir()
    with runtime.folder() as first, runtime.folder() as second:
        assert first.is_dir() and second.is_dir()
        assert {p.name for p in tmp_path.iterdir()} == {first.name, second.name, "somebody-elses"}
    assert [path.name for path in tmp_path.iterdir()] == ["somebody-elses"]
