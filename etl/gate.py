"""What staged rows go through before anything of them is published."""

from pathlib import Path

import polars as pl

from etl.checks import bad_rows
from etl.levels import with_intervals
from etl.observations import KEY, in_order
from etl.released import still_known
from indicators import disclosure
from indicators.catalogue import Catalogue


class PipelineError(Exception):
    """The build stopped because rows broke a rule or a hidden count could be computed.

    Says which, and that nothing was published.
    """


class Gate:
    """Checks, masks, computes and protects by the rules of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.records = list(catalogue.indicators.values())
        self._rules = {record.number: _rule(catalogue, record.id) for record in self.records}

    def protect(self, staged: pl.DataFrame, *, released: Path | None) -> pl.DataFrame:
        """The rows of whole indicators as they may be published, sorted by key.

        `released` is the folder they are published in: what was shown there stays known. Raises
        PipelineError with the first bad rows when a check finds any, and when a hidden count can be
        computed.
        """
        rows = in_order(staged)
        _refuse(bad_rows(rows, self.records))
        masked = disclosure.mask(rows, self._rules)
        known = still_known(released, rows, masked) if released else None
        computed = with_intervals(masked, self.records)
        # What a producer withheld is public as it is; there is nothing left for us to give away.
        ours = [number for number, rule in self._rules.items() if rule.threshold]
        try:
            protected = disclosure.protect(computed, self._rules, known=known)
            guarded = protected.filter(pl.col("indicator").is_in(ours))
            _refuse_narrow(disclosure.audit(guarded, self._rules, known=known))
        except disclosure.DisclosureError as error:
            raise PipelineError(f"Nothing was published: {error}. {MEND}") from error
        return protected


def _rule(catalogue: Catalogue, indicator: str) -> disclosure.Rule:
    record = catalogue.indicators[indicator]
    terms = catalogue.disclosure[record.disclosure]
    return disclosure.Rule(
        kind=record.kind,
        threshold=terms.threshold,
        zeros=terms.zeros,
        multiplier=record.multiplier,
    )


def _refuse(bad: pl.DataFrame) -> None:
    if bad.height:
        first = bad.row(0, named=True)
        place = ", ".join(f"{key} {first[key]}" for key in KEY)
        raise PipelineError(
            f"{bad.height} rows break a rule, so nothing was published. "
            f"First: {first['rule']} (value {first['value']}) at {place}. "
            f"Mend the source (fetched rows: remove raw/sotkanet/data-{first['indicator']}.json), "
            "then run `perhemittari build` again."
        )


MEND = (
    "Where an earlier snapshot shows the count, remove that snapshot's file; otherwise leave out "
    "the indicator's figures of that period. Then run `perhemittari build` again."
)


def _refuse_narrow(audited: pl.DataFrame) -> None:
    """The gate of each release (methods §9)."""
    bad = audited.filter(~pl.col("protected"))
    if bad.height:
        first = bad.row(0, named=True)
        place = ", ".join(f"{key} {first[key]}" for key in KEY)
        raise PipelineError(
            f"{bad.height} hidden counts could be narrowed down, so nothing was published. "
            f"First: between {first['lower']:g} and {first['upper']:g} at {place}. {MEND}"
        )
