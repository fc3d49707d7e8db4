"""The key of an observation: what tells one figure from another. Later work never changes it."""

KEY = [
    "indicator",
    "division",
    "level",
    "region",
    "period_start",
    "period_end",
    "sex",
    "age",
    "origin",
]
