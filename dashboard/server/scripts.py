"""What a page runs: Dash's own scripts as one file, ours as another, Plotly beside them."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dash
from dash import Dash, dcc, html
from dash._dash_renderer import _js_dist as renderer
from dash._dash_renderer import _js_dist_dependencies as react

from dashboard.server.files import StaticFiles

DASH = Path(dash.__file__).parent
HERE = Path(__file__).parent
VENDOR = HERE.parent / "vendor"
JAVASCRIPT = "text/javascript"


@dataclass(frozen=True)
class Scripts:
    """Addresses of what the page loads."""

    plotly: str
    dash: str
    own: str
    style: str


def collect(app: Dash, files: StaticFiles) -> Scripts:
    """Put every script and stylesheet of `app` into `files`.

    Call it when all callbacks are defined: their inline functions go into our own script, so that
    the page needs no inline script.
    """
    folder = _dash_chunks(files)
    own = [HERE / "boot.js", HERE / "plain.js", *_assets(app, "*.js")]
    start = [_text(path) for path in own] + [*app._inline_scripts, app.renderer]
    plotly = VENDOR / "plotly-scatter.min.js"
    styles = [VENDOR / "plotly.css", *_assets(app, "*.css")]
    return Scripts(
        plotly=files.add(
            plotly.name,
            plotly.read_bytes(),
            JAVASCRIPT,
            packed=plotly.with_name(plotly.name + ".br").read_bytes(),
        ),
        dash=files.add("dash-renderer.js", _dash_body(), JAVASCRIPT, folder=folder),
        own=files.add("perhemittari.js", _joined(start), JAVASCRIPT),
        style=files.add("perhemittari.css", "\n".join(map(_style, styles)).encode(), "text/css"),
    )


def _dash_body() -> bytes:
    # The polyfill is for browsers that cannot run Plotly anyway; Dash needs one piece of it.
    runtime = VENDOR / "regenerator-runtime.min.js"
    libraries = [DASH / path for path in _paths(react) if "polyfill" not in path]
    # The renderer goes before the components, which ask it for their context.
    parts = [DASH / path for path in (*_paths(renderer), *_paths(dcc._js_dist))]
    parts += [DASH / path for path in _paths(html._js_dist)]
    # Charts are on nearly every page: their chunk comes along, and is not asked for later.
    chart = DASH / "dcc" / "async-graph.js"
    return _joined([_text(path) for path in (runtime, *libraries, *parts, chart)])


def _dash_chunks(files: StaticFiles) -> str:
    """Add what Dash's script loads when a component first shows; it looks beside itself."""
    chunks = sorted([*(DASH / "dcc").glob("async-*.js"), *(DASH / "dcc").glob("*.LICENSE.txt")])
    digest = hashlib.sha256(_dash_body())
    for path in chunks:
        digest.update(path.read_bytes())
    folder = digest.hexdigest()[:16]
    for path in chunks:
        mimetype = JAVASCRIPT if path.suffix == ".js" else "text/plain"
        files.add(path.name, path.read_bytes(), mimetype, folder=folder)
    return folder


def _paths(resources: Iterable[Any]) -> Iterator[str]:
    """Package paths of the resources that Dash loads with every page."""
    for resource in resources:
        path = resource.get("relative_package_path")
        if path is None or resource["namespace"] != "dash":
            continue
        if resource.get("async") or resource.get("dynamic") or resource.get("dev_only"):
            continue
        production = path["prod"] if isinstance(path, dict) else path
        yield from [production] if isinstance(production, str) else production


def _assets(app: Dash, pattern: str) -> list[Path]:
    return sorted(Path(app.config.assets_folder).rglob(pattern))


def _text(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return re.sub(r"^//# sourceMappingURL=.*$", "", text, flags=re.MULTILINE)


def _style(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", text):
        if not address.startswith(("/", "data:", "#")):
            raise ValueError(f"{path.name}: write url(/assets/{address}); styles are served joined")
    return text


def _joined(texts: list[str]) -> bytes:
    return "\n;\n".join(texts).encode()
