"""Where data live: reference and demo in git, everything else under one setting."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
REFERENCE = PROJECT / "data" / "reference"
DEMO = PROJECT / "data" / "demo"


def data_folder() -> Path:
    """The folder of snapshots and state: PERHEMITTARI_DATA, or data/local in the project."""
    return Path(os.environ.get("PERHEMITTARI_DATA") or PROJECT / "data" / "local")


def snapshot_folder(*, with_demo: bool = True) -> Path:
    """Snapshots with demo rows and without never share a folder, so neither shows the other's."""
    return data_folder() / ("snapshots" if with_demo else "snapshots-real")


def raw_folder() -> Path:
    """Bytes as sources gave them, fetched by `perhemittari fetch`; one folder a source in it."""
    return data_folder() / "raw"


def sotkanet_address() -> str:
    """Where Sotkanet's API is: PERHEMITTARI_SOTKANET_URL, or THL's own."""
    return os.environ.get("PERHEMITTARI_SOTKANET_URL") or "https://sotkanet.fi/rest/1.1"
