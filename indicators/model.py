"""Records of the catalogue: what each says, and which values it may take.

A record's `id` is the name of its table in the TOML file. Rules that need more than one key, or
another record, are in `indicators.catalogue.rules`, where each mistake can name its key.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Filled = Annotated[str, StringConstraints(pattern=r"\S")]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Whole = Annotated[int, Field(strict=True)]
Number = Annotated[float, Field(strict=True)]
Flag = Annotated[bool, Field(strict=True)]
Year = Annotated[Whole, Field(ge=1900, le=2100)]
Kind = Literal["proportion", "rate", "mean", "count", "index", "status"]
Quantifier = Literal[
    "nearly_all",
    "two_thirds",
    "few",
    "several",
    "more_than_before",
    "increased",
    "preliminary_effect",
    "means_in_use",
]


class Record(BaseModel):
    """A frozen record; a key that it does not know is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Text(Record):
    """The same text in the three languages, none empty or blank."""

    fi: Filled
    sv: Filled
    en: Filled

    def in_(self, lang: str) -> str:
        """The text in `lang` (fi, sv or en); raises KeyError for any other language."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[lang]


class Theme(Record):
    """A theme of the results framework; the division into themes is ours.

    `headlines` are the indicators that speak for it on the front page, the first two that have
    figures. `background` says why the theme is no result of the programme's, where it is not.
    """

    id: Id
    name: Text
    headlines: tuple[Id, ...] = ()
    background: Text | None = None


class Source(Record):
    """Where figures or sentences come from.

    `licence` is None where the source states none. `based_on` names the source that this one was
    made from; `url` is its page for people, never fetched by the product.
    """

    id: Id
    name: Text
    licence: Filled | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None = None
    based_on: Id | None = None


class DisclosureRule(Record):
    """Counts from 1 to `threshold` - 1 are hidden; 0 hides nothing. `zeros` hides zeros too."""

    id: Id
    name: Text
    threshold: Annotated[Whole, Field(ge=0)] = 0
    zeros: Flag = False


class Break(Record):
    """A year from which a series cannot be compared with what came before, and why."""

    year: Year
    reason: Text


class Indicator(Record):
    """One indicator's full record; a new indicator is one record and no code.

    `valid`, `max_step` and `relevance_margin` are in units of the value. `multiplier`, `numerator`
    and `denominator` are None where the kind has none; `phi` is the assumed overdispersion, None
    where no counts are known. `demo` says that no real values are bundled; in a snapshot's own
    catalogue, that none were fetched either. `people` says whom a figure by sex is about: boys and
    girls, or men and women.
    """

    id: Id
    number: Annotated[Whole, Field(ge=1, le=2_147_483_647)]
    theme: Id
    kind: Kind
    name: Text
    description: Text
    interpretation: Text
    limitations: Text
    unit: Id
    decimals: Annotated[Whole, Field(ge=0, le=3)]
    direction: Literal["higher_is_better", "lower_is_better", "none"]
    multiplier: Annotated[Number, Field(gt=0)] | None = None
    numerator: Text | None = None
    denominator: Text | None = None
    source: Id
    reported_by: Id
    disclosure: Id
    valid: tuple[Number, Number]
    max_step: Annotated[Number, Field(gt=0)]
    relevance_margin: Annotated[Number, Field(gt=0)] | None = None
    phi: Annotated[Number, Field(ge=1)] | None = None
    breaks: tuple[Break, ...] = ()
    warnings: tuple[Text, ...] = ()
    official: Flag
    derived: Flag
    demo: Flag
    periods: Literal["yearly", "three_year", "every_second_year"]
    available_from: Year
    division: Literal[2016, 2021]
    people: Literal["children", "all"] = "children"


class Claim(Record):
    """A sentence of the programme about its results, and what it is judged by (methods §6).

    `original` is the whole Finnish sentence letter for letter, typing errors kept. `excerpt.fi` is
    the part that is judged, with [ ] around our words and … for what was left out; `excerpt.sv` and
    `excerpt.en` are its translations. `combine` says how several `indicators` decide together:
    by the first alone (`primary`), all, or any. `beside` are measured indicators shown next to
    the verdict. With the quantifier `preliminary_effect` the one indicator is the exposure (who has
    the model, and when) and `beside` is background that gets no verdict.
    """

    id: Id
    theme: Id
    source: Id
    original: Filled
    excerpt: Text
    quantifier: Quantifier
    combine: Literal["primary", "all", "any"] = "primary"
    indicators: Annotated[tuple[Id, ...], Field(min_length=1)]
    beside: tuple[Id, ...] = ()
    regions: Literal["mainland_18"] = "mainland_18"
    baseline: Year
    end: Year


class Goal(Record):
    """A goal of a family centre: goal → themes → indicators → claims.

    `original` is the source's Finnish wording. A goal that no indicator measures has `gap`, which
    says what is missing; a goal that some indicator measures has none, but may have a `note` on
    how far the indicators reach.
    """

    id: Id
    original: Filled
    name: Text
    themes: Annotated[tuple[Id, ...], Field(min_length=1)]
    indicators: tuple[Id, ...] = ()
    claims: tuple[Id, ...] = ()
    gap: Text | None = None
    note: Text | None = None

    @property
    def measured(self) -> bool:
        """Whether any indicator measures the goal."""
        return bool(self.indicators)


class Service(Record):
    """A part of a family centre's service package, and the indicators that tell of it, if any."""

    id: Id
    level: Literal["basic", "specialised", "connection", "network"]
    original: Filled
    name: Text
    indicators: tuple[Id, ...] = ()


class Framework(Record):
    """The results framework: the goals of a family centre and its service package, by id."""

    source: Id
    goals: dict[Id, Goal]
    services: dict[Id, Service]
