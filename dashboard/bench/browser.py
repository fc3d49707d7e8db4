"""The browser that measures: which one, and how it is started."""

import os
import shutil
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
    """An installed Chromium: BROWSER_PATH, one on the PATH, or Playwright's own.

    Raises BrowserMissingError.
    """
    named = os.environ.get("BROWSER_PATH")
    found = [named] if named else [shutil.which(name) for name in NAMES]
    own: str = playwright.chromium.executable_path
    candidate: str | None
    for candidate in (*found, own):
        if candidate and Path(candidate).is_file():
            return candidate
    if named:
        raise BrowserMissingError(f"BROWSER_PATH names {named}, and there is no such file.")
    raise BrowserMissingError(
        "No Chromium was found. Install one (apt-get install chromium) or name one in BROWSER_PATH."
    )


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
