"""Pieces of pages that several pages share."""

from typing import Any

from dash import html
from dash.development.base_component import Component


def aria(label: str) -> dict[str, Any]:
    """The attribute that names an element for screen readers; Dash has no keyword for it."""
    return {"aria-label": label}


def link(content: Any, href: str, *, current: str | None = None, **attributes: Any) -> Component:
    """A link within the product; assets/navigation.js follows it without loading the page anew.

    `current` is the value of aria-current where the link leads to what is shown.
    """
    marked: dict[str, Any] = {"aria-current": current} if current else {}
    return html.A(content, href=href, **marked, **attributes)
