"""`perhemittari serve` as a real process: one publisher, a graceful stop, nothing left behind."""

import json
import multiprocessing.connection
import os
import re
import signal
import socket
import subprocess
from pathlib import Path

import psutil
import pytest
from making import Material
from serving import COMMAND, PATIENCE, address, get, service

from etl import snapshot
from etl.publisher import wake


@pytest.fixture
def data(stuff: Material, tmp_path: Path) -> Path:
    """A data folder with one published snapshot."""
    folder = tmp_path / "snapshots"
    folder.mkdir()
    snapshot.publish(folder, stuff.copy(folder))
    return tmp_path


def callback(url: str) -> bytes:
    """A callback's request as a browser sends it, for the first one that the application has."""
    found = json.loads(get(url + "_dash-dependencies")[1])
    known = next(one for one in found if one["clientside_function"] is None)
    values = {"pathname": "/", "search": "?lang=sv"}
    output, _, part = known["output"].rpartition(".")
    inputs = [{**one, "value": values.get(one["property"])} for one in known["inputs"]]
    return json.dumps(
        {
            "output": known["output"],
            "outputs": {"id": output, "property": part},
            "inputs": inputs,
            "changedPropIds": [f"{one['id']}.{one['property']}" for one in inputs],
            "state": [],
        }
    ).encode()


def refused(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=PATIENCE).close()
    except ConnectionRefusedError:
        return True
    return False


def wait_for_one(processes: list[psutil.Process]) -> None:
    """Wait until one of them has ended."""
    handles = [os.pidfd_open(process.pid) for process in processes]
    try:
        assert multiprocessing.connection.wait(handles, timeout=PATIENCE)
    finally:
        for handle in handles:
            os.close(handle)


def all_gone(tree: list[psutil.Process]) -> bool:
    return not psutil.wait_procs(tree, timeout=PATIENCE)[1]


def test_a_request_under_way_is_answered_before_the_service_stops(data: Path) -> None:
    with service(data, "--workers", "2") as running:
        url = running.url
        assert get(url + "readyz?name=secret")[0] == 200
        tree, body = running.tree, callback(url)
        assert len(tree) >= 4, "the web server, two workers and the publisher"
        request = (
            "POST /_dash-update-component HTTP/1.1\r\nHost: test\r\nConnection: close\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
            "Expect: 100-continue\r\n\r\n"
        )
        with socket.create_connection(address(url), timeout=PATIENCE) as slow:
            slow.sendall(request.encode())
            assert b"100 Continue" in slow.recv(1000), "a worker has begun with it"
            workers = psutil.Process(running.process.pid).children()[0].children()
            running.process.send_signal(signal.SIGTERM)
            wait_for_one(workers)  # the idle worker has stopped, the other one waits
            slow.sendall(body)
            answer = b"".join(iter(lambda: slow.recv(65536), b""))
        head, _, text = answer.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200"), head
        length = re.search(rb"(?i)content-length: (\d+)", head)
        assert length and len(text) == int(length[1])
        assert running.process.wait(PATIENCE) == 0
        assert all_gone(tree)
        with snapshot.locked(data / "snapshots", snapshot.PUBLISHER, wait=False):
            pass

        logged = running.log(path="/_dash-update-component", method="POST")
        assert logged["status"] == 200 and logged["bytes"] == len(text) and logged["ms"] > 0
        assert logged["snapshot"] == snapshot.current(data / "snapshots")
        said = [line for line in running.said if "/readyz" in line]
        assert len(said) == 1 and set(json.loads(said[0])) >= {"time", "method", "status", "ms"}
        assert "secret" not in "".join(running.said), "queries may tell of a person"
    assert list(running.home.iterdir()) == [], "nothing is put into the home folder"


def test_one_publisher_restarted_and_woken(data: Path) -> None:
    folder = data / "snapshots"
    assert not wake(folder), "nobody to wake"
    with service(data, "--workers", "1") as first:
        ready = first.log(process="publisher", message="ready")
        left_over = folder / ".20260101T000000Z-abcdef.unfinished"
        left_over.write_bytes(b"")
        assert wake(folder)
        first.log(process="publisher", message="removed 1 files of builds that did not finish")
        assert not left_over.exists()

        psutil.Process(ready["pid"]).kill()
        again = first.log(process="publisher", message="ready")
        assert again["pid"] != ready["pid"]

        with service(data, "--workers", "1") as second:
            without = second.log(process="serve")
            assert "runs without a publisher" in without["message"]
            assert get(second.url + "readyz")[0] == 200
            assert psutil.pid_exists(again["pid"])


def test_a_killed_command_leaves_no_process(data: Path) -> None:
    with service(data, "--workers", "1") as running:
        running.log(process="publisher", message="ready")
        url = running.url
        tree = running.tree
        assert len(tree) >= 3
        running.process.kill()
        assert all_gone(tree)
        assert refused(*address(url))


def test_asked_twice_it_does_not_wait_for_a_request_that_never_ends(data: Path) -> None:
    with service(data, "--workers", "1") as running:
        url = running.url
        tree = running.tree
        with socket.create_connection(address(url), timeout=PATIENCE) as endless:
            endless.sendall(
                b"POST /_dash-update-component HTTP/1.1\r\nHost: test\r\nContent-Length: 9\r\n"
                b"Content-Type: application/json\r\nExpect: 100-continue\r\n\r\n"
            )
            assert b"100 Continue" in endless.recv(1000)
            running.process.send_signal(signal.SIGTERM)
            running.process.send_signal(signal.SIGINT)
            assert running.process.wait(PATIENCE) == 1, "not what a graceful stop returns"
        assert all_gone(tree)


def test_the_real_series_have_a_folder_of_their_own(data: Path) -> None:
    with service(data, "--no-demo", "--workers", "1") as running:
        running.line(lambda line: line.startswith("No snapshot to show"))
        url = running.url
        shown = json.loads(get(url + "readyz")[1])["snapshot"]
    assert shown == snapshot.current(data / "snapshots-real")
    assert shown != snapshot.current(data / "snapshots")
    connection = snapshot.open_snapshot(data / "snapshots-real" / f"{shown}.duckdb")
    try:
        assert snapshot.meta_of(connection)["origin"] == "real"
    finally:
        connection.close()


def test_stopped_while_it_builds_the_first_snapshot(tmp_path: Path) -> None:
    with service(tmp_path, "--workers", "1") as running:
        running.line(lambda line: line.startswith("No snapshot to show"))
        # The build is there once it holds its lock.
        while not (tmp_path / "snapshots" / "build.lock").exists():
            assert running.process.poll() is None
        tree = running.tree
        assert tree
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(PATIENCE) == 1
        assert all_gone(tree)


def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = subprocess.run(
            [*COMMAND, "--port", port], capture_output=True, text=True, timeout=PATIENCE
        )
    assert ended.returncode == 1
    assert re.fullmatch(
        rf"Cannot listen on 127\.0\.0\.1 port {port} \(.*\); .*--port.*\n", ended.stderr
    )
    assert ended.stdout == ""
