"""What people type finds first what they mean: a table of queries in three languages."""

import tomllib
from pathlib import Path

import pytest

from dashboard.context import Context
from dashboard.search import Hit, Index, index_of, search
from dashboard.state import ViewState
from dashboard.store import Snapshot, Store
from etl import pipeline

TABLE = tomllib.loads((Path(__file__).parent / "queries.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    folder = tmp_path_factory.mktemp("snapshots")
    pipeline.build(folder)
    return Store(folder).snapshot()


@pytest.fixture(scope="module")
def index(opened: Snapshot) -> Index:
    return index_of(Context(ViewState(), "/search", opened))


def named(hit: Hit) -> str:
    return f"{hit.entry.kind}:{hit.entry.id}" + "".join(f"@{code}" for code in hit.regions)


@pytest.mark.parametrize("query", TABLE)
def test_first_hit(index: Index, query: str) -> None:
    expected = TABLE[query]
    found = [named(hit) for hit in search(index, query).hits]
    assert found and found[0] in ([expected] if isinstance(expected, str) else expected), found[:4]
