"""Fixtures of the integration tests."""

from collections.abc import Iterator

import pytest
from making import Material, material
from sotkanet_asking import CELLS
from sotkanet_server import Sotkanet, Time, serving


@pytest.fixture(scope="session")
def stuff() -> Material:
    """What real snapshots are written from; made once."""
    return material()


@pytest.fixture
def world() -> Iterator[Sotkanet]:
    """A Sotkanet of our own that has indicator 191."""
    with serving() as found:
        found.add(191, CELLS)
        yield found


@pytest.fixture
def time() -> Time:
    """A clock that nobody waits for."""
    return Time()
