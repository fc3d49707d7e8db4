"""A visit: a page opened as a person opens it, waited for until drawn, with what went wrong."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Response
from playwright.sync_api import Error as BrowserError

from tests.browser.pages import Entry, Screen
from tools.browser import DRAWN

FITS = "() => document.documentElement.scrollWidth <= window.innerWidth"
SECONDS = 30


@dataclass
class Log:
    """What the browser complained of since it was last cleared."""

    base: str
    expected: int = 200
    problems: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Write down errors, failed requests and other hosts of `page` from now on.

        A violation of the content security policy is an error on the console.
        """
        page.on("console", lambda message: self._console(message.type, message.text))
        page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        page.on("requestfailed", lambda request: self._failed(request))
        page.on("request", lambda request: self._request(request.url))
        page.on("response", lambda response: self._response(response))

    def clear(self, expected: int = 200) -> None:
        """Forget everything; the next document is expected to answer with `expected`."""
        self.problems.clear()
        self.expected = expected

    def _console(self, kind: str, text: str) -> None:
        # The browser itself complains of a document that answers 404, also where that is right.
        if kind in ("error", "warning") and f"status of {self.expected}" not in text:
            self.problems.append(f"console {kind}: {text}")

    def _failed(self, request: Request) -> None:
        self.problems.append(f"failed request: {request.url} {request.failure}")

    def _request(self, url: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob") and not url.startswith(self.base + "/"):
            self.problems.append(f"other host: {url}")

    def _response(self, response: Response) -> None:
        document = response.request.is_navigation_request()
        wanted = self.expected if document else 200
        if response.status != wanted and (document or response.status >= 400):
            self.problems.append(f"status {response.status}: {response.url}")


class Visitor:
    """One browser window a screen size, used for one visit after another."""

    def __init__(self, browser: Browser, base: str) -> None:
        self.base = base
        self._browser = browser
        self._windows: dict[Screen, tuple[Page, Log]] = {}

    def visit(self, entry: Entry, lang: str, screen: Screen) -> tuple[Page, Log]:
        """The page of `entry` in `lang`, drawn, and the log of what went wrong meanwhile."""
        page, log = self._window(screen)
        log.clear(entry.status)
        page.goto(self.base + entry.url(lang), wait_until="networkidle")
        self.wait_until_drawn(page)
        return page, log

    def wait_until_drawn(self, page: Page) -> None:
        """Return when the page is complete; raises what the page lacks after the deadline."""
        page.wait_for_function(DRAWN, timeout=SECONDS * 1000)

    def fits(self, page: Page, width: int) -> bool:
        """Whether a window of that width shows the page without scrolling sideways.

        A chart takes its new size a moment after the window, hence the wait.
        """
        height = (page.viewport_size or {"height": 900})["height"]
        page.set_viewport_size({"width": width, "height": height})
        try:
            page.wait_for_function(FITS, timeout=3000)
        except BrowserError:
            return False
        return True

    def close(self) -> None:
        """Close the windows."""
        for page, _ in self._windows.values():
            page.context.close()

    def _window(self, screen: Screen) -> tuple[Page, Log]:
        if screen not in self._windows:
            context = self._browser.new_context()
            page = context.new_page()
            log = Log(self.base)
            log.watch(page)
            self._windows[screen] = (page, log)
        page, log = self._windows[screen]
        page.set_viewport_size({"width": screen.width, "height": screen.height})
        return page, log
