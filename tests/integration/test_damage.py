"""A damaged snapshot or pointer: the last good one is shown, and /readyz and doctor say so."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from making import Material
from serving import PERHEMITTARI, environment, get, service

from dashboard.app import create
from dashboard.server import health
from etl import snapshot
from tests.answers import text, view_of

BLOCK = 262_144
"""DuckDB's blocks; each has a checksum of its own."""


@pytest.fixture
def data(stuff: Material, tmp_path: Path) -> Path:
    """A data folder with three published snapshots."""
    folder = tmp_path / "snapshots"
    folder.mkdir()
    for marker in range(3):
        snapshot.publish(folder, stuff.copy(folder, marker))
    return tmp_path


def ids(data: Path) -> list[str]:
    return [line.id for line in snapshot.publications(data / "snapshots")]


def file_of(data: Path, number: int) -> Path:
    path = data / "snapshots" / f"{ids(data)[number]}.duckdb"
    path.chmod(0o644)
    return path


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def spoil_blocks(path: Path) -> None:
    """A byte of each block after the first, which has what is read on opening."""
    with path.open("r+b") as file:
        for place in range(3 * 4096 + BLOCK, path.stat().st_size, BLOCK):
            file.seek(place + BLOCK // 2)
            byte = file.read(1)
            file.seek(place + BLOCK // 2)
            file.write(bytes([byte[0] ^ 0xFF]))


def spoil_observations(path: Path) -> None:
    """The least damage there is: one byte of one block that holds figures, so the file opens."""
    whole = path.read_bytes()
    for place in range(3 * 4096, len(whole), BLOCK):
        spoilt = bytearray(whole)
        spoilt[place + BLOCK // 2] ^= 0xFF
        path.write_bytes(spoilt)
        try:
            connection = snapshot.open_snapshot(path)
        except snapshot.SnapshotError:
            continue
        try:
            connection.execute("SELECT bit_xor(hash(o)) FROM observation o").fetchall()
        except Exception:
            return
        finally:
            connection.close()
    raise AssertionError("no block holds observations")


def ready(client: Any) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/readyz").get_json()
    return found


@pytest.mark.parametrize("damage", [cut, emptied, spoil_blocks, spoil_observations])
def test_a_damaged_file_is_known_before_the_first_visitor(data: Path, damage: Any) -> None:
    """As a worker starts: it reads the whole file before it serves."""
    damage(file_of(data, 2))
    server = create(data / "snapshots").server
    health.examine(server)
    found = ready(server.test_client())
    assert found["snapshot"] == ids(data)[1] and found["status"] == "degraded"
    assert ids(data)[2] in found["problem"] and "perhemittari build" in found["problem"]
    assert str(data) not in found["problem"], "a folder of the machine"


@pytest.mark.parametrize("path", ["/", "/change", "/data/population.csv"])
def test_damage_that_a_visitor_meets_first(data: Path, path: str) -> None:
    spoil_observations(file_of(data, 2))
    client = create(data / "snapshots").server.test_client()
    assert ready(client)["status"] == "ok", "the file opens"
    if path.endswith(".csv"):
        answer = client.get(f"{path}?lang=en")
        assert answer.status_code == 200
        shown = answer.get_data(as_text=True)
    else:
        shown = text(view_of(client)(path, "?lang=en")["page"]["children"])
    assert ids(data)[1] in shown and ids(data)[2] not in shown
    found = ready(client)
    assert (found["snapshot"], found["status"]) == (ids(data)[1], "degraded")


def test_two_damaged_ones_are_passed_over(data: Path) -> None:
    spoil_observations(file_of(data, 2))
    cut(file_of(data, 1))
    client = create(data / "snapshots").server.test_client()
    assert ids(data)[0] in text(view_of(client)("/", "?lang=en")["page"]["children"])
    assert ready(client)["snapshot"] == ids(data)[0]


def test_nothing_good_is_left(data: Path) -> None:
    for number in range(3):
        emptied(file_of(data, number))
    answer = create(data / "snapshots").server.test_client().get("/readyz")
    assert answer.status_code == 503 and answer.get_json()["status"] == "unavailable"


POINTERS = {
    "empty": lambda path: path.write_text(""),
    "rubbish": lambda path: path.write_bytes(b"\xff\x00 rubbish\n"),
    "gone": lambda path: path.unlink(),
    "of nothing": lambda path: path.write_text("20260101T000000Z-abcdef\n"),
}


@pytest.mark.parametrize("how", POINTERS)
def test_a_damaged_pointer(data: Path, how: str) -> None:
    POINTERS[how](data / "snapshots" / "CURRENT")
    server = create(data / "snapshots").server
    found = ready(server.test_client())
    assert found["status"] == "degraded" and "perhemittari publish" in found["problem"]
    assert found["snapshot"] == ids(data)[2]


def doctor(data: Path) -> tuple[int, str]:
    done = subprocess.run(
        [*PERHEMITTARI, "doctor"], capture_output=True, text=True, env=environment(data)
    )
    return done.returncode, done.stdout


def test_doctor_says_so_and_what_to_do(data: Path) -> None:
    code, said = doctor(data)
    assert code == 0 and ids(data)[2] in said, said
    spoil_observations(file_of(data, 2))
    (data / "snapshots" / "CURRENT").write_text("")
    code, said = doctor(data)
    assert code == 1
    assert "CURRENT" in said and ids(data)[2] in said and "perhemittari publish" in said


@pytest.mark.timeout(120)
def test_a_service_starts_and_serves_on(data: Path) -> None:
    spoil_blocks(file_of(data, 2))
    with service(data, "--workers", "1") as running:
        url = running.url
        found = json.loads(get(url + "readyz")[1])
        assert (found["snapshot"], found["status"]) == (ids(data)[1], "degraded")
        assert ids(data)[1].encode() in get(url + "data/population.csv?lang=en")[1]
        (data / "snapshots" / "CURRENT").write_text("rubbish")
        found = json.loads(get(url + "readyz")[1])
        assert (found["snapshot"], found["status"]) == (ids(data)[1], "degraded")
