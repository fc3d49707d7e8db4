"""Which browser drives the tests and makes the pictures. As a script: prints its path.

Looks at BROWSER_PATH, then at the browsers of the system, then at the one Playwright has fetched.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# A chart is drawn when Plotly has put its picture in; Dash marks what still waits for an answer.
DRAWN = """() =>
    document.querySelector("main h1") !== null
    && document.querySelector("._dash-loading, [data-dash-is-loading=true]") === null
    && [...document.querySelectorAll(".dash-graph")]
        .every((graph) => graph.querySelector(".main-svg") !== null)
"""


def launch(playwright: Playwright) -> Browser:
    """A headless browser, started; raises FileNotFoundError with the mend where there is none."""
    path = installed() or fetched(playwright)
    if path is None:
        raise FileNotFoundError("No Chromium found: run `make test-tools`, or set BROWSER_PATH.")
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


def installed() -> str | None:
    """The path of a browser of this system that runs."""
    named = os.environ.get("BROWSER_PATH")
    candidates = [named] if named else [shutil.which(name) for name in NAMES]
    return next((path for path in candidates if path and _runs(path)), None)


def fetched(playwright: Playwright) -> str | None:
    """The path of the browser that Playwright has fetched for itself."""
    path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _runs(path: str) -> bool:
    # On Ubuntu the command may be a script that asks to install a snap; a snap's own browser
    # sees neither /tmp nor what Playwright gives it.
    if "/snap/" in str(Path(path).resolve()):
        return False
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60)
    except OSError:
        return False
    return answer.returncode == 0 and "chrom" in answer.stdout.lower()


def main() -> int:
    """Print the browser's path; 1 where there is none."""
    path = installed()
    if path is None and "BROWSER_PATH" not in os.environ:
        with sync_playwright() as playwright:
            path = fetched(playwright)
    print(path or "no browser")
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
