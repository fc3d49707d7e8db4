"""What classes and axes of one period's charts cover: the figures of every period."""

from dashboard.charts.describe.frame import Frame, Rows
from indicators.geography import COUNTRY, region

Reach = tuple[float, float]


def scale(rows: Rows, frame: Frame) -> tuple[tuple[float, ...], Reach | None]:
    """The regions' figures in every period, and the lowest and highest figure or limit.

    The country counts for the second, unless it is a sum that stands beside. With the scale of
    all periods, another colour or another place in the picture means another figure.
    """
    known, limits = [], []
    programme = {
        (row["level"], row["region"]): region(row["region"], row["level"]).in_programme
        for row in rows
    }
    for row in rows:
        country = row["region"] == COUNTRY
        if row["value"] is None or not programme[row["level"], row["region"]]:
            continue
        if not country:
            known.append(row["value"])
        if not country or frame.indicator.kind != "count":
            limits += [row[name] for name in ("value", "lower", "upper") if row[name] is not None]
    return tuple(sorted(known)), (min(limits), max(limits)) if limits else None
