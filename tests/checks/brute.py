"""Bounds of hidden counts by trying every whole number: slow, simple, and sure."""

from collections.abc import Sequence


def extremes(
    counts: Sequence[int | None], sums: Sequence[tuple[int, Sequence[int]]]
) -> dict[int, tuple[int, int]]:
    """Smallest and largest whole number that each unknown count (None) takes in any solution.

    `sums` are pairs of a total's place and its parts' places; every unknown must be in a sum whose
    total is known, or be such a total's part through another sum, so that the search ends.
    """
    unknown = [i for i, count in enumerate(counts) if count is None]
    top = max((count for count in counts if count is not None), default=0)
    limit = {i: top for i in unknown}
    for total, parts in sums:
        if counts[total] is not None:
            left = counts[total] - sum(counts[i] or 0 for i in parts)
            for i in parts:
                if i in limit:
                    limit[i] = min(limit[i], left)
    found: dict[int, tuple[int, int]] = {}
    filled = list(counts)

    def fits() -> bool:
        for total, parts in sums:
            known = sum(filled[i] or 0 for i in parts)
            open_parts = any(filled[i] is None for i in parts)
            if filled[total] is not None and known > filled[total]:
                return False
            if not open_parts and filled[total] is not None and known != filled[total]:
                return False
        return True

    def fill(place: int) -> None:
        if place == len(unknown):
            for i in unknown:
                low, high = found.get(i, (filled[i], filled[i]))
                found[i] = (min(low, filled[i]), max(high, filled[i]))
            return
        i = unknown[place]
        for guess in range(limit[i] + 1):
            filled[i] = guess
            if fits():
                fill(place + 1)
        filled[i] = None

    fill(0)
    return found
