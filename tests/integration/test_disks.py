"""A full disk, a read-only disk: a clear error, and the old snapshot is shown all the while."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from disks import Disk, disk
from making import Material
from serving import Service, get, service
from sotkanet_asking import CELLS
from sotkanet_server import Sotkanet

from etl import snapshot

ROOM = 1_000_000
FETCH = ["fetch", "sotkanet", "--indicator", "191", "--years", "2016-2017"]


@pytest.fixture
def small(tmp_path: Path, stuff: Material) -> Iterator[Disk]:
    """A disk with room for three snapshots, and two published on it."""
    away = tmp_path / "away"
    (away / "snapshots").mkdir(parents=True)
    made = [stuff.copy(away / "snapshots", marker) for marker in range(2)]
    for identifier in made:
        snapshot.publish(away / "snapshots", identifier)
    size = (away / "snapshots" / f"{made[0]}.duckdb").stat().st_size
    with disk(tmp_path / "disk", f"{4 * size}") as found:
        assert found.run("cp", "-R", str(away / "snapshots"), str(found.place)).returncode == 0
        yield found


def pointer(found: Disk) -> tuple[str, str, set[str]]:
    return (
        found.text("snapshots/CURRENT"),
        found.text("snapshots/HISTORY"),
        {name for name in found.names("snapshots") if name.endswith(".duckdb")},
    )


def litter(found: Disk) -> set[str]:
    return {
        name
        for name in found.names("snapshots")
        if not re.fullmatch(
            r"CURRENT|HISTORY|[a-z]+\.lock|publisher\.wake|[\dTZ]+-\w+\.duckdb", name
        )
    }


def shown(running: Service) -> str:
    """The snapshot that the service answers from, and a page to see that it does."""
    url = running.url
    assert get(url + "change?lang=en")[0] == 200
    answer = json.loads(get(url + "readyz")[1])
    assert answer["status"] == "ok", answer
    return str(answer["snapshot"])


def said(found: Disk, *arguments: str, words: str, **settings: str) -> None:
    """The command fails with one sentence that has `words`, the place and a next step."""
    done = found.perhemittari(*arguments, **settings)
    assert done.returncode == 1, done
    last = done.stderr.strip().splitlines()[-1]
    assert re.fullmatch(
        rf"Cannot write to {found.place}\S*: {words}.*PERHEMITTARI.*", last, re.I
    ), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.timeout(300)
def test_a_full_disk(small: Disk, tmp_path: Path, world: Sotkanet) -> None:
    sotkanet = {"PERHEMITTARI_SOTKANET_URL": world.url}
    assert small.perhemittari(*FETCH, **sotkanet).returncode == 0
    fetched, before = small.names("raw/sotkanet/bodies"), pointer(small)
    world.add(191, [(*cell[:3], 1.75, 4000) for cell in CELLS])
    with service(small.place, "--workers", "1", home=tmp_path, inside=small.inside) as running:
        running.log(process="publisher", message="ready")
        # Nothing at all; enough to begin; enough for all but the end.
        size = int(
            small.run("stat", "-c%s", f"{small.place}/snapshots/{before[0].strip()}.duckdb").stdout
        )
        for leave in (0, ROOM, size - 10_000):
            small.fill(leave)
            said(small, "build", words="the disk is full")
            assert pointer(small) == before and litter(small) == set()
        small.fill(0)
        said(small, "rollback", words="the disk is full")
        said(small, *FETCH, "--refresh", words="the disk is full", **sotkanet)
        assert small.names("raw/sotkanet/bodies") == fetched
        assert pointer(small) == before and litter(small) == set()
        assert shown(running) == before[0].strip()
        small.empty()
        done = small.perhemittari("build")
        assert done.returncode == 0, done.stderr
        assert done.stdout.split()[1] == small.text("snapshots/CURRENT").strip() == shown(running)
        assert litter(small) == set()


@pytest.mark.timeout(300)
def test_a_read_only_disk(small: Disk, tmp_path: Path) -> None:
    before = pointer(small)
    other = next(name for name in before[2] if name != f"{before[0].strip()}.duckdb")
    small.read_only()
    with service(small.place, "--workers", "1", inside=small.inside, home=tmp_path) as running:
        without = running.log(process="serve", level="warning")
        assert "runs without a publisher" in without["message"]
        assert shown(running) == before[0].strip()
        for command in (
            ["build"],
            ["rollback"],
            ["publish", other.removesuffix(".duckdb")],
            FETCH,
        ):
            said(small, *command, words="the disk is read-only")
        listed = small.perhemittari("snapshots")
        assert listed.returncode == 0 and f"* {before[0].strip()}" in listed.stdout
        assert shown(running) == before[0].strip()
    assert pointer(small) == before
    small.read_only(False)
    assert small.perhemittari("rollback").returncode == 0
