"""The Sotkanet client against a real HTTP server that misbehaves: an error or a whole result."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sotkanet_asking import CELLS, COUNTRY, RECORDS, UUSIMAA, WISH, get, one, values
from sotkanet_server import (
    CSV_HEAD,
    SAMPLES,
    Act,
    Cell,
    Handler,
    Sotkanet,
    Time,
    as_csv,
    as_json,
    cut,
    cut_without_length,
    instead,
    silent,
    status,
    tree,
)

from etl.sources.sotkanet import SotkanetError, Wish, cache, fetch, stage
from etl.sources.sotkanet.answers import Form
from etl.sources.sotkanet.web import Limits


def test_403_stops_the_whole_run(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    numbers = [191, 1086, 1245, 1077, 1243, 2911]
    for number in numbers:
        world.mischief[f"/indicators/{number}"].append(status(403))
    outcomes = get(world, tmp_path, time, *[Wish(number) for number in numbers])
    assert [outcome.how for outcome in outcomes] == ["failed"] * 6
    assert "refuses this client (status 403)" in outcomes[0].problem
    assert outcomes[-1].problem == "not asked for any more"
    assert len(world.asked) <= 1 + 2 and time.slept == []


def test_403_for_the_list_of_regions(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    world.mischief["/regions"].append(status(403))
    with pytest.raises(SotkanetError, match="status 403"):
        get(world, tmp_path, time)
    assert tree(tmp_path) == {}


@pytest.mark.parametrize("wait", ["7", "Tue, 24 Nov 2026 12:00:07 GMT"])
def test_429_waits_as_long_as_asked(world: Sotkanet, tmp_path: Path, time: Time, wait: str) -> None:
    world.mischief["/json 191"].append(status(429, Retry_After=wait))
    assert one(world, tmp_path, time).rows == 12
    assert time.slept == [7.0]


def test_429_for_hours_is_said_and_not_waited_for(
    world: Sotkanet, tmp_path: Path, time: Time
) -> None:
    world.mischief["/json 191"].append(status(429, Retry_After="7200"))
    outcome = one(world, tmp_path, time)
    assert outcome.how == "failed" and "wait 7200 seconds" in outcome.problem
    assert time.slept == []


def test_500_is_tried_again_ever_later(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    world.mischief["/json 191"].extend([status(500), status(503), status(502)])
    assert one(world, tmp_path, time).rows == 12
    # Half of 1, 2 and 4 seconds is fixed, and chance, which is ½ here, gives half of the rest.
    assert time.slept == [0.75, 1.5, 3.0]


def test_404_is_said_at_once(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    outcomes = get(world, tmp_path, time, Wish(1086), WISH)
    assert [outcome.how for outcome in outcomes] == ["failed", "new"]
    assert "does not have this" in outcomes[0].problem and time.slept == []


def test_a_cut_connection_is_tried_again(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    world.mischief["/json 191"].extend([cut, cut])
    assert one(world, tmp_path, time).rows == 12
    assert len(time.slept) == 2


def test_a_cut_csv_without_a_length_is_refused(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    world.mischief["/csv 191"].append(cut_without_length)
    outcome = one(world, tmp_path, time, form="csv")
    assert outcome.how == "failed" and "no length" in outcome.problem


def test_a_silent_server_is_given_up(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    world.mischief["/json 191"].extend([silent] * 2)
    outcome = one(world, tmp_path, time, limits=Limits(read=0.2, attempts=2))
    assert outcome.how == "failed" and "ReadTimeout" in outcome.problem
    assert "2 times" in outcome.problem


def test_an_answer_that_comes_too_slowly_is_given_up(world: Sotkanet, tmp_path: Path) -> None:
    # Each look at the clock finds a minute gone: pieces come, so no single read is too long.
    slow = Time(step=60)
    with pytest.raises(SotkanetError, match="no whole answer in 30 seconds, 2 times"):
        get(world, tmp_path, slow, limits=Limits(whole=30, attempts=2))
    assert len(world.asked) == 2 and tree(tmp_path) == {}


def test_an_answer_over_the_limit_is_refused(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    world.raw["/json 191"] = b"[" + b" " * 100_000 + b"]"
    outcome = one(world, tmp_path, time, limits=Limits(largest=50_000))
    assert outcome.how == "failed" and "over 50000 bytes" in outcome.problem


def changed(**keys: object) -> bytes:
    """Today's rows with some keys of the first changed."""
    rows = json.loads(as_json(191, CELLS))
    rows[0] |= keys
    return json.dumps(rows).encode()


BAD: dict[str, tuple[Form, bytes, str]] = {
    "HTML": ("json", b"<!DOCTYPE html><html>maintenance</html>", "is no JSON"),
    "HTML for CSV": ("csv", b"<!DOCTYPE html><html>maintenance</html>", "is no CSV"),
    "the old shape": ("json", (SAMPLES / "old_shape.json").read_bytes(), "today's shape"),
    "a new key": ("json", changed(primaryValue=1), "primaryValue"),
    "text for a number": ("json", changed(value="1,5"), "1,5"),
    "not a list": ("json", b'{"rows": []}', "a list belongs here"),
    "half of it": ("json", as_json(191, CELLS)[:200], "is no JSON"),
    "another indicator": ("json", changed(indicator=192), "indicator 192"),
    "another year": ("json", changed(year=2011), "2011, which was not asked for"),
    "another gender": ("json", changed(gender="all"), "gender"),
    "a cell twice": ("json", as_json(191, CELLS + CELLS[:1]), "twice"),
    "no value at all": (
        "json",
        as_json(191, [(r, y, s, None, None) for r, y, s, _, _ in CELLS]),
        "not one value",
    ),
    "another header": ("csv", as_csv(191, CELLS).replace(b"absolute", b"abs"), "begins with"),
    "a decimal comma": ("csv", as_csv(191, CELLS).replace(b"1.5", b"1,5"), "'1,5'"),
    "a column less": ("csv", f"{CSV_HEAD}\r\n191;488;2016;total;1\r\n".encode(), "line 2"),
    "a line cut": ("csv", as_csv(191, CELLS)[:-8], "its end is missing"),
    "no rows any more": ("json", b"[]", "are kept"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_changed_shape_is_said_and_nothing_of_it_taken(
    world: Sotkanet, tmp_path: Path, time: Time, what: str
) -> None:
    form, body, word = BAD[what]
    get(world, tmp_path, time, form=form)
    before = tree(tmp_path)
    world.mischief[f"/{form} 191"].append(instead(body))
    outcome = one(world, tmp_path, time, form=form, refresh=True)
    assert outcome.how == "failed" and word in outcome.problem
    after = tree(tmp_path)
    assert {n for n in after if n.startswith(("data-", "bodies/"))} == {
        n for n in before if n.startswith(("data-", "bodies/"))
    }
    assert after["data-191.json"] == before["data-191.json"]


def test_no_rows_at_all_is_no_failure_and_is_not_kept(
    world: Sotkanet, tmp_path: Path, time: Time
) -> None:
    assert get(world, tmp_path, time, Wish(191, years=(2030,)))[0].how == "empty"
    assert cache.note_of(tmp_path, "data-191") is None


def test_per_mille_is_not_taken_for_per_cent(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    world.add(191, CELLS, code="PER1000")
    outcome = one(world, tmp_path, time)
    assert outcome.how == "failed" and "per 1000, the catalogue per 100" in outcome.problem


@pytest.mark.parametrize("form", ["json", "csv"])
def test_300_000_rows(world: Sotkanet, tmp_path: Path, time: Time, form: Form) -> None:
    towns = range(10_000, 17_143)
    cells: list[Cell] = [
        (town, year, sex, (town * 7 + year) % 1000 / 10, town)
        for town in [*towns, COUNTRY]
        for year in range(2010, 2024)
        for sex in ("total", "male", "female")
    ]
    assert len(cells) > 300_000
    world.add(191, cells)
    (outcome,) = get(world, tmp_path, time, Wish(191, multiplier=100), form=form)
    assert (outcome.how, outcome.rows) == ("new", len(cells)), outcome.problem
    assert values(tmp_path)["FI", 2023, "total"] == (COUNTRY * 7 + 2023) % 1000 / 10


def test_damaged_bytes_are_found_and_come_anew(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    get(world, tmp_path, time)
    note = cache.note_of(tmp_path, "data-191")
    assert note
    path = tmp_path / "bodies" / note.sha256
    path.write_bytes(path.read_bytes().replace(b"1.5", b"9.5"))
    with pytest.raises(SotkanetError, match="missing or damaged"):
        stage(RECORDS, raw=tmp_path)
    world.asked.clear()
    assert one(world, tmp_path, time).rows == 12
    (asked,) = world.paths("/json")
    assert "If-None-Match" not in asked.headers, "a 304 would leave the damage"
    assert set(values(tmp_path).values()) == {1.5, 1.25}


def halfway(reached: threading.Event) -> Act:
    """Half of the answer, and then nothing until the test is over."""

    def act(handler: Handler, body: bytes | None) -> None:
        assert body
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body[: len(body) // 2])
        handler.wfile.flush()
        reached.set()
        silent(handler, body)

    return act


def test_killed_in_the_middle_leaves_no_half_and_the_next_run_succeeds(
    world: Sotkanet, tmp_path: Path, time: Time
) -> None:
    reached = threading.Event()
    world.mischief["/json 191"].append(halfway(reached))
    command = Path(sys.executable).with_name("perhemittari")
    words = [command, "fetch", "sotkanet", "--indicator", "191", "--years", "2016-2017"]
    environment = {"PERHEMITTARI_DATA": str(tmp_path), "PERHEMITTARI_SOTKANET_URL": world.url}
    with subprocess.Popen(
        words, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert reached.wait(60)
        process.kill()
    folder = tmp_path / "raw" / "sotkanet"
    assert not list(folder.glob("data-*"))
    # What a kill leaves between two steps: a half-written file, and bytes whose note never came.
    (folder / "data-191.json.new").write_bytes(b'{"url": "ht')
    (folder / "bodies" / "orphan").write_bytes(b"[]")
    assert one(world, folder, time).rows == 12
    left = set(tree(folder))
    assert not {name for name in left if name.endswith((".new", "orphan"))}
    assert len([name for name in left if name.startswith("bodies/")]) == 3


def test_a_full_disk_is_said_and_the_earlier_answer_stays(
    world: Sotkanet, tmp_path: Path, time: Time
) -> None:
    folder = tmp_path / "raw" / "sotkanet"
    get(world, folder, time)
    before = tree(folder)
    years = range(1960, 2020)
    world.add(191, [(r, y, "total", 1.5, y) for r in (UUSIMAA, COUNTRY, 489, 490) for y in years])
    command = Path(sys.executable).with_name("perhemittari")
    # No file may grow beyond 8 kB: the kernel refuses the write as it does on a full disk.
    script = f"ulimit -f 16; exec {command} fetch sotkanet --indicator 191 --years 1960-2019"
    environment = {"PERHEMITTARI_DATA": str(tmp_path), "PERHEMITTARI_SOTKANET_URL": world.url}
    ended = subprocess.run(
        ["sh", "-c", script], env={**os.environ, **environment}, capture_output=True, text=True
    )
    assert ended.returncode == 1 and "File too large" in ended.stderr
    assert "Traceback" not in ended.stderr
    after = tree(folder)
    assert after["data-191.json"] == before["data-191.json"]
    assert not [name for name in after if name.endswith(".new")]
    assert set(values(folder).values()) == {1.5, 1.25}


def test_two_fetches_do_not_write_at_once(world: Sotkanet, tmp_path: Path, time: Time) -> None:
    with (
        cache.writing(tmp_path),
        pytest.raises(SotkanetError, match="Another fetch is writing"),
    ):
        get(world, tmp_path, time)


def test_an_address_that_is_none_is_said_at_once(tmp_path: Path, time: Time) -> None:
    with pytest.raises(SotkanetError, match="'sotkanet', not an https address"):
        fetch(tmp_path, "sotkanet", [WISH], clock=time.clock())
    assert time.slept == []
