"""The URL is the state of a view: what is read, what falls back, what is written."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.state import ViewState, asked_snapshot, parse
from indicators.geography import MAINLAND_18
from indicators.words import LANGUAGES

KNOWN = {"parenting_groups": None, "children_placed_3yr": None}
PERIODS = st.sampled_from(["", "2016", "2014-2016", "2019"])


def test_unknown_parameters_fall_back_and_are_named() -> None:
    state = parse(
        "?lang=de&indicator=nothing&regions=01,99&level=county&to=last&sex=x&division=1999", KNOWN
    )
    assert (state.lang, state.regions, state.level, state.end) == ("fi", ("01",), "maakunta", "")
    assert set(state.ignored) == {
        "lang=de",
        "indicator=nothing",
        "regions=99",
        "level=county",
        "to=last",
        "sex=x",
        "division=1999",
    }


def test_empty_search_is_the_default_view() -> None:
    assert parse(None, KNOWN) == parse("", KNOWN) == ViewState()


def test_the_release_is_read_before_anything_else() -> None:
    assert asked_snapshot("?lang=sv&snapshot=abc") == "abc"
    assert asked_snapshot(None) == ""


@given(
    lang=st.sampled_from(LANGUAGES),
    indicator=st.sampled_from(sorted(KNOWN)),
    regions=st.lists(st.sampled_from(MAINLAND_18), unique=True),
    start=PERIODS,
    end=PERIODS,
    division=st.sampled_from(["", "2016", "2021"]),
    snapshot=st.text("0123456789abcTZ-", max_size=30),
    q=st.text(max_size=40),
)
def test_what_is_written_is_read_back(lang: str, regions: list[str], **rest: str) -> None:
    state = ViewState(lang=lang, regions=tuple(regions), **rest)
    assert parse(state.search(), KNOWN) == state


@given(st.text(max_size=200))
def test_no_query_string_breaks_the_page(search: str) -> None:
    state = parse("?" + search, KNOWN)
    assert state.indicator in KNOWN and set(state.regions) <= set(MAINLAND_18)
