"""The program itself: its settings, what it is installed with, its files, its records and words."""

import importlib.metadata
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from dashboard.doctor.finding import Finding
from dashboard.server.limits import limits, machine
from dashboard.server.scripts import VENDOR
from etl.settings import DEMO, PROJECT, REFERENCE, SETTINGS, unknown
from indicators import catalogue
from indicators.words.check import findings as word_findings

LEAST_PYTHON = (3, 11)
ASSETS = Path(__file__).parent.parent / "assets"
NEEDED = (
    VENDOR / "plotly-scatter.min.js",
    VENDOR / "plotly-scatter.min.js.br",
    VENDOR / "plotly.css",
    ASSETS / "style.css",
    REFERENCE / "SOURCES.toml",
    DEMO,
)
MEND = "Install anew: make setup"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


def settings() -> Iterator[Finding]:
    """Settings that are set, names that are none, and what the machine's size gives."""
    for name in unknown(os.environ):
        known = ", ".join(setting.name for setting in SETTINGS if not setting.inner)
        yield Finding("wrong", "settings", f"there is no setting {name}", f"There are: {known}.")
    try:
        size = machine()
        given = limits(size)
    except ValueError as error:
        yield Finding("wrong", "settings", str(error), "Correct it where the service is started.")
        return
    yield Finding(
        "ok",
        "machine",
        f"{size.cores} cores and {size.megabytes} MB for this user: {given.workers} workers of "
        f"{given.threads} threads, in each {given.query_megabytes} MB and "
        f"{given.query_threads} threads for queries",
    )


def versions() -> Iterator[Finding]:
    """Python, and installed packages against requirements.lock."""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < LEAST_PYTHON:
        yield Finding("wrong", "versions", f"Python is {found}", "Install Python 3.11 or newer.")
    lock = PROJECT / "requirements.lock"
    pinned = defaultdict(set)
    # A package may be pinned twice, for different versions of Python.
    for name, version in PINNED.findall(lock.read_text() if lock.exists() else ""):
        pinned[name].add(version)
    other = []
    for name, right in pinned.items():
        try:
            installed = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # for another system
        if installed not in right:
            other.append(f"{name} {installed} instead of {' or '.join(sorted(right))}")
    if other:
        yield Finding("wrong", "versions", "; ".join(sorted(other)), MEND)
    else:
        own = importlib.metadata.version("perhemittari")
        yield Finding(
            "ok", "versions", f"Perhemittari {own}, Python {found}, packages as in the lock file"
        )


def assets() -> Iterator[Finding]:
    """Files that pages are made of."""
    missing = [path for path in NEEDED if not path.exists()]
    if missing:
        names = ", ".join(path.relative_to(PROJECT).as_posix() for path in missing)
        yield Finding("wrong", "files", f"{names} are missing", "Take them from git again.")
    else:
        yield Finding("ok", "files", "scripts, styles and reference data are there")


def records() -> Iterator[Finding]:
    """The catalogue's records and the words in three languages."""
    findings = [str(found) for found in (*catalogue.check(), *word_findings())]
    for found in findings:
        yield Finding("wrong", "catalogue and words", found, "Correct the file it names.")
    if not findings:
        yield Finding("ok", "catalogue and words", "no findings")
