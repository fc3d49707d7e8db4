"""False verdicts under no change, power at a stated one, and what claims make of null panels."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indicators.statistics import overdispersion, slope
from indicators.statistics.chance import counts
from indicators.statistics.claim_rules import RULES
from indicators.statistics.claims import Evidence, judge
from indicators.statistics.decision import CODE
from indicators.statistics.detectable import smallest_detectable_change
from indicators.statistics.verdict import Verdicts, classify, classify_slopes

Floats = NDArray[np.float64]
REGIONS = 18
PHIS = (1.0, 1.5, 2.0, 4.0)
CLEAR = [CODE[name] for name in ("improved", "worsened", "higher", "lower")]
CODES = tuple(f"{place:02}" for place in range(1, REGIONS + 1))


CHILDREN = 1000.0 * np.array(
    [335, 88, 40, 33, 102, 37, 31, 22, 25, 46, 29, 55, 42, 39, 17, 98, 13, 34]
)
"""Children aged 0–17 in the 18 regions in 2018, in round thousands: how unequal regions are."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A measured indicator as it might be: one level everywhere, denominators by `per_child`."""

    kind: str
    level: float
    per_child: float
    margin: float
    multiplier: float
    phi: float

    @property
    def denominators(self) -> Floats:
        """One whole number for each region."""
        return np.asarray(np.round(CHILDREN * self.per_child))

    def words(self, panels: int) -> dict[str, Any]:
        """What `classify` needs to know."""
        return {
            "kind": self.kind,
            "polarity": 1,
            "margin": self.margin,
            "multiplier": self.multiplier,
            "family": np.arange(panels)[:, None],
        }


SETTINGS = {
    "early_support_in_time": Setting("proportion", 0.42, 0.06, 2, 100, 1.5),
    "violence_screening": Setting("proportion", 0.38, 0.09, 3, 100, 2.0),
    "parenting_groups": Setting("rate", 0.021, 1.0, 2, 1000, 2.0),
    "few events": Setting("rate", 0.0008, 1.0, 0, 1000, 1.5),
}
"""The first three as the catalogue and the demo's parameters have them."""


def false_verdicts(setting: Setting, phi: float, *, panels: int, seed: int = 2019) -> float:
    """The share of panels without any change that have a clear verdict, phi known.

    Under no change every clear verdict is false, so this is the false discovery rate.
    """
    found = _two_periods(setting, phi, np.zeros(REGIONS), panels, seed)
    return float(np.isin(found.verdict, CLEAR).any(1).mean())


def false_slopes(setting: Setting, phi: float, *, panels: int, seed: int = 2019) -> float:
    """The same for the slopes of seven years, phi estimated from the same series."""
    rng = np.random.default_rng(seed)
    n = setting.denominators
    level = np.full(REGIONS, setting.level)
    x = np.stack(
        [counts(rng, level, n, phi, kind=setting.kind, panels=panels) for _ in range(7)], axis=-1
    )
    years, size = np.arange(2013, 2020), n[:, None]
    fitted = slope.fit(x, size, years, kind=setting.kind)
    spread = overdispersion.choose(*overdispersion.pooled(fitted))
    found = classify_slopes(
        x,
        size,
        years,
        phi=spread.value[:, None],
        df=spread.df[:, None],
        **setting.words(panels),
    )
    return float(np.isin(found.verdict, CLEAR).any(1).mean())


def power(setting: Setting, phi: float, change: float, *, panels: int, seed: int = 2019) -> float:
    """The share of changed regions found, where half of them change by `change` (relative)."""
    moved = np.where(np.arange(REGIONS) % 2 == 0, change, 0)
    found = _two_periods(setting, phi, moved, panels, seed)
    return float(np.isin(found.verdict[:, moved != 0], CLEAR).mean())


def power_of_detectable(
    setting: Setting, expected: float, phi: float, *, panels: int, seed: int = 2019
) -> tuple[float, float]:
    """Simulated power of one region's test at the smallest detectable fall and rise; aim 0.80."""
    rng = np.random.default_rng(seed)
    n = round(expected / setting.level)
    found = smallest_detectable_change(setting.level, n, n, kind=setting.kind, phi=phi)
    powers = []
    for change in (-float(found.fall), float(found.rise)):
        after = setting.level + change
        if not np.isfinite(change) or not 0 <= after <= (
            1 if setting.kind == "proportion" else np.inf
        ):
            powers.append(float("nan"))
            continue
        x0, x1 = (
            counts(rng, np.array([p]), np.array([float(n)]), phi, kind=setting.kind, panels=panels)
            for p in (setting.level, after)
        )
        tested = classify(
            x0,
            n,
            x1,
            n,
            kind=setting.kind,
            polarity=0,
            phi=phi,
            brief=True,
            family=np.arange(panels)[:, None],
        )
        powers.append(float(np.isin(tested.verdict, CLEAR).mean()))
    return powers[0], powers[1]


def null_claims(setting: Setting, phi: float, *, panels: int, seed: int = 2019) -> dict[str, float]:
    """The share of each outcome of "two thirds improved" over panels without any change."""
    found = _two_periods(setting, phi, np.zeros(REGIONS), panels, seed, brief=False)
    names, outcomes = found.names(), []
    for row, stable in zip(names, found.stable, strict=True):
        kind: Any = setting.kind
        # A panel that reaches the rule counts as supported: the worst that chance could do.
        evidence = Evidence("drawn", kind, CODES, tuple(row), tuple(stable), chance=0.0)
        outcomes.append(str(judge(evidence, RULES["two_thirds"]).outcome))
    return {name: number / panels for name, number in sorted(Counter(outcomes).items())}


def _two_periods(
    setting: Setting, phi: float, moved: Floats, panels: int, seed: int, *, brief: bool = True
) -> Verdicts:
    rng = np.random.default_rng(seed)
    n = setting.denominators
    level = np.full(REGIONS, setting.level)
    x0, x1 = (
        counts(rng, at, n, phi, kind=setting.kind, panels=panels)
        for at in (level, level * (1 + moved))
    )
    return classify(x0, n, x1, n, phi=phi, brief=brief, **setting.words(panels))
