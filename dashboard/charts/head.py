"""What every figure says of itself, whatever it shows: ChartModel and its siblings share it."""

from dataclasses import dataclass

from indicators.words import LANGUAGES


class ChartError(ValueError):
    """A chart that would say something that its figures do not."""


@dataclass(frozen=True, kw_only=True)
class Head:
    """Texts and origin of a figure: the title states the finding, the subtitle what is measured.

    `summary` is the picture in words, for the alt text. `demo_notice` is there for demo data, and
    only for them: real and demo figures never stand in one figure.
    """

    lang: str
    title: str
    subtitle: str
    notes: tuple[str, ...]
    snapshot: str
    demo: bool
    demo_notice: str
    summary: str = ""

    @property
    def alt(self) -> str:
        """The figure in words, for those who do not see it; ends with the notice of demo data."""
        parts = (self.title, self.subtitle, self.summary, self.demo_notice)
        return " ".join(part if part.endswith((".", "!")) else f"{part}." for part in parts if part)


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One indicator as a figure shows it: what its figures are, how they are written, from where.

    `measure` is the indicator's kind: proportion, rate, mean, count, index or status. `notice` says
    that the figures are no official statistics, where they are not.
    """

    lang: str
    indicator: str
    name: str
    unit: str
    decimals: int
    measure: str
    source: str
    division: int
    percent: bool = False
    level: str = "maakunta"
    sex: str = "total"
    derived: bool = False
    licence: str = ""
    notice: str = ""


def check_head(head: Head) -> None:
    """Raise ChartError for a figure without its texts, or with a notice that is not its own."""
    if head.lang not in LANGUAGES:
        raise ChartError(f"unknown language {head.lang!r}")
    for field in ("title", "subtitle", "snapshot"):
        if not getattr(head, field).strip():
            raise ChartError(f"a chart without {field}")
    if head.demo != bool(head.demo_notice.strip()):
        raise ChartError("the notice of demo data belongs to demo data, and only to them")


def check_measure(measure: Measure) -> None:
    """Raise ChartError for an indicator without its texts."""
    for field in ("unit", "source", "indicator", "name"):
        if not getattr(measure, field).strip():
            raise ChartError(f"a chart without {field}")
