"""The real application on a real snapshot, asked as a browser asks it."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import create
from etl import pipeline
from tests.answers import View, view_of


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("snapshots")
    pipeline.build(place)
    return place


@pytest.fixture(scope="session")
def client(folder: Path) -> FlaskClient:
    return create(folder).server.test_client()


@pytest.fixture(scope="session")
def view(client: FlaskClient) -> View:
    """From a path and a query string to the page callback's answer."""
    return view_of(client)
