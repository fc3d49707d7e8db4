"""What all published counts together say of the hidden ones: linear programming."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from scipy.optimize import linprog

from tests.checks.attack.tables import KEY

Row = dict[str, Any]
Kinds = dict[int, tuple[str, float]]
TABLE = ("indicator", "division", "period_start", "period_end", "age", "origin")


def key_of(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in KEY)


def count_of(row: Row, kinds: Kinds) -> float | None:
    """A row's count: its numerator, or value times denominator where the numerator is left out."""
    if row["numerator"] is not None:
        return float(row["numerator"])
    kind, multiplier = kinds.get(row["indicator"], ("", 0.0))
    if kind in ("proportion", "rate") and None not in (row["value"], row["denominator"]):
        return float(row["value"] * row["denominator"] / multiplier)
    return float(row["value"]) if kind == "count" and row["value"] is not None else None


def bounds(rows: list[Row], kinds: Kinds) -> Iterator[tuple[Row, float, float, bool]]:
    """Each hidden row with the smallest and largest count it can have, and "unreported as 0".

    Where a table contradicts itself under an assumption, that assumption is passed over.
    """
    tables = defaultdict(list)
    for row in rows:
        tables[tuple(row[name] for name in TABLE)].append(row)
    for part in tables.values():
        if any(row["status"] == "Q" for row in part):
            unreported = any(r["status"] != "Q" and count_of(r, kinds) is None for r in part)
            for unreported_is_zero in (False, True) if unreported else (False,):
                for row, low, high in _table(part, kinds, unreported_is_zero):
                    yield row, low, high, unreported_is_zero


def _table(
    rows: list[Row], kinds: Kinds, unreported_is_zero: bool
) -> Iterator[tuple[Row, float, float]]:
    index = {(r["level"], r["region"], r["sex"]): i for i, r in enumerate(rows)}
    box: list[tuple[float, float | None]] = []
    for row in rows:
        count = count_of(row, kinds)
        if count is not None:
            box.append((count, count))
        elif row["status"] == "Q":
            box.append((0.0, row["denominator"]))
        else:
            box.append((0.0, 0.0 if unreported_is_zero and row["level"] != "country" else None))
    sums = [_line(parts, total, len(rows)) for parts, total in _sums(index)]
    for i, row in enumerate(rows):
        if row["status"] == "Q":
            # All sums together; should they contradict, somebody may still believe one of them.
            for lines in (sums, *([line] for line in sums if line[i])):
                ends = _ends(i, box, lines)
                if ends is not None:
                    yield row, *ends
                    if lines is sums:
                        break


def _line(parts: list[int], total: int, width: int) -> list[float]:
    line = [0.0] * width
    for i in parts:
        line[i] = 1.0
    line[total] = -1.0
    return line


def _ends(
    cell: int, box: list[tuple[float, float | None]], lines: list[list[float]]
) -> tuple[float, float] | None:
    ends = []
    for sign in (1.0, -1.0):
        result = linprog(
            [sign * (i == cell) for i in range(len(box))],
            A_eq=lines or None,
            b_eq=[0.0] * len(lines) if lines else None,
            bounds=box,
            method="highs",
        )
        if result.status == 2:
            return None
        ends.append(float("inf") if result.status == 3 else sign * float(result.fun))
    return ends[0], ends[1]


def _sums(index: dict[tuple[str, str, str], int]) -> Iterator[tuple[list[int], int]]:
    """Which rows add up to which: every level to the country, both sexes to the total."""
    levels = {level for level, _, _ in index} - {"country"}
    for (level, region, sex), total in index.items():
        if level == "country":
            for part in sorted(levels):
                parts = [i for (lv, _, s), i in index.items() if (lv, s) == (part, sex)]
                if parts:
                    yield parts, total
        both = [index.get((level, region, one)) for one in ("male", "female")]
        if sex == "total" and None not in both:
            yield [i for i in both if i is not None], total


def verdict(low: float, high: float, threshold: int) -> str | None:
    """What the bounds give away: the count itself, or too narrow a range; None if neither."""
    if high - low < 0.5:
        return f"exactly {round((low + high) / 2, 3):g}"
    inside = low >= 1 - 1e-6 and high < threshold - 1e-6
    if high - low < threshold - 1e-6 or inside:
        return f"between {low:g} and {high:g}"
    return None
