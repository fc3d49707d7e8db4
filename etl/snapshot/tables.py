"""The tables of a snapshot: which hold its content, and in which order their rows count."""

from etl.observations import KEY

SCHEMA_VERSION = "5"
"""Goes up with every change of schema.sql; other versions are refused, not guessed at."""

KEYS: dict[str, tuple[str, ...]] = {
    "observation": tuple(KEY),
    "change": tuple(name for name in KEY if not name.startswith("period")),
    "indicator": ("id",),
    "theme": ("id",),
    "source": ("id",),
    "disclosure": ("id",),
    "claim": ("id",),
    "goal": ("id",),
    "service": ("id",),
    "region": ("level", "code"),
    "division": ("number",),
    "boundary": ("division", "level"),
    "tile_grid": ("level", "region"),
}
"""Content tables and their keys. `coverage`, `by_region` and `digest` follow from them, `meta` is
about them."""

BIG = ("observation", "change")
"""Tables with rows for each indicator, stored in the order of their key."""
