"""The browser that measures: which one, and how it is started."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright
try:
    from playwright.sync_api import sync_playwright
except ImportError:  # It is in the test requirements; serving needs no browser.
    sync_playwright = None  # type: ignore[assignment]

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


class BrowserMissingError(RuntimeError):
    """There is no browser to measure with; the message says what to install."""


def path(playwright: "Playwright") -> str:
    """A Chromium that runs: BROWSER_PATH, one on the PATH, or Playwright's own.

    Raises BrowserMissingError.
    """
    named = os.environ.get("BROWSER_PATH")
    found = [named] if named else [shutil.which(name) for name in NAMES]
    for candidate in found:
        if candidate and _runs(candidate):
            return candidate
    if named:
        raise BrowserMissingError(f"BROWSER_PATH names {named}, which is no Chromium that runs.")
    own: str = playwright.chromium.executable_path
    if Path(own).is_file():
        return own
    raise BrowserMissingError(
        "No Chromium was found. Install one (apt-get install chromium) or name one in BROWSER_PATH."
    )


def _runs(candidate: str) -> bool:
    # On Ubuntu the command may be a script that asks to install a snap, and a snap's own browser
    # sees neither /tmp nor what Playwright hands it.
    if "/snap/" in str(Path(candidate).resolve()):
        return False
    try:
        answer = subprocess.run([candidate, "--version"], capture_output=True, text=True)
    except OSError:
        return False
    return answer.returncode == 0 and "chrom" in answer.stdout.lower()


@contextmanager
def started() -> Iterator["Browser"]:
    """A running headless browser. Raises BrowserMissingError."""
    if sync_playwright is None:
        raise BrowserMissingError(
            "Playwright is not installed. Install the test requirements: "
            ".venv/bin/pip install --require-hashes -r requirements-test.lock"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path(playwright), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()
