"""`doctor` as people run it: each thing that is wrong is named, with the step that mends it."""

import re
import subprocess
from pathlib import Path

import pytest
from disks import disk
from making import Material
from serving import PERHEMITTARI, environment

from dashboard.doctor import disk as room
from dashboard.doctor import examine, product
from etl import snapshot


@pytest.fixture
def data(stuff: Material, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data" / "snapshots"
    folder.mkdir(parents=True)
    snapshot.publish(folder, stuff.copy(folder))
    monkeypatch.setenv("PERHEMITTARI_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def wrong() -> list[str]:
    """What is wrong and what to do."""
    return [str(one) for one in examine() if one.severity == "wrong"]


def test_all_is_well(data: Path) -> None:
    done = subprocess.run(
        [*PERHEMITTARI, "doctor"], capture_output=True, text=True, env=environment(data)
    )
    assert done.returncode == 0, done.stdout
    for subject in ("machine", "versions", "permissions", "disk", "snapshot", "files"):
        assert re.search(rf"^ok +{subject}:", done.stdout, re.MULTILINE), subject
    assert "Nothing is wrong." in done.stdout


def test_every_wrong_thing_has_a_next_step(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERHEMITTARI_DATE", "x")
    monkeypatch.setattr(room, "LEAST", 10**18)
    monkeypatch.setattr(product, "NEEDED", (data / "style.css",))
    monkeypatch.setattr(product, "PROJECT", data)
    (data / "requirements.lock").write_text("polars==0.0.1 \\\n    --hash=sha256:00\n")
    (data / "snapshots" / "CURRENT").write_text("rubbish")
    found = wrong()
    for words in (
        "PERHEMITTARI_DATE",
        "MB free",
        "style.css",
        "polars .* instead of 0.0.1",
        "CURRENT is missing or damaged",
    ):
        assert any(re.search(words, one) for one in found), (words, found)
    assert all("\n      → " in one for one in found)


def test_a_bad_number_among_the_settings(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERHEMITTARI_WORKERS", "2.5")
    assert any("PERHEMITTARI_WORKERS is '2.5'" in one for one in wrong())


def test_without_a_snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERHEMITTARI_DATA", str(tmp_path / "not" / "there"))
    notes = [str(one) for one in examine() if one.severity == "note"]
    assert wrong() == [] and any("perhemittari build" in one for one in notes)
    (tmp_path / "not").mkdir()
    (tmp_path / "not" / "there").write_text("a file")
    assert any("is no folder" in one for one in wrong())


def test_what_a_killed_build_left(data: Path) -> None:
    (data / "snapshots" / ".20260101T000000Z-abcdef.unfinished").write_bytes(b"")
    notes = [str(one) for one in examine() if one.subject == "left over"]
    assert len(notes) == 1 and "abcdef" in notes[0] and "perhemittari build" in notes[0]
    with snapshot.locked(data / "snapshots", snapshot.BUILD):
        assert [one for one in examine() if one.subject == "left over"] == [], "one is running"


@pytest.mark.timeout(120)
def test_a_read_only_disk_is_worth_a_note(data: Path, tmp_path: Path) -> None:
    with disk(tmp_path / "disk", "40m") as small:
        assert small.run("cp", "-R", str(data / "snapshots"), str(small.place)).returncode == 0
        small.read_only()
        done = small.perhemittari("doctor")
    assert "read-only disk" in done.stdout and "is shown and whole" in done.stdout


def test_who_may_not_write(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permission bits do not bind root, so the kernel's answer is given here."""
    monkeypatch.setattr(room, "_writable", lambda path: path != data / "snapshots")
    found = wrong()
    assert any("may not write" in one and "chown" in one for one in found), found
