"""The browser of tests and pictures. As a script: prints the path of the one that will be used."""

import sys

from playwright.sync_api import sync_playwright

from dashboard.bench.browser import BrowserMissingError, path

# A chart is drawn when Plotly has put its picture in; Dash marks what still waits for an answer.
DRAWN = """() =>
    document.querySelector("main h1") !== null
    && document.querySelector("._dash-loading, [data-dash-is-loading=true]") === null
    && [...document.querySelectorAll(".dash-graph")]
        .every((graph) => graph.querySelector(".main-svg") !== null)
"""


def main() -> int:
    """Print the browser's path; 1, and what to do, where there is none."""
    try:
        with sync_playwright() as playwright:
            print(path(playwright))
    except BrowserMissingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
