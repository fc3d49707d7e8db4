"""Labels of a scatter never cover one another, at the narrowest width and at any wider one."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.charts.draw.placing import LINE, places

SIZE = (286.0, 460.0)
SHARE = st.floats(0.02, 0.98)
POINTS = st.lists(st.tuples(SHARE, SHARE), min_size=1, max_size=19)


@settings(max_examples=60, deadline=None)
@given(points=POINTS, widths=st.lists(st.floats(30, 90), min_size=19, max_size=19))
def test_labels_do_not_meet_at_any_width(
    points: list[tuple[float, float]], widths: list[float]
) -> None:
    found = places(points, widths[: len(points)], SIZE)
    for width in (SIZE[0], 420.0, 700.0, 1300.0):
        boxes = [
            (
                x * width + place.right - label / 2,
                x * width + place.right + label / 2,
                y * SIZE[1] + place.down,
            )
            for (x, y), place, label in zip(points, found, widths, strict=False)
        ]
        for (left, right, at), (low, high, other) in combinations(boxes, 2):
            assert right <= low or high <= left or abs(at - other) >= LINE - 0.3


@given(points=POINTS)
def test_a_lonely_label_stands_beside_its_point(points: list[tuple[float, float]]) -> None:
    [place] = places([points[0]], [60.0], SIZE)
    assert abs(place.right) < 60 and abs(place.down) < 30 and not place.far


def test_a_label_keeps_clear_of_a_bar_where_it_can() -> None:
    """A bar to both sides of its point: the label goes above or below it."""
    [place] = places([(0.5, 0.5)], [60.0], SIZE, crosses=[(0.2, 0.8, 0.5, 0.5)])
    assert abs(place.down) >= LINE / 2
