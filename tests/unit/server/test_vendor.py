"""The vendored scripts are the ones that were built, with their licences, and draw our figures."""

import ast
import hashlib
import json
import re
from pathlib import Path

import brotli
import pytest
from plotly.offline import get_plotlyjs_version

PROJECT = Path(__file__).parents[3]
VENDOR = PROJECT / "dashboard" / "vendor"
SUMS = [line.split() for line in (VENDOR / "SHA256SUMS").read_text().splitlines()]
PLOTLY = (VENDOR / "plotly-scatter.min.js").read_text(encoding="utf-8")


def test_every_script_and_stylesheet_is_recorded() -> None:
    recorded = {name for _, name in SUMS}
    assert recorded == {path.name for path in VENDOR.iterdir() if path.suffix in {".js", ".css"}}


@pytest.mark.parametrize(("digest", "name"), SUMS)
def test_file_is_the_recorded_one(digest: str, name: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest


def test_compressed_file_is_the_same_file() -> None:
    packed = (VENDOR / "plotly-scatter.min.js.br").read_bytes()
    assert brotli.decompress(packed).decode() == PLOTLY


@pytest.mark.parametrize(
    ("name", "packages"),
    [
        ("plotly-scatter", ["plotly.js", "@plotly/d3", "culori", "polybooljs"]),
        ("regenerator-runtime", ["regenerator-runtime"]),
    ],
)
def test_licences_are_beside(name: str, packages: list[str]) -> None:
    text = (VENDOR / f"{name}.LICENSES.txt").read_text(encoding="utf-8")
    for package in packages:
        assert re.search(rf"^{re.escape(package)} \d", text, re.MULTILINE)
    assert "Permission is hereby granted, free of charge" in text


def test_version_is_that_of_the_python_package() -> None:
    version = get_plotlyjs_version()
    assert PLOTLY.startswith(f"/* plotly.js {version}, ")
    lock = json.loads((PROJECT / "tools/plotly_bundle/package-lock.json").read_text())
    assert lock["packages"]["node_modules/plotly.js"]["version"] == version


def test_lock_file_names_no_host() -> None:
    lock = json.loads((PROJECT / "tools/plotly_bundle/package-lock.json").read_text())
    assert not any("resolved" in package for package in lock["packages"].values())
    assert all("integrity" in package for path, package in lock["packages"].items() if path)


def test_bundle_has_every_trace_type_that_charts_draw() -> None:
    drawn = set()
    for path in (PROJECT / "dashboard" / "charts").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Dict):
                items = {
                    key.value: value.value
                    for key, value in zip(node.keys, node.values, strict=True)
                    if isinstance(key, ast.Constant) and isinstance(value, ast.Constant)
                }
                # A trace names its type and has a mode, marks or data; an axis has a type too.
                if items.get("type") not in {None, "category", "linear", "log", "date", "data"}:
                    drawn.add(items["type"])
    assert "scatter" in drawn
    have = set(re.findall(r'moduleType:"trace",name:"(\w+)"', PLOTLY))
    shapes = {"rect", "line", "circle", "path"}
    assert drawn - shapes <= have


def test_nothing_in_it_is_compiled_from_text() -> None:
    # The content security policy has no 'unsafe-eval'.
    assert not re.search(r"\beval\(|new Function\(|[^.\w]Function\(", PLOTLY)
