"""The rules of the house that a tool can hold: sizes, imports, addresses, honest tests."""

import ast
import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
OURS = (".py", ".sql", ".css", ".js", ".sh")
LINES = 400


def tracked() -> list[Path]:
    """Every file in git, and those about to be added."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    paths = [PROJECT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


TRACKED = tracked()
CODE = [p for p in TRACKED if p.suffix == ".py"]
PRODUCT = [p for p in CODE if p.relative_to(PROJECT).parts[0] in ("indicators", "etl", "dashboard")]
TESTS = [p for p in CODE if p.relative_to(PROJECT).parts[0] == "tests"]


def name(path: Path) -> str:
    """The path as the project sees it."""
    return path.relative_to(PROJECT).as_posix()


def vendored(path: Path) -> bool:
    """Files that others wrote stand in a folder that says so, or in a minified bundle."""
    return "vendor" in path.parts or path.name.endswith(".min.js")


def test_files_are_found() -> None:
    assert len(PRODUCT) > 50 and len(TESTS) > 10
    assert PROJECT / "README.md" in TRACKED


def test_files_are_small() -> None:
    too_long = {
        name(path): lines
        for path in TRACKED
        if path.suffix in OURS and not vendored(path)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LINES
    }
    assert too_long == {}


def test_no_import_inside_a_function_crosses_packages() -> None:
    """An import in a function could get round the contract of the layers.

    gunicorn's worker is the exception: it loads the application after the fork.
    """
    found = []
    for path in PRODUCT:
        package = path.relative_to(PROJECT).parts[0]
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            for node in ast.walk(function):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                if isinstance(node, ast.ImportFrom):
                    names = [node.module or ""]
                found += [
                    f"{name(path)}:{node.lineno}: {imported}"
                    for imported in names
                    if imported.split(".")[0] in ("indicators", "etl", "dashboard")
                    and imported.split(".")[0] != package
                ]
    assert found == []


# Written in pieces, so that this file does not report itself.
HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "--index" + "-url")
ADDRESS = re.compile(
    r"(?<![\w.:/])/(root|work|home|Users|opt)/\w|" + "|".join(map(re.escape, HOSTS))
)


def test_no_path_of_a_machine_and_no_registry() -> None:
    found = []
    for path in TRACKED:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        found += [
            f"{name(path)}:{number}: {line.strip()[:120]}"
            for number, line in enumerate(text.splitlines(), 1)
            if ADDRESS.search(line) and not vendored(path)
        ]
    assert found == []


def test_readme_names_commands_that_exist() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    command = Path(sys.executable).with_name("perhemittari")
    shown = subprocess.run([command, "--help"], capture_output=True, text=True, check=True).stdout
    exist = set(re.findall(r"^\W*([a-z][a-z-]+)\s{2,}", shown, re.MULTILINE))
    named = set(re.findall(r"perhemittari ([a-z][a-z-]+)", readme))
    assert {"serve", "build"} <= exist
    assert named - exist == set()
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(), re.MULTILINE))
    asked = set(re.findall(r"(?:^ {4}|`)make ([a-z-]+)", readme, re.MULTILINE))
    assert "serve" in asked and asked - targets == set()


def test_readme_names_files_that_exist() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", readme)
    folders = re.findall(r"^\| `([\w./-]+)`", readme, re.MULTILINE)
    assert [link for link in [*links, *folders] if not (PROJECT / link).exists()] == []


def test_every_decision_is_in_the_index() -> None:
    folder = PROJECT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    written = {path.name for path in folder.glob("0*.md")}
    assert set(re.findall(r"\]\((0[^)]+)\)", index)) == written
    assert [n for n in written if _heading(folder / n) not in index] == []


def test_tests_do_not_skip_wait_or_print() -> None:
    """Nothing that hides a failure or makes it depend on the clock."""
    calls = {
        "print", "sleep", "skip", "xfail", "skipif", "importorskip", "wait_for_timeout", "fixme",
    }  # fmt: skip
    found = []
    for path in TESTS:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            used = ""
            if isinstance(node, ast.Call):
                used = getattr(node.func, "id", getattr(node.func, "attr", ""))
            elif isinstance(node, ast.Attribute):
                used = node.attr
            if used in calls and not _is_script(path):
                found.append(f"{name(path)}:{node.lineno}: {used}")
    assert found == []


def test_nothing_is_left_to_do() -> None:
    word = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    assert [
        f"{name(path)}:{number}"
        for path in TRACKED
        if path.suffix in (*OURS, ".toml", ".ftl") and not vendored(path)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if word.search(line)
    ] == []


def _heading(path: Path) -> str:
    return path.read_text(encoding="utf-8").splitlines()[0].split(". ", 1)[1]


def _is_script(path: Path) -> bool:
    """A check that is run by hand tells what it found."""
    return "__main__" in path.read_text(encoding="utf-8")
