"""Pieces of pages that several pages share."""

from typing import Any


def aria(label: str) -> dict[str, Any]:
    """The attribute that names an element for screen readers; Dash has no keyword for it."""
    return {"aria-label": label}
