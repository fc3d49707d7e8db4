"""A browser and the production server, started once a worker; the snapshot is built once in all."""

import fcntl
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from dashboard.bench.browser import started
from etl import pipeline
from tests.browser.visit import Visitor
from tools.server import build, serving

# A machine that runs other work besides may draw slowly; what is right is waited for, not timed.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A data folder with one snapshot, shared by all workers of this run."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "browser-data"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "built").exists():
            # Two releases, so that there is something to compare: the real series alone, then all.
            pipeline.build(folder / "snapshots", with_demo=False)
            build(folder)
            (folder / "built").touch()
    return folder


@pytest.fixture(scope="session")
def base(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the production server."""
    with serving(data, tmp_path_factory.mktemp("server") / "log") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with started() as running:
        yield running


@pytest.fixture(scope="session")
def visitor(browser: Browser, base: str) -> Iterator[Visitor]:
    """Opens pages of the server."""
    opened = Visitor(browser, base)
    yield opened
    opened.close()
