"""A region: its key, its names and the forms that sentences need."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Region:
    """A region, or the country. Codes repeat between levels: the key is level and code."""

    level: str
    code: str
    name: dict[str, str]
    short: dict[str, str]
    inside: dict[str, str]
    genitive_fi: str
    in_programme: bool
