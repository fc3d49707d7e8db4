"""One request to Sotkanet: whole bytes, "not changed", or an error that says what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType

import httpx

from etl.sources.sotkanet.errors import RefusedError, SotkanetError
from etl.sources.sotkanet.patience import LONGEST_PAUSE, Clock, Pace, backoff, retry_after

AGENT = "Perhemittari/0.1 (family centre statistics; python-httpx)"
"""Sotkanet refuses the agents that libraries send by themselves."""
ATTEMPTS = 5
LARGEST = 200_000_000
"""Bytes. The largest indicator, all municipalities and years, is about a tenth of this."""
AGAIN = (408, 425, 429, 500, 502, 503, 504)

Parameters = Sequence[tuple[str, str]]
"""Names may repeat: Sotkanet takes years=2016&years=2017 and refuses years=2016,2017."""


@dataclass(frozen=True)
class Answer:
    """Whole bytes from `url`, with what the server says for asking again whether they changed.

    `framed`: the server said where the answer ends, so that it cannot have been cut.
    """

    url: str
    body: bytes
    etag: str | None
    modified: str | None
    framed: bool


@dataclass(frozen=True)
class Limits:
    """Seconds: for one read, for a whole answer; bytes of an answer; attempts."""

    read: float = 60.0
    whole: float = 600.0
    largest: int = LARGEST
    attempts: int = ATTEMPTS


class Web:
    """Requests to one base URL, from several threads at once; use it in `with`.

    SotkanetError for a base that is no web address.
    """

    def __init__(self, base: str, *, clock: Clock, limits: Limits | None = None) -> None:
        if not base.startswith(("https://", "http://")):
            raise SotkanetError(f"PERHEMITTARI_SOTKANET_URL is {base!r}, not an https address.")
        self._clock, self._limits = clock, limits or Limits()
        self._pace = Pace(clock)
        self._base = base.rstrip("/")
        self._client = httpx.Client(
            headers={"User-Agent": AGENT},
            timeout=httpx.Timeout(self._limits.read, connect=min(20.0, self._limits.read)),
            follow_redirects=True,
            max_redirects=3,
        )

    def __enter__(self) -> "Web":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def url(self, path: str, parameters: Parameters = ()) -> str:
        """The address of `path` with repeated parameters."""
        return str(httpx.URL(f"{self._base}/{path}", params=list(parameters) or None))

    def get(
        self, url: str, *, accept: str, etag: str | None = None, modified: str | None = None
    ) -> Answer | None:
        """The answer at `url`; None when it has not changed since `etag` or `modified`.

        Raises RefusedError when Sotkanet lets this client in no more (401, 403), SotkanetError for
        every other failure, after as many attempts as the limits allow where another may help.
        """
        headers = {"Accept": accept}
        if etag:
            headers["If-None-Match"] = etag
        if modified:
            headers["If-Modified-Since"] = modified
        said = ""
        for attempt in range(1, self._limits.attempts + 1):
            self._pace.wait()
            try:
                return self._once(url, headers)
            except _AgainError as error:
                said = str(error)
                asked = error.after
            except httpx.TransportError as error:
                said, asked = f"the connection failed ({_named(error)})", None
            except httpx.HTTPError as error:
                raise SotkanetError(f"{url}: {_named(error)}") from error
            if asked is not None and asked > LONGEST_PAUSE:
                raise SotkanetError(
                    f"{url}: {said}, and Sotkanet asks to wait {asked:.0f} seconds. "
                    "Run the same command again after that: what is fetched is kept."
                )
            if attempt < self._limits.attempts:
                self._pace.hold(max(asked or 0.0, backoff(attempt, self._clock)))
        raise SotkanetError(
            f"{url}: {said}, {self._limits.attempts} times. "
            "Run the same command again later: what is fetched is kept."
        )

    def _once(self, url: str, headers: dict[str, str]) -> Answer | None:
        started = self._clock.elapsed()
        with self._client.stream("GET", url, headers=headers) as response:
            self._judge(url, response, conditional=len(headers) > 1)
            if response.status_code == 304:
                return None
            pieces, size = [], 0
            for piece in response.iter_bytes():
                size += len(piece)
                if size > self._limits.largest:
                    raise SotkanetError(f"{url}: the answer is over {self._limits.largest} bytes.")
                if self._clock.elapsed() - started > self._limits.whole:
                    raise _AgainError(f"no whole answer in {self._limits.whole:.0f} seconds")
                pieces.append(piece)
            given = response.headers
            return Answer(
                url=url,
                body=b"".join(pieces),
                etag=given.get("ETag"),
                modified=given.get("Last-Modified"),
                framed="Content-Length" in given or "Transfer-Encoding" in given,
            )

    def _judge(self, url: str, response: httpx.Response, *, conditional: bool) -> None:
        status = response.status_code
        if status == 200 or (status == 304 and conditional):
            return
        if status in (401, 403):
            raise RefusedError(
                f"{url}: Sotkanet refuses this client (status {status}). Try from another network, "
                "or ask THL whether this address is blocked; nothing more was asked for."
            )
        if status in AGAIN:
            wait = retry_after(response.headers.get("Retry-After"), self._clock)
            raise _AgainError(f"status {status}", after=wait)
        if status == 404:
            raise SotkanetError(f"{url}: Sotkanet does not have this (status 404).")
        raise SotkanetError(f"{url}: Sotkanet answers with status {status}; nothing was taken.")


class _AgainError(Exception):
    """This attempt failed and the next may not; `after` are the seconds that the server asks."""

    def __init__(self, said: str, after: float | None = None) -> None:
        super().__init__(said)
        self.after = after


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
