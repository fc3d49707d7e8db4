"""One indicator as a part of a figure that has several."""

from typing import Any

from dashboard.charts.describe.frame import Frame
from indicators.words import say


def measure(frame: Frame, division: int) -> dict[str, Any]:
    """What `Measure` and all that are made of it need of the indicator, as keyword arguments."""
    record = frame.indicator
    return {
        "lang": frame.lang,
        "indicator": record.id,
        "name": frame.name,
        "unit": frame.unit,
        "decimals": record.decimals,
        "measure": record.kind,
        "source": frame.source,
        "division": division,
        "percent": frame.percent,
        "level": frame.level,
        "sex": frame.sex,
        "derived": record.derived,
        "licence": frame.licence,
        "notice": "" if record.official else say("not-official", frame.lang),
    }
