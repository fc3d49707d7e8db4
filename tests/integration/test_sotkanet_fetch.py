"""The Sotkanet client against a real HTTP server that behaves: what is asked, what is kept."""

import hashlib
import json
from pathlib import Path

import pytest
from sotkanet_asking import CELLS, WISH, get, one, values
from sotkanet_server import (
    SAMPLES,
    Sotkanet,
    Time,
    as_json,
    dated,
    status,
)

from etl.sources.sotkanet import Outcome, Wish, cache
from etl.sources.sotkanet.answers import Form


def test_what_is_asked_and_what_is_kept(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    assert one(world, tmp_path, time) == Outcome(
        191, "new", json.loads((SAMPLES / "indicator_4.json").read_bytes())["title"]["fi"], 12
    )
    (asked,) = world.paths("/json")
    assert asked.query == (
        ("indicator", "191"),
        ("years", "2016"),
        ("years", "2017"),
        ("genders", "total"),
        ("genders", "male"),
        ("genders", "female"),
    )
    assert {a.headers["User-Agent"].split("/")[0] for a in world.asked} == {"Perhemittari"}
    body = as_json(191, CELLS)
    note = json.loads((tmp_path / "data-191.json").read_text(encoding="utf-8"))
    assert note["sha256"] == hashlib.sha256(body).hexdigest()
    assert note["url"].startswith(world.url) and "years=2016&years=2017" in note["url"]
    assert note["fetched"] == "2026-11-24T12:00:00+00:00"
    assert note["licence"] == "CC BY 4.0"
    assert (tmp_path / "bodies" / note["sha256"]).read_bytes() == body


def test_years_are_by_default_those_that_sotkanet_has(
    world: Sotkanet, tmp_path: Path, time: Time
) -> None:
    get(world, tmp_path, time, Wish(191, since=2017))
    (asked,) = world.paths("/json")
    assert [value for key, value in asked.query if key == "years"] == ["2017"]


@pytest.mark.parametrize("form", ["json", "csv"])
def test_both_shapes_say_the_same(world: Sotkanet, tmp_path: Path, time: Time, form: Form) -> None:
    assert one(world, tmp_path, time, form=form).rows == 12
    assert values(tmp_path)["01", 2017, "total"] == 1.5
    assert values(tmp_path)["FI", 2016, "male"] == 1.25


def test_two_requests_at_a_time_at_most(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    numbers = [191, 1086, 1245, 1077, 1243, 2911]
    for number in numbers:
        world.add(number, CELLS)
    wishes = [Wish(number, years=(2016,)) for number in numbers]
    outcomes = get(world, tmp_path, time, *wishes)
    assert [(o.number, o.how) for o in outcomes] == [(number, "new") for number in numbers]
    assert world.most <= 2
    assert len(world.paths("/json")) == 6, "one indicator a call"


def test_an_interrupted_run_goes_on(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    world.add(1086, CELLS)
    get(world, tmp_path, time)
    world.asked.clear()
    outcomes = get(world, tmp_path, time, WISH, Wish(1086, years=(2016,)))
    assert [outcome.how for outcome in outcomes] == ["fresh", "new"]
    assert [dict(asked.query)["indicator"] for asked in world.paths("/json")] == ["1086"]


def test_unchanged_figures_are_not_sent_again(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    get(world, tmp_path, time)
    before = values(tmp_path)
    time.later(hours=25)
    world.asked.clear()
    assert one(world, tmp_path, time).how == "unchanged"
    assert all("If-None-Match" in asked.headers for asked in world.asked)
    assert values(tmp_path) == before
    world.asked.clear()
    assert one(world, tmp_path, time).how == "fresh", "the check counts, not the fetch alone"
    assert world.asked == []


def test_a_date_serves_where_there_is_no_etag(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    world.mischief["/json 191"].extend([dated, dated])
    get(world, tmp_path, time)
    assert one(world, tmp_path, time, refresh=True).how == "unchanged"
    asked = world.paths("/json")[-1].headers
    assert "If-None-Match" not in asked
    assert asked["If-Modified-Since"] == "Wed, 21 Oct 2026 07:28:00 GMT"


def test_a_redirect_is_followed(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    world.mischief["/regions"].append(status(301, Location=f"{world.url}/regions"))
    assert one(world, tmp_path, time).rows == 12
    assert len(world.paths("/regions")) == 2


def test_changed_figures_are_taken_and_the_earlier_bytes_kept(
    world: Sotkanet, tmp_path: Path, time: Time
) -> None:
    get(world, tmp_path, time)
    world.add(191, [(region, year, sex, 2.5, n) for region, year, sex, _, n in CELLS])
    assert one(world, tmp_path, time, refresh=True).how == "changed"
    assert set(values(tmp_path).values()) == {2.5}
    note = cache.note_of(tmp_path, "data-191")
    assert note and [e["sha256"] for e in note.earlier] == [
        hashlib.sha256(as_json(191, CELLS)).hexdigest()
    ]
    get(world, tmp_path, time, refresh=True)
    assert (tmp_path / "bodies" / str(note.earlier[0]["sha256"])).exists()
