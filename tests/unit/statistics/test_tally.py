"""Counts by class with bounds, and what a record says to the verdict."""

import math
from dataclasses import asdict

import numpy as np
import pytest

from indicators.catalogue import load
from indicators.statistics.decision import CODE
from indicators.statistics.options import of_record
from indicators.statistics.tally import tally
from indicators.statistics.verdict import classify

REGIONS = ("01", "02", "04", "05", "06")


def test_every_class_by_name_and_bounds_for_the_missing() -> None:
    names = ("improved", "no_clear_change", "insufficient_data", "improved", "worsened")
    codes = np.array([CODE[name] for name in names], dtype=np.uint8)
    stable = [False, True, False, False, False]
    estimate = [2.0, -0.1, np.nan, 1.0, -3.0]
    found = tally(REGIONS, codes, stable=stable, estimate=estimate)
    assert found.regions == {
        "improved": ("01", "05"),
        "worsened": ("06",),
        "no_clear_change": ("02",),
        "insufficient_data": ("04",),
    }
    assert found.stable == ("02",)
    assert (found.total, found.count("improved"), found.count("higher")) == (5, 2, 0)
    assert found.bounds("improved") == (2, 3)
    assert found.bounds("worsened") == (1, 2)
    assert (found.up, found.down) == (2, 2)
    for wrong in ("better", "insufficient_data"):
        with pytest.raises(KeyError):
            found.bounds(wrong)
    with pytest.raises(ValueError, match="2 regions"):
        tally(REGIONS[:2], codes)


def test_records_become_arguments() -> None:
    records = load().indicators
    screening = of_record(records["violence_screening"], years=3)
    assert asdict(screening) == {
        "kind": "proportion",
        "polarity": 1,
        "margin": 3,
        "multiplier": 100,
        "plausible": min(3 * records["violence_screening"].max_step, 100),
        "phi": 2.0,
    }
    assert of_record(records["children_in_care"], years=3).polarity == 0
    found = classify([300], [900], [420], [900], **asdict(screening))
    assert found.names().tolist() == ["improved"]
    # Percentages without counts know no overdispersion, so nothing can be tested.
    survey = of_record(records["inadequate_parenting"], years=2)
    assert math.isnan(survey.phi)
    nothing = classify([300], [900], [420], [900], **asdict(survey))
    assert nothing.names().tolist() == ["insufficient_data"]
    for kind in ("family_centres", "systematic_model_status", "violence_health_offences_index"):
        with pytest.raises(ValueError, match="has no test"):
            of_record(records[kind], years=3)
    with pytest.raises(ValueError, match="years 0"):
        of_record(records["violence_screening"], years=0)
