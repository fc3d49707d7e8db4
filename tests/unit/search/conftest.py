"""A real snapshot, its index, and the application on it."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import create
from dashboard.context import Context
from dashboard.search import Index, index_of
from dashboard.state import ViewState
from dashboard.store import Snapshot, Store
from etl import pipeline


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("snapshots")
    pipeline.build(folder)
    return folder


@pytest.fixture(scope="session")
def opened(releases: Path) -> Snapshot:
    return Store(releases).snapshot()


@pytest.fixture(scope="session")
def index(opened: Snapshot) -> Index:
    return index_of(Context(ViewState(), "/search", opened))


@pytest.fixture(scope="session")
def client(releases: Path) -> FlaskClient:
    return create(releases).server.test_client()
