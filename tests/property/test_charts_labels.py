"""Whatever figures end beside one another, their labels do not cover each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.draw.classes import _fifths
from dashboard.charts.draw.labels import spread

LABELS = st.lists(
    st.tuples(st.floats(-50, 400), st.sampled_from([18.0, 33.0, 48.0])), min_size=1, max_size=20
)


@given(LABELS, st.floats(0, 600))
def test_labels_keep_their_distance_and_their_order(
    labels: list[tuple[float, float]], high: float
) -> None:
    wanted, heights = [w for w, _ in labels], [h for _, h in labels]
    placed = spread(wanted, heights, 0, high)
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    for one, other in pairwise(order):
        assert placed[other] - placed[one] >= (heights[one] + heights[other]) / 2 - 1e-6
    if sum(heights) <= high:
        for middle, height in zip(placed, heights, strict=True):
            assert -1e-6 <= middle - height / 2 and middle + height / 2 <= high + 1e-6


@given(LABELS)
def test_labels_that_do_not_meet_stay_where_they_are(labels: list[tuple[float, float]]) -> None:
    wanted = [60.0 * i + 30 for i, _ in enumerate(labels)]
    heights = [h for _, h in labels]
    placed = spread(wanted, heights, 0, 60.0 * len(labels))
    assert all(abs(got - want) < 1e-6 for got, want in zip(placed, wanted, strict=True))


@given(st.lists(st.integers(0, 12).map(float), max_size=18).map(sorted))
def test_map_classes_part_no_equal_figures(known: list[float]) -> None:
    groups = _fifths(known)
    assert [value for group in groups for value in group] == known
    assert len(groups) <= 5
    for one, other in pairwise(groups):
        assert one[-1] < other[0]
