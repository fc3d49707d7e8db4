"""Fetch indicators: ask, check the whole answer, and only then put it in place."""

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from etl.sources.sotkanet import cache
from etl.sources.sotkanet.answers import SEXES, About, Form, about_of, regions_of, rows_of
from etl.sources.sotkanet.cache import Note
from etl.sources.sotkanet.errors import RefusedError, ShapeError, SotkanetError
from etl.sources.sotkanet.patience import Clock
from etl.sources.sotkanet.web import Limits, Parameters, Web

AT_ONCE = 2
"""Requests at a time: Sotkanet is a public service without a quota to ask for."""
STILL_FRESH = timedelta(hours=24)
"""What was fetched or checked within this is not asked for again: an interrupted run goes on."""
OPEN = "CC BY 4.0"
REGIONS = "regions"
DATA = "data-"
ACCEPT: dict[Form, str] = {"json": "application/json", "csv": "text/csv, text/plain;q=0.9"}
T = TypeVar("T")


@dataclass(frozen=True)
class Wish:
    """What to fetch. `years` None: all that Sotkanet says the indicator has, from `since` on.

    `multiplier` is the one of the catalogue's record, so that per mille is never taken for
    per cent.
    """

    number: int
    since: int = 0
    years: tuple[int, ...] | None = None
    multiplier: float | None = None


@dataclass(frozen=True)
class Outcome:
    """One indicator: `how` is new, changed, unchanged, fresh, empty or failed.

    `fresh`: fetched within a day, so not asked for. `empty`: Sotkanet has no row of these years.
    `problem` says why it failed.
    """

    number: int
    how: str
    title: str = ""
    rows: int = 0
    problem: str = ""


def fetch(
    folder: Path,
    base: str,
    wishes: Sequence[Wish],
    *,
    form: Form = "json",
    refresh: bool = False,
    clock: Clock | None = None,
    limits: Limits | None = None,
    progress: Callable[[Outcome], None] = lambda _: None,
) -> list[Outcome]:
    """Fetch what is wished for from `base` into `folder`; an outcome each, in the order of wishes.

    A failed indicator leaves its earlier answer as it was and does not stop the others; when the
    server refuses this client nothing more is asked for. With `refresh` also what is fresh is asked
    for again, by ETag or date where Sotkanet gave one. Raises SotkanetError when another fetch is
    under way or the list of regions cannot be had.
    """
    clock = clock or Clock()
    with cache.writing(folder), Web(base, clock=clock, limits=limits) as web:
        run = _Run(folder, web, clock, form, refresh)
        run.get(REGIONS, REGIONS, regions_of, form="json")
        found = _together(run, wishes, progress)
    left = [Outcome(w.number, "failed", problem="not asked for any more") for w in wishes]
    return [found.get(wish.number, rest) for wish, rest in zip(wishes, left, strict=True)]


def _together(
    run: "_Run", wishes: Sequence[Wish], progress: Callable[[Outcome], None]
) -> dict[int, Outcome]:
    found: dict[int, Outcome] = {}
    waiting = list(wishes)
    refused = False
    with ThreadPoolExecutor(AT_ONCE) as pool:
        under_way: dict[Future[Outcome], Wish] = {}
        while under_way or (waiting and not refused):
            while waiting and not refused and len(under_way) < AT_ONCE:
                wish = waiting.pop(0)
                under_way[pool.submit(run.indicator, wish)] = wish
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                wish = under_way.pop(future)
                try:
                    outcome = future.result()
                except SotkanetError as error:
                    refused = refused or isinstance(error, RefusedError)
                    outcome = Outcome(wish.number, "failed", problem=str(error))
                found[wish.number] = outcome
                progress(outcome)
    return found


@dataclass(frozen=True)
class _Run:
    folder: Path
    web: Web
    clock: Clock
    form: Form
    refresh: bool

    def indicator(self, wish: Wish) -> Outcome:
        name = str(wish.number)
        about, _ = self.get(
            f"indicator-{name}",
            f"indicators/{name}",
            lambda body: about_of(body, wish.number),
            form="json",
        )
        _same_unit(about, wish)
        years = wish.years or tuple(range(max(about.first, wish.since), about.last + 1))
        if not years:
            return Outcome(wish.number, "empty", about.title)
        asked = [("indicator", name)]
        asked += [("years", str(year)) for year in years] + [("genders", sex) for sex in SEXES]
        rows, how = self.get(
            f"{DATA}{name}",
            self.form,
            lambda body: rows_of(body, self.form, wish.number, years),
            parameters=asked,
            about=about,
            form=self.form,
            usable=lambda rows: not rows.is_empty(),
        )
        return Outcome(wish.number, how, title=about.title, rows=rows.height)

    def get(
        self,
        name: str,
        path: str,
        read: Callable[[bytes], T],
        *,
        form: Form,
        parameters: Parameters = (),
        about: About | None = None,
        usable: Callable[[T], bool] = lambda found: True,
    ) -> tuple[T, str]:
        """What `read` makes of the answer, and how it came; nothing is kept that it refuses.

        What is not `usable` is returned and not kept; where something was kept before, an error.
        """
        url = self.web.url(path, parameters)
        old = cache.note_of(self.folder, name)
        known = self._known(old, read) if old and old.url == url else None
        if old and known is not None and not self.refresh and self._is_fresh(old):
            return known, "fresh"
        asked = old if known is not None else None
        answer = self.web.get(
            url,
            accept=ACCEPT[form],
            etag=asked.etag if asked else None,
            modified=asked.modified if asked else None,
        )
        now = self.clock.now().isoformat(timespec="seconds")
        if answer is None:
            if old is None or known is None:  # a 304 comes only after a conditional request
                raise SotkanetError(f"{url}: 'not changed', though nothing is known of it.")
            cache.renew(self.folder, name, replace(old, checked=now))
            return known, "unchanged"
        if form == "csv" and not answer.framed:
            raise SotkanetError(f"{url}: no length is given, so a cut CSV could not be told.")
        try:
            found = read(answer.body)
        except ShapeError as error:
            raise SotkanetError(f"{url}: {error}. Nothing of it was taken.") from error
        if not usable(found):
            if old is not None:
                raise SotkanetError(f"{url}: no rows. Those fetched from {old.url} are kept.")
            return found, "empty"
        digest = hashlib.sha256(answer.body).hexdigest()
        note = Note(
            url=url,
            fetched=now,
            checked=now,
            sha256=digest,
            size=len(answer.body),
            licence=_licence(about),
            producer=about.producer if about else "THL",
            form=form,
            etag=answer.etag,
            modified=answer.modified,
        )
        cache.keep(self.folder, name, answer.body, cache.after(old, note))
        how = "new" if old is None else "unchanged" if old.sha256 == digest else "changed"
        return found, how

    def _known(self, note: Note, read: Callable[[bytes], T]) -> T | None:
        """What the bytes on disk say; None where they are damaged, so that they come anew."""
        try:
            return read(cache.body_of(self.folder, note))
        except SotkanetError:
            return None

    def _is_fresh(self, note: Note) -> bool:
        age = self.clock.now() - datetime.fromisoformat(note.checked)
        return timedelta(0) <= age < STILL_FRESH


def _licence(about: About | None) -> str:
    if about is None or about.by_thl:
        return OPEN
    return f"{OPEN} (Sotkanet); figures by {about.producer or 'another producer'}, whose terms hold"


def _same_unit(about: About, wish: Wish) -> None:
    theirs, ours = about.multiplier, wish.multiplier
    if theirs is not None and ours is not None and theirs != ours:
        raise SotkanetError(
            f"indicator {about.number}: Sotkanet gives it per {theirs:g}, the catalogue per "
            f"{ours:g}. Correct the record's multiplier and unit first."
        )
