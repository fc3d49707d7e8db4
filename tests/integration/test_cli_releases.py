"""`publish`, `rollback`, `snapshots` and `build` as people type them."""

from pathlib import Path

import pytest
from making import Material
from typer.testing import CliRunner

from dashboard.cli import application
from etl import snapshot


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of snapshots with demo rows of a fresh PERHEMITTARI_DATA."""
    monkeypatch.setenv("PERHEMITTARI_DATA", str(tmp_path))
    (tmp_path / "snapshots").mkdir()
    (tmp_path / "snapshots-real").mkdir()
    return tmp_path / "snapshots"


def run(*words: str, code: int = 0) -> str:
    """What the command prints; it must end with exit code `code`, failures in one sentence."""
    result = CliRunner().invoke(application(), list(words))
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    if code:
        assert result.stdout == "" and len(result.stderr.splitlines()) == 1
        assert "perhemittari" in result.stderr, "the next step"
    return str(result.output)


def test_publish_go_back_and_list(folder: Path, stuff: Material) -> None:
    a, b, c = (stuff.copy(folder, marker) for marker in range(3))
    assert "No snapshots yet" in run("snapshots", "--no-demo")
    assert run("publish", a) == f"Published {a}\n"
    run("publish", b)
    lines = {line[2 : 2 + len(a)]: line for line in run("snapshots").splitlines()}
    assert [lines[one][0] for one in (a, b, c)] == [" ", "*", " "]
    assert f"{stuff.observations.height} rows" in lines[a] and " MB " in lines[a]
    made = snapshot.made_at(a)
    assert f"made {made:%Y-%m-%d %H:%M}" in lines[a]
    assert "never published" in lines[c] and "never published" not in lines[b]
    assert run("rollback") == f"Rolled back to {a}\n"
    assert run("rollback", b) == f"Rolled back to {b}\n"
    assert snapshot.current(folder) == b


def test_what_cannot_be_done_is_said(folder: Path, stuff: Material) -> None:
    a = stuff.copy(folder)
    assert "nothing was published before" in run("rollback", code=1)
    assert "there is no snapshot" in run("publish", "20260101T000000Z-000000", code=1)
    assert "is no snapshot id" in run("publish", "latest", code=1)
    assert "there is no snapshot" in run("publish", a, "--no-demo", code=1)
    assert "was never published" in run("rollback", a, code=1)
    run("publish", a)
    assert "nothing was published before" in run("rollback", code=1)


def test_each_folder_has_its_own_pointer(folder: Path, stuff: Material) -> None:
    real = folder.parent / "snapshots-real"
    a, b = stuff.copy(folder, 0), stuff.copy(real, 1)
    run("publish", a)
    run("publish", b, "--no-demo")
    assert (snapshot.current(folder), snapshot.current(real)) == (a, b)
    assert b in run("snapshots", "--no-demo") and b not in run("snapshots")


def test_build_says_what_it_made_and_what_changed(folder: Path) -> None:
    first = run("build", "--no-demo")
    assert "(0 demo, " in first and "2010–2022" in first and "nothing to compare with" in first
    assert ": 0\n" in run("build", "--no-demo")
    assert snapshot.current(folder) is None
