"""Fixtures of the integration tests."""

import pytest
from making import Material, material


@pytest.fixture(scope="session")
def stuff() -> Material:
    """What real snapshots are written from; made once."""
    return material()
