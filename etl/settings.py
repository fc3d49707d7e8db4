"""Every setting of the product: environment variables with their defaults, in one table."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
REFERENCE = PROJECT / "data" / "reference"
DEMO = PROJECT / "data" / "demo"
PREFIX = "PERHEMITTARI_"


@dataclass(frozen=True)
class Setting:
    """An environment variable; `default` and `meaning` are in words. docs/operations.md has them.

    `inner` ones are set by the product itself, from one of its processes to another.
    """

    name: str
    default: str
    meaning: str
    inner: bool = False


SETTINGS = (
    Setting(
        "PERHEMITTARI_DATA",
        "data/local in the project",
        "folder of snapshots, fetched figures and state",
    ),
    Setting("PERHEMITTARI_HOST", "127.0.0.1", "address on which `serve` listens"),
    Setting("PERHEMITTARI_PORT", "8050", "port on which `serve` listens; 0 for any free one"),
    Setting(
        "PERHEMITTARI_WORKERS",
        "one a core, 2 to 16, fewer where memory is short",
        "web worker processes",
    ),
    Setting("PERHEMITTARI_THREADS", "8", "requests that one worker handles at a time"),
    Setting(
        "PERHEMITTARI_QUERY_THREADS",
        "cores divided by workers, at least 1",
        "threads of DuckDB in one process",
    ),
    Setting(
        "PERHEMITTARI_QUERY_MEMORY",
        "a third of the memory divided by workers, 64 to 2048",
        "megabytes that DuckDB may use in one process",
    ),
    Setting(
        "PERHEMITTARI_METRICS",
        "local",
        "who may read /metrics: `local` programs of this machine that ask directly, `open` "
        "everybody who reaches the port, `off` nobody",
    ),
    Setting(
        "PERHEMITTARI_SOTKANET_URL", "https://sotkanet.fi/rest/1.1", "address of Sotkanet's API"
    ),
    Setting("PERHEMITTARI_SNAPSHOTS", "", "folder that a web worker shows", inner=True),
    Setting("PERHEMITTARI_BENCH_CHARTS", "", "charts on the floor of `bench`", inner=True),
    Setting("PERHEMITTARI_BENCH_BYTES", "", "size of the constant of `bench view`", inner=True),
)


def unknown(environment: Mapping[str, str]) -> list[str]:
    """Names in `environment` that look like ours and are none: a typing error, most likely."""
    known = {setting.name for setting in SETTINGS}
    return sorted(name for name in environment if name.startswith(PREFIX) and name not in known)


def whole_number(name: str) -> int | None:
    """The setting as a number of 1 or more; None where it is not set.

    Raises ValueError, with the setting's name, for any other text.
    """
    text = os.environ.get(name)
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or int(text) < 1:
        raise ValueError(f"{name} is {text!r}; give a whole number of 1 or more")
    return int(text)


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
