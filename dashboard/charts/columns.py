"""Columns that every file of figures has, first and last."""

PLACE = (
    "indicator",
    "indicator_name",
    "unit",
    "division",
    "level",
    "region_code",
    "region",
)
"""What a row is of."""
SOURCE = ("origin", "notice", "source", "licence", "snapshot")
"""Where it comes from."""
