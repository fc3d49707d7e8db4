"""Limits by the size of the machine, and of the group that a container or a service is put into."""

from pathlib import Path

import pytest

from dashboard.server.limits import Limits, Machine, limits, machine

MIB = 1024 * 1024


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WORKERS", "THREADS", "QUERY_THREADS", "QUERY_MEMORY"):
        monkeypatch.delenv(f"PERHEMITTARI_{name}", raising=False)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (Machine(2, 4000), Limits(2, 8, 1, 666)),
        (Machine(1, 512), Limits(1, 8, 1, 170)),
        (Machine(1, 2000), Limits(2, 8, 1, 333)),
        (Machine(8, 16_000), Limits(8, 8, 1, 666)),
        (Machine(8, 2000), Limits(3, 8, 2, 222)),
        (Machine(64, 256_000), Limits(16, 8, 4, 2048)),
    ],
)
def test_by_size(size: Machine, expected: Limits) -> None:
    found = limits(size)
    assert found == expected
    assert found.workers * found.query_megabytes < size.megabytes / 2, "room for the rest"


def test_what_is_set_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERHEMITTARI_WORKERS", "3")
    monkeypatch.setenv("PERHEMITTARI_QUERY_MEMORY", "100")
    found = limits(Machine(2, 4000))
    assert (found.workers, found.query_megabytes) == (3, 100)
    assert limits(Machine(2, 4000), workers=5).workers == 5
    assert found.environment()["PERHEMITTARI_QUERY_MEMORY"] == "100"


@pytest.mark.parametrize("text", ["0", "-1", "2.5", "many", "²"])
def test_what_is_no_number_is_named(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("PERHEMITTARI_THREADS", text)
    with pytest.raises(ValueError, match="PERHEMITTARI_THREADS"):
        limits(Machine(2, 4000))


def put(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine of eight cores and 16 GiB."""
    monkeypatch.setattr("os.sched_getaffinity", lambda _: set(range(8)))
    put(tmp_path, "proc/meminfo", f"MemTotal:       {16 * 1024 * 1024} kB")
    return tmp_path


def test_without_groups(root: Path) -> None:
    assert machine(root) == Machine(8, 17179)


def test_version_2_the_narrowest_of_all_above_counts(root: Path) -> None:
    put(root, "proc/self/cgroup", "0::/system.slice/perhemittari.service")
    put(root, "sys/fs/cgroup/system.slice/perhemittari.service/memory.max", "max")
    put(root, "sys/fs/cgroup/system.slice/perhemittari.service/cpu.max", "250000 100000")
    put(root, "sys/fs/cgroup/system.slice/memory.max", str(1024 * MIB))
    put(root, "sys/fs/cgroup/system.slice/cpu.max", "max 100000")
    assert machine(root) == Machine(2, 1073)


def test_version_2_in_a_container(root: Path) -> None:
    """The path is the host's, which the container does not see; its own limits are at the top."""
    put(root, "proc/self/cgroup", "0::/../../docker/0123")
    put(root, "sys/fs/cgroup/memory.max", str(512 * MIB))
    put(root, "sys/fs/cgroup/cpu.max", "50000 100000")
    assert machine(root) == Machine(1, 536)


def test_version_1(root: Path) -> None:
    put(root, "proc/self/cgroup", "4:memory:/box\n1:cpu,cpuacct:/box\n0::/")
    put(root, "sys/fs/cgroup/memory/box/memory.limit_in_bytes", str(768 * MIB))
    put(root, "sys/fs/cgroup/cpu,cpuacct/box/cpu.cfs_quota_us", "300000")
    put(root, "sys/fs/cgroup/cpu,cpuacct/box/cpu.cfs_period_us", "100000")
    put(root, "sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1")
    assert machine(root) == Machine(3, 805)
