"""What an attacker can compute of the hidden cells from everything that is published."""

import numpy as np
import polars as pl
from scipy.optimize import linprog

CELL = [
    "indicator",
    "division",
    "level",
    "region",
    "period_start",
    "period_end",
    "sex",
    "age",
    "origin",
]
TABLE = ["indicator", "division", "period_start", "period_end", "age", "origin"]


class AuditError(Exception):
    """The published cells contradict one another, so no bounds exist."""


def audit(published: pl.DataFrame) -> pl.DataFrame:
    """Bounds per hidden cell: its key, `lower` and `upper` of its count (upper may be infinite).

    Linear programming (HiGHS) over the published counts of a table together: the regions of a
    country add up to it, boys and girls to the total, no count is negative. Cells that nobody
    reported count as unknown too. Source: Fischetti & Salazar (2001), methods §9.
    """
    found: list[dict[str, object]] = []
    for _, table in published.partition_by(TABLE, as_dict=True).items():
        if (table["status"] == "Q").any():
            found.extend(_bounds(table))
    schema = {name: published.schema[name] for name in CELL}
    return pl.DataFrame(found, schema={**schema, "lower": pl.Float64, "upper": pl.Float64})


def _bounds(table: pl.DataFrame) -> list[dict[str, object]]:
    rows = table.rows(named=True)
    place = {(row["level"], row["region"], row["sex"]): i for i, row in enumerate(rows)}
    sums = []
    for (level, region, sex), total in place.items():
        if level == "country":
            parts = [i for (lv, _, s), i in place.items() if lv == "maakunta" and s == sex]
            sums.append((total, parts))
        if sex == "total":
            parts = [place[k] for s in ("male", "female") if (k := (level, region, s)) in place]
            if len(parts) == 2:
                sums.append((total, parts))
    equalities = np.zeros((len(sums), len(rows)))
    for line, (total, parts) in enumerate(sums):
        equalities[line, total] = -1
        equalities[line, parts] += 1
    # A cell that nobody reported is in no total that the pipeline sums, so it is 0 there.
    box = [
        (0.0, None)
        if row["status"] == "Q"
        else ((row["numerator"], row["numerator"]) if row["numerator"] is not None else (0.0, 0.0))
        for row in rows
    ]
    found = []
    for i, row in enumerate(rows):
        if row["status"] == "Q":
            goal = np.zeros(len(rows))
            goal[i] = 1
            found.append(
                {name: row[name] for name in CELL}
                | {
                    "lower": _extreme(goal, equalities, box),
                    "upper": _extreme(-goal, equalities, box),
                }
            )
    return found


def _extreme(
    goal: np.ndarray, equalities: np.ndarray, box: list[tuple[float, float | None]]
) -> float:
    result = linprog(
        goal,
        A_eq=equalities if len(equalities) else None,
        b_eq=np.zeros(len(equalities)) if len(equalities) else None,
        bounds=box,
        method="highs",
    )
    if result.status == 3:
        return float("inf")
    if not result.success:
        raise AuditError(f"published cells contradict one another: {result.message}")
    return abs(float(result.fun))
