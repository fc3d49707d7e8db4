"""The real application on a real snapshot, asked as a browser asks it."""

import json
from pathlib import Path
from typing import Any

import pytest
from answers import View
from flask.testing import FlaskClient

from dashboard.app import create
from etl import pipeline


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

    def ask(path: str, search: str) -> dict[str, Any]:
        answer = client.post(
            "/_dash-update-component",
            json={
                "output": "page.children",
                "outputs": {"id": "page", "property": "children"},
                "inputs": [
                    {"id": "url", "property": "pathname", "value": path},
                    {"id": "url", "property": "search", "value": search},
                ],
                "changedPropIds": ["url.search"],
            },
        )
        assert answer.status_code == 200
        found: dict[str, Any] = json.loads(answer.data)["response"]
        return found

    return ask
